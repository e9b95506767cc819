#pragma once
#include <sys/types.h>

#include <string>
#include <vector>

#include "hamstring/play/sound.hpp"

namespace hamstring::terminal {

/// Plays tones with the program that the system has for sounds.
class Sounder {
 public:
  Sounder();

  /// False where nothing plays tones: there is no such program, or it failed.
  bool play(play::Tone tone);
  /// Take note of programs that ended.
  void update();

 private:
  std::vector<std::string> m_player;
  std::vector<pid_t> m_children;
};

}  // namespace hamstring::terminal
