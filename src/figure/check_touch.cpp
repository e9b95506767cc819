#include <algorithm>
#include <array>
#include <limits>

#include "figure/body.hpp"
#include "figure/findings.hpp"
#include "figure/props.hpp"

namespace hamstring::figure {
namespace {

constexpr double touching = 0.016;       // air between flesh and what it touches that nobody sees
constexpr double touching_prop = 0.036;  // paddings give
constexpr double below_floor = -0.018;   // of a point of the sole
constexpr double inside_floor = 0.03;    // head and hip are thicker
constexpr double off_the_ground = 0.08;  // a jog flies as high

double lowest(Spot spot) {
  return spot == Spot::head || spot == Spot::hip ? inside_floor : flesh(spot) > 0 ? 0 : below_floor;
}

void check_floor(const Frame& frame, Findings& findings) {
  for (std::size_t i = 0; i < spot_count; ++i) {
    const auto spot = static_cast<Spot>(i);
    if (frame.points[spot].y < lowest(spot)) {
      findings.add(
          "floor " + std::string{name(spot)},
          std::string{name(spot)} + " is in the floor, at a height of " + height(frame.points[spot].y));
    }
  }
}

double distance_to_nearest(PropKind kind, const Frame& frame, Point point) {
  double nearest = std::numeric_limits<double>::infinity();
  for (const auto& prop : frame.props) {
    nearest = prop.kind == kind ? std::min(nearest, distance_to(prop, point)) : nearest;
  }
  return nearest;
}

void check_contacts(const Keyframe& keyframe, const Frame& frame, Findings& findings) {
  for (const auto& [spot, on] : keyframe.pose.contacts) {
    const auto point = frame.points[spot];
    const double gap = (on ? distance_to_nearest(*on, frame, point) : point.y) - flesh(spot);
    if (gap > (on ? touching_prop : touching)) {
      const auto what = on ? "the " + std::string{name(*on)} : std::string{"the floor"};
      findings.add("contact " + std::string{name(spot)},
                   std::string{name(spot)} + " should touch " + what + " and is " +
                       (std::isinf(gap) ? "without one" : height(gap) + " away"));
    }
  }
}

/// Somewhere the body rests on the floor or on something that stands there.
void check_ground(const Keyframe& keyframe, const Frame& frame, Findings& findings) {
  double lowest_flesh = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < spot_count; ++i) {
    const auto spot = static_cast<Spot>(i);
    lowest_flesh = std::min(lowest_flesh, frame.points[spot].y - flesh(spot));
  }
  const auto& contacts = keyframe.pose.contacts;
  const bool on_prop = std::any_of(contacts.begin(), contacts.end(), [](const Contact& c) { return c.on; });
  if (lowest_flesh > off_the_ground && !on_prop) {
    findings.add("ground", "the body is " + height(lowest_flesh) + " above the floor and rests on nothing");
  }
}

struct Stretch {
  Spot from;
  Spot to;
};
constexpr std::array<Stretch, 4> arms{{{Spot::near_elbow, Spot::near_wrist},
                                       {Spot::near_wrist, Spot::near_hand},
                                       {Spot::far_elbow, Spot::far_wrist},
                                       {Spot::far_wrist, Spot::far_hand}}};

/// Neither a forearm nor a plate covers the face.
void check_head(const Frame& frame, Findings& findings) {
  constexpr double forearm = 0.02;
  constexpr double overlap = 0.012;
  const auto head = head_centre(frame);
  for (const auto& arm : arms) {
    const double apart = distance_to_line(head, frame.points[arm.from], frame.points[arm.to]);
    if (apart < length::head_radius + forearm - 2 * overlap && arm.from < Spot::far_knee) {
      findings.add("head " + std::string{name(arm.to)}, std::string{name(arm.to)} +
                                                            " or its forearm crosses the head, " +
                                                            height(apart) + " from its middle");
    }
  }
  for (const auto& prop : frame.props) {
    const double apart = distance(head, prop.at.offset);
    if (prop.kind == PropKind::barbell && apart < length::head_radius + prop.radius - overlap) {
      findings.add("plate",
                   "the plate of the barbell covers the head, " + height(apart) + " from its middle");
    }
  }
}

bool is_hand(Spot spot) {
  return spot == Spot::near_hand || spot == Spot::far_hand;
}

/// From a point to the bones of the near leg and the trunk.
double distance_to_body(const Frame& frame, Point point) {
  constexpr std::array<Spot, 4> bones{Spot::shoulder, Spot::hip, Spot::near_knee, Spot::near_ankle};
  double nearest = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i + 1 < bones.size(); ++i) {
    nearest = std::min(nearest, distance_to_line(point, frame.points[bones[i]], frame.points[bones[i + 1]]));
  }
  return nearest;
}

bool is_worn(PropKind kind) {
  return kind == PropKind::slider || kind == PropKind::sock;
}

/// What goes with a hand is in it, what is worn on the foot; what goes with another point lies on the flesh
/// there.
void check_held(const Keyframe& keyframe, const Frame& frame, Findings& findings) {
  constexpr double in_hand = 0.056;
  constexpr double on_foot = 0.03;
  constexpr double thigh = 0.05;
  constexpr double bar = 0.02;  // not its plates
  constexpr double in_flesh = 0.03;
  constexpr double far_from_joint = 0.14;
  for (std::size_t i = 0; i < keyframe.props.size(); ++i) {
    const auto& prop = keyframe.props[i];
    if (traits(prop.kind).shape != PropTraits::Shape::placed || !prop.at.spot) {
      continue;
    }
    const double offset = distance(prop.at.offset, {});
    const bool is_held = is_hand(*prop.at.spot);
    const double away =
        is_held || is_worn(prop.kind) ? offset : distance_to_body(frame, frame.props[i].at.offset);
    const double radius = prop.kind == PropKind::barbell ? bar : prop.radius;
    const double most = is_held ? in_hand : is_worn(prop.kind) ? on_foot : radius + thigh;
    const bool is_in_body = !is_held && prop.kind == PropKind::barbell && away < in_flesh;
    if (away > most || is_in_body || offset > far_from_joint) {
      findings.add("held " + std::string{name(prop.kind)},
                   "the " + std::string{name(prop.kind)} + " is " + height(std::max(away, offset)) +
                       " away from the " + std::string{name(*prop.at.spot)} + " that has it");
    }
  }
}

/// A stick is in both hands, or in one and along the body.
void check_stick(const Frame& frame, Findings& findings) {
  constexpr double reach = 0.056;
  for (const auto& prop : frame.props) {
    const double apart = std::max(distance_to(prop, frame.points[Spot::near_hand]),
                                  distance_to(prop, frame.points[Spot::far_hand]));
    if (prop.kind == PropKind::stick && apart > reach) {
      findings.add("stick", "a hand is " + height(apart) + " away from the stick");
    }
  }
}

}  // namespace

void check_touch(const Keyframe& keyframe, const Frame& frame, Findings& findings) {
  check_floor(frame, findings);
  check_contacts(keyframe, frame, findings);
  check_ground(keyframe, frame, findings);
  check_head(frame, findings);
  check_held(keyframe, frame, findings);
  check_stick(frame, findings);
}

}  // namespace hamstring::figure
