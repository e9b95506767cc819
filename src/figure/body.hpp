#pragma once
#include <algorithm>
#include <array>

#include "hamstring/figure/skeleton.hpp"

namespace hamstring::figure {

/// A part of the body between two points, as thick at its ends as given (body heights).
struct Bone {
  Spot from;
  Spot to;
  double from_width;
  double to_width;
};

inline constexpr std::array<Bone, 3> near_leg_bones{{{Spot::hip, Spot::near_knee, 0.072, 0.058},
                                                     {Spot::near_knee, Spot::near_ankle, 0.058, 0.046},
                                                     {Spot::near_heel, Spot::near_toe, 0.048, 0.04}}};
inline constexpr std::array<Bone, 3> near_arm_bones{{{Spot::shoulder, Spot::near_elbow, 0.052, 0.046},
                                                     {Spot::near_elbow, Spot::near_wrist, 0.046, 0.04},
                                                     {Spot::near_wrist, Spot::near_hand, 0.042, 0.034}}};
inline constexpr std::array<Bone, 6> far_bones{{{Spot::hip, Spot::far_knee, 0.024, 0.024},
                                                {Spot::far_knee, Spot::far_ankle, 0.024, 0.024},
                                                {Spot::far_heel, Spot::far_toe, 0.024, 0.024},
                                                {Spot::shoulder, Spot::far_elbow, 0.024, 0.024},
                                                {Spot::far_elbow, Spot::far_wrist, 0.024, 0.024},
                                                {Spot::far_wrist, Spot::far_hand, 0.024, 0.024}}};
inline constexpr std::array<Bone, 2> trunk_bones{
    {{Spot::hip, Spot::shoulder, 0.078, 0.082}, {Spot::shoulder, Spot::neck, 0.042, 0.036}}};

/// Where the floor is drawn: limbs lie on it with half their thickness.
inline constexpr double floor_line = -0.02;

/// The head is thicker than the limbs; it is drawn on the floor, not in it.
inline Point head_centre(const Frame& frame) {
  const auto head = frame.points[Spot::head];
  return {head.x, std::max(head.y, floor_line + length::head_radius)};
}

}  // namespace hamstring::figure
