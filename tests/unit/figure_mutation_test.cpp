// How good are the checks? Every number of every key frame is changed, one at a time, and the checks should
// notice.
#include "hamstring/figure/check.hpp"
#include "support/catch2.hpp"
#include "support/figures.hpp"

namespace {

using namespace hamstring::figure;

bool is_same(const std::vector<Prop>& a, const std::vector<Prop>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Prop& x, const Prop& y) {
    return distance(x.at.offset, y.at.offset) < 1e-6 && distance(x.to.offset, y.to.offset) < 1e-6 &&
           x.width == y.width && x.height == y.height && x.radius == y.radius;
  });
}

bool looks_the_same(const Keyframe& a, const Keyframe& b) {
  const auto first = solve(a);
  const auto second = solve(b);
  for (std::size_t i = 0; i < spot_count; ++i) {
    const auto spot = static_cast<Spot>(i);
    if (distance(first.points[spot], second.points[spot]) > 1e-6) {
      return false;
    }
  }
  return is_same(first.props, second.props);
}

struct Score {
  int caught = 0;
  int all = 0;
};
using Scores = std::map<std::string, Score>;

std::string in_words(const Score& score) {
  return std::to_string(score.caught) + " of " + std::to_string(score.all);
}

/// A figure of which one key frame is tried in changed forms.
struct Trial {
  const Figure& figure;
  std::size_t keyframe;
  Scores& scores;

  template <class Change>
  void with(const std::string& what, Change change) const {
    auto changed = figure;
    change(changed.keyframes[keyframe]);
    if (looks_the_same(changed.keyframes[keyframe], figure.keyframes[keyframe])) {
      return;  // a pin or a sole decides this angle
    }
    auto& score = scores[what];
    ++score.all;
    score.caught += check(changed).empty() ? 0 : 1;
  }
};

void try_angles(const Trial& trial) {
  constexpr double much = 25;  // the sign of less changes little
  for (std::size_t i = 0; i < angle_count; ++i) {
    const auto angle = static_cast<Angle>(i);
    const std::string what{name(angle)};
    for (const double change : {-40.0, -20.0, 20.0, 40.0}) {
      trial.with(what, [&](Keyframe& changed) { changed.pose.angles[angle] += change; });
    }
    if (std::abs(trial.figure.keyframes[trial.keyframe].pose.angles[angle]) >= much) {
      trial.with(what, [&](Keyframe& changed) { changed.pose.angles[angle] *= -1; });
    }
  }
}

constexpr double shifts[] = {-0.1, -0.05, 0.05, 0.1};  // body heights

void try_places(const Trial& trial) {
  const auto& pose = trial.figure.keyframes[trial.keyframe].pose;
  for (const double shift : shifts) {
    trial.with("anchor", [&](Keyframe& changed) { changed.pose.at.x += shift; });
    trial.with("anchor", [&](Keyframe& changed) { changed.pose.at.y += shift; });
    for (const auto& pin : pose.pins) {
      trial.with("pin", [&](Keyframe& changed) { changed.pose.pins[pin.first].x += shift; });
      trial.with("pin", [&](Keyframe& changed) { changed.pose.pins[pin.first].y += shift; });
    }
    for (const auto& sole : pose.soles) {
      trial.with("foot", [&](Keyframe& changed) { changed.pose.soles[sole.first] += shift * 400; });
    }
  }
}

void try_props(const Trial& trial) {
  for (std::size_t i = 0; i < trial.figure.keyframes[trial.keyframe].props.size(); ++i) {
    const auto what = "prop " + std::string{name(trial.figure.keyframes[trial.keyframe].props[i].kind)};
    for (const double shift : shifts) {
      trial.with(what, [&](Keyframe& changed) { changed.props[i].at.offset.x += shift; });
      trial.with(what, [&](Keyframe& changed) { changed.props[i].at.offset.y += shift; });
      trial.with(what, [&](Keyframe& changed) {
        auto& height = changed.props[i].height;
        height += height > 0 ? shift : 0;
      });
    }
  }
}

Scores scores_of(const std::map<std::string, Figure>& figures) {
  Scores scores;
  for (const auto& [id, figure] : figures) {
    for (std::size_t keyframe = 0; keyframe < figure.keyframes.size(); ++keyframe) {
      const Trial trial{figure, keyframe, scores};
      try_angles(trial);
      try_places(trial);
      try_props(trial);
    }
  }
  return scores;
}

}  // namespace

TEST_CASE("the checks notice when a number of a built-in figure changes") {
  constexpr double required = 0.92;
  Score total;
  std::string report;
  for (const auto& [what, score] : scores_of(hamstring::test::builtin_figures())) {
    total.caught += score.caught;
    total.all += score.all;
    report += "\n" + what + ": " + in_words(score);
  }
  WARN("caught " << in_words(total) << " changes" << report);
  CHECK(total.caught >= required * total.all);
}
