#include "terminal/signals.hpp"

#include <unistd.h>

#include <utility>
#include <vector>

namespace hamstring::terminal {
namespace {

/// Those of terminals and jobs, and every other that would end the process without a word. Crashes are not
/// held back; see raw_mode.cpp.
std::vector<int> handled_signals() {
  std::vector<int> signals{SIGINT,  SIGTERM, SIGHUP,  SIGQUIT, SIGTSTP,   SIGCONT, SIGWINCH, SIGCHLD,
                           SIGUSR1, SIGUSR2, SIGALRM, SIGPIPE, SIGVTALRM, SIGPROF, SIGXCPU,  SIGPOLL};
#ifdef SIGSTKFLT
  signals.push_back(SIGSTKFLT);
#endif
#ifdef SIGPWR
  signals.push_back(SIGPWR);
#endif
  for (int signal = SIGRTMIN; signal <= SIGRTMAX; ++signal) {
    signals.push_back(signal);
  }
  return signals;
}

volatile std::sig_atomic_t ending_signal = 0;
volatile std::sig_atomic_t stop_came = 0;
volatile std::sig_atomic_t continue_came = 0;
volatile std::sig_atomic_t resize_came = 0;

extern "C" void on_signal(int signal) {
  switch (signal) {
    case SIGTSTP:
      stop_came = 1;
      break;
    case SIGCONT:
      continue_came = 1;
      break;
    case SIGWINCH:
      resize_came = 1;
      break;
    case SIGCHLD:
      break;
    default:
      ending_signal = signal;
      break;
  }
}

sigset_t set_of(int signal) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  return set;
}

bool take(volatile std::sig_atomic_t& flag) {
  const bool came = flag != 0;
  flag = 0;
  return came;
}

void handle(int signal, void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  ::sigaction(signal, &action, nullptr);
}

/// A signal that the parent ignores (as nohup does) stays ignored.
bool is_ignored(int signal) {
  struct sigaction action {};
  ::sigaction(signal, nullptr, &action);
  return action.sa_handler == SIG_IGN;
}

}  // namespace

Signals::Signals() {
  const auto handled = handled_signals();
  sigset_t block;
  sigemptyset(&block);
  for (const int signal : handled) {
    sigaddset(&block, signal);
  }
  ::sigprocmask(SIG_BLOCK, &block, &m_before);
  for (const int signal : handled) {
    if (signal == SIGCHLD || !is_ignored(signal)) {
      handle(signal, on_signal);
    }
  }
}

Signals::~Signals() {
  for (const int signal : handled_signals()) {
    if (!is_ignored(signal)) {
      handle(signal, SIG_DFL);
    }
  }
  ::sigprocmask(SIG_SETMASK, &m_before, nullptr);
}

int Signals::ending() const {
  return ending_signal;
}

bool Signals::take_stop() {
  return take(stop_came);
}

bool Signals::take_continue() {
  return take(continue_came);
}

bool Signals::take_resize() {
  return take(resize_came);
}

void Signals::stop_process() {
  const auto stop = set_of(SIGTSTP);
  handle(SIGTSTP, SIG_DFL);
  ::raise(SIGTSTP);
  ::sigprocmask(SIG_UNBLOCK, &stop, nullptr);  // stopped here
  ::sigprocmask(SIG_BLOCK, &stop, nullptr);
  handle(SIGTSTP, on_signal);
  continue_came = 1;
}

void Signals::end_process(int signal) {
  handle(signal, SIG_DFL);
  const auto end = set_of(signal);
  ::raise(signal);
  ::sigprocmask(SIG_UNBLOCK, &end, nullptr);
  ::_exit(128 + signal);
}

}  // namespace hamstring::terminal
