#include "figure/props.hpp"

#include <algorithm>

#include "figure/body.hpp"

namespace hamstring::figure {
namespace {

using Part = Shape::Part;

constexpr double leg_inset = 0.03;
constexpr double bar = 0.018;   // a leg, a post
constexpr double rope = 0.014;  // a strap, a handle
constexpr double rubber = 0.022;

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

/// Its arm is on the side away from the body.
Scene couch(const Prop& prop, const Frame& frame) {
  constexpr double cushion = 0.075;
  constexpr double arm = 0.07;
  const double x = prop.at.offset.x;
  const double side = frame.points[Spot::hip].x < x ? 1 : -1;
  const double end = x + side * prop.width / 2;
  const double seat = x - side * prop.width / 2;
  const double under = prop.height - cushion;
  const auto block = [](double from, double to, double low, double high) {
    return area(rectangle({std::min(from, to), low}, {std::max(from, to), high}));
  };
  return {block(end - side * arm, end, under, prop.height + 0.18), in_front(block(seat, end, 0.02, under)),
          in_front(block(seat, end - side * arm, under, prop.height))};
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

/// A post with a rail to hold, broad enough to stand; a long rail has a post at each end.
Scene support(const Prop& prop) {
  constexpr double half_base = 0.06;
  constexpr double long_rail = 0.2;
  const double x = prop.at.offset.x;
  const double half = prop.width / 2;
  const double top = prop.height - bar / 2;
  const auto rail = line({{x - half, top}, {x + half, top}}, 0.026);
  if (prop.width > long_rail) {
    return {line({{x - half, bar / 2}, {x - half, top}}), line({{x + half, bar / 2}, {x + half, top}}), rail};
  }
  return {line({{x - half_base, bar / 2}, {x + half_base, bar / 2}}), line({{x, bar}, {x, top}}), rail};
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

/// The plate is behind the body, so that it hides neither head nor arms, except where the bar lies on the
/// back; the end of the bar is before it.
Scene barbell(const Prop& prop, const Frame& frame) {
  constexpr double on_the_back = 0.09;
  const auto at = prop.at.offset;
  const bool is_on_back = distance(at, frame.points[Spot::shoulder]) < on_the_back;
  const auto plate = [&](double radius, int points) {
    auto shape = area(disc(at, radius, points));
    shape.in_front = is_on_back;
    return shape;
  };
  return {plate(prop.radius, 24), plate(prop.radius * 0.72, 20), in_front(solid(disc(at, 0.016, 10)))};
}

/// Seen from its side: the plates, and the handle between them.
Scene dumbbell(const Prop& prop) {
  const auto at = prop.at.offset;
  const Point half{prop.radius * 0.75, 0};
  const Point corner{prop.radius * 0.29, prop.radius};
  const auto plate = [&](double side) {
    const auto centre = at + half * side;
    return in_front(solid(rectangle(centre - corner, centre + corner)));
  };
  return {plate(-1), plate(1), in_front(line({at - half, at + half}, bar))};
}

/// A dish on the floor, the heel in it.
Scene slider(const Prop& prop) {
  constexpr double rim = 0.03;
  constexpr double slope = 0.7;
  const double x = prop.at.offset.x;
  const double half = prop.width / 2;
  return {in_front(solid({{x - half * slope, 0}, {x + half * slope, 0}, {x + half, rim}, {x - half, rim}}))};
}

/// On the foot of the ankle it is at, with a cuff; of the far one the near leg hides what it covers.
Scene sock(const Prop& prop, const Frame& frame) {
  const Build build{frame};
  const auto& near_ankle = frame.points[Spot::near_ankle];
  const bool is_near =
      distance(prop.at.offset, near_ankle) <= distance(prop.at.offset, frame.points[Spot::far_ankle]);
  const auto outline = sock_outline(build, is_near ? near_leg_spots : far_leg_spots);
  Scene parts{area(outline), line({outline[0], outline[1]}, 0.02)};
  for (auto& part : parts) {
    part.in_front = is_near;
  }
  return parts;
}

/// A padded roller on a stout post that stands on the floor and goes on above it.
Scene anchor(const Prop& prop) {
  constexpr double half_base = 0.07;
  constexpr double above = 0.11;
  constexpr double post = 0.03;
  const auto centre = prop.at.offset;
  return {line({{centre.x, bar / 2}, centre + Point{0, above}}, post),
          line({{centre.x - half_base, bar / 2}, {centre.x + half_base, bar / 2}}),
          in_front(solid(disc(centre, prop.radius, 12)))};
}

/// The hand and forearm of somebody else, who comes from beyond the feet.
Scene partner(const Prop& prop, const Frame& frame) {
  constexpr std::array<Girth, 2> forearm{{{0, 0.036, 0.036}, {1, 0.022, 0.022}}};
  constexpr double reach_out = 0.17;
  constexpr double reach_up = 0.18;
  const auto hand = prop.at.offset;
  const double side = hand.x < frame.points[Spot::hip].x ? -1 : 1;
  const Point elbow = hand + Point{side * reach_out, reach_up};
  return {in_front(area(limb(elbow, hand, left_of(unit(hand - elbow)), forearm))),
          in_front(area(disc(hand, prop.radius * 1.2, 12)))};
}

/// The roller of a machine is on a lever that turns beside the knee; without a machine it is a partner's
/// hand.
Scene pad(const Prop& prop, const Frame& frame) {
  constexpr double on_the_calf = 0.1;
  const auto at = prop.at.offset;
  const auto is_machine = [](const Prop& other) { return other.kind == PropKind::machine; };
  if (std::none_of(frame.props.begin(), frame.props.end(), is_machine)) {
    return partner(prop, frame);
  }
  const bool has_lever = distance(at, frame.points[Spot::near_ankle]) < on_the_calf;
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

/// Across the sole of the foot that it holds, and otherwise a little beyond its end.
Scene strap(const Prop& prop, const Frame& frame) {
  constexpr double at_the_foot = 0.03;
  constexpr double half_width = 0.03;
  const auto toe = frame.points[Spot::near_toe];
  const auto along = unit(toe - frame.points[Spot::near_heel]);
  const bool is_round_foot = distance(prop.to.offset, toe) < at_the_foot;
  const auto end = is_round_foot ? toe - along * half_width : prop.to.offset;
  const auto across = (is_round_foot ? along : unit(end - prop.at.offset)) * half_width;
  return {in_front(line({prop.at.offset, end}, rope)), in_front(line({end - across, end + across}, 0.026))};
}

/// One that ends at the shoulder goes round the chest, under the arms.
Scene band(const Prop& prop, const Frame& frame) {
  constexpr double part_up = 0.8;  // of the trunk
  constexpr double half_chest = 0.058;
  const auto shoulder = frame.points[Spot::shoulder];
  const auto chest = mix(frame.points[Spot::hip], shoulder, part_up);
  const auto front = Build{frame}.trunk_front() * half_chest;
  const auto end = [&](Point place) { return place == shoulder ? chest - front : place; };
  const auto from = end(prop.at.offset);
  const auto to = end(prop.to.offset);
  const auto rubber_line = in_front(line({from, to}, rubber));
  const bool is_round_chest = from != prop.at.offset || to != prop.to.offset;
  return is_round_chest ? Scene{rubber_line, in_front(line({chest - front, chest + front}, 0.03))}
                        : Scene{rubber_line};
}

/// A cuff round the leg above the ankle, thicker than the leg, with the weight in it.
Scene weight(const Prop& prop, const Frame& frame) {
  constexpr double above_ankle = 0.03;
  constexpr double half_length = 0.042;
  const auto ankle = prop.at.offset;
  const auto along = unit(frame.points[Spot::near_knee] - ankle);
  const auto across = left_of(along) * (prop.radius * 1.7);
  const auto centre = ankle + along * above_ankle;
  const auto half = along * half_length;
  Points2 cuff{centre - half - across, centre + half - across, centre + half + across,
               centre - half + across};
  for (auto& corner : cuff) {
    corner.y = std::max(corner.y, 0.0);
  }
  return {in_front(area(std::move(cuff))), in_front(solid(disc(centre, prop.radius * 0.75, 12)))};
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
      return couch(prop, frame);
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
      return weight(prop, frame);
    case PropKind::kettlebell:
      return kettlebell(prop);
    case PropKind::barbell:
      return barbell(prop, frame);
    case PropKind::slider:
      return slider(prop);
    case PropKind::anchor:
      return anchor(prop);
    case PropKind::strap:
      return strap(prop, frame);
    case PropKind::band:
      return band(prop, frame);
    case PropKind::stick:
      return {in_front(line({at, to}, 0.02))};
    case PropKind::cable:
      return {in_front(line({at, to}, 0.016))};
    case PropKind::sock:
      return sock(prop, frame);
  }
  return {};
}

}  // namespace hamstring::figure
