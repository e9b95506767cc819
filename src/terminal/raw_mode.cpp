#include "terminal/raw_mode.hpp"

#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <string>

#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::terminal {
namespace {

constexpr char put_title_aside[] = "\x1b[22;2t";
// With word of the focus.
constexpr char enter_screen[] = "\x1b[?1049h\x1b[?25l\x1b[?1004h\x1b[2J\x1b[H";
constexpr char leave_screen[] = "\x1b[?2026l\x1b[?1004l\x1b[0m\x1b[?25h\x1b[?1049l\x1b[23;2t";
constexpr char leave_progress[] = "\x1b]9;4;0\a";
constexpr int patience = 10;  ///< tenths of a second that a terminal may take nothing
constexpr int crash_signals[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSYS, SIGTRAP};

/// What the handlers need; they take no argument.
struct State {
  int output = -1;
  termios found{};
  volatile std::sig_atomic_t is_entered = 0;
  volatile std::sig_atomic_t shows_progress = 0;
};
State state;

/// Nothing but calls that are safe in a signal handler.
void leave_now() {
  if (state.is_entered == 0) {
    return;
  }
  state.is_entered = 0;
  write_fully(state.output, leave_screen, sizeof leave_screen - 1);
  if (state.shows_progress != 0) {
    write_fully(state.output, leave_progress, sizeof leave_progress - 1);
  }
  ::tcsetattr(state.output, TCSANOW, &state.found);
}

/// The default action follows, since the handler is reset.
extern "C" void on_crash(int signal) {
  leave_now();
  ::raise(signal);
}

std::string words_of_fault() {
  try {
    if (const auto fault = std::current_exception()) {
      std::rethrow_exception(fault);
    }
  } catch (const std::exception& error) {
    return ": " + text::escape(error.what());
  } catch (...) {
  }
  return "";
}

/// An exception that nothing catches: the terminal first, then why.
[[noreturn]] void on_terminate() {
  leave_now();
  const auto message = "hamstring: a fault of the program ended the session" + words_of_fault() + "\n";
  write_fully(STDERR_FILENO, message.data(), message.size());
  ::_exit(1);
}

void guard_against_crashes() {
  static std::array<char, 65536> stack;  // the usual one may be what overflowed
  stack_t alternative{};
  alternative.ss_sp = stack.data();
  alternative.ss_size = stack.size();
  ::sigaltstack(&alternative, nullptr);
  struct sigaction action {};
  action.sa_handler = on_crash;
  action.sa_flags = static_cast<int>(SA_RESETHAND | SA_ONSTACK | SA_NODEFER);
  for (const int signal : crash_signals) {
    ::sigaction(signal, &action, nullptr);
  }
  std::atexit(leave_now);
  std::set_terminate(on_terminate);
}

termios raw(termios settings) {
  settings.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
  settings.c_iflag &= ~static_cast<tcflag_t>(IXON);
  settings.c_cc[VMIN] = 1;
  settings.c_cc[VTIME] = 0;
  return settings;
}

}  // namespace

bool write_fully(int descriptor, const char* bytes, unsigned long count) {
  int stalls = 0;
  while (count > 0) {
    const auto written = ::write(descriptor, bytes, count);
    if (written >= 0) {
      bytes += written;
      count -= static_cast<unsigned long>(written);
      stalls = 0;
    } else if (errno == EAGAIN && ++stalls <= patience) {
      pollfd room{descriptor, POLLOUT, 0};
      ::poll(&room, 1, 100);
    } else if (errno != EINTR) {
      return false;
    }
  }
  return true;
}

RawMode::RawMode(int output) {
  state.output = output;
  if (::tcgetattr(output, &state.found) != 0) {
    throw Error("the terminal's settings cannot be read");
  }
  guard_against_crashes();
  enter();
}

void RawMode::enter() {
  const auto settings = raw(state.found);
  const bool has_title_aside = state.is_entered != 0;  // taken again without having been left
  state.is_entered = 1;
  if (::tcsetattr(state.output, TCSANOW, &settings) != 0) {
    state.is_entered = 0;
    throw Error("the terminal's settings cannot be changed");
  }
  if (!has_title_aside) {
    write_fully(state.output, put_title_aside, sizeof put_title_aside - 1);
  }
  write_fully(state.output, enter_screen, sizeof enter_screen - 1);
}

void RawMode::show_progress() {
  state.shows_progress = 1;
}

void RawMode::leave() {
  leave_now();
}

}  // namespace hamstring::terminal
