#pragma once
#include <csignal>

namespace hamstring::terminal {

/// Signals held back, and taken only while waiting: nothing else is ever interrupted. There is one a process.
class Signals {
 public:
  Signals();
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;
  ~Signals();

  /// The mask to wait with.
  const sigset_t& waiting_mask() const { return m_before; }

  /// The signal that asks the process to end; 0 for none.
  int ending() const;
  /// True once for each time.
  bool take_stop();
  bool take_continue();
  bool take_resize();

  /// Stop as ^Z does; returns when the process is continued.
  void stop_process();
  /// End the process as a signal does.
  [[noreturn]] void end_process(int signal);

 private:
  sigset_t m_before{};
};

}  // namespace hamstring::terminal
