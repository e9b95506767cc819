#include "terminal/spawn.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <utility>

namespace hamstring::terminal {
namespace {

constexpr std::size_t pipe_takes = 4096;

/// How the program starts.
class Start {
 public:
  explicit Start(int input) {
    posix_spawn_file_actions_init(&m_files);
    if (input < 0) {
      posix_spawn_file_actions_addopen(&m_files, 0, "/dev/null", O_RDONLY, 0);
    } else {
      posix_spawn_file_actions_adddup2(&m_files, input, 0);
    }
    posix_spawn_file_actions_addopen(&m_files, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&m_files, 2, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_init(&m_attributes);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&m_attributes, &none);
    posix_spawnattr_setsigdefault(&m_attributes, &all);
    posix_spawnattr_setpgroup(&m_attributes, 0);
    posix_spawnattr_setflags(&m_attributes,
                             POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
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

pid_t spawn(std::vector<std::string> words, int input) {
  return words.empty() ? 0 : Start{input}.run(std::move(words));
}

pid_t spawn_with_input(std::vector<std::string> words, std::string_view bytes) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
    return 0;
  }
  const auto some = bytes.substr(0, pipe_takes);
  const bool is_filled = ::write(ends[1], some.data(), some.size()) == static_cast<ssize_t>(some.size());
  ::close(ends[1]);
  const auto child = is_filled ? spawn(std::move(words), ends[0]) : 0;
  ::close(ends[0]);
  return child;
}

std::optional<int> reap(pid_t child) {
  int status = 0;
  const auto ended = ::waitpid(child, &status, WNOHANG);
  if (ended == 0 || (ended < 0 && errno == EINTR)) {
    return std::nullopt;
  }
  if (ended < 0) {
    return 0;  // taken by someone else
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

bool has_program(std::string_view name) {
  const char* variable = std::getenv("PATH");
  std::string_view path = variable == nullptr ? "/usr/bin:/bin" : variable;
  while (!path.empty()) {
    const auto end = std::min(path.find(':'), path.size());
    const auto file = std::string{path.substr(0, end)} + "/" + std::string{name};
    if (::access(file.c_str(), X_OK) == 0) {
      return true;
    }
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return false;
}

}  // namespace hamstring::terminal
