#include "hamstring/figure/skeleton.hpp"

#include <algorithm>

#include "figure/geometry.hpp"

namespace hamstring::figure {
namespace {

/// The angles and spots of one arm or leg: two bones and what hangs at their end.
struct Limb {
  Side side;
  Spot root;
  Spot middle;
  Spot end;
  Spot tip;
  Angle upper;
  Angle lower;
  Angle last;
};
constexpr Table<Side, Limb, 2> arm_of{
    {{{Side::near, Spot::shoulder, Spot::near_elbow, Spot::near_wrist, Spot::near_hand, Angle::near_shoulder,
       Angle::near_elbow, Angle::near_wrist},
      {Side::far, Spot::shoulder, Spot::far_elbow, Spot::far_wrist, Spot::far_hand, Angle::far_shoulder,
       Angle::far_elbow, Angle::far_wrist}}}};
constexpr Table<Side, Limb, 2> leg_of{
    {{{Side::near, Spot::hip, Spot::near_knee, Spot::near_ankle, Spot::near_toe, Angle::near_hip,
       Angle::near_knee, Angle::near_ankle},
      {Side::far, Spot::hip, Spot::far_knee, Spot::far_ankle, Spot::far_toe, Angle::far_hip, Angle::far_knee,
       Angle::far_ankle}}}};

Spot heel_of(Side side) {
  return side == Side::near ? Spot::near_heel : Spot::far_heel;
}

/// World angle of the thigh or the upper arm.
double upper_angle(const Angles& angles, const Limb& limb) {
  return angles[Angle::trunk] + 180 + angles[limb.upper];
}

double forearm_angle(const Angles& angles, const Limb& arm) {
  return upper_angle(angles, arm) + angles[arm.lower];
}
double shin_angle(const Angles& angles, const Limb& leg) {
  return upper_angle(angles, leg) - angles[leg.lower];
}
double sole_angle(const Angles& angles, const Limb& leg) {
  return shin_angle(angles, leg) + 90 + angles[leg.last];
}

void place_arm(Points& points, const Angles& angles, const Limb& arm) {
  const double forearm = forearm_angle(angles, arm);
  points[arm.middle] = points[arm.root] + direction(upper_angle(angles, arm)) * length::upper_arm;
  points[arm.end] = points[arm.middle] + direction(forearm) * length::forearm;
  points[arm.tip] = points[arm.end] + direction(forearm + angles[arm.last]) * length::hand;
}

/// How long a shin looks that is turned aside.
double seen_shin(const Angles& angles, const Limb& leg) {
  return length::shin * direction(angles[leg.side == Side::near ? Angle::near_aside : Angle::far_aside]).x;
}

void place_leg(Points& points, const Angles& angles, const Limb& leg) {
  const auto sole = direction(sole_angle(angles, leg));
  points[leg.middle] = points[leg.root] + direction(upper_angle(angles, leg)) * length::thigh;
  points[leg.end] = points[leg.middle] + direction(shin_angle(angles, leg)) * seen_shin(angles, leg);
  const auto below = points[leg.end] + Point{sole.y, -sole.x} * length::sole;
  points[leg.tip] = below + sole * length::foot;
  points[heel_of(leg.side)] = below - sole * length::heel;
}

double head_angle(const Angles& angles) {
  return angles[Angle::trunk] + angles[Angle::neck];
}

/// Forward kinematics, the hip at the origin.
Points place_body(const Angles& angles) {
  Points points;
  const auto up_the_neck = direction(head_angle(angles));
  points[Spot::shoulder] = direction(angles[Angle::trunk]) * length::trunk;
  points[Spot::neck] = points[Spot::shoulder] + up_the_neck * length::neck;
  points[Spot::head] = points[Spot::neck] + up_the_neck * length::head_radius;
  for (const auto side : {Side::near, Side::far}) {
    place_arm(points, angles, arm_of[side]);
    place_leg(points, angles, leg_of[side]);
  }
  return points;
}

Points place_anchored(const Pose& pose, const Angles& angles) {
  auto points = place_body(angles);
  const auto shift = pose.at - points[pose.anchor];
  for (auto& point : points.values) {
    point = point + shift;
  }
  return points;
}

struct TwoBones {
  double upper;  ///< world angles
  double lower;
};

/// Two bones from `root` towards `target`; `bend` is 1 where the joint between lies counter-clockwise of the
/// way.
TwoBones reach(Point root, Point target, double upper_length, double lower_length, double bend) {
  constexpr double slack = 1e-6;
  const double way = std::clamp(distance(root, target), std::abs(upper_length - lower_length) + slack,
                                upper_length + lower_length - slack);
  const double cosine =
      (upper_length * upper_length + way * way - lower_length * lower_length) / (2 * upper_length * way);
  const double upper = angle_from(root, target) + bend * degrees(std::acos(std::clamp(cosine, -1.0, 1.0)));
  return {upper, angle_from(root + direction(upper) * upper_length, target)};
}

void reach_with_leg(Angles& angles, const Limb& leg, Point hip, Point target) {
  const auto [thigh, shin] = reach(hip, target, length::thigh, seen_shin(angles, leg), 1);
  angles[leg.upper] = wrapped(thigh - angles[Angle::trunk] - 180);
  angles[leg.lower] = wrapped(thigh - shin);
}

/// The shoulder turns further forwards than backwards, so its angle is kept above -90.
void reach_with_arm(Angles& angles, const Limb& arm, Point shoulder, Point target) {
  const auto [upper, forearm] = reach(shoulder, target, length::upper_arm, length::forearm, -1);
  const double flexion = wrapped(upper - angles[Angle::trunk] - 180);
  angles[arm.upper] = flexion < -90 ? flexion + 360 : flexion;
  angles[arm.lower] = wrapped(forearm - upper);
}

/// Each pin is solved with what the earlier ones decided: the anchor may stand on a pinned limb.
Angles solve_pins(const Pose& pose) {
  auto angles = pose.angles;
  for (const auto& [spot, target] : pose.pins) {
    const auto points = place_anchored(pose, angles);
    for (const auto& leg : leg_of.values) {
      if (leg.end == spot) {
        reach_with_leg(angles, leg, points[Spot::hip], target);
      }
    }
    for (const auto& arm : arm_of.values) {
      if (arm.end == spot) {
        reach_with_arm(angles, arm, points[Spot::shoulder], target);
      }
    }
  }
  return angles;
}

Angles solve_angles(const Pose& pose) {
  auto angles = solve_pins(pose);
  for (const auto& [side, sole] : pose.soles) {
    const auto& leg = leg_of[side];
    angles[leg.last] = wrapped(sole - shin_angle(angles, leg) - 90);
  }
  return angles;
}

Place placed(const Place& place, const Points& points) {
  return {std::nullopt, place.spot ? points[*place.spot] + place.offset : place.offset};
}

/// A hand holds what goes with it, and what it is said to touch.
bool grips(const Keyframe& keyframe, const Limb& arm) {
  const auto is_at = [&](const Place& place) { return place.spot == arm.tip || place.spot == arm.end; };
  const auto& contacts = keyframe.pose.contacts;
  return std::any_of(keyframe.props.begin(), keyframe.props.end(),
                     [&](const Prop& prop) { return is_at(prop.at) || is_at(prop.to); }) ||
         std::any_of(contacts.begin(), contacts.end(),
                     [&](const Contact& contact) { return contact.on && contact.spot == arm.tip; });
}

}  // namespace

Frame solve(const Keyframe& keyframe) {
  Frame frame;
  frame.angles = solve_angles(keyframe.pose);
  frame.points = place_anchored(keyframe.pose, frame.angles);
  frame.facing = direction(head_angle(frame.angles) - 90);
  frame.grips = {{grips(keyframe, arm_of[Side::near]), grips(keyframe, arm_of[Side::far])}};
  frame.props = keyframe.props;
  for (auto& prop : frame.props) {
    prop.at = placed(prop.at, frame.points);
    prop.to = placed(prop.to, frame.points);
  }
  return frame;
}

double distance(Point a, Point b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

}  // namespace hamstring::figure
