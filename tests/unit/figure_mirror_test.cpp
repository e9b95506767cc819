// The mirrored figure: the image of the other, at the middle of its picture.
#include "cli/figure_stage.hpp"
#include "hamstring/figure/draw.hpp"
#include "support/catch2.hpp"
#include "support/figures.hpp"
#include "support/scenes.hpp"
#include "support/session.hpp"

namespace {

using namespace hamstring::figure;
using hamstring::test::all_muscles;

bool is_image(Point a, Point b) {
  return std::abs(a.x + b.x) < 1e-9 && std::abs(a.y - b.y) < 1e-9;
}

/// Each point of either is the image of one of the other; where the two start to go round may differ.
bool are_images(const std::vector<Point>& a, const std::vector<Point>& b) {
  const auto has_image = [](Point point, const std::vector<Point>& others) {
    return std::any_of(others.begin(), others.end(), [&](Point other) { return is_image(point, other); });
  };
  return a.size() == b.size() &&
         std::all_of(a.begin(), a.end(), [&](Point point) { return has_image(point, b); }) &&
         std::all_of(b.begin(), b.end(), [&](Point point) { return has_image(point, a); });
}

bool are_images(const Shape& a, const Shape& b) {
  return a.part == b.part && a.task == b.task && a.strength == b.strength && a.width == b.width &&
         a.solid == b.solid && a.in_front == b.in_front && are_images(a.points, b.points) &&
         are_images(a.spine, b.spine);
}

/// Part by part; of one thing the left leg may come first in either.
bool are_images(const Scene& a, const Scene& b) {
  const auto same_part = [](const Shape& one, const Shape& other) { return one.part == other.part; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_part) &&
         std::all_of(a.begin(), a.end(), [&](const Shape& shape) {
           return std::any_of(b.begin(), b.end(),
                              [&](const Shape& other) { return are_images(shape, other); });
         });
}

/// Visits moments of every figure, between key frames too.
template <class Look>
void each_moment(Look look) {
  constexpr int moments = 7;
  for (const auto& [id, figure] : hamstring::test::builtin_figures()) {
    for (int i = 0; i < moments; ++i) {
      const double position = i * static_cast<double>(step_count(figure)) / moments;
      INFO(id << " at " << position);
      look(figure, frame_at(figure, position));
    }
  }
}

std::uint8_t reversed(std::uint8_t dots) {
  constexpr std::array<std::pair<unsigned, unsigned>, 4> rows{
      {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}}};
  unsigned out = 0;
  for (const auto& [left, right] : rows) {
    out |= ((dots & left) != 0 ? right : 0U) | ((dots & right) != 0 ? left : 0U);
  }
  return static_cast<std::uint8_t>(out);
}

/// Cells that are not the image of the cell across the middle.
std::size_t strangers(const Picture& a, const Picture& b) {
  std::size_t count = 0;
  for (std::size_t row = 0; row < a.rows; ++row) {
    for (std::size_t column = 0; column < a.columns; ++column) {
      const auto& cell = a.cells[row * a.columns + column];
      const auto& image = b.cells[row * b.columns + b.columns - 1 - column];
      count += cell.dots != reversed(image.dots) || cell.layer != image.layer ? 1U : 0U;
    }
  }
  return count;
}

hamstring::play::FigureView moment_of(const std::string& id, bool mirrored) {
  using namespace std::chrono_literals;
  hamstring::play::FigureView view;
  view.exercise = id;
  view.mode = hamstring::play::FigureView::Mode::moving;
  view.tempo = {{hamstring::Motion::lift, 2s, {}}, {hamstring::Motion::lower, 2s, {}}};
  view.in_rep = 1500ms;
  view.mirrored = mirrored;
  return view;
}

}  // namespace

TEST_CASE("a mirrored moment has the same parts, each the image of the other at the middle") {
  each_moment([](const Figure&, const Frame& frame) {
    const Feel feel{all_muscles(), 0.7};
    const auto scene = scene_of(frame, feel);
    const auto turned = scene_of(mirrored(frame), feel);
    CHECK(are_images(turned, scene));
    CHECK(are_images(scene, turned));
    CHECK(are_images(mirrored(scene), scene));
  });
}

TEST_CASE("mirrored twice, a moment, a scene and a view are as they were") {
  each_moment([](const Figure& figure, const Frame& frame) {
    const auto scene = scene_of(frame, {all_muscles(), 1});
    const auto view = view_of(figure);
    CHECK(mirrored(mirrored(frame)) == frame);
    CHECK(mirrored(mirrored(scene)) == scene);
    CHECK(mirrored(mirrored(view)) == view);
    CHECK(mirrored(frame) != frame);
    CHECK(mirrored(view).right == -view.left);
    CHECK(mirrored(view).top == view.top);
  });
}

TEST_CASE("mirrored, left is right where it is named, and near stays near") {
  const auto figure = hamstring::test::builtin_figures().at("seated-march");
  const auto frame = solve(figure.keyframes[1]);
  const auto turned = mirrored(frame);
  REQUIRE(frame.props[0].back == Prop::Back::left);
  CHECK(turned.props[0].back == Prop::Back::right);
  CHECK(turned.facing == Point{-frame.facing.x, frame.facing.y});
  CHECK(turned.grips == frame.grips);
  CHECK(is_image(turned.points[Spot::near_knee], frame.points[Spot::near_knee]));
}

TEST_CASE("a muscle has its colour on the same limb of the mirrored figure") {
  constexpr double at_the_knee = 0.06;
  each_moment([](const Figure&, const Frame& frame) {
    const auto turned = mirrored(frame);
    std::size_t reach_near_knee = 0;
    for (const auto& shape : scene_of(turned, {all_muscles(), 1})) {
      const auto touches_knee = [&](Point point) {
        return distance(point, turned.points[Spot::near_knee]) < at_the_knee;
      };
      reach_near_knee += shape.part == Shape::Part::muscle && shape.task == Task::works &&
                                 std::any_of(shape.points.begin(), shape.points.end(), touches_knee)
                             ? 1U
                             : 0U;
    }
    CHECK(reach_near_knee == 2);  // hamstrings and quadriceps
  });
}

TEST_CASE("the arrow is mirrored with the figure") {
  for (const auto& [id, figure] : hamstring::test::builtin_figures()) {
    for (std::size_t keyframe = 1; keyframe < figure.keyframes.size(); ++keyframe) {
      INFO(id << " " << keyframe);
      const auto scene = scene_of(figure, keyframe, {});
      const auto turned = mirrored(scene);
      CHECK(are_images(turned, scene));
      CHECK(turned.back().part == scene.back().part);
    }
  }
}

TEST_CASE("drawn in dots, a mirrored picture is the other one from right to left, arrow and colours too") {
  constexpr std::size_t columns = 36;
  constexpr std::size_t rows = 14;
  std::size_t cells = 0;
  std::size_t strange = 0;
  for (const auto& [id, figure] : hamstring::test::builtin_figures()) {
    const auto view = view_of(figure);
    for (std::size_t keyframe = 0; keyframe < figure.keyframes.size(); ++keyframe) {
      const auto scene = scene_of(figure, keyframe, all_muscles());
      const auto there = draw(scene, view, columns, rows);
      const auto here = draw(mirrored(scene), mirrored(view), columns, rows);
      INFO(id << " " << keyframe << "\n" << to_text(there) << to_text(here));
      const auto some = strangers(there, here);
      CHECK(some <= 4);  // where an edge goes through the middle of a dot
      strange += some;
      cells += there.cells.size();
    }
  }
  CHECK(strange * 1000 < cells);
}

TEST_CASE("the guided session mirrors the picture and never its words") {
  hamstring::cli::FigureStage stage(hamstring::test::builtin());
  const hamstring::cli::ScreenSize size{44, 16};
  for (const auto* id : {"kickback", "bridge", "seated-march", "legs-up-the-wall"}) {
    INFO(id);
    const auto there = stage.picture(moment_of(id, false), size);
    const auto here = stage.picture(moment_of(id, true), size);
    CHECK(there.caption == here.caption);
    CHECK_FALSE(here.caption.empty());
    CHECK(to_text(there) != to_text(here));
    CHECK(strangers(there, here) <= 4);
  }
}
