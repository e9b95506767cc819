#include "figure/props.hpp"

#include <limits>

#include "figure/geometry.hpp"

namespace hamstring::figure {
namespace {

using Shape = PropTraits::Shape;
using Form = Stroke::Form;

constexpr std::array<PropTraits, prop_kind_count> all_traits{{
    {Shape::standing, 0.26, 0.27, 0},  // chair
    {Shape::standing, 0.5, 0.25, 0},   // bench
    {Shape::standing, 0.6, 0.24, 0},   // couch
    {Shape::standing, 0.3, 0.3, 0},    // box
    {Shape::standing, 0.5, 0.3, 0},    // machine
    {Shape::standing, 0, 0.55, 0},     // support
    {Shape::standing, 0, 1.08, 0},     // wall
    {Shape::standing, 1, 0, 0},        // mat
    {Shape::placed, 0, 0, 0.17},       // ball
    {Shape::placed, 0, 0, 0.045},      // roller
    {Shape::placed, 0, 0, 0.045},      // dumbbell
    {Shape::placed, 0, 0, 0.05},       // kettlebell
    {Shape::placed, 0, 0, 0.11},       // barbell
    {Shape::placed, 0.11, 0, 0},       // slider
    {Shape::placed, 0, 0, 0.03},       // pad
    {Shape::placed, 0, 0, 0.03},       // anchor
    {Shape::placed, 0, 0, 0.038},      // weight
    {Shape::stretched},                // band
    {Shape::stretched},                // strap
    {Shape::stretched},                // stick
    {Shape::stretched},                // cable
}};

constexpr double leg_inset = 0.03;

Stroke line(Point from, Point to, double thickness = 0) {
  return {Form::line, from, to, thickness};
}
Stroke leg(Point from, Point to) {
  return {Form::line, from, to, 0, false, false};
}
Stroke in_front(Stroke stroke) {
  stroke.in_front = true;
  return stroke;
}
Stroke disc(Point centre, double radius) {
  return {Form::disc, centre, centre, radius};
}
Stroke ring(Point centre, double radius) {
  return {Form::ring, centre, centre, radius};
}

/// A flat top on two legs.
std::vector<Stroke> table(const Prop& prop, double thickness) {
  const double x = prop.at.offset.x;
  const double half = prop.width / 2;
  const double foot = half - leg_inset;
  return {line({x - half, prop.height}, {x + half, prop.height}, thickness),
          leg({x - foot, prop.height}, {x - foot, 0}), leg({x + foot, prop.height}, {x + foot, 0})};
}

std::vector<Stroke> chair(const Prop& prop) {
  constexpr double back_height = 0.27;
  auto parts = table(prop, 0.02);
  if (prop.back != Prop::Back::none) {
    const double side = prop.back == Prop::Back::left ? -1 : 1;
    const double x = prop.at.offset.x + side * prop.width / 2;
    parts.push_back(leg({x, prop.height}, {x + side * 0.02, prop.height + back_height}));
  }
  return parts;
}

std::vector<Stroke> couch(const Prop& prop) {
  constexpr double seat = 0.06;
  const double x = prop.at.offset.x;
  const double half = prop.width / 2;
  const double right = x + half;
  auto low = prop;
  low.height -= seat;
  auto parts = table(low, 0);
  parts.push_back(line({x - half, prop.height}, {right, prop.height}));
  parts.push_back(leg({x - half, prop.height}, {x - half, low.height}));
  parts.push_back(leg({right, prop.height + 0.2}, {right, low.height}));
  return parts;
}

std::vector<Stroke> box(const Prop& prop) {
  const double left = prop.at.offset.x - prop.width / 2;
  const double right = left + prop.width;
  const double top = prop.height;
  return {line({left, top}, {right, top}), line({left, 0}, {left, top}), line({right, 0}, {right, top})};
}

std::vector<Stroke> support(const Prop& prop) {
  constexpr double half_base = 0.06;
  const Point foot{prop.at.offset.x, 0};
  return {line(foot, {foot.x, prop.height}), leg(foot - Point{half_base, 0}, foot + Point{half_base, 0})};
}

std::vector<Stroke> mat(const Prop& prop) {
  const double half = prop.width / 2;
  return {line({prop.at.offset.x - half, 0}, {prop.at.offset.x + half, 0})};
}

/// The bell with its handle above.
std::vector<Stroke> kettlebell(const Prop& prop) {
  const auto handle = prop.at.offset;
  const auto bell = handle - Point{0, prop.radius};
  return {in_front(disc(bell, prop.radius)), in_front(ring(handle, prop.radius * 0.6))};
}

/// The plate behind the body, so that it hides neither head nor arms, and the bar in front.
std::vector<Stroke> barbell(const Prop& prop) {
  return {ring(prop.at.offset, prop.radius), in_front(disc(prop.at.offset, 0.016))};
}

std::vector<Stroke> slider(const Prop& prop) {
  const Point half{prop.width / 2, 0};
  const Point centre{prop.at.offset.x, 0};
  return {in_front(line(centre - half, centre + half, 0.02))};
}

std::vector<Stroke> anchor(const Prop& prop) {
  const auto centre = prop.at.offset;
  return {in_front(disc(centre, prop.radius)), leg(centre, {centre.x, 0})};
}

}  // namespace

const PropTraits& traits(PropKind kind) {
  return all_traits[static_cast<std::size_t>(kind)];
}

std::vector<Stroke> strokes(const Prop& prop) {
  const auto at = prop.at.offset;
  const auto to = prop.to.offset;
  switch (prop.kind) {
    case PropKind::chair:
      return chair(prop);
    case PropKind::bench:
      return table(prop, 0.03);
    case PropKind::machine:
      return table(prop, 0.04);
    case PropKind::couch:
      return couch(prop);
    case PropKind::box:
      return box(prop);
    case PropKind::support:
      return support(prop);
    case PropKind::wall:
      return {line({at.x, 0}, {at.x, prop.height})};
    case PropKind::mat:
      return mat(prop);
    case PropKind::ball:
    case PropKind::roller:
      return {ring(at, prop.radius)};
    case PropKind::dumbbell:
    case PropKind::pad:
    case PropKind::weight:
      return {in_front(disc(at, prop.radius))};
    case PropKind::kettlebell:
      return kettlebell(prop);
    case PropKind::barbell:
      return barbell(prop);
    case PropKind::slider:
      return slider(prop);
    case PropKind::anchor:
      return anchor(prop);
    case PropKind::band:
      return {in_front({Form::dashes, at, to, 0})};
    case PropKind::strap:
    case PropKind::stick:
    case PropKind::cable:
      return {in_front(line(at, to))};
  }
  return {};
}

double distance_to(const Prop& prop, Point point) {
  double nearest = std::numeric_limits<double>::infinity();
  for (const auto& part : strokes(prop)) {
    if (!part.bears) {
      continue;
    }
    const double apart = distance_to_line(point, part.from, part.to);
    nearest = std::min(nearest, part.form == Form::ring ? std::abs(apart - part.size) : apart);
  }
  return nearest;
}

}  // namespace hamstring::figure
