#pragma once

/// What is heard, and how soon it has to be.
namespace hamstring::play {

/// A tone by what it tells.
enum class Tone {
  get_ready,  ///< each of the last three seconds before work
  go,
  half,
  last,  ///< each of the last three seconds of what is timed
  rest,
  change,  ///< of sides
  end,
  tick  ///< of the metronome
};

/// Words of a higher rank cut in on those of a lower one; a count that comes too late is not said.
enum class Rank {
  count,  ///< a count or a breath, too small for a line of text
  talk,   ///< how to do it
  turn,   ///< what to do now
  alarm   ///< what to do in danger: said to the end
};

}  // namespace hamstring::play
