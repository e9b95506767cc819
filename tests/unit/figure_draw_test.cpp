// The pictures are compared as text: with HAMSTRING_APPROVE=1 in the environment tests/golden/figures/*.txt
// are rewritten; look at them before you commit.
#include "hamstring/figure/draw.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <numeric>

#include "support/catch2.hpp"
#include "support/figures.hpp"

namespace {

using namespace hamstring::figure;
using hamstring::test::squatting;
using hamstring::test::standing;
namespace fs = std::filesystem;

constexpr std::size_t columns = 36;
constexpr std::size_t rows = 14;

std::string slurp(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::string pictures_of(const Figure& figure) {
  std::string all;
  const auto view = view_of(figure);
  for (const auto& keyframe : figure.keyframes) {
    const auto index = static_cast<std::size_t>(&keyframe - figure.keyframes.data());
    all += keyframe.label + "\n" + to_text(draw(scene_of(figure, index, {}), view, columns, rows));
  }
  return all;
}

std::size_t count(const Picture& picture, Layer layer) {
  return static_cast<std::size_t>(std::count_if(picture.cells.begin(), picture.cells.end(),
                                                [&](const Cell& cell) { return cell.layer == layer; }));
}

}  // namespace

TEST_CASE("the pictures of the built-in figures are the approved ones") {
  const fs::path folder{std::string{HAMSTRING_GOLDEN_DIR} + "/figures"};
  const bool approve = std::getenv("HAMSTRING_APPROVE") != nullptr;
  std::size_t files = 0;
  for (const auto& [id, figure] : hamstring::test::builtin_figures()) {
    const auto path = folder / (id + ".txt");
    const auto received = pictures_of(figure);
    if (approve) {
      std::ofstream{path, std::ios::binary} << received;
    }
    INFO(id << "\n" << received);
    CHECK((received == slurp(path)));
    ++files;
  }
  const auto present = std::distance(fs::directory_iterator{folder}, fs::directory_iterator{});
  CHECK(files == static_cast<std::size_t>(present));
}

TEST_CASE("a canvas sets the dots of braille cells") {
  Canvas canvas{2, 1};
  canvas.set(0, 0, Layer::near);
  canvas.set(3, 3, Layer::far);
  canvas.set(4, 0, Layer::near);
  CHECK(to_text(canvas.picture()) == "\u2801\u2880\n");
}

TEST_CASE("a cell belongs to the foremost of its dots, and erasing leaves nothing") {
  Canvas canvas{1, 1};
  canvas.set(0, 0, Layer::near);
  canvas.set(1, 0, Layer::floor);
  CHECK(canvas.picture().cells[0].layer == Layer::near);
  canvas.disc({1, 1}, 3, Layer::none);
  CHECK(canvas.picture().cells[0] == Cell{});
  CHECK(to_text(canvas.picture()) == "\n");
}

TEST_CASE("lines and areas cover the dots they should") {
  Canvas canvas{3, 1};
  canvas.stroke({0, 0.5}, {6, 0.5}, 0.5, 0.5, Layer::near);
  CHECK(to_text(canvas.picture()) == "\u2809\u2809\u2809\n");
  Canvas square{2, 1};
  square.area(std::vector<Point>{{1, 1}, {3, 1}, {3, 3}, {1, 3}}, Layer::near);
  CHECK(to_text(square.picture()) == "\u2830\u2806\n");
  Canvas outside{2, 1};
  outside.area(std::vector<Point>{{-9, -9}, {-5, -9}, {-5, -5}}, Layer::near);
  outside.area(std::vector<Point>{{1, 1}, {3, 1}}, Layer::near);
  CHECK(to_text(outside.picture()) == "\n");
  Canvas folded{1, 1};  // where an area overlaps itself nothing is left over at its edges
  folded.area(std::vector<Point>{{-5, -5}, {9, -5}, {9, 9}, {-5, 9}}, Layer::near);
  CHECK(to_text(folded.picture()) == "\u28ff\n");
}

TEST_CASE("runs of a row are split by layer and end with the last dot") {
  Canvas canvas{5, 1};
  canvas.set(2, 0, Layer::near);
  canvas.set(4, 0, Layer::prop);
  canvas.set(6, 0, Layer::prop);
  CHECK(runs(canvas.picture(), 0) ==
        std::vector<Run>{{" ", Layer::none}, {"\u2801", Layer::near}, {"\u2801\u2801", Layer::prop}});
}

TEST_CASE("the floor has the last row alone, in its own layer") {
  for (const auto& [id, figure] : hamstring::test::builtin_figures()) {
    INFO(id);
    const auto picture = draw(solve(figure.keyframes.front()), view_of(figure), columns, rows);
    REQUIRE(picture.cells.size() == columns * rows);
    CHECK(count(picture, Layer::floor) == columns);
    CHECK(runs(picture, rows - 1).size() == 1);
    CHECK(picture.cells.back() == Cell{0x09, Layer::floor});
    CHECK(count(picture, Layer::near) > 20);
  }
}

TEST_CASE("near limbs, far limbs and props have layers of their own") {
  auto pose = standing();
  pose.pose.angles[Angle::far_hip] = 60;
  pose.props = {{PropKind::wall, {std::nullopt, {0.6, 0}}, {}, 0, 1, 0}};
  const auto picture = draw(solve(pose), view_of({Cycle::there_and_back, {pose}}), columns, rows);
  CHECK(count(picture, Layer::far) > 3);
  CHECK(count(picture, Layer::prop) > 8);
}

TEST_CASE("a far leg is drawn thicker where it goes its own way") {
  const auto dots = [](double hip) {
    auto pose = standing();
    pose.pose.angles[Angle::far_hip] = hip;
    const auto picture = draw(solve(pose), View{-0.6, 0.6, 1.02}, columns, rows);
    return std::accumulate(picture.cells.begin(), picture.cells.end(), 0, [](int sum, const Cell& cell) {
      return sum + (cell.layer == Layer::far ? std::popcount(cell.dots) : 0);
    });
  };
  CHECK(dots(90) > 55);  // of 33 dots long
  CHECK(dots(0) < 5);
}

TEST_CASE("a sock is drawn round the foot, the near one before the body and the far one behind it") {
  for (const auto& [ankle, toe] :
       {std::pair{Spot::near_ankle, Spot::near_toe}, {Spot::far_ankle, Spot::far_toe}}) {
    auto pose = standing();
    pose.pose.angles[Angle::far_hip] = 60;
    pose.props = {{PropKind::sock, {ankle, {}}, {}, 0, 0, 0}};
    const auto frame = solve(pose);
    const auto scene = scene_of(frame);
    const auto sock = std::find_if(scene.begin(), scene.end(),
                                   [](const Shape& shape) { return shape.part == Shape::Part::thing; });
    REQUIRE(sock != scene.end());
    CHECK(sock->in_front == (ankle == Spot::near_ankle));
    CHECK(std::any_of(sock->points.begin(), sock->points.end(),
                      [&, end = toe](Point point) { return distance(point, frame.points[end]) < 0.01; }));
  }
}

TEST_CASE(
    "a slider lies on the floor before the heel, and the post of an anchor is seen above what it holds") {
  const auto extent = [](const Prop& prop) {
    auto pose = standing();
    pose.props = {prop};
    View seen{1, -1, 0};
    for (const auto& shape : scene_of(solve(pose))) {
      for (const auto& point : shape.part == Shape::Part::thing ? shape.points : std::vector<Point>{}) {
        seen = {std::min(seen.left, point.x), std::max(seen.right, point.x), std::max(seen.top, point.y)};
      }
    }
    return seen;
  };
  const auto slider = extent({PropKind::slider, {Spot::near_heel, {}}, {}, 0.2, 0, 0});
  CHECK(slider.right - slider.left > 0.19);
  CHECK(slider.top < 0.04);
  CHECK(extent({PropKind::anchor, {std::nullopt, {-0.3, 0.08}}, {}, 0, 0, 0.03}).top > 0.15);
}

TEST_CASE("one view holds every moment of a move") {
  for (const auto& [id, figure] : hamstring::test::builtin_figures()) {
    INFO(id);
    const auto view = view_of(figure);
    for (int i = 0; i < 20; ++i) {
      const auto frame = frame_at(figure, i * static_cast<double>(step_count(figure)) / 20);
      for (const auto& point : frame.points.values) {
        CHECK(point.x > view.left);
        CHECK(point.x < view.right);
        CHECK(point.y < view.top);
      }
    }
  }
}

TEST_CASE("any size can be drawn") {
  const auto figure = squatting();
  for (const auto& [wide, high] : {std::pair{0, 0}, {1, 1}, {1, 2}, {8, 4}, {200, 60}, {3, 40}}) {
    const auto picture = draw(frame_at(figure, 0.4), view_of(figure), static_cast<std::size_t>(wide),
                              static_cast<std::size_t>(high));
    CHECK(picture.cells.size() == static_cast<std::size_t>(wide * high));
  }
}

TEST_CASE("muscles that work or are stretched colour cells of the body and move no dot") {
  Feel feel;
  feel.muscles[Muscle::hamstrings] = Task::works;
  feel.muscles[Muscle::calves] = Task::works_some;
  const auto figure = squatting();
  const auto view = view_of(figure);
  const auto frame = solve(figure.keyframes[1]);
  const auto plain = draw(frame, view, columns, rows);
  auto tinted = draw(frame, view, columns, rows, feel);
  CHECK(to_text(plain) == to_text(tinted));
  CHECK(count(tinted, Layer::works) > 2);
  CHECK(count(tinted, Layer::works_some) > 1);
  CHECK(count(plain, Layer::works) == 0);
  feel.muscles[Muscle::hamstrings] = Task::stretches;
  tinted = draw(frame, view, columns, rows, feel);
  CHECK(count(tinted, Layer::works) == 0);
  CHECK(count(tinted, Layer::stretches) > 2);
}

TEST_CASE("a muscle under little tension is fainter") {
  Feel feel;
  feel.muscles[Muscle::hamstrings] = Task::works;
  const auto figure = squatting();
  const auto frame = solve(figure.keyframes[1]);
  feel.tension = 0.2;
  CHECK(count(draw(frame, view_of(figure), columns, rows, feel), Layer::works_some) > 2);
  feel.tension = 0;
  CHECK(count(draw(frame, view_of(figure), columns, rows, feel), Layer::works_some) == 0);
}

TEST_CASE("every muscle lies in the body at every moment of every figure") {
  Feel feel;
  feel.muscles = {{Task::works, Task::works, Task::works, Task::works, Task::works, Task::works}};
  for (const auto& [id, figure] : hamstring::test::builtin_figures()) {
    INFO(id);
    const auto view = view_of(figure);
    for (int i = 0; i < 6; ++i) {
      const auto frame = frame_at(figure, i * static_cast<double>(step_count(figure)) / 6);
      CHECK(to_text(draw(frame, view, columns, rows)) == to_text(draw(frame, view, columns, rows, feel)));
    }
  }
}

TEST_CASE("the telling key frames of a long sequence are four at most, the first and last among them") {
  const auto figures = hamstring::test::builtin_figures();
  CHECK(telling_keyframes(figures.at("bridge")) == std::vector<std::size_t>{0, 1});
  CHECK(telling_keyframes(figures.at("kickback")) == std::vector<std::size_t>{0, 1, 2});
  for (const auto& [id, figure] : figures) {
    INFO(id);
    const auto shown = telling_keyframes(figure);
    CHECK(shown.size() <= 4);
    CHECK(shown.front() == 0);
    CHECK((figure.cycle == Cycle::loop || shown.back() + 1 == figure.keyframes.size()));
  }
  CHECK(telling_keyframes(figures.at("easy-walk")).size() == 2);
}
