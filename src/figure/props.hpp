#pragma once
#include <array>
#include <vector>

#include "hamstring/figure/scene.hpp"

namespace hamstring::figure {

/// How a kind of prop stands in the data, and what its numbers are where they are left out (0: it has no such
/// number).
struct PropTraits {
  enum class Shape { standing, placed, stretched };

  Shape shape;
  double width = 0;
  double height = 0;
  double radius = 0;
};
const PropTraits& traits(PropKind kind);

/// The parts of a prop of this moment, back to front; its places are points in the world.
Scene shapes_of(const Prop& prop, const Frame& frame);

/// From a point to where the body may touch the prop.
double distance_to(const Prop& prop, Point point);

}  // namespace hamstring::figure
