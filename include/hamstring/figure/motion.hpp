#pragma once
#include <cstddef>
#include <span>

#include "hamstring/figure/skeleton.hpp"

/// How a figure moves through its key frames.
namespace hamstring::figure {

/// Moves from one key frame to the next in a whole repetition: out and back, or round; 0 for a single key
/// frame.
std::size_t step_count(const Figure& figure);

/// The key frame that a repetition reaches after `step` steps.
std::size_t keyframe_after(const Figure& figure, std::size_t step);

/// The key frame on the way from `a` (t = 0) to `b` (t = 1): every number in between, the contacts common to
/// both, nothing to expect. Pins that only one of them has become joint angles, so that nothing jumps.
Keyframe between(const Keyframe& a, const Keyframe& b, double t);

/// The moment at `position` in a repetition, from 0 to step_count(); whole numbers are key frames, what is
/// beyond wraps.
Frame frame_at(const Figure& figure, double position);

/// A part of a repetition: the body moves, or stays where it is.
struct Beat {
  bool moves = true;
  double seconds = 0;
};

/// Where a repetition stands `seconds` after its start, for frame_at(). The first half of the parts that
/// move go out and the others come back (round in equal shares in a loop; a single one goes all the way);
/// each starts and ends gently. Wraps after the last.
double position_at(const Figure& figure, std::span<const Beat> tempo, double seconds);

}  // namespace hamstring::figure
