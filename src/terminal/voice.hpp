#pragma once
#include <sys/types.h>

#include <string>
#include <vector>

namespace hamstring::terminal {

/// A program of the user's choice that speaks, run once for each text without a shell and one at a time.
/// Nothing here waits for it.
class Voice {
 public:
  /// `command` is the program and its first arguments; the text comes after them. Empty for silence.
  explicit Voice(std::vector<std::string> command) : m_command(std::move(command)) {}

  /// Speak now, or after what is being spoken; what waited gives way. False where the program cannot be run.
  bool say(const std::string& text);
  /// Take note of a program that ended, and speak what waits. False where the program cannot be run.
  bool update();

 private:
  bool start(const std::string& text);

  std::vector<std::string> m_command;
  pid_t m_child = 0;
  std::string m_waiting;
};

}  // namespace hamstring::terminal
