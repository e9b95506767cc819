#include <algorithm>
#include <array>
#include <limits>
#include <span>

#include "figure/body.hpp"
#include "hamstring/figure/motion.hpp"
#include "hamstring/figure/scene.hpp"

namespace hamstring::figure {
namespace {

constexpr double line_width = 0.012;
constexpr double head_length = 0.046;
constexpr double head_half = 0.021;
constexpr double air = 0.022;  // between the point of an arrow and what it leads to

/// What an arrow may lead to; the far side comes last.
constexpr std::array<Spot, 10> movers{Spot::hip,        Spot::shoulder, Spot::head,      Spot::near_knee,
                                      Spot::near_ankle, Spot::near_toe, Spot::near_hand, Spot::near_elbow,
                                      Spot::far_knee,   Spot::far_ankle};

constexpr std::size_t near_movers = 8;

struct BodyLine {
  Spot from;
  Spot to;
  double radius;
};
constexpr std::array<BodyLine, 7> body_lines{{{Spot::hip, Spot::shoulder, 0.06},
                                              {Spot::shoulder, Spot::head, 0.06},
                                              {Spot::hip, Spot::near_knee, 0.055},
                                              {Spot::near_knee, Spot::near_ankle, 0.045},
                                              {Spot::near_ankle, Spot::near_toe, 0.04},
                                              {Spot::shoulder, Spot::near_elbow, 0.035},
                                              {Spot::near_elbow, Spot::near_hand, 0.035}}};

/// Beside the body, head and all.
bool is_free(const Frame& frame, Point point) {
  constexpr double round_the_head = length::head_radius + 0.022;
  return distance(point, head_centre(frame)) > round_the_head &&
         std::none_of(body_lines.begin(), body_lines.end(), [&](const BodyLine& line) {
           return distance_to_line(point, frame.points[line.from], frame.points[line.to]) < line.radius;
         });
}

/// Where the body is at some moment, and so within every picture of the move.
struct Room {
  double left;
  double right;
  double top;

  explicit Room(const std::vector<Frame>& frames) : left{infinity}, right{-infinity}, top{in_any_picture} {
    for (const auto& frame : frames) {
      for (const auto& point : frame.points.values) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::max(top, point.y + air);
      }
    }
  }
  bool holds(Point point) const {
    constexpr double above_ground = 0.04;
    return point.x >= left && point.x <= right && point.y <= top && point.y > above_ground;
  }

 private:
  static constexpr double infinity = std::numeric_limits<double>::infinity();
  static constexpr double in_any_picture = 0.55;  // of a lying body too
};

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
Way free_part(const Way& way, const Frame& frame, const Room& room) {
  constexpr int pieces = 4;
  Way best;
  Way now;
  for (std::size_t i = 0; i + 1 < way.size(); ++i) {
    for (int piece = 0; piece < pieces; ++piece) {
      const auto point = mix(way[i], way[i + 1], static_cast<double>(piece) / pieces);
      if (is_free(frame, point) && room.holds(point)) {
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

Shape point_of(Point tip, Point towards, double size = 1) {
  const auto along = unit(towards) * (head_length * size);
  const auto across = left_of(unit(towards)) * (head_half * size);
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

bool is_in(const std::vector<Spot>& spots, Spot spot) {
  return std::find(spots.begin(), spots.end(), spot) != spots.end();
}

/// What a walk on the spot stands on: every contact that stays slides, as the ground goes back under it.
std::optional<Spot> walked_on(const Pose& from, const Pose& to) {
  std::optional<Spot> standing;
  for (const auto& contact : from.contacts) {
    if (std::find(to.contacts.begin(), to.contacts.end(), contact) == to.contacts.end()) {
      continue;
    }
    if (!is_in(from.slides, contact.spot) && !is_in(to.slides, contact.spot)) {
      return std::nullopt;
    }
    standing = standing || contact.on ? standing : contact.spot;
  }
  return standing;
}

/// The moments as they are over the ground, the last one where it was.
std::vector<Frame> over_ground(std::vector<Frame> frames, Spot standing) {
  for (auto& frame : frames) {
    const auto back = frames.back().points[standing] - frame.points[standing];
    for (auto& point : frame.points.values) {
      point = point + back;
    }
  }
  return frames;
}

/// Where nothing can be seen, the same way is shown a little aside.
constexpr std::array<Point, 6> shifts{{{0, 0}, {0, 0.1}, {0.1, 0}, {-0.1, 0}, {0, -0.1}, {0, 0.17}}};

constexpr double least = 0.045;  // of an arrow

double longest_way(const std::vector<Frame>& frames, std::span<const Spot> spots) {
  double longest = 0;
  for (const auto spot : spots) {
    longest = std::max(longest, length_of(way_of(frames, spot)));
  }
  return longest;
}

/// Of the ways of what moves most, the one that is best seen beside the body.
Way seen_way(const std::vector<Frame>& frames, std::span<const Spot> spots, const Room& room,
             double long_enough, Point shift) {
  Way best;
  for (const auto spot : spots) {
    auto way = way_of(frames, spot);
    if (length_of(way) < std::max({least, long_enough, length_of(best)})) {
      continue;
    }
    std::transform(way.begin(), way.end(), way.begin(), [&](Point point) { return point + shift; });
    way = free_part(way, frames.back(), room);
    best = length_of(way) > length_of(best) ? way : best;
  }
  return shortened(best, air);
}

std::optional<Scene> leading(const Way& way, double demanded) {
  if (way.size() < 3 || length_of(way) < demanded) {
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

/// What tells the move: the near side works, so the far one does only in a walk or where it moves alone.
std::span<const Spot> tellers(const std::vector<Frame>& frames, bool walks) {
  constexpr double moves = 0.1;
  const auto near_side = std::span{movers}.first(near_movers);
  return walks || longest_way(frames, near_side) < moves ? std::span<const Spot>{movers} : near_side;
}

/// Half of the longest way where it can be seen so far, or else what can be seen of it; of something that
/// moves less only where nothing else is left.
std::optional<Scene> best_seen(const std::vector<Frame>& frames, std::span<const Spot> spots,
                               const Room& room) {
  constexpr double clear = 0.07;
  constexpr double much = 0.6;
  const auto longest = longest_way(frames, spots);
  struct Try {
    double demanded;
    double moves;
  };
  const std::array<Try, 4> tries{{{std::max(clear, longest / 2), much * longest},
                                  {clear, much * longest},
                                  {least, much * longest},
                                  {least, 0}}};
  for (const auto& [demanded, moves] : tries) {
    for (const auto& shift : shifts) {
      if (auto arrow = leading(seen_way(frames, spots, room, moves, shift), demanded)) {
        return arrow;
      }
    }
  }
  return std::nullopt;
}

/// Beside the heel of the leg that works, across the leg.
Scene double_arrow(const Frame& frame) {
  constexpr double half = 0.12;
  constexpr double aside = 0.09;
  constexpr double size = 1.4;  // of its points: it tells that something happens though nothing moves
  const auto ankle = frame.points[Spot::near_ankle];
  const auto leg = unit(ankle - frame.points[Spot::near_knee]);
  const auto across = left_of(leg);
  const auto centre = ankle + leg * aside;
  const auto from = centre - across * half;
  const auto to = centre + across * half;
  const auto point = across * (head_length * size);
  return {shaft({from + point, to - point}), point_of(to, across, size), point_of(from, across * -1, size)};
}

}  // namespace

std::optional<Scene> arrow_to(const Figure& figure, std::size_t keyframe) {
  constexpr double still = 0.035;
  if (keyframe == 0 || keyframe >= figure.keyframes.size()) {
    return std::nullopt;
  }
  auto frames = frames_between(figure, keyframe);
  if (largest_move(frames.front(), frames.back()) < still) {
    return double_arrow(frames.back());
  }
  const Room room{frames};
  const auto standing = walked_on(figure.keyframes[keyframe - 1].pose, figure.keyframes[keyframe].pose);
  frames = standing ? over_ground(std::move(frames), *standing) : std::move(frames);
  return best_seen(frames, tellers(frames, standing.has_value()), room);
}

}  // namespace hamstring::figure
