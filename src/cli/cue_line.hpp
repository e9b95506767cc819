#pragma once
#include <string>

#include "hamstring/play/player.hpp"

namespace hamstring::cli {

/// A cue as one line of JSON for another program: when, where, and what is said or sounded.
std::string cue_line(const play::View& view, const play::Say& said);
std::string cue_line(const play::View& view, play::Tone tone);

}  // namespace hamstring::cli
