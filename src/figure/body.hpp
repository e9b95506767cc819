#pragma once
#include "figure/outline.hpp"
#include "hamstring/figure/scene.hpp"

namespace hamstring::figure {

/// Joints and girths of one side.
struct LegSpots {
  Spot knee;
  Spot ankle;
  Spot heel;
  Spot toe;
};
struct ArmSpots {
  Spot elbow;
  Spot wrist;
  Spot hand;
};
inline constexpr LegSpots near_leg_spots{Spot::near_knee, Spot::near_ankle, Spot::near_heel, Spot::near_toe};
inline constexpr LegSpots far_leg_spots{Spot::far_knee, Spot::far_ankle, Spot::far_heel, Spot::far_toe};
inline constexpr ArmSpots near_arm_spots{Spot::near_elbow, Spot::near_wrist, Spot::near_hand};
inline constexpr ArmSpots far_arm_spots{Spot::far_elbow, Spot::far_wrist, Spot::far_hand};

/// How the body of a frame is turned: a mirrored one has its front on the other side of each bone.
struct Build {
  const Frame& frame;
  double turn;  ///< 1, or -1 where mirrored

  explicit Build(const Frame& shown);
  Point operator[](Spot spot) const { return frame.points[spot]; }
  Point leg_front(Spot from, Spot to) const;  ///< across a thigh or shin, to where the kneecap is
  Point trunk_front() const;
};

/// Where the thigh and the trunk bulge behind the hip.
Point seat_of(const Build& build);

/// The head is thicker than the limbs; it is drawn on the floor, not in it.
Point head_centre(const Frame& frame);

/// The foot and the lower half of the shin, from the two ends of the cuff on.
Points2 sock_outline(const Build& build, const LegSpots& leg);

/// How thick the flesh is round a point that touches something.
double flesh(Spot spot);

Scene far_limbs(const Build& build);
Scene trunk_and_head(const Build& build);
Scene near_leg(const Build& build);
Scene near_arm(const Build& build);
Scene muscles_of(const Build& build, const Feel& feel);

/// Those that lie on the floor beside a lying body are behind it.
bool arm_lies(const Frame& frame);

}  // namespace hamstring::figure
