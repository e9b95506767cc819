#include "terminal/voice.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <utility>

namespace hamstring::terminal {
namespace {

/// How the program starts: without our files, with signals as it expects them.
class Start {
 public:
  Start() {
    posix_spawn_file_actions_init(&m_files);
    posix_spawn_file_actions_addopen(&m_files, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&m_files, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&m_files, 2, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_init(&m_attributes);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&m_attributes, &none);
    posix_spawnattr_setsigdefault(&m_attributes, &all);
    posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  Start(const Start&) = delete;
  Start& operator=(const Start&) = delete;
  ~Start() {
    posix_spawn_file_actions_destroy(&m_files);
    posix_spawnattr_destroy(&m_attributes);
  }

  pid_t run(std::vector<std::string> words) const {
    std::vector<char*> arguments;
    for (auto& word : words) {
      arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    pid_t child = 0;
    const int error =
        ::posix_spawnp(&child, arguments[0], &m_files, &m_attributes, arguments.data(), environ);
    return error == 0 ? child : 0;
  }

 private:
  posix_spawn_file_actions_t m_files{};
  posix_spawnattr_t m_attributes{};
};

}  // namespace

bool Voice::say(const std::string& text) {
  m_waiting = text;
  return update();
}

bool Voice::update() {
  if (m_child != 0) {
    const auto ended = ::waitpid(m_child, nullptr, WNOHANG);
    if (ended == m_child || (ended < 0 && errno != EINTR)) {
      m_child = 0;
    }
  }
  if (m_child != 0 || m_waiting.empty() || m_command.empty()) {
    return true;
  }
  return start(std::exchange(m_waiting, {}));
}

bool Voice::start(const std::string& text) {
  auto words = m_command;
  words.push_back(text);
  m_child = Start{}.run(std::move(words));
  if (m_child == 0) {
    m_command.clear();
    return false;
  }
  return true;
}

}  // namespace hamstring::terminal
