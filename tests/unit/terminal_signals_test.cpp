// The program's screen in a terminal of its own, ended from outside.
#include "support/pty.hpp"
#include "terminal/console.hpp"

using hamstring::test::Pty;
using namespace std::chrono_literals;

namespace {

hamstring::terminal::ConsoleOptions with_title_and_progress() {
  hamstring::terminal::ConsoleOptions options;
  options.has_title = true;
  options.shows_progress = true;
  return options;
}

/// In the child: a screen that is drawn without end.
int draw_for_ever() {
  const auto console = hamstring::terminal::open_console(with_title_and_progress());
  for (char c = 'a';; c = c == 'z' ? 'a' : static_cast<char>(c + 1)) {
    console->show(std::vector<std::string>(24, std::string(79, c)));
    console->head(std::string{"WORK "} + c, 40);
    if (const auto happening = console->wait(1ms); happening.signal != 0) {
      console->end_as(happening.signal);
    }
  }
}

constexpr auto title_put_aside = "\x1b[22;2t";
constexpr auto title_put_back = "\x1b[23;2t";
constexpr auto progress = "\x1b]9;4;1;40\a";
constexpr auto no_progress = "\x1b]9;4;0\a";

}  // namespace

TEST_CASE("whatever signal ends a guided screen, the terminal is given back, title and progress too") {
  for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGPIPE, SIGXCPU,
                           SIGPROF, SIGVTALRM, SIGPOLL, SIGRTMIN + 3, SIGSYS, SIGTRAP, SIGSEGV, SIGABRT}) {
    CAPTURE(signal);
    Pty screen{draw_for_ever};
    REQUIRE(screen.shows(title_put_aside));
    REQUIRE(screen.shows(Pty::enter_screen));
    REQUIRE(screen.shows("\x1b]2;WORK "));
    REQUIRE(screen.shows(progress));
    screen.send(signal);
    CHECK(screen.shows(Pty::leave_screen));
    CHECK(screen.shows(title_put_back));
    CHECK(screen.shows(no_progress));
    CHECK(screen.ended_by() == signal);
    CHECK(screen.is_restored());
  }
}

TEST_CASE("a terminal that takes no more output makes nobody deaf") {
  for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGQUIT}) {
    CAPTURE(signal);
    Pty screen{draw_for_ever};
    REQUIRE(screen.shows(Pty::enter_screen));
    screen.block();
    screen.send(signal);
    CHECK(screen.ended_by() == signal);
    CHECK(screen.is_restored());
  }
}
