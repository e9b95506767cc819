#include <algorithm>
#include <array>

#include "figure/body.hpp"
#include "hamstring/figure/motion.hpp"
#include "hamstring/figure/scene.hpp"

namespace hamstring::figure {
namespace {

constexpr double line_width = 0.012;
constexpr double head_length = 0.046;
constexpr double head_half = 0.021;
constexpr double air = 0.022;  // between the point of an arrow and what it leads to

/// What an arrow may lead to.
constexpr std::array<Spot, 10> movers{Spot::hip,        Spot::shoulder,  Spot::head,      Spot::near_knee,
                                      Spot::near_ankle, Spot::near_toe,  Spot::near_hand, Spot::far_knee,
                                      Spot::far_ankle,  Spot::near_elbow};

struct Limb {
  Spot from;
  Spot to;
  double radius;
};
constexpr std::array<Limb, 7> limbs{{{Spot::hip, Spot::shoulder, 0.06},
                                     {Spot::shoulder, Spot::head, 0.06},
                                     {Spot::hip, Spot::near_knee, 0.055},
                                     {Spot::near_knee, Spot::near_ankle, 0.045},
                                     {Spot::near_ankle, Spot::near_toe, 0.04},
                                     {Spot::shoulder, Spot::near_elbow, 0.035},
                                     {Spot::near_elbow, Spot::near_hand, 0.035}}};

bool is_free(const Frame& frame, Point point) {
  return std::none_of(limbs.begin(), limbs.end(), [&](const Limb& limb) {
    return distance_to_line(point, frame.points[limb.from], frame.points[limb.to]) < limb.radius;
  });
}

using Way = Points2;

double length_of(const Way& way) {
  double length = 0;
  for (std::size_t i = 1; i < way.size(); ++i) {
    length += distance(way[i - 1], way[i]);
  }
  return length;
}

Way way_of(const std::vector<Frame>& frames, Spot spot) {
  Way way;
  std::transform(frames.begin(), frames.end(), std::back_inserter(way),
                 [spot](const Frame& frame) { return frame.points[spot]; });
  return way;
}

/// The longest stretch of a way that does not cross the body, finely divided.
Way free_part(const Way& way, const Frame& frame) {
  constexpr int pieces = 4;
  Way best;
  Way now;
  for (std::size_t i = 0; i + 1 < way.size(); ++i) {
    for (int piece = 0; piece < pieces; ++piece) {
      const auto point = mix(way[i], way[i + 1], static_cast<double>(piece) / pieces);
      if (is_free(frame, point) && point.y > 0.02) {
        now.push_back(point);
      } else {
        best = length_of(now) > length_of(best) ? now : best;
        now.clear();
      }
    }
  }
  return length_of(now) > length_of(best) ? now : best;
}

Way shortened(Way way, double by) {
  while (way.size() > 2 && by > 0) {
    by -= distance(way[way.size() - 2], way.back());
    way.pop_back();
  }
  return way;
}

Shape point_of(Point tip, Point towards) {
  const auto along = unit(towards) * head_length;
  const auto across = left_of(unit(towards)) * head_half;
  return {Shape::Part::arrow, {tip, tip - along + across, tip - along - across}, 0, true, true, {}, {}, 0};
}

Shape shaft(Way way) {
  return {Shape::Part::arrow, std::move(way), line_width, false, true, {}, {}, 0};
}

std::vector<Frame> frames_between(const Figure& figure, std::size_t keyframe) {
  constexpr int samples = 6;
  std::vector<Frame> frames;
  for (int i = 0; i <= samples; ++i) {
    frames.push_back(frame_at(figure, static_cast<double>(keyframe - 1) + static_cast<double>(i) / samples));
  }
  return frames;
}

/// Where nothing can be seen, the same way is shown a little aside.
constexpr std::array<Point, 5> shifts{{{0, 0}, {0, 0.1}, {0.1, 0}, {-0.1, 0}, {0, -0.1}}};

constexpr double least = 0.07;  // of an arrow

/// Of the ways of the body's points the one of which most is to be seen beside the body.
Way seen_way(const std::vector<Frame>& frames, Point shift) {
  Way best;
  for (const auto spot : movers) {
    auto way = way_of(frames, spot);
    if (length_of(way) < std::max(least, length_of(best))) {
      continue;
    }
    std::transform(way.begin(), way.end(), way.begin(), [&](Point point) { return point + shift; });
    way = free_part(way, frames.back());
    best = length_of(way) > length_of(best) ? way : best;
  }
  return shortened(best, air);
}

std::optional<Scene> leading(const Way& way) {
  if (way.size() < 3 || length_of(way) < least) {
    return std::nullopt;
  }
  const auto tip = way.back();
  const auto before = shortened(way, head_length);
  return Scene{shaft(before), point_of(tip, tip - before.back())};
}

double largest_move(const Frame& a, const Frame& b) {
  double largest = 0;
  for (const auto spot : movers) {
    largest = std::max(largest, distance(a.points[spot], b.points[spot]));
  }
  return largest;
}

/// Beside the heel of the leg that works, across the leg.
Scene double_arrow(const Frame& frame) {
  constexpr double half = 0.085;
  constexpr double aside = 0.08;
  const auto ankle = frame.points[Spot::near_ankle];
  const auto leg = unit(ankle - frame.points[Spot::near_knee]);
  const auto across = left_of(leg);
  const auto centre = ankle + leg * aside;
  const auto from = centre - across * half;
  const auto to = centre + across * half;
  return {shaft({from + across * head_length, to - across * head_length}), point_of(to, across),
          point_of(from, across * -1)};
}

}  // namespace

std::optional<Scene> arrow_to(const Figure& figure, std::size_t keyframe) {
  constexpr double still = 0.035;
  if (keyframe == 0 || keyframe >= figure.keyframes.size()) {
    return std::nullopt;
  }
  const auto frames = frames_between(figure, keyframe);
  if (largest_move(frames.front(), frames.back()) < still) {
    return double_arrow(frames.back());
  }
  for (const auto& shift : shifts) {
    if (auto arrow = leading(seen_way(frames, shift))) {
      return arrow;
    }
  }
  return std::nullopt;
}

}  // namespace hamstring::figure
