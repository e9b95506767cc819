#include "figure/body.hpp"
#include "figure/findings.hpp"
#include "hamstring/figure/check.hpp"

namespace hamstring::figure {
namespace {

constexpr double rounding = 0.5;  // degrees
constexpr double pin_reach = 0.012;

constexpr Table<Angle, AngleRange, angle_count> ranges = [] {
  constexpr AngleRange circle{-360, 360};
  constexpr AngleRange neck{-60, 60};
  constexpr AngleRange shoulder{-60, 195};
  constexpr AngleRange elbow{0, 155};
  constexpr AngleRange wrist{-90, 90};
  constexpr AngleRange hip{-30, 140};
  constexpr AngleRange knee{0, 160};
  constexpr AngleRange ankle{-80, 45};
  constexpr AngleRange aside{0, 75};
  return Table<Angle, AngleRange, angle_count>{{circle, neck, shoulder, elbow, wrist, hip, knee, ankle, aside,
                                                shoulder, elbow, wrist, hip, knee, ankle, aside}};
}();

std::string outside(Angle angle, double value, double low, double high, std::string_view what) {
  return std::string{name(angle)} + " is " + degrees_text(value) + ", " + std::string{what} + " " +
         degrees_text(low) + " to " + degrees_text(high);
}

bool is_in(double value, double low, double high) {
  return value >= low - rounding && value <= high + rounding;
}

/// A thigh that opens to the side goes past the trunk.
double opening(const Frame& frame, Angle angle) {
  constexpr double past_the_trunk = 25;
  const bool is_open = (angle == Angle::near_hip && frame.angles[Angle::near_aside] > 0) ||
                       (angle == Angle::far_hip && frame.angles[Angle::far_aside] > 0);
  return is_open ? past_the_trunk : 0;
}

void check_joints(const Frame& frame, Findings& findings) {
  for (std::size_t i = 0; i < angle_count; ++i) {
    const auto angle = static_cast<Angle>(i);
    const auto low = range_of_motion(angle).low;
    const double high = range_of_motion(angle).high + opening(frame, angle);
    if (!is_in(frame.angles[angle], low, high)) {
      findings.add("range " + std::string{name(angle)},
                   outside(angle, frame.angles[angle], low, high, "a joint goes"));
    }
  }
}

void check_pins(const Keyframe& keyframe, const Frame& frame, Findings& findings) {
  for (const auto& [spot, target] : keyframe.pose.pins) {
    if (const double missing = distance(frame.points[spot], target); missing > pin_reach) {
      findings.add("pin " + std::string{name(spot)},
                   "the pin of " + std::string{name(spot)} + " is out of reach by " + height(missing));
    }
  }
}

struct Fold {
  Spot root;
  Spot end;
  double least;
};
constexpr std::array<Fold, 4> folds{{{Spot::hip, Spot::near_ankle, 0.095},
                                     {Spot::hip, Spot::far_ankle, 0.095},
                                     {Spot::shoulder, Spot::near_wrist, 0.07},
                                     {Spot::shoulder, Spot::far_wrist, 0.07}}};

/// Flesh keeps the ends of a folded limb apart, in the order root, middle, end.
void check_folds(const Frame& frame, Findings& findings) {
  for (const auto& [root, end, least] : folds) {
    const double apart = distance(frame.points[root], frame.points[end]);
    if (apart < least) {
      findings.add("fold " + std::string{name(end)}, std::string{name(end)} + " is folded into the " +
                                                         std::string{name(root)} + ", " + height(apart) +
                                                         " away");
    }
  }
}

void check_expectations(const Keyframe& keyframe, const Frame& frame, Findings& findings) {
  for (const auto& [angle, low, high] : keyframe.pose.expect) {
    if (!is_in(frame.angles[angle], low, high)) {
      findings.add("expect " + std::string{name(angle)},
                   outside(angle, frame.angles[angle], low, high, "good form is"));
    }
  }
}

}  // namespace

AngleRange range_of_motion(Angle angle) {
  return ranges[angle];
}

/// A leg stays in the picture unless good form says how far it turns aside.
void check_aside(const Keyframe& keyframe, Findings& findings) {
  for (const auto angle : {Angle::near_aside, Angle::far_aside}) {
    const auto& expect = keyframe.pose.expect;
    const bool is_said = std::any_of(expect.begin(), expect.end(),
                                     [&](const Expectation& said) { return said.angle == angle; });
    if (keyframe.pose.angles[angle] != 0 && !is_said) {
      findings.add("aside " + std::string{name(angle)},
                   std::string{name(angle)} + " is set, and no good form says how far");
    }
  }
}

void check_body(const Keyframe& keyframe, const Frame& frame, Findings& findings) {
  check_joints(frame, findings);
  check_pins(keyframe, frame, findings);
  check_folds(frame, findings);
  check_expectations(keyframe, frame, findings);
}

}  // namespace hamstring::figure
