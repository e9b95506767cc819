#pragma once
#include <string>
#include <vector>

#include "hamstring/figure/figure.hpp"

namespace hamstring::figure {

struct AngleRange {
  double low;
  double high;
};

/// What a healthy joint can do, in degrees of flexion; the whole circle for the trunk.
AngleRange range_of_motion(Angle angle);

/// What is wrong with the figure, in words that name the key frame or the step and how far into it ("start"
/// to "top" at 0.50). Looks at each key frame and at moments between: range of motion, pins in reach, nothing
/// below the floor, contacts that touch, planted points that stay, nothing that jumps, and what the poses
/// expect of good form.
std::vector<std::string> check(const Figure& figure);

}  // namespace hamstring::figure
