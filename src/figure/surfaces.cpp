#include <algorithm>
#include <limits>

#include "figure/geometry.hpp"
#include "figure/props.hpp"

namespace hamstring::figure {
namespace {

using Kind = PropTraits::Shape;

constexpr std::array<PropTraits, prop_kind_count> all_traits{{
    {Kind::standing, 0.26, 0.27, 0},  // chair
    {Kind::standing, 0.5, 0.25, 0},   // bench
    {Kind::standing, 0.6, 0.24, 0},   // couch
    {Kind::standing, 0.3, 0.3, 0},    // box
    {Kind::standing, 0.5, 0.3, 0},    // machine
    {Kind::standing, 0.06, 0.55, 0},  // support
    {Kind::standing, 0, 1.08, 0},     // wall
    {Kind::standing, 1, 0, 0},        // mat
    {Kind::placed, 0, 0, 0.17},       // ball
    {Kind::placed, 0, 0, 0.045},      // roller
    {Kind::placed, 0, 0, 0.06},       // dumbbell
    {Kind::placed, 0, 0, 0.05},       // kettlebell
    {Kind::placed, 0, 0, 0.11},       // barbell
    {Kind::placed, 0.17, 0, 0},       // slider
    {Kind::placed, 0, 0, 0.03},       // pad
    {Kind::placed, 0, 0, 0.03},       // anchor
    {Kind::placed, 0, 0, 0.038},      // weight
    {Kind::stretched},                // band
    {Kind::stretched},                // strap
    {Kind::stretched},                // stick
    {Kind::stretched},                // cable
    {Kind::placed},                   // sock
}};

/// What a body may lie, lean or hold on: a line, or a circle round a point.
struct Surface {
  Point from;
  Point to;
  double radius = 0;
};

std::vector<Surface> standing(const Prop& prop) {
  const double left = prop.at.offset.x - prop.width / 2;
  const double right = left + prop.width;
  std::vector<Surface> out{{{left, prop.height}, {right, prop.height}}};
  if (prop.kind == PropKind::box) {
    out.push_back({{left, 0}, {left, prop.height}});
    out.push_back({{right, 0}, {right, prop.height}});
  }
  if (prop.kind == PropKind::wall || prop.kind == PropKind::support) {
    out.push_back({{left, 0}, {left, prop.height}});
  }
  return out;
}

std::vector<Surface> surfaces(const Prop& prop) {
  const auto at = prop.at.offset;
  switch (traits(prop.kind).shape) {
    case Kind::standing:
      return standing(prop);
    case Kind::stretched:
      return {{at, prop.to.offset}};
    case Kind::placed:
      break;
  }
  const Point half{prop.width / 2, 0};
  return {{at - half, at + half, prop.radius}};
}

}  // namespace

const PropTraits& traits(PropKind kind) {
  return all_traits[static_cast<std::size_t>(kind)];
}

double distance_to(const Prop& prop, Point point) {
  double nearest = std::numeric_limits<double>::infinity();
  for (const auto& surface : surfaces(prop)) {
    nearest = std::min(nearest, std::abs(distance_to_line(point, surface.from, surface.to) - surface.radius));
  }
  return nearest;
}

}  // namespace hamstring::figure
