#pragma once
#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "hamstring/figure/check.hpp"
#include "hamstring/figure/library.hpp"
#include "hamstring/figure/skeleton.hpp"

namespace hamstring::test {

inline bool is_close(double a, double b) {
  return std::abs(a - b) < 1e-9;
}
inline bool is_close(figure::Point a, figure::Point b) {
  return figure::distance(a, b) < 1e-6;
}

/// Upright on flat feet, arms hanging.
inline figure::Keyframe standing() {
  figure::Keyframe keyframe;
  keyframe.label = "stand";
  keyframe.pose.anchor = figure::Spot::near_ankle;
  keyframe.pose.at = {0, 0.035};
  keyframe.pose.angles[figure::Angle::trunk] = 90;
  keyframe.pose.contacts = {{figure::Spot::near_toe, std::nullopt}, {figure::Spot::far_heel, std::nullopt}};
  return keyframe;
}

/// Standing, then bent at hips and knees, the ankles pinned where they were.
inline figure::Figure squatting() {
  auto low = standing();
  low.label = "low";
  low.pose.anchor = figure::Spot::hip;
  low.pose.at = {-0.15, 0.3};
  low.pose.angles[figure::Angle::trunk] = 60;
  low.pose.pins = {{figure::Spot::near_ankle, {0, 0.035}}, {figure::Spot::far_ankle, {0, 0.035}}};
  low.pose.soles = {{figure::Side::near, 0}, {figure::Side::far, 0}};
  figure::Figure figure;
  figure.keyframes = {standing(), low};
  figure.keyframes[0].pose.pins = low.pose.pins;
  figure.keyframes[0].pose.soles = low.pose.soles;
  return figure;
}

inline figure::LoadedFigures poses_file() {
  std::ifstream file{std::string{HAMSTRING_DATA_DIR} + "/poses.json", std::ios::binary};
  return figure::load_figures("poses.json", std::string{std::istreambuf_iterator<char>{file}, {}});
}

inline std::map<std::string, figure::Figure> builtin_figures() {
  return poses_file().figures;
}

}  // namespace hamstring::test
