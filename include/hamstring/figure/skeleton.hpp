#pragma once
#include <vector>

#include "hamstring/figure/figure.hpp"

/// From joint angles to points.
namespace hamstring::figure {

/// Lengths of the body, in body heights (Drillis and Contini, as in Winter, Biomechanics of Human Movement).
namespace length {
inline constexpr double trunk = 0.288;
inline constexpr double neck = 0.05;
inline constexpr double head_radius = 0.068;
inline constexpr double upper_arm = 0.186;
inline constexpr double forearm = 0.146;
inline constexpr double hand = 0.07;
inline constexpr double thigh = 0.245;
inline constexpr double shin = 0.246;
inline constexpr double foot = 0.113;  ///< along the sole from below the ankle to the toe
inline constexpr double heel = 0.034;  ///< and to the heel
inline constexpr double sole = 0.035;  ///< from the ankle down to the sole
}  // namespace length

/// One moment of a move, ready to be drawn: every place is a point in the world.
struct Frame {
  Points points;
  Angles angles;               ///< with those that pins and soles decided
  Point facing;                ///< unit vector to where the face looks
  Table<Side, bool, 2> grips;  ///< the hand is closed round something
  std::vector<Prop> props;     ///< each `at` and `to` without a spot
  bool operator==(const Frame&) const = default;
};

/// Solve pins and soles and place everything. A pin out of reach is approached as far as the limb goes.
Frame solve(const Keyframe& keyframe);

double distance(Point a, Point b);

}  // namespace hamstring::figure
