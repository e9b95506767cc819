// The arrows of the pictures: taken from the motion, one at most, beside the body.
#include <optional>

#include "hamstring/figure/draw.hpp"
#include "support/catch2.hpp"
#include "support/figures.hpp"
#include "support/scenes.hpp"

namespace {

using namespace hamstring::figure;
using hamstring::test::is_inside;
using hamstring::test::squatting;

constexpr int samples = 24;  // a step

std::vector<Frame> moments_to(const Figure& figure, std::size_t keyframe) {
  std::vector<Frame> frames;
  for (int i = 0; i <= samples; ++i) {
    frames.push_back(frame_at(figure, static_cast<double>(keyframe - 1) + static_cast<double>(i) / samples));
  }
  return frames;
}

double way_of(const std::vector<Frame>& frames, Spot spot) {
  double way = 0;
  for (std::size_t i = 1; i < frames.size(); ++i) {
    way += distance(frames[i - 1].points[spot], frames[i].points[spot]);
  }
  return way;
}

/// Of all points, or of the trunk and the near side alone.
double longest_way(const std::vector<Frame>& frames, std::size_t points = spot_count) {
  double longest = 0;
  for (std::size_t i = 0; i < points; ++i) {
    longest = std::max(longest, way_of(frames, static_cast<Spot>(i)));
  }
  return longest;
}

bool is_double(const Scene& arrow) {
  return arrow.size() == 3;
}

Point tip(const Scene& arrow) {
  return arrow[1].points[0];
}
Point tail(const Scene& arrow) {
  return arrow[0].points.front();
}

/// The shaft follows the way of the spot, in its direction, when it is moved by a short stretch that is the
/// same all along.
bool follows(const Scene& arrow, const std::vector<Frame>& frames, Spot spot) {
  constexpr double near_by = 0.012;  // of a chord to its arc
  constexpr double aside = 0.18;
  const auto start = tail(arrow);
  for (std::size_t first = 0; first < frames.size(); ++first) {
    const auto at = frames[first].points[spot];
    const Point shift{start.x - at.x, start.y - at.y};
    if (distance(shift, {}) > aside) {
      continue;
    }
    std::size_t now = first;
    const bool is_on_way = std::all_of(arrow[0].points.begin(), arrow[0].points.end(), [&](Point point) {
      const auto gap = [&](std::size_t i) {
        const auto place = frames[i].points[spot];
        return distance({place.x + shift.x, place.y + shift.y}, point);
      };
      auto best = now;
      for (auto i = now; i < frames.size(); ++i) {
        best = gap(i) < gap(best) ? i : best;
      }
      now = best;
      return gap(best) < near_by;
    });
    const auto last = frames[now].points[spot];
    const bool goes_on = now > first && distance({last.x + shift.x, last.y + shift.y}, tip(arrow)) < 0.1;
    if (is_on_way && goes_on) {
      return true;
    }
  }
  return false;
}

bool follows_what_moves_most(const Scene& arrow, const std::vector<Frame>& frames) {
  constexpr auto near_points = static_cast<std::size_t>(Spot::far_knee);
  constexpr double moves = 0.1;
  const auto points = longest_way(frames, near_points) >= moves ? near_points : spot_count;
  const auto longest = longest_way(frames, points);
  for (std::size_t i = 0; i < points; ++i) {
    const auto spot = static_cast<Spot>(i);
    if (way_of(frames, spot) >= longest / 2 && follows(arrow, frames, spot)) {
      return true;
    }
  }
  return false;
}

/// Visits every picture but the first of each figure.
template <class Look>
void each_picture(Look look) {
  for (const auto& [id, figure] : hamstring::test::builtin_figures()) {
    for (std::size_t keyframe = 1; keyframe < figure.keyframes.size(); ++keyframe) {
      INFO(id << " \"" << figure.keyframes[keyframe].label << "\"");
      look(id, figure, keyframe);
    }
  }
}

bool walks(const std::string& id) {
  return id == "jog" || id.ends_with("-walk");
}

}  // namespace

TEST_CASE("a picture has one arrow at most, and the first has none") {
  for (const auto& [id, figure] : hamstring::test::builtin_figures()) {
    INFO(id);
    CHECK_FALSE(arrow_to(figure, 0));
    CHECK_FALSE(arrow_to(figure, figure.keyframes.size()));
  }
  each_picture([](const std::string&, const Figure& figure, std::size_t keyframe) {
    std::size_t lines = 0;
    std::size_t points = 0;
    for (const auto& shape : scene_of(figure, keyframe, {})) {
      lines += shape.part == Shape::Part::arrow && is_line(shape) ? 1U : 0U;
      points += shape.part == Shape::Part::arrow && !is_line(shape) ? 1U : 0U;
    }
    CHECK(lines <= 1);
    CHECK(points >= lines);
    CHECK(points <= 2 * lines);
  });
}

TEST_CASE("an arrow goes the way of what moves most of the side that works, in its direction") {
  each_picture([](const std::string& id, const Figure& figure, std::size_t keyframe) {
    const auto arrow = arrow_to(figure, keyframe);
    if (!walks(id) && arrow && !is_double(*arrow)) {
      CHECK(follows_what_moves_most(*arrow, moments_to(figure, keyframe)));
    }
  });
}

TEST_CASE("whoever walks on the spot has an arrow that leads forwards") {
  for (const auto& [id, figure] : hamstring::test::builtin_figures()) {
    for (const auto keyframe : telling_keyframes(figure)) {
      const auto arrow = walks(id) ? arrow_to(figure, keyframe) : std::nullopt;
      INFO(id << " " << keyframe);
      CHECK((!arrow || tip(*arrow).x > tail(*arrow).x));
    }
  }
  CHECK(arrow_to(hamstring::test::builtin_figures().at("brisk-walk"), 1));
}

TEST_CASE("what moves has an arrow, what holds still has a double one") {
  constexpr double moves = 0.1;
  constexpr double still = 0.035;
  each_picture([&](const std::string& id, const Figure& figure, std::size_t keyframe) {
    const auto way = longest_way(moments_to(figure, keyframe));
    const auto arrow = arrow_to(figure, keyframe);
    if (way >= moves && !walks(id)) {
      REQUIRE(arrow);
      CHECK_FALSE(is_double(*arrow));
    }
    if (way < still) {
      REQUIRE(arrow);
      CHECK(is_double(*arrow));
    }
  });
}

TEST_CASE("the double arrow stands beside the foot that pushes, across its leg") {
  const auto figure = hamstring::test::builtin_figures().at("hold-relax-stretch");
  const auto arrow = arrow_to(figure, 1);
  REQUIRE(arrow);
  REQUIRE(is_double(*arrow));
  const auto frame = solve(figure.keyframes[1]);
  const auto one = (*arrow)[1].points[0];
  const auto other = (*arrow)[2].points[0];
  const auto knee = frame.points[Spot::near_knee];
  const auto ankle = frame.points[Spot::near_ankle];
  CHECK(distance(one, other) > 0.2);
  CHECK(std::abs((one.x - other.x) * (ankle.x - knee.x) + (one.y - other.y) * (ankle.y - knee.y)) < 1e-9);
  CHECK(distance({(one.x + other.x) / 2, (one.y + other.y) / 2}, ankle) < 0.12);
}

TEST_CASE("an arrow covers neither the head nor the trunk nor the limbs that work, and is in the picture") {
  each_picture([](const std::string&, const Figure& figure, std::size_t keyframe) {
    const auto arrow = arrow_to(figure, keyframe);
    if (!arrow) {
      return;
    }
    const auto view = view_of(figure);
    for (const auto& shape : scene_of(solve(figure.keyframes[keyframe]))) {
      const bool is_near = shape.part == Shape::Part::head || shape.part == Shape::Part::trunk ||
                           shape.part == Shape::Part::near_leg || shape.part == Shape::Part::near_arm;
      for (const auto& part : *arrow) {
        for (const auto& point : part.points) {
          CHECK_FALSE((is_near && is_inside(point, shape.points)));
          CHECK(point.x > view.left);
          CHECK(point.x < view.right);
          CHECK(point.y < view.top);
          CHECK(point.y > 0);
        }
      }
    }
  });
}

TEST_CASE("turned round, the same move has its arrow the other way") {
  auto figure = squatting();
  const auto down = arrow_to(figure, 1);
  REQUIRE(down);
  CHECK(tip(*down).y < tail(*down).y);
  std::swap(figure.keyframes[0], figure.keyframes[1]);
  const auto up = arrow_to(figure, 1);
  REQUIRE(up);
  CHECK(tip(*up).y > tail(*up).y);
}
