#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/play/script.hpp"

/// What a person hears while a segment runs.
namespace hamstring::play {

struct Cue {
  Milliseconds at{};  ///< from the start of the segment
  bool bell = false;
  std::string say;     ///< nothing for a bell alone
  bool minor = false;  ///< a count or a breath, too small for a line of text
  bool operator==(const Cue&) const = default;
};

/// The cues of one segment in the order of time, the first at its start.
std::vector<Cue> cues(const Script& script, std::size_t segment);

/// "2 sets of 12, each side", "1 hold of 30 seconds", "5 minutes".
std::string dose_words(const Slot& slot);

/// "90 seconds", "2 minutes", "2 minutes 30".
std::string length_words(Milliseconds length);

/// "right side".
std::string_view words(Side side);
/// "Lift".
std::string_view words(Motion motion);
/// "breathe out"; "" for nothing.
std::string_view words(std::optional<Breath> breath);
/// "Warm-up".
std::string_view words(Phase phase);

}  // namespace hamstring::play
