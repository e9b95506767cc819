#pragma once
#include <algorithm>
#include <cmath>
#include <numbers>

#include "hamstring/figure/skeleton.hpp"

namespace hamstring::figure {

inline Point operator+(Point a, Point b) {
  return {a.x + b.x, a.y + b.y};
}
inline Point operator-(Point a, Point b) {
  return {a.x - b.x, a.y - b.y};
}
inline Point operator*(Point a, double factor) {
  return {a.x * factor, a.y * factor};
}

inline Point direction(double degrees) {
  const double radians = degrees * std::numbers::pi / 180;
  return {std::cos(radians), std::sin(radians)};
}

inline double degrees(double radians) {
  return radians * 180 / std::numbers::pi;
}
inline double angle_from(Point a, Point b) {
  return degrees(std::atan2(b.y - a.y, b.x - a.x));
}

/// The same angle in (-180, 180].
inline double wrapped(double angle) {
  const double turned = std::remainder(angle, 360);
  return turned <= -180 ? turned + 360 : turned;
}

inline double mix(double a, double b, double t) {
  return a + (b - a) * t;
}
inline Point mix(Point a, Point b, double t) {
  return {mix(a.x, b.x, t), mix(a.y, b.y, t)};
}

/// How far along the line from `a` to `b`, 0 to 1, the point nearest to `p` is.
inline double nearest_part(Point p, Point a, Point b) {
  const auto along = b - a;
  const double square = along.x * along.x + along.y * along.y;
  const auto to_p = p - a;
  return square == 0 ? 0 : std::clamp((to_p.x * along.x + to_p.y * along.y) / square, 0.0, 1.0);
}

inline double distance_to_line(Point p, Point a, Point b) {
  return distance(p, mix(a, b, nearest_part(p, a, b)));
}

}  // namespace hamstring::figure
