#pragma once
#include <sys/types.h>

#include <string>
#include <vector>

#include "hamstring/play/sound.hpp"

namespace hamstring::terminal {

/// A program of the user's choice that speaks, run once for each text and one at a time. Nothing here waits
/// for it.
class Voice {
 public:
  /// `command` is the program and its first arguments. Empty for silence.
  explicit Voice(std::vector<std::string> command) : m_command(std::move(command)) {}

  /// Speak now where nothing is spoken or what is has a lower rank, which is silenced; else afterwards, and
  /// what waited gives way. A count that would have to wait is dropped. False where the program cannot be
  /// run.
  bool say(const std::string& text, play::Rank rank);
  /// Take note of a program that ended, and speak what waits. False where the program cannot be run.
  bool update();
  /// Break off, unless it is an alarm.
  void hush();

  bool has_program() const { return !m_command.empty(); }
  /// What was wrong with the program the first time that it failed; "" for nothing.
  const std::string& trouble() const { return m_trouble; }

 private:
  bool start(const std::string& text, play::Rank rank);
  void cut();

  std::vector<std::string> m_command;
  pid_t m_child = 0;
  play::Rank m_rank{};           ///< of what is spoken
  std::vector<pid_t> m_cut_off;  ///< not yet ended
  pid_t m_silencer = 0;          ///< what is said next waits for it
  std::string m_waiting;
  play::Rank m_waiting_rank{};
  std::string m_trouble;
};

}  // namespace hamstring::terminal
