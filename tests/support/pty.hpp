#pragma once
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>

#include "support/catch2.hpp"

namespace hamstring::test {

/// A terminal with a process in it that leads a session of its own; it is ended if nothing else does.
class Pty {
 public:
  static constexpr auto leave_screen = "\x1b[?1049l";
  static constexpr auto enter_screen = "\x1b[?1049h";

  /// `child` runs in the process; what it returns is the exit code.
  explicit Pty(const std::function<int()>& child) : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
    REQUIRE((::grantpt(m_master) == 0 && ::unlockpt(m_master) == 0));
    const std::string name = ::ptsname(m_master);
    m_slave = ::open(name.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    const winsize size{24, 80, 0, 0};
    ::ioctl(m_slave, TIOCSWINSZ, &size);
    ::tcgetattr(m_slave, &m_before);
    m_child = ::fork();
    if (m_child == 0) {
      become_child(name.c_str(), child);
    }
  }
  Pty(const Pty&) = delete;
  Pty& operator=(const Pty&) = delete;
  ~Pty() {
    if (m_child > 0) {
      ::kill(m_child, SIGKILL);
      ::waitpid(m_child, nullptr, 0);
    }
    ::close(m_slave);
    ::close(m_master);
  }

  /// Read what is drawn until `text` has come.
  bool shows(const std::string& text) {
    while (m_drawn.find(text) == std::string::npos) {
      pollfd more{m_master, POLLIN, 0};
      char bytes[4096];
      const auto count = ::poll(&more, 1, 30'000) > 0 ? ::read(m_master, bytes, sizeof bytes) : 0;
      if (count <= 0) {
        return false;
      }
      m_drawn.append(bytes, static_cast<std::size_t>(count));
    }
    return true;
  }

  /// All that was drawn so far.
  const std::string& drawn() const { return m_drawn; }

  /// Read nothing until the terminal takes no more.
  void block() const {
    for (pollfd room{m_slave, POLLOUT, 0}; ::poll(&room, 1, 0) > 0;) {
      ::poll(nullptr, 0, 1);
    }
  }

  void type(std::string_view keys) const {
    REQUIRE(::write(m_master, keys.data(), keys.size()) == static_cast<ssize_t>(keys.size()));
  }

  void send(int signal) const { ::kill(m_child, signal); }

  /// The signal that ended the process; 0 where it lives on or ended by itself.
  int ended_by() {
    const int status = status_at_end();
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  }

  /// -1 where it lives on or was ended by a signal.
  int exit_code() {
    const int status = status_at_end();
    return m_child == 0 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  bool is_restored() const {
    termios now{};
    ::tcgetattr(m_slave, &now);
    return now.c_lflag == m_before.c_lflag && now.c_iflag == m_before.c_iflag;
  }

 private:
  [[noreturn]] static void become_child(const char* terminal, const std::function<int()>& child) noexcept {
    ::alarm(0);
    ::setsid();
    for (int descriptor = 0; descriptor <= 2; ++descriptor) {
      ::close(descriptor);
      [[maybe_unused]] const int opened = ::open(terminal, O_RDWR);
    }
    ::ioctl(0, TIOCSCTTY, 0);
    ::_exit(child());
  }

  int status_at_end() {
    for (int tries = 0; m_child > 0 && tries < 3000; ++tries) {
      if (::waitpid(m_child, &m_status, WNOHANG) == m_child) {
        m_child = 0;
      } else {
        ::poll(nullptr, 0, 10);
      }
    }
    return m_status;
  }

  int m_master;
  int m_slave = -1;
  pid_t m_child = 0;
  int m_status = 0;
  termios m_before{};
  std::string m_drawn;
};

}  // namespace hamstring::test
