#include "figure/body.hpp"

#include <algorithm>
#include <array>

namespace hamstring::figure {
namespace {

using Part = Shape::Part;

constexpr std::array<Girth, 4> thigh{
    {{0, 0.052, 0.05}, {0.3, 0.054, 0.05}, {0.75, 0.04, 0.037}, {1, 0.036, 0.03}}};
constexpr std::array<Girth, 4> shin{
    {{0, 0.034, 0.031}, {0.28, 0.027, 0.042}, {0.7, 0.021, 0.025}, {1, 0.021, 0.022}}};
constexpr std::array<Girth, 2> upper_arm{{{0, 0.032, 0.032}, {1, 0.024, 0.024}}};
constexpr std::array<Girth, 2> forearm{{{0, 0.025, 0.024}, {1, 0.018, 0.018}}};
/// The seat below, waist, chest, and narrower towards the neck.
constexpr std::array<Girth, 6> trunk{{{0, 0.05, 0.052},
                                      {0.2, 0.055, 0.055},
                                      {0.42, 0.053, 0.04},
                                      {0.7, 0.066, 0.053},
                                      {0.9, 0.06, 0.056},
                                      {1.02, 0.042, 0.046}}};
constexpr std::array<Girth, 2> neck{{{0, 0.034, 0.036}, {1, 0.03, 0.032}}};
constexpr std::array<Girth, 3> open_hand{{{0, 0.019, 0.019}, {0.45, 0.026, 0.021}, {0.95, 0.012, 0.012}}};
constexpr std::array<Girth, 3> closed_hand{{{0, 0.019, 0.019}, {0.55, 0.027, 0.024}, {1, 0.029, 0.027}}};

/// From the ankle along the sole and up; the last stand on the sole.
constexpr std::array<Point, 11> foot{{{-0.022, 0.02},
                                      {0.022, 0.02},
                                      {0.045, -0.002},
                                      {0.09, -0.013},
                                      {0.113, -0.02},
                                      {0.12, -0.028},
                                      {0.113, -0.035},
                                      {0.03, -0.035},
                                      {-0.028, -0.035},
                                      {-0.04, -0.027},
                                      {-0.034, -0.008}}};

/// From the centre towards the face and up: crown, forehead, nose, mouth, chin, nape.
constexpr std::array<Point, 18> head{{{0.0, 0.068},
                                      {0.027, 0.063},
                                      {0.049, 0.047},
                                      {0.059, 0.024},
                                      {0.06, 0.008},
                                      {0.083, -0.014},
                                      {0.079, -0.022},
                                      {0.061, -0.024},
                                      {0.06, -0.04},
                                      {0.052, -0.058},
                                      {0.034, -0.067},
                                      {0.006, -0.06},
                                      {-0.022, -0.064},
                                      {-0.045, -0.045},
                                      {-0.061, -0.02},
                                      {-0.066, 0.008},
                                      {-0.055, 0.04},
                                      {-0.03, 0.062}}};

Shape area(Part part, Points2 points, Points2 spine = {}) {
  return {part, std::move(points), 0, false, false, std::move(spine), {}, 0};
}

/// A far limb is a little slimmer than the near one, which then shows round it.
template <std::size_t size>
std::array<Girth, size> slimmer(std::array<Girth, size> girths) {
  constexpr double part = 0.85;
  for (auto& girth : girths) {
    girth.front *= part;
    girth.back *= part;
  }
  return girths;
}

Points2 foot_outline(const Build& build, const LegSpots& leg) {
  const auto along = unit(build[leg.toe] - build[leg.heel]);
  return placed(foot, build[leg.ankle], along, left_of(along) * build.turn);
}

template <std::size_t n>
Points2 bone(const Build& build, Spot from, Spot to, const std::array<Girth, n>& girths) {
  return limb(build[from], build[to], build.leg_front(from, to), girths);
}

Scene leg(const Build& build, const LegSpots& spots, Part part, bool slim) {
  return {area(part, bone(build, Spot::hip, spots.knee, slim ? slimmer(thigh) : thigh),
               {build[Spot::hip], build[spots.knee], build[spots.ankle]}),
          area(part, bone(build, spots.knee, spots.ankle, slim ? slimmer(shin) : shin)),
          area(part, foot_outline(build, spots), {build[spots.heel], build[spots.toe]})};
}

Scene arm(const Build& build, const ArmSpots& spots, Side side, Part part, bool slim) {
  const auto& hand = build.frame.grips[side] ? closed_hand : open_hand;
  return {area(part, bone(build, Spot::shoulder, spots.elbow, slim ? slimmer(upper_arm) : upper_arm),
               {build[Spot::shoulder], build[spots.elbow], build[spots.wrist], build[spots.hand]}),
          area(part, bone(build, spots.elbow, spots.wrist, slim ? slimmer(forearm) : forearm)),
          area(part, bone(build, spots.wrist, spots.hand, slim ? slimmer(hand) : hand))};
}

Points2 head_outline(const Build& build) {
  const auto up = unit(build[Spot::head] - build[Spot::neck]);
  return placed(head, head_centre(build.frame), build.frame.facing, up);
}

}  // namespace

Build::Build(const Frame& shown) : frame{shown} {
  const auto up = shown.points[Spot::head] - shown.points[Spot::neck];
  turn = dot(left_of(up), shown.facing) <= 0 ? 1 : -1;
}

Point Build::leg_front(Spot from, Spot to) const {
  return left_of(unit((*this)[to] - (*this)[from])) * turn;
}

Point Build::trunk_front() const {
  return left_of(unit((*this)[Spot::shoulder] - (*this)[Spot::hip])) * -turn;
}

Point seat_of(const Build& build) {
  constexpr double behind = 0.022;
  constexpr double below = 0.012;
  const auto back = build.trunk_front() * -1;
  const auto thigh_back = build.leg_front(Spot::hip, Spot::near_knee) * -1;
  const auto down = unit(build[Spot::hip] - build[Spot::shoulder]);
  return build[Spot::hip] + unit(back + thigh_back * 0.8) * behind + down * below;
}

Point head_centre(const Frame& frame) {
  const auto at = frame.points[Spot::head];
  return {at.x, std::max(at.y, length::head_radius)};
}

Scene far_limbs(const Build& build) {
  auto out = arm(build, far_arm_spots, Side::far, Part::far_arm, true);
  for (auto& shape : leg(build, far_leg_spots, Part::far_leg, true)) {
    out.push_back(std::move(shape));
  }
  return out;
}

Scene trunk_and_head(const Build& build) {
  constexpr double seat_radius = 0.05;
  constexpr int seat_points = 10;
  const auto centre = head_centre(build.frame);
  const auto front = build.trunk_front();
  const auto nape = mix(build[Spot::shoulder], centre, 0.72);
  return {area(Part::trunk, limb(build[Spot::hip], build[Spot::shoulder], front, trunk)),
          area(Part::trunk, disc(seat_of(build), seat_radius, seat_points)),
          area(Part::trunk, limb(build[Spot::shoulder], nape,
                                 left_of(unit(nape - build[Spot::shoulder])) * -build.turn, neck)),
          area(Part::head, head_outline(build))};
}

Scene near_leg(const Build& build) {
  constexpr double joint_radius = 0.041;
  constexpr int joint_points = 6;
  auto out = leg(build, near_leg_spots, Part::near_leg, false);
  out.push_back(area(Part::joint, disc(build[Spot::hip], joint_radius, joint_points)));
  out.push_back(area(Part::joint, disc(seat_of(build), joint_radius, joint_points)));
  return out;
}

Scene near_arm(const Build& build) {
  constexpr double joint_radius = 0.025;
  auto out = arm(build, near_arm_spots, Side::near, Part::near_arm, false);
  out.push_back(area(Part::joint, disc(build[Spot::shoulder], joint_radius, 6)));
  return out;
}

Points2 sock_outline(const Build& build, const LegSpots& leg) {
  constexpr double cuff = 0.55;  // of the shin, from the knee
  constexpr double front = 0.03;
  constexpr double back = 0.038;
  const auto across = build.leg_front(leg.knee, leg.ankle);
  const auto top = mix(build[leg.knee], build[leg.ankle], cuff);
  auto sock = foot_outline(build, leg);
  sock.front() = top + across * front;
  sock.insert(sock.begin(), top - across * back);
  return sock;
}

double flesh(Spot spot) {
  switch (spot) {
    case Spot::hip:
    case Spot::shoulder:
      return 0.053;
    case Spot::head:
      return length::head_radius;
    case Spot::neck:
      return 0.034;
    case Spot::near_knee:
    case Spot::far_knee:
      return 0.033;
    case Spot::near_elbow:
    case Spot::far_elbow:
    case Spot::near_hand:
    case Spot::far_hand:
      return 0.023;
    case Spot::near_ankle:
    case Spot::far_ankle:
      return 0.028;
    case Spot::near_wrist:
    case Spot::far_wrist:
      return 0.02;
    default:
      return 0;  // heels and toes are points of the sole
  }
}

bool arm_lies(const Frame& frame) {
  constexpr double low = 0.12;
  const auto is_low = [&](Spot spot) { return frame.points[spot].y < low; };
  return is_low(Spot::shoulder) && is_low(Spot::near_elbow) && is_low(Spot::near_hand);
}

}  // namespace hamstring::figure
