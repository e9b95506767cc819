#pragma once
#include "base/flat.hpp"
#include "hamstring/figure/figure.hpp"

/// Every member of a figure (see base/flat.hpp); a test holds that none is left out.
namespace hamstring::figure {

auto flat_fields(flat::Either<Point> auto& p) {
  return std::tie(p.x, p.y);
}
auto flat_fields(flat::Either<Angles> auto& a) {
  return std::tie(a.values);
}
auto flat_fields(flat::Either<Place> auto& p) {
  return std::tie(p.spot, p.offset);
}
auto flat_fields(flat::Either<Prop> auto& p) {
  return std::tie(p.kind, p.at, p.to, p.width, p.height, p.radius, p.back);
}
auto flat_fields(flat::Either<Contact> auto& c) {
  return std::tie(c.spot, c.on);
}
auto flat_fields(flat::Either<Expectation> auto& e) {
  return std::tie(e.angle, e.low, e.high);
}
auto flat_fields(flat::Either<Pose> auto& p) {
  return std::tie(p.anchor, p.at, p.angles, p.pins, p.soles, p.contacts, p.expect, p.slides);
}
auto flat_fields(flat::Either<Keyframe> auto& k) {
  return std::tie(k.label, k.pose, k.props);
}
auto flat_fields(flat::Either<Figure> auto& f) {
  return std::tie(f.cycle, f.keyframes);
}

}  // namespace hamstring::figure
