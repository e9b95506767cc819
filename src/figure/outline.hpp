#pragma once
#include <cmath>
#include <numbers>
#include <span>
#include <vector>

#include "figure/geometry.hpp"

/// Areas as points round them. The number of points does not depend on where they are.
namespace hamstring::figure {

using Points2 = std::vector<Point>;

/// Turned by a quarter, counter-clockwise.
inline Point left_of(Point p) {
  return {-p.y, p.x};
}
inline double dot(Point a, Point b) {
  return a.x * b.x + a.y * b.y;
}
inline Point unit(Point p) {
  const double size = std::hypot(p.x, p.y);
  return size > 0 ? p * (1 / size) : Point{1, 0};
}

/// How far a limb reaches to both sides at a part of its length.
struct Girth {
  double at = 0;  ///< 0 at its beginning, 1 at its end
  double front = 0;
  double back = 0;
};

inline void add_cap(Points2& out, Point centre, Point from, Point towards, double radius) {
  constexpr int points = 2;
  for (int i = 1; i <= points; ++i) {
    const double turn = std::numbers::pi * i / (points + 1);
    out.push_back(centre + from * (std::cos(turn) * radius) + towards * (std::sin(turn) * radius));
  }
}

/// Round at both ends; `front` is the unit vector across it to its front.
inline Points2 limb(Point a, Point b, Point front, std::span<const Girth> girths) {
  const auto along = unit(b - a);
  const auto middle = [&](const Girth& girth) {
    return mix(a, b, girth.at) + front * ((girth.front - girth.back) / 2);
  };
  const auto half = [](const Girth& girth) { return (girth.front + girth.back) / 2; };
  Points2 out;
  for (const auto& girth : girths) {
    out.push_back(mix(a, b, girth.at) + front * girth.front);
  }
  add_cap(out, middle(girths.back()), front, along, half(girths.back()));
  for (auto girth = girths.rbegin(); girth != girths.rend(); ++girth) {
    out.push_back(mix(a, b, girth->at) - front * girth->back);
  }
  add_cap(out, middle(girths.front()), front * -1, along * -1, half(girths.front()));
  return out;
}

inline Points2 disc(Point centre, double radius, int points = 16) {
  Points2 out;
  for (int i = 0; i < points; ++i) {
    const double turn = 2 * std::numbers::pi * i / points;
    out.push_back(centre + Point{std::cos(turn), std::sin(turn)} * radius);
  }
  return out;
}

inline Points2 rectangle(Point low, Point high) {
  return {low, {high.x, low.y}, high, {low.x, high.y}};
}

/// Given points of an own system of two axes as points of the world.
inline Points2 placed(std::span<const Point> points, Point origin, Point across, Point up) {
  Points2 out;
  for (const auto& p : points) {
    out.push_back(origin + across * p.x + up * p.y);
  }
  return out;
}

}  // namespace hamstring::figure
