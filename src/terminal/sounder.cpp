#include "terminal/sounder.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>

#include "terminal/spawn.hpp"
#include "terminal/tones.hpp"

namespace hamstring::terminal {
namespace {

constexpr std::size_t most_at_once = 4;

/// Each reads the file that is its standard input.
const std::vector<std::string> players[] = {{"paplay", "/dev/stdin"},
                                            {"pw-play", "/dev/stdin"},
                                            {"aplay", "-q", "/dev/stdin"},
                                            {"afplay", "/dev/stdin"}};

/// A file without a name that holds `bytes`, to be read from its start; -1 where there can be none.
int file_of(const std::string& bytes) {
  const char* folder = std::getenv("TMPDIR");
  auto name = std::string{folder == nullptr ? "/tmp" : folder} + "/hamstring-XXXXXX";
  const int file = ::mkostemp(name.data(), O_CLOEXEC);
  if (file < 0) {
    return -1;
  }
  ::unlink(name.c_str());
  const auto written = ::write(file, bytes.data(), bytes.size());
  ::lseek(file, 0, SEEK_SET);
  if (written == static_cast<ssize_t>(bytes.size())) {
    return file;
  }
  ::close(file);
  return -1;
}

}  // namespace

Sounder::Sounder() {
  for (const auto& player : players) {
    if (m_player.empty() && has_program(player.front())) {
      m_player = player;
    }
  }
}

bool Sounder::play(play::Tone tone) {
  update();
  if (m_player.empty()) {
    return false;
  }
  if (m_children.size() >= most_at_once) {
    return true;
  }
  const int file = file_of(wav_of(tone));
  const auto child = file < 0 ? 0 : spawn(m_player, file);
  if (file >= 0) {
    ::close(file);
  }
  if (child == 0) {
    m_player.clear();
    return false;
  }
  m_children.push_back(child);
  return true;
}

void Sounder::update() {
  std::erase_if(m_children, [this](pid_t child) {
    const auto code = reap(child);
    if (code && *code != 0) {
      m_player.clear();  // no sound device, say: the bell takes over
    }
    return code.has_value();
  });
}

}  // namespace hamstring::terminal
