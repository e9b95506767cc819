#include "figure/props.hpp"

#include <algorithm>

#include "figure/body.hpp"

namespace hamstring::figure {
namespace {

using Part = Shape::Part;

constexpr double leg_inset = 0.03;
constexpr double bar = 0.018;   // a leg, a post
constexpr double rope = 0.014;  // a band, a strap

Shape line(Points2 points, double width = bar) {
  return {Part::thing, std::move(points), width, false, false, {}, {}, 0};
}
Shape area(Points2 points) {
  return {Part::thing, std::move(points), 0, false, false, {}, {}, 0};
}
Shape solid(Points2 points) {
  return {Part::thing, std::move(points), 0, true, false, {}, {}, 0};
}
Shape in_front(Shape shape) {
  shape.in_front = true;
  return shape;
}

/// A top as thick as given on two legs. Flesh sinks into what is padded, so the top is before the body.
Scene table(const Prop& prop, double thickness) {
  const double x = prop.at.offset.x;
  const double half = prop.width / 2;
  const double foot = half - leg_inset;
  const double under = prop.height - thickness;
  return {line({{x - foot, under}, {x - foot, bar / 2}}), line({{x + foot, under}, {x + foot, bar / 2}}),
          in_front(area(rectangle({x - half, under}, {x + half, prop.height})))};
}

Scene chair(const Prop& prop) {
  constexpr double seat = 0.03;
  constexpr double back_height = 0.27;
  auto parts = table(prop, seat);
  if (prop.back != Prop::Back::none) {
    const double side = prop.back == Prop::Back::left ? -1 : 1;
    const double x = prop.at.offset.x + side * prop.width / 2;
    const double foot = x + side * 0.035;
    parts.push_back(area({{x - side * 0.012, prop.height},
                          {x + side * 0.012, prop.height},
                          {foot + side * 0.012, prop.height + back_height},
                          {foot - side * 0.012, prop.height + back_height}}));
  }
  return parts;
}

Scene couch(const Prop& prop) {
  constexpr double cushion = 0.075;
  constexpr double arm = 0.07;
  const double left = prop.at.offset.x - prop.width / 2;
  const double right = left + prop.width;
  const double under = prop.height - cushion;
  return {area(rectangle({right - arm, under}, {right, prop.height + 0.18})),
          in_front(area(rectangle({left, 0.02}, {right, under}))),
          in_front(area(rectangle({left, under}, {right - arm, prop.height})))};
}

Scene box(const Prop& prop) {
  const double left = prop.at.offset.x - prop.width / 2;
  return {area(rectangle({left, 0}, {left + prop.width, prop.height}))};
}

/// A thick pad on a frame with one post and a long foot.
Scene machine(const Prop& prop) {
  constexpr double pad = 0.05;
  const double x = prop.at.offset.x;
  const double half = prop.width / 2;
  const double under = prop.height - pad;
  return {line({{x, under}, {x, 0.02}}, 0.03), line({{x - half * 0.8, bar}, {x + half * 0.8, bar}}, 0.03),
          in_front(area(rectangle({x - half, under}, {x + half, prop.height})))};
}

/// A post with a rail to hold, broad enough to stand.
Scene support(const Prop& prop) {
  constexpr double half_base = 0.06;
  constexpr double half_rail = 0.03;
  const double x = prop.at.offset.x;
  return {line({{x - half_base, bar / 2}, {x + half_base, bar / 2}}),
          line({{x, bar}, {x, prop.height - bar / 2}}),
          line({{x - half_rail, prop.height - bar / 2}, {x + half_rail, prop.height - bar / 2}}, 0.026)};
}

/// Its surface is turned to the body.
Scene wall(const Prop& prop, const Frame& frame) {
  constexpr double thickness = 0.04;
  const double x = prop.at.offset.x;
  const double side = frame.points[Spot::hip].x < x ? thickness : -thickness;
  return {area(rectangle({std::min(x, x + side), 0}, {std::max(x, x + side), prop.height}))};
}

Scene mat(const Prop& prop) {
  constexpr double thickness = 0.014;
  const double half = prop.width / 2;
  const double x = prop.at.offset.x;
  return {in_front(solid(rectangle({x - half, -thickness}, {x + half, 0})))};
}

Scene kettlebell(const Prop& prop) {
  const auto handle = prop.at.offset;
  const auto bell = handle - Point{0, prop.radius};
  const double reach = prop.radius * 0.6;
  return {in_front(solid(disc(bell, prop.radius))),
          in_front(line({bell + Point{-reach, prop.radius * 0.7}, handle + Point{-reach * 0.8, 0.016},
                         handle + Point{reach * 0.8, 0.016}, bell + Point{reach, prop.radius * 0.7}},
                        rope))};
}

/// The plate is behind the body, so that it hides neither head nor arms; the end of the bar is before it.
Scene barbell(const Prop& prop) {
  const auto at = prop.at.offset;
  return {area(disc(at, prop.radius, 24)), area(disc(at, prop.radius * 0.72, 20)),
          in_front(solid(disc(at, 0.016, 10)))};
}

/// Seen from its end: the plates, and the handle between them.
Scene dumbbell(const Prop& prop) {
  const auto at = prop.at.offset;
  const Point half{0.034, 0};
  const auto plate = [&](double side) {
    const auto centre = at + half * side;
    return in_front(solid(rectangle(centre - Point{0.013, prop.radius}, centre + Point{0.013, prop.radius})));
  };
  return {plate(-1), plate(1), in_front(line({at - half, at + half}, bar))};
}

Scene slider(const Prop& prop) {
  constexpr double thickness = 0.012;
  const Point half{prop.width / 2, 0};
  const Point centre{prop.at.offset.x, thickness / 2};
  return {in_front(line({centre - half, centre + half}, thickness))};
}

/// A padded roller on a post that stands on the floor.
Scene anchor(const Prop& prop) {
  const auto centre = prop.at.offset;
  return {line({{centre.x, bar / 2}, centre}), line({{centre.x - 0.05, bar / 2}, {centre.x + 0.05, bar / 2}}),
          in_front(solid(disc(centre, prop.radius, 12)))};
}

/// The roller of a machine is on a lever that turns beside the knee; other pads are alone.
Scene pad(const Prop& prop, const Frame& frame) {
  constexpr double on_the_calf = 0.1;
  const auto at = prop.at.offset;
  const auto is_machine = [](const Prop& other) { return other.kind == PropKind::machine; };
  const bool has_lever = std::any_of(frame.props.begin(), frame.props.end(), is_machine) &&
                         distance(at, frame.points[Spot::near_ankle]) < on_the_calf;
  const auto roller = in_front(solid(disc(at, prop.radius, 12)));
  if (!has_lever) {
    return {roller};
  }
  const auto pivot = frame.points[Spot::near_knee];
  return {line({pivot, at}), in_front(area(disc(pivot, 0.02, 10))), roller};
}

/// A small one sits in a fold of the body, before it.
Shape ball(const Prop& prop) {
  constexpr double small = 0.08;
  auto shape = area(disc(prop.at.offset, prop.radius, 24));
  shape.in_front = prop.radius < small;
  return shape;
}

/// Round what it holds: the foot.
Scene strap(const Prop& prop) {
  constexpr double round_the_foot = 0.03;
  return {in_front(line({prop.at.offset, prop.to.offset}, rope)),
          in_front(line({prop.to.offset - unit(prop.to.offset - prop.at.offset) * round_the_foot,
                         prop.to.offset + unit(prop.to.offset - prop.at.offset) * round_the_foot},
                        0.022))};
}

}  // namespace

Scene shapes_of(const Prop& prop, const Frame& frame) {
  const auto at = prop.at.offset;
  const auto to = prop.to.offset;
  switch (prop.kind) {
    case PropKind::chair:
      return chair(prop);
    case PropKind::bench:
      return table(prop, 0.06);
    case PropKind::machine:
      return machine(prop);
    case PropKind::couch:
      return couch(prop);
    case PropKind::box:
      return box(prop);
    case PropKind::support:
      return support(prop);
    case PropKind::wall:
      return wall(prop, frame);
    case PropKind::mat:
      return mat(prop);
    case PropKind::ball:
      return {ball(prop)};
    case PropKind::roller:
      return {area(disc(at, prop.radius, 24))};
    case PropKind::dumbbell:
      return dumbbell(prop);
    case PropKind::pad:
      return pad(prop, frame);
    case PropKind::weight:
      return {in_front(solid(disc(at, prop.radius)))};
    case PropKind::kettlebell:
      return kettlebell(prop);
    case PropKind::barbell:
      return barbell(prop);
    case PropKind::slider:
      return slider(prop);
    case PropKind::anchor:
      return anchor(prop);
    case PropKind::strap:
      return strap(prop);
    case PropKind::band:
      return {in_front(line({at, to}, rope))};
    case PropKind::stick:
      return {line({at, to}, 0.016)};  // along the back, and so behind what hides it
    case PropKind::cable:
      return {in_front(line({at, to}, 0.016))};
  }
  return {};
}

}  // namespace hamstring::figure
