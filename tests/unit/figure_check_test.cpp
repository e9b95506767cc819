#include "hamstring/figure/check.hpp"

#include "support/catch2.hpp"
#include "support/figures.hpp"

namespace {

using namespace hamstring::figure;
using Catch::Matchers::ContainsSubstring;
using hamstring::test::squatting;
using hamstring::test::standing;

std::string faults_of(const Figure& figure) {
  std::string all;
  for (const auto& fault : check(figure)) {
    all += fault + "\n";
  }
  return all;
}

std::string faults_of(const Keyframe& keyframe) {
  return faults_of(Figure{Cycle::there_and_back, {keyframe}});
}

}  // namespace

TEST_CASE("good figures have no faults") {
  CHECK(faults_of(standing()).empty());
  CHECK(faults_of(squatting()).empty());
}

TEST_CASE("every built-in figure holds at every moment and says what good form is") {
  const auto figures = hamstring::test::builtin_figures();
  CHECK(figures.size() > 50);
  for (const auto& [id, figure] : figures) {
    INFO(id);
    CHECK(faults_of(figure).empty());
    CHECK_FALSE(figure.keyframes.back().pose.expect.empty());
  }
}

TEST_CASE("check: a joint beyond its range") {
  auto pose = standing();
  pose.pose.angles[Angle::far_knee] = -10;
  CHECK_THAT(faults_of(pose), ContainsSubstring("\"stand\": far.knee is -10, a joint goes 0 to 160"));
}

TEST_CASE("check: a point in the floor") {
  auto pose = standing();
  pose.pose.at.y = -0.05;
  CHECK_THAT(faults_of(pose), ContainsSubstring("near.toe is in the floor, at a height of -0.085"));
}

TEST_CASE("check: a pin out of reach") {
  auto pose = standing();
  pose.pose.pins[Spot::near_wrist] = {1, 0.5};
  CHECK_THAT(faults_of(pose), ContainsSubstring("the pin of near.wrist is out of reach by"));
}

TEST_CASE("check: a contact off the floor, off its prop, or without one") {
  auto pose = standing();
  pose.pose.contacts = {{Spot::near_hand, std::nullopt}, {Spot::near_hand, PropKind::chair}};
  CHECK_THAT(faults_of(pose), ContainsSubstring("near.hand should touch the floor and is 0.389 away"));
  pose.pose.contacts = {{Spot::near_hand, PropKind::chair}};
  CHECK_THAT(faults_of(pose), ContainsSubstring("near.hand should touch the chair and is without one"));
  pose.props = {{PropKind::chair, {std::nullopt, {0, 0}}, {}, 0.26, 0.27, 0}};
  CHECK_THAT(faults_of(pose), ContainsSubstring("near.hand should touch the chair and is 0.119 away"));
  pose.props[0].height = 0.4;
  CHECK(faults_of(pose).empty());
}

TEST_CASE("check: what a prop touches is its surface") {
  auto pose = standing();
  pose.pose.contacts = {{Spot::near_hand, PropKind::ball}};
  pose.props = {{PropKind::ball, {std::nullopt, {0, 0.242}}, {}, 0, 0, 0.17}};
  CHECK(faults_of(pose).empty());
  pose.props[0].at.offset.y = 0.412;
  CHECK_THAT(faults_of(pose), ContainsSubstring("is 0.147 away"));
  pose.pose.contacts = {{Spot::near_hand, PropKind::wall}};
  pose.props = {{PropKind::wall, {std::nullopt, {0.2, 0}}, {}, 0, 1.08, 0}};
  CHECK_THAT(faults_of(pose), ContainsSubstring("is 0.177 away"));
}

TEST_CASE("check: an angle outside of good form") {
  auto pose = standing();
  pose.pose.expect = {{Angle::trunk, 80, 100}, {Angle::near_hip, 30, 60}};
  CHECK(faults_of(pose) == "\"stand\": near.hip is 0, good form is 30 to 60\n");
}

TEST_CASE("check: planted feet that slide, unless they may") {
  Figure figure{Cycle::there_and_back, {standing(), standing()}};
  figure.keyframes[1].label = "aside";
  figure.keyframes[1].pose.at.x = 0.2;
  CHECK_THAT(faults_of(figure),
             ContainsSubstring("\"stand\" to \"aside\" at 0.17: near.toe slides by 0.033"));
  figure.keyframes[1].pose.slides = {Spot::near_toe, Spot::far_heel};
  CHECK(faults_of(figure).empty());
}

TEST_CASE("check: a limb that jumps") {
  Figure figure{Cycle::there_and_back, {standing(), standing()}};
  figure.keyframes[1].pose.at.x = 2;
  CHECK_THAT(faults_of(figure), ContainsSubstring("near.hand jumps by"));
}

TEST_CASE("check: what is wrong only between key frames") {
  Figure figure{Cycle::there_and_back, {standing(), standing()}};
  auto& first = figure.keyframes[0].pose;
  auto& second = figure.keyframes[1].pose;
  first.anchor = second.anchor = Spot::hip;
  first.at = second.at = {0, 0.5};
  first.contacts.clear();
  second.contacts.clear();
  first.angles[Angle::near_hip] = -30;
  first.angles[Angle::near_knee] = 60;
  second.angles[Angle::near_hip] = 60;
  second.angles[Angle::near_knee] = 0;
  first.angles[Angle::near_ankle] = second.angles[Angle::near_ankle] = -60;
  first.angles[Angle::far_knee] = second.angles[Angle::far_knee] = 20;
  const auto faults = faults_of(figure);
  INFO(faults);
  CHECK_THAT(faults, ContainsSubstring("to \"stand\" at 0."));
}

TEST_CASE("check: a loop's way from the last key frame to the first counts") {
  auto figure = squatting();
  figure.keyframes.push_back(standing());
  figure.keyframes[2].label = "far away";
  figure.keyframes[2].pose.at.x = 0.5;
  figure.keyframes[2].pose.pins = {{Spot::near_ankle, {0.5, 0.035}}, {Spot::far_ankle, {0.5, 0.035}}};
  figure.keyframes[2].pose.soles = figure.keyframes[0].pose.soles;
  figure.keyframes[2].pose.slides = {Spot::near_toe, Spot::far_heel};
  figure.keyframes[1].pose.contacts.clear();
  CHECK(faults_of(figure).empty());
  figure.keyframes[2].pose.slides.clear();
  CHECK(faults_of(figure).empty());
  figure.cycle = Cycle::loop;
  CHECK_THAT(faults_of(figure), ContainsSubstring("\"far away\" to \"stand\" at 0.08: near.toe slides"));
}

TEST_CASE("check: soles that float or sink") {
  auto pose = standing();
  pose.pose.at.y = 0.06;
  CHECK_THAT(faults_of(pose), ContainsSubstring("near.toe should touch the floor and is 0.025 away"));
  pose.pose.at.y = 0.01;
  CHECK_THAT(faults_of(pose), ContainsSubstring("near.toe is in the floor, at a height of -0.025"));
}

TEST_CASE("check: a body that rests on nothing") {
  auto pose = standing();
  pose.pose.at.y = 0.2;
  pose.pose.contacts.clear();
  CHECK(faults_of(pose) == "\"stand\": the body is 0.165 above the floor and rests on nothing\n");
}

TEST_CASE("check: a forearm or a plate before the head") {
  auto pose = standing();
  pose.pose.angles[Angle::near_shoulder] = 150;
  pose.pose.angles[Angle::near_elbow] = 110;
  CHECK_THAT(faults_of(pose), ContainsSubstring("or its forearm crosses the head"));
  pose = standing();
  pose.props = {{PropKind::barbell, {Spot::shoulder, {-0.03, 0.02}}, {}, 0, 0, 0.11}};
  CHECK_THAT(faults_of(pose), ContainsSubstring("the plate of the barbell covers the head"));
  pose.props[0].radius = 0.04;
  pose.props[0].at.offset = {-0.05, -0.02};
  CHECK(faults_of(pose).empty());
}

TEST_CASE("check: a limb folded through itself") {
  auto pose = standing();
  pose.pose.angles[Angle::near_elbow] = 155;
  CHECK(faults_of(pose).empty());
  pose.pose.angles[Angle::far_knee] = 160;
  CHECK_THAT(faults_of(pose), ContainsSubstring("far.ankle is folded into the hip"));
}

TEST_CASE("check: a weight out of the hand, a roller off the calf") {
  auto pose = standing();
  pose.props = {{PropKind::dumbbell, {Spot::near_hand, {0, 0}}, {}, 0, 0, 0.045}};
  CHECK(faults_of(pose).empty());
  pose.props[0].at.offset = {0.08, 0};
  CHECK_THAT(faults_of(pose), ContainsSubstring("the dumbbell is 0.080 away from the near.hand"));
  pose.props = {{PropKind::pad, {Spot::near_ankle, {-0.05, 0.05}}, {}, 0, 0, 0.03}};
  CHECK(faults_of(pose).empty());
  pose.props[0].at.offset = {-0.12, 0.05};
  CHECK_THAT(faults_of(pose), ContainsSubstring("the pad is 0.130 away from the near.ankle"));
}

TEST_CASE("check: a sock off its foot, a slider off its heel") {
  auto pose = standing();
  for (const auto& [kind, spot] :
       {std::pair{PropKind::sock, Spot::far_ankle}, {PropKind::slider, Spot::near_heel}}) {
    pose.props = {{kind, {spot, {0.02, 0}}, {}, 0, 0, 0}};
    CHECK(faults_of(pose).empty());
    pose.props[0].at.offset = {0, 0.05};
    CHECK_THAT(faults_of(pose), ContainsSubstring("is 0.050 away from the " + std::string{name(spot)}));
  }
}

TEST_CASE("check: a leg is turned aside only as far as good form says") {
  auto pose = standing();
  pose.pose.at.y = 0.05;  // a short leg lets the hip down
  pose.pose.anchor = Spot::far_ankle;
  pose.pose.contacts = {{Spot::far_toe, std::nullopt}};
  CHECK(faults_of(pose).empty());
  pose.pose.angles[Angle::near_aside] = 60;
  CHECK_THAT(faults_of(pose), ContainsSubstring("near.aside is set, and no good form says how far"));
  pose.pose.expect = {{Angle::near_aside, 45, 75}};
  CHECK(faults_of(pose).empty());
  pose.pose.expect = {{Angle::near_aside, 0, 45}};
  CHECK_THAT(faults_of(pose), ContainsSubstring("near.aside is 60, good form is 0 to 45"));
}

TEST_CASE("check: a thigh that opens to the side goes past the trunk") {
  auto pose = standing();
  pose.pose.angles[Angle::near_hip] = 155;
  pose.pose.angles[Angle::near_knee] = 140;
  pose.pose.anchor = Spot::far_ankle;
  pose.pose.contacts = {{Spot::far_toe, std::nullopt}};
  CHECK_THAT(faults_of(pose), ContainsSubstring("near.hip is 155, a joint goes -30 to 140"));
  pose.pose.angles[Angle::near_aside] = 60;
  pose.pose.expect = {{Angle::near_aside, 45, 75}};
  CHECK(faults_of(pose).empty());
}

TEST_CASE("check: a bar that floats off the body or is in it, whatever its plates") {
  auto pose = standing();
  pose.props = {{PropKind::barbell, {Spot::shoulder, {-0.05, -0.03}}, {}, 0, 0, 0.085}};
  CHECK(faults_of(pose).empty());
  pose.props[0].at.offset.x = -0.09;
  CHECK_THAT(faults_of(pose), ContainsSubstring("the barbell is 0.095 away from the shoulder"));
  pose.props[0].at.offset.x = -0.01;
  CHECK_THAT(faults_of(pose), ContainsSubstring("the barbell is"));
}

TEST_CASE("check: furniture that moves") {
  auto figure = squatting();
  for (auto& keyframe : figure.keyframes) {
    keyframe.props = {{PropKind::chair, {std::nullopt, {-0.3, 0}}, {}, 0.26, 0.27, 0}};
  }
  CHECK(faults_of(figure).empty());
  figure.keyframes[1].props[0].height = 0.3;
  CHECK_THAT(faults_of(figure), ContainsSubstring("the chair stands elsewhere or is of another size"));
}
