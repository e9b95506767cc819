#include "hamstring/figure/check.hpp"

#include <algorithm>

#include "figure/findings.hpp"
#include "figure/geometry.hpp"
#include "figure/props.hpp"

namespace hamstring::figure {
namespace {

constexpr int samples = 12;  // a step
constexpr double planted = 0.02;
constexpr double jump = 0.13;  // more in a sample is a limb that flips

Frame check_moment(const Keyframe& keyframe, Findings& findings) {
  auto frame = solve(keyframe);
  check_body(keyframe, frame, findings);
  check_touch(keyframe, frame, findings);
  return frame;
}

bool is_fixed(const Prop& prop) {
  return traits(prop.kind).shape == PropTraits::Shape::standing || prop.kind == PropKind::anchor ||
         prop.kind == PropKind::band || prop.kind == PropKind::cable;
}

/// Furniture and what is tied to it stay as they are from one key frame to the next.
void check_furniture(const Keyframe& from, const Keyframe& to, Findings& findings) {
  for (std::size_t i = 0; i < std::min(from.props.size(), to.props.size()); ++i) {
    if (is_fixed(from.props[i]) && from.props[i] != to.props[i]) {
      const std::string what{name(from.props[i].kind)};
      findings.add("moves " + what, "the " + what + " stands elsewhere or is of another size");
    }
  }
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
  check_furniture(from, to, findings);
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

std::vector<std::string> check(const Figure& figure) {
  Findings findings;
  for (const auto& keyframe : figure.keyframes) {
    findings.enter("\"" + keyframe.label + "\"");
    findings.at_keyframe();
    check_moment(keyframe, findings);
    check_aside(keyframe, findings);
  }
  const auto count = figure.keyframes.size();
  const auto steps = figure.cycle == Cycle::loop ? step_count(figure) : step_count(figure) / 2;
  for (std::size_t i = 0; i < steps; ++i) {
    check_step(figure.keyframes[i], figure.keyframes[(i + 1) % count], findings);
  }
  return findings.take();
}

}  // namespace hamstring::figure
