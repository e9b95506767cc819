#include "terminal/feed.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <array>

#include "hamstring/base/error.hpp"
#include "terminal/spawn.hpp"

namespace hamstring::terminal {

/// A socket, since writing to one whose reader has gone raises no signal where that is asked for.
Feed::Feed(const std::vector<std::string>& command) {
  std::array<int, 2> ends{};
  if (command.empty() || ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return;
  }
  const auto child = spawn(command, ends[1]);
  ::close(ends[1]);
  if (child == 0) {
    ::close(ends[0]);
    throw Error("the --on-cue program cannot be run");
  }
  m_socket = ends[0];
}

Feed::~Feed() {
  if (m_socket >= 0) {
    ::close(m_socket);
  }
}

void Feed::send(const std::string& line) {
  if (m_socket < 0) {
    return;
  }
  const auto bytes = line + "\n";
  static_cast<void>(::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT));
}

}  // namespace hamstring::terminal
