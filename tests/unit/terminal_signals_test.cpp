// The program's screen in a terminal of its own, ended from outside.
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <string>

#include "support/catch2.hpp"
#include "terminal/console.hpp"

namespace {

using namespace std::chrono_literals;

constexpr auto leave_screen = "\x1b[?1049l";
constexpr auto enter_screen = "\x1b[?1049h";

/// In the child: a screen that is drawn without end.
[[noreturn]] void draw_for_ever(const char* terminal) {
  ::setsid();
  for (int descriptor = 0; descriptor <= 2; ++descriptor) {
    ::close(descriptor);
    [[maybe_unused]] const int opened = ::open(terminal, O_RDWR);
  }
  ::ioctl(0, TIOCSCTTY, 0);
  const auto console = hamstring::terminal::open_console({true, true, {}});
  for (char c = 'a';; c = c == 'z' ? 'a' : static_cast<char>(c + 1)) {
    console->show(std::vector<std::string>(24, std::string(79, c)));
    if (const auto happening = console->wait(1ms); happening.signal != 0) {
      console->end_as(happening.signal);
    }
  }
}

/// A terminal and the process in it, which is ended if nothing else does.
class Screen {
 public:
  Screen() : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
    REQUIRE((::grantpt(m_master) == 0 && ::unlockpt(m_master) == 0));
    const std::string name = ::ptsname(m_master);
    m_slave = ::open(name.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    ::tcgetattr(m_slave, &m_before);
    m_child = ::fork();
    if (m_child == 0) {
      ::alarm(0);
      draw_for_ever(name.c_str());
    }
  }
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;
  ~Screen() {
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
      const auto count = ::poll(&more, 1, 10'000) > 0 ? ::read(m_master, bytes, sizeof bytes) : 0;
      if (count <= 0) {
        return false;
      }
      m_drawn.append(bytes, static_cast<std::size_t>(count));
    }
    return true;
  }

  /// Read nothing until the terminal takes no more.
  void block() const {
    for (pollfd room{m_slave, POLLOUT, 0}; ::poll(&room, 1, 0) > 0;) {
      ::poll(nullptr, 0, 1);
    }
  }

  void send(int signal) const { ::kill(m_child, signal); }

  /// The signal that ended the process; 0 where it lives on.
  int ended_by() {
    int status = 0;
    for (int tries = 0; tries < 1000; ++tries) {
      if (::waitpid(m_child, &status, WNOHANG) == m_child) {
        m_child = 0;
        return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
      }
      ::poll(nullptr, 0, 10);
    }
    return 0;
  }

  bool is_restored() const {
    termios now{};
    ::tcgetattr(m_slave, &now);
    return now.c_lflag == m_before.c_lflag && now.c_iflag == m_before.c_iflag;
  }

 private:
  int m_master;
  int m_slave = -1;
  pid_t m_child = 0;
  termios m_before{};
  std::string m_drawn;
};

}  // namespace

TEST_CASE("whatever signal ends a guided screen, the terminal is given back") {
  for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGPIPE, SIGXCPU,
                           SIGPROF, SIGVTALRM, SIGPOLL, SIGRTMIN + 3, SIGSYS, SIGTRAP, SIGSEGV}) {
    CAPTURE(signal);
    Screen screen;
    REQUIRE(screen.shows(enter_screen));
    screen.send(signal);
    CHECK(screen.shows(leave_screen));
    CHECK(screen.ended_by() == signal);
    CHECK(screen.is_restored());
  }
}

TEST_CASE("a terminal that takes no more output makes nobody deaf") {
  for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGQUIT}) {
    CAPTURE(signal);
    Screen screen;
    REQUIRE(screen.shows(enter_screen));
    screen.block();
    screen.send(signal);
    CHECK(screen.ended_by() == signal);
    CHECK(screen.is_restored());
  }
}
