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
  /// The progress of the session is shown: end that too when the terminal is left.
  void show_progress();
};

/// Write all of it, waiting where the terminal is slow. False where the terminal is gone, or takes nothing
/// for a second and was opened so as not to wait. Safe in signal handlers.
bool write_fully(int descriptor, const char* bytes, unsigned long count);

}  // namespace hamstring::terminal
