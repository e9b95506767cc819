#pragma once

namespace hamstring::terminal {

/// The terminal taken over for a screen of our own: keys at once and unseen, another screen, no cursor. There
/// is one a process. However the process ends (but for SIGKILL), the terminal is left as it was found.
class RawMode {
 public:
  /// `output` is drawn on. Throws Error where the terminal cannot be set.
  explicit RawMode(int output);
  RawMode(const RawMode&) = delete;
  RawMode& operator=(const RawMode&) = delete;
  ~RawMode() { leave(); }

  /// Take the terminal again, where it was given back or changed by others.
  void enter();
  void leave();
};

/// Write all of it, waiting where the terminal is slow. False where the terminal is gone. Safe in signal
/// handlers.
bool write_fully(int descriptor, const char* bytes, unsigned long count);

}  // namespace hamstring::terminal
