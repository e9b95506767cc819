#pragma once
#include <array>
#include <vector>

#include "hamstring/figure/figure.hpp"

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

/// A part of a prop as it is drawn.
struct Stroke {
  enum class Form { line, dashes, ring, disc };

  Form form = Form::line;
  Point from;  ///< the centre of what is round
  Point to;
  double size = 0;        ///< radius of what is round, thickness of a line; 0 for the thinnest
  bool in_front = false;  ///< of the body
  bool bears = true;      ///< the body may touch it: a contact is measured from here
};

/// The parts of a prop whose places are points in the world.
std::vector<Stroke> strokes(const Prop& prop);

/// From a point to what bears of the prop.
double distance_to(const Prop& prop, Point point);

}  // namespace hamstring::figure
