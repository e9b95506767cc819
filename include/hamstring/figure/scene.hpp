#pragma once
#include <optional>
#include <vector>

#include "hamstring/figure/canvas.hpp"
#include "hamstring/figure/muscles.hpp"
#include "hamstring/figure/skeleton.hpp"

/// What is to be seen of one moment, for every surface that draws it.
namespace hamstring::figure {

/// A part of the body or of a prop; points in the world, in body heights.
struct Shape {
  enum class Part { far_arm, far_leg, thing, near_arm, trunk, head, near_leg, joint, muscle, arrow };

  Part part{};
  std::vector<Point> points;  ///< round an area, or along a line
  double width = 0;           ///< of a line; an area has none
  bool solid = false;         ///< an area of a prop that is heavy or padded: filled also where dots are few
  bool in_front = false;      ///< of the body
  std::vector<Point> spine;   ///< the line to draw where dots are too few for the area
  Task task{};                ///< of a muscle
  double strength = 0;        ///< of its colour, 0 to 1
  bool operator==(const Shape&) const = default;
};

inline bool is_line(const Shape& shape) {
  return shape.width > 0;
}

/// Back to front. Moments of one move have the same shapes with as many points.
using Scene = std::vector<Shape>;

/// The body rests on the floor and never goes below it. Muscles that rest are left out.
Scene scene_of(const Frame& frame, const Feel& feel = {});

/// The way that moved most on the way to a key frame from the one before, or a double arrow where the figure
/// stays and holds or pushes; nothing for the first key frame, unless there is no other.
std::optional<Scene> arrow_to(const Figure& figure, std::size_t keyframe);

}  // namespace hamstring::figure
