// How good are the checks? Every angle of every key frame is changed, one at a time, and the checks should
// notice.
#include "hamstring/figure/check.hpp"
#include "support/catch2.hpp"
#include "support/figures.hpp"

namespace {

using namespace hamstring::figure;

bool looks_the_same(const Keyframe& a, const Keyframe& b) {
  const auto first = solve(a);
  const auto second = solve(b);
  for (std::size_t i = 0; i < spot_count; ++i) {
    const auto spot = static_cast<Spot>(i);
    if (distance(first.points[spot], second.points[spot]) > 1e-6) {
      return false;
    }
  }
  return true;
}

struct Score {
  int caught = 0;
  int all = 0;
};
using Scores = Table<Angle, Score, angle_count>;

std::string in_words(const Score& score) {
  return std::to_string(score.caught) + " of " + std::to_string(score.all);
}

void try_change(const Figure& figure, std::size_t keyframe, Angle angle, double value, Score& score) {
  auto changed = figure;
  changed.keyframes[keyframe].pose.angles[angle] = value;
  if (looks_the_same(changed.keyframes[keyframe], figure.keyframes[keyframe])) {
    return;  // a pin or a sole decides this angle
  }
  ++score.all;
  score.caught += check(changed).empty() ? 0 : 1;
}

void try_changes(const Figure& figure, std::size_t keyframe, Angle angle, Score& score) {
  constexpr double much = 25;  // the sign of less changes little
  const double value = figure.keyframes[keyframe].pose.angles[angle];
  for (const double change : {-40.0, -20.0, 20.0, 40.0}) {
    try_change(figure, keyframe, angle, value + change, score);
  }
  if (std::abs(value) >= much) {
    try_change(figure, keyframe, angle, -value, score);
  }
}

Scores scores_of(const std::map<std::string, Figure>& figures) {
  Scores scores;
  for (const auto& [id, figure] : figures) {
    for (std::size_t keyframe = 0; keyframe < figure.keyframes.size(); ++keyframe) {
      for (std::size_t i = 0; i < angle_count; ++i) {
        try_changes(figure, keyframe, static_cast<Angle>(i), scores.values[i]);
      }
    }
  }
  return scores;
}

}  // namespace

TEST_CASE("the checks notice when an angle of a built-in figure changes") {
  constexpr double required = 0.85;
  const auto scores = scores_of(hamstring::test::builtin_figures());
  Score total;
  std::string report;
  for (std::size_t i = 0; i < angle_count; ++i) {
    total.caught += scores.values[i].caught;
    total.all += scores.values[i].all;
    report += "\n" + std::string{name(static_cast<Angle>(i))} + ": " + in_words(scores.values[i]);
  }
  WARN("caught " << in_words(total) << " changes" << report);
  CHECK(total.caught >= required * total.all);
}
