#pragma once
#include <string>
#include <vector>

/// How a move looks: key frames of a side-view skeleton given by joint angles.
namespace hamstring::figure {

struct Keyframe {
  std::string label;
  bool operator==(const Keyframe&) const = default;
};

struct Figure {
  std::vector<Keyframe> keyframes;
  bool operator==(const Figure&) const = default;
};

}  // namespace hamstring::figure
