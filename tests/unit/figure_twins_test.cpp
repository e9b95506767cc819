// Moves that are alike: each pair has one difference that nobody can miss.
#include "hamstring/figure/draw.hpp"
#include "support/catch2.hpp"
#include "support/figures.hpp"

namespace {

using namespace hamstring::figure;

Figure figure_of(const std::string& id) {
  return hamstring::test::builtin_figures().at(id);
}

Frame moment(const std::string& id, std::size_t keyframe) {
  return solve(figure_of(id).keyframes.at(keyframe));
}

const Prop* prop_of(const Frame& frame, PropKind kind) {
  const auto found = std::find_if(frame.props.begin(), frame.props.end(),
                                  [kind](const Prop& prop) { return prop.kind == kind; });
  return found == frame.props.end() ? nullptr : &*found;
}

std::size_t dots_of_props(const std::string& id, std::size_t keyframe) {
  const auto figure = figure_of(id);
  const auto picture = draw(scene_of(figure, keyframe, {}), view_of(figure), 36, 14);
  return static_cast<std::size_t>(std::count_if(picture.cells.begin(), picture.cells.end(),
                                                [](const Cell& cell) { return cell.layer == Layer::prop; }));
}

double stride(const std::string& id) {
  const auto step = moment(id, 0);
  return step.points[Spot::near_ankle].x - step.points[Spot::far_ankle].x;
}

/// Dots of a body height in a picture of the usual size.
double scale(const std::string& id) {
  const auto view = view_of(figure_of(id));
  return std::min(70 / (view.right - view.left), 51 / view.top);
}

}  // namespace

TEST_CASE(
    "the bar of the romanian deadlift stops below the soft knees, stiff legs set weights on the floor") {
  const auto romanian = moment("romanian-deadlift", 1);
  const auto* bar = prop_of(romanian, PropKind::barbell);
  REQUIRE(bar != nullptr);
  CHECK(bar->at.offset.y < romanian.points[Spot::near_knee].y);
  CHECK(bar->at.offset.y - bar->radius > 0.03);
  CHECK(romanian.angles[Angle::near_knee] >= 25);
  const auto stiff = moment("stiff-legged-deadlift", 0);
  const auto* weights = prop_of(stiff, PropKind::dumbbell);
  REQUIRE(weights != nullptr);
  CHECK(std::abs(weights->at.offset.y - weights->radius) < 0.015);
  CHECK(weights->at.offset.x > stiff.points[Spot::near_toe].x);
  CHECK(stiff.angles[Angle::near_knee] <= 15);
}

TEST_CASE("brisk, easy and gentle walks differ in stride and arms, and the gentle one has a rail") {
  CHECK(stride("brisk-walk") > 1.5 * stride("easy-walk"));
  CHECK(stride("easy-walk") > 1.5 * stride("gentle-walk"));
  CHECK(moment("brisk-walk", 0).angles[Angle::near_elbow] > 75);
  CHECK(moment("easy-walk", 0).angles[Angle::near_elbow] < 20);
  CHECK(std::abs(moment("easy-walk", 0).angles[Angle::near_shoulder]) >= 20);
  const auto gentle = moment("gentle-walk", 0);
  const auto* rail = prop_of(gentle, PropKind::support);
  REQUIRE(rail != nullptr);
  CHECK(rail->width > 0.5);
  CHECK(std::abs(rail->height - gentle.points[Spot::near_hand].y) < 0.15);
  CHECK(figure_of("easy-walk").keyframes[0].props.empty());
}

TEST_CASE("the long lever has its heels far out and its toes up, the bridge its feet near and flat") {
  const auto near_feet = moment("bridge", 1);
  const auto far_feet = moment("long-lever-bridge", 1);
  const auto out = [](const Frame& frame) {
    return frame.points[Spot::near_ankle].x - frame.points[Spot::hip].x;
  };
  CHECK(out(far_feet) > 1.5 * out(near_feet));
  CHECK(near_feet.angles[Angle::near_knee] > 80);
  CHECK(far_feet.angles[Angle::near_knee] < 45);
  CHECK(near_feet.points[Spot::near_toe].y < 0.01);
  CHECK(far_feet.points[Spot::near_toe].y > 0.08);
  CHECK(arrow_to(figure_of("long-lever-bridge"), 1));
}

TEST_CASE("the cuff of the weighted prone curl is seen, and thicker than the leg") {
  CHECK(dots_of_props("prone-leg-curl", 1) == 0);
  CHECK(dots_of_props("prone-leg-curl-ankle-weight", 0) >= 4);
  CHECK(dots_of_props("prone-leg-curl-ankle-weight", 1) >= 4);
  const auto frame = moment("prone-leg-curl-ankle-weight", 1);
  const auto scene = scene_of(frame);
  const auto cuff = std::find_if(scene.begin(), scene.end(), [](const Shape& shape) {
    return shape.part == Shape::Part::thing && shape.points.size() == 4;
  });
  REQUIRE(cuff != scene.end());
  CHECK(distance(cuff->points[1], cuff->points[2]) > 0.08);
  CHECK(distance(cuff->points[0], cuff->points[1]) > 0.08);
  for (const auto& point : cuff->points) {
    CHECK(distance(point, frame.points[Spot::near_ankle]) < 0.11);
  }
}

TEST_CASE("the band of the assisted Nordic curl comes from above, and its figure is as large") {
  CHECK(scale("assisted-nordic-curl") > 0.9 * scale("nordic-curl"));
  for (std::size_t keyframe = 0; keyframe < 3; ++keyframe) {
    const auto frame = moment("assisted-nordic-curl", keyframe);
    const auto* band = prop_of(frame, PropKind::band);
    REQUIRE(band != nullptr);
    CHECK(band->to.offset.y > frame.points[Spot::head].y);
    CHECK(prop_of(moment("nordic-curl", keyframe), PropKind::band) == nullptr);
  }
  CHECK(dots_of_props("assisted-nordic-curl", 1) > 2 * dots_of_props("nordic-curl", 1));
}

TEST_CASE("hold and relax is told from the strap stretch by its push") {
  const auto doubles = [](const std::string& id) {
    const auto figure = figure_of(id);
    std::size_t count = 0;
    for (std::size_t keyframe = 1; keyframe < figure.keyframes.size(); ++keyframe) {
      const auto arrow = arrow_to(figure, keyframe);
      count += arrow && arrow->size() == 3 ? 1U : 0U;
    }
    return count;
  };
  CHECK(doubles("hold-relax-stretch") == 1);
  CHECK(doubles("strap-hamstring-stretch") == 0);
}

TEST_CASE("the strap goes round the foot and the bar of the good morning lies before the back") {
  const auto stretch = moment("strap-hamstring-stretch", 1);
  const auto* strap = prop_of(stretch, PropKind::strap);
  REQUIRE(strap != nullptr);
  const auto scene = scene_of(stretch);
  CHECK(std::count_if(scene.begin(), scene.end(),
                      [](const Shape& shape) { return shape.part == Shape::Part::thing; }) == 2);
  const auto morning = scene_of(moment("good-morning", 2));
  CHECK(std::all_of(morning.begin(), morning.end(),
                    [](const Shape& shape) { return shape.part != Shape::Part::thing || shape.in_front; }));
}
