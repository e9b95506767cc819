#include "hamstring/figure/check.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <set>

#include "figure/body.hpp"
#include "figure/props.hpp"
#include "hamstring/figure/motion.hpp"

namespace hamstring::figure {
namespace {

constexpr int samples = 12;              // a step
constexpr double rounding = 0.5;         // degrees
constexpr double touching = 0.016;       // air between flesh and what it touches that nobody sees
constexpr double touching_prop = 0.036;  // paddings give
constexpr double below_floor = -0.018;   // of a point of the sole
constexpr double inside_floor = 0.03;    // head and hip are thicker
constexpr double off_the_ground = 0.06;  // a jog flies as high
constexpr double pin_reach = 0.012;
constexpr double planted = 0.02;
constexpr double jump = 0.13;  // more in a sample is a limb that flips

constexpr AngleRange circle{-360, 360};
constexpr AngleRange neck{-60, 60};
constexpr AngleRange shoulder{-60, 195};
constexpr AngleRange elbow{0, 155};
constexpr AngleRange wrist{-90, 90};
constexpr AngleRange hip{-30, 140};
constexpr AngleRange knee{0, 160};
constexpr AngleRange ankle{-80, 45};
constexpr Table<Angle, AngleRange, angle_count> ranges{
    {circle, neck, shoulder, elbow, wrist, hip, knee, ankle, shoulder, elbow, wrist, hip, knee, ankle}};

std::string number(double value, int digits) {
  const double scale = std::pow(10, digits);
  auto text = std::to_string(std::abs(std::round(value * scale) / scale));
  text.resize(text.find('.') + (digits > 0 ? 1 + static_cast<std::size_t>(digits) : 0));
  return (value < 0 ? "-" : "") + text;
}
std::string height(double value) {
  return number(value, 3);
}
std::string degrees_text(double value) {
  return number(value, 0);
}

std::string outside(Angle angle, double value, double low, double high, std::string_view what) {
  return std::string{name(angle)} + " is " + degrees_text(value) + ", " + std::string{what} + " " +
         degrees_text(low) + " to " + degrees_text(high);
}

bool is_in(double value, double low, double high) {
  return value >= low - rounding && value <= high + rounding;
}

/// Gathers what is wrong, each subject once in a key frame or step.
class Findings {
 public:
  void enter(std::string where) {
    m_where = std::move(where);
    m_seen.clear();
  }
  void at(double t) { m_moment = " at " + number(t, 2); }
  void at_keyframe() { m_moment.clear(); }
  void add(std::string subject, const std::string& text) {
    if (m_seen.insert(std::move(subject)).second) {
      m_texts.push_back(m_where + m_moment + ": " + text);
    }
  }
  std::vector<std::string> take() { return std::move(m_texts); }

 private:
  std::string m_where;
  std::string m_moment;
  std::set<std::string> m_seen;
  std::vector<std::string> m_texts;
};

void check_joints(const Frame& frame, Findings& findings) {
  for (std::size_t i = 0; i < angle_count; ++i) {
    const auto angle = static_cast<Angle>(i);
    const auto [low, high] = range_of_motion(angle);
    if (!is_in(frame.angles[angle], low, high)) {
      findings.add("range " + std::string{name(angle)},
                   outside(angle, frame.angles[angle], low, high, "a joint goes"));
    }
  }
}

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

void check_pins(const Keyframe& keyframe, const Frame& frame, Findings& findings) {
  for (const auto& [spot, target] : keyframe.pose.pins) {
    if (const double missing = distance(frame.points[spot], target); missing > pin_reach) {
      findings.add("pin " + std::string{name(spot)},
                   "the pin of " + std::string{name(spot)} + " is out of reach by " + height(missing));
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

struct Fold {
  Spot root;
  Spot end;
  double least;
};
constexpr std::array<Fold, 4> folds{{{Spot::hip, Spot::near_ankle, 0.085},
                                     {Spot::hip, Spot::far_ankle, 0.085},
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

Frame check_moment(const Keyframe& keyframe, Findings& findings) {
  auto frame = solve(keyframe);
  check_joints(frame, findings);
  check_floor(frame, findings);
  check_pins(keyframe, frame, findings);
  check_contacts(keyframe, frame, findings);
  check_ground(keyframe, frame, findings);
  check_head(frame, findings);
  check_folds(frame, findings);
  check_expectations(keyframe, frame, findings);
  return frame;
}

bool may_slide(const Pose& pose, Spot spot) {
  return std::find(pose.slides.begin(), pose.slides.end(), spot) != pose.slides.end();
}

void check_planted(const Keyframe& moment, const Frame& start, const Frame& frame, Findings& findings) {
  for (const auto& contact : moment.pose.contacts) {
    const double moved = distance(start.points[contact.spot], frame.points[contact.spot]);
    if (moved > planted && !may_slide(moment.pose, contact.spot)) {
      findings.add("slide " + std::string{name(contact.spot)},
                   std::string{name(contact.spot)} + " slides by " + height(moved));
    }
  }
}

void check_jumps(const Frame& before, const Frame& frame, Findings& findings) {
  for (std::size_t i = 0; i < spot_count; ++i) {
    const auto spot = static_cast<Spot>(i);
    const double moved = distance(before.points[spot], frame.points[spot]);
    if (moved > jump) {
      findings.add("jump " + std::string{name(spot)}, std::string{name(spot)} + " jumps by " + height(moved));
    }
  }
}

/// What slides on the way in or on the way back may slide.
Keyframe moment_between(const Keyframe& from, const Keyframe& to, double t) {
  auto moment = between(from, to, t);
  moment.pose.slides.insert(moment.pose.slides.end(), to.pose.slides.begin(), to.pose.slides.end());
  return moment;
}

void check_step(const Keyframe& from, const Keyframe& to, Findings& findings) {
  findings.enter("\"" + from.label + "\" to \"" + to.label + "\"");
  const auto start = solve(from);
  auto before = start;
  for (int i = 1; i <= samples; ++i) {
    const double t = static_cast<double>(i) / samples;
    findings.at(t);
    const auto moment = moment_between(from, to, t);
    const auto frame = i < samples ? check_moment(moment, findings) : solve(to);
    check_planted(moment, start, frame, findings);
    check_jumps(before, frame, findings);
    before = frame;
  }
}

}  // namespace

AngleRange range_of_motion(Angle angle) {
  return ranges[angle];
}

std::vector<std::string> check(const Figure& figure) {
  Findings findings;
  for (const auto& keyframe : figure.keyframes) {
    findings.enter("\"" + keyframe.label + "\"");
    findings.at_keyframe();
    check_moment(keyframe, findings);
  }
  const auto count = figure.keyframes.size();
  const auto steps = figure.cycle == Cycle::loop ? step_count(figure) : step_count(figure) / 2;
  for (std::size_t i = 0; i < steps; ++i) {
    check_step(figure.keyframes[i], figure.keyframes[(i + 1) % count], findings);
  }
  return findings.take();
}

}  // namespace hamstring::figure
