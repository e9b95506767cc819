#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/play/script.hpp"
#include "hamstring/play/sound.hpp"

/// What a person hears while a segment runs.
namespace hamstring::play {

struct Cue {
  Milliseconds at{};  ///< from the start of the segment
  std::optional<Tone> tone;
  std::string say;  ///< nothing for a tone alone
  Rank rank = Rank::turn;
  bool guides = false;  ///< how to get into it: to be read on the screen too, until the next such line
  bool operator==(const Cue&) const = default;
};

/// The cues of one segment in the order of time, the first at its start; with a tick for each part of a
/// repetition where a metronome is wanted.
std::vector<Cue> cues(const Script& script, std::size_t segment, bool metronome = false);

/// "2 sets of 12, each side", "1 hold of 30 seconds", "5 minutes".
std::string dose_words(const Slot& slot);

/// "90 seconds", "2 minutes", "2 minutes 30".
std::string length_words(Milliseconds length);

/// "right side".
std::string_view words(Side side);
/// The words of the move ("Walk out"), or "Lift".
std::string words(const TempoPart& part);
/// "breathe out"; "" for nothing.
std::string_view words(std::optional<Breath> breath);
/// "Warm-up".
std::string_view words(Phase phase);

}  // namespace hamstring::play
