#include "support/catch2.hpp"
#include "support/figures.hpp"

namespace {

using namespace hamstring::figure;
using hamstring::test::is_close;
using hamstring::test::squatting;
using hamstring::test::standing;

struct Bone {
  Spot from;
  Spot to;
  double length;
};

const std::vector<Bone> bones{{Spot::hip, Spot::shoulder, length::trunk},
                              {Spot::hip, Spot::near_knee, length::thigh},
                              {Spot::far_knee, Spot::far_ankle, length::shin},
                              {Spot::near_heel, Spot::near_toe, length::heel + length::foot},
                              {Spot::far_ankle, Spot::far_heel, std::hypot(length::heel, length::sole)},
                              {Spot::shoulder, Spot::far_elbow, length::upper_arm},
                              {Spot::near_elbow, Spot::near_wrist, length::forearm},
                              {Spot::near_wrist, Spot::near_hand, length::hand}};

}  // namespace

TEST_CASE("a standing figure is one body height tall, on flat feet, and looks to the right") {
  const auto frame = solve(standing());
  CHECK(is_close(frame.points[Spot::head].y + length::head_radius, 1));
  CHECK(is_close(frame.points[Spot::near_toe], {length::foot, 0}));
  CHECK(is_close(frame.points[Spot::far_heel], {-length::heel, 0}));
  CHECK(is_close(frame.points[Spot::near_hand].x, 0));
  CHECK(is_close(frame.facing, {1, 0}));
}

TEST_CASE("flexion bends each joint its own way") {
  auto pose = standing();
  pose.pose.anchor = Spot::hip;
  pose.pose.at = {0, 0.526};
  pose.pose.angles[Angle::near_hip] = 90;
  pose.pose.angles[Angle::near_knee] = 90;
  pose.pose.angles[Angle::near_shoulder] = 90;
  pose.pose.angles[Angle::near_elbow] = 90;
  const auto frame = solve(pose);
  CHECK(is_close(frame.points[Spot::near_knee], {length::thigh, 0.526}));
  CHECK(is_close(frame.points[Spot::near_ankle], {length::thigh, 0.526 - length::shin}));
  CHECK(is_close(frame.points[Spot::near_elbow], {length::upper_arm, 0.814}));
  CHECK(is_close(frame.points[Spot::near_wrist], {length::upper_arm, 0.814 + length::forearm}));
}

TEST_CASE("a trunk of 0 lies face down, one of 180 on the back") {
  auto pose = standing();
  pose.pose.angles[Angle::trunk] = 0;
  CHECK(is_close(solve(pose).facing, {0, -1}));
  pose.pose.angles[Angle::trunk] = 180;
  CHECK(is_close(solve(pose).facing, {0, 1}));
  CHECK(solve(pose).points[Spot::head].x < solve(pose).points[Spot::hip].x);
}

TEST_CASE("pins put ankles and wrists where they say, knees forwards and elbows back") {
  auto pose = squatting().keyframes[1];
  pose.pose.pins[Spot::near_wrist] = {0.2, 0.5};
  const auto frame = solve(pose);
  CHECK(is_close(frame.points[Spot::near_ankle], {0, 0.035}));
  CHECK(is_close(frame.points[Spot::near_wrist], {0.2, 0.5}));
  CHECK(frame.angles[Angle::near_knee] > 60);
  CHECK(frame.angles[Angle::near_elbow] > 0);
  CHECK(frame.points[Spot::near_knee].x > 0);
  for (const auto& bone : bones) {
    CHECK(is_close(distance(frame.points[bone.from], frame.points[bone.to]), bone.length));
  }
}

TEST_CASE("a pin out of reach is approached with a straight limb") {
  auto pose = standing();
  pose.pose.anchor = Spot::hip;
  pose.pose.at = {0, 1};
  pose.pose.pins[Spot::near_ankle] = {0, 0.035};
  const auto frame = solve(pose);
  CHECK(frame.angles[Angle::near_knee] < 1);
  CHECK(distance(frame.points[Spot::hip], frame.points[Spot::near_ankle]) > 0.49);
  CHECK(std::abs(frame.points[Spot::near_ankle].x) < 0.001);
}

TEST_CASE("a shin that is turned aside looks shorter, also where its ankle is pinned") {
  auto pose = standing();
  pose.pose.angles[Angle::far_aside] = 60;
  for (const bool is_pinned : {false, true}) {
    if (is_pinned) {
      pose.pose.pins[Spot::far_ankle] = {0.1, 0.3};
    }
    const auto frame = solve(pose);
    CHECK(is_close(distance(frame.points[Spot::far_knee], frame.points[Spot::far_ankle]), length::shin / 2));
    CHECK(is_close(distance(frame.points[Spot::hip], frame.points[Spot::far_knee]), length::thigh));
    CHECK(is_close(distance(frame.points[Spot::near_knee], frame.points[Spot::near_ankle]), length::shin));
    CHECK((!is_pinned || is_close(frame.points[Spot::far_ankle], {0.1, 0.3})));
  }
}

TEST_CASE("a sole keeps its angle whatever the leg does") {
  auto pose = standing();
  pose.pose.angles[Angle::far_knee] = 80;
  pose.pose.soles[Side::far] = 270;
  const auto frame = solve(pose);
  CHECK(is_close(frame.points[Spot::far_toe].x, frame.points[Spot::far_heel].x));
  CHECK(frame.points[Spot::far_toe].y < frame.points[Spot::far_ankle].y);
  CHECK(is_close(frame.angles[Angle::far_ankle], -10));
}

TEST_CASE("props go with the point that holds them") {
  auto pose = standing();
  pose.props = {{PropKind::dumbbell, {Spot::near_hand, {0.01, 0.02}}, {}, 0, 0, 0.045}};
  const auto frame = solve(pose);
  CHECK_FALSE(frame.props[0].at.spot);
  CHECK(is_close(frame.props[0].at.offset, {0.01, frame.points[Spot::near_hand].y + 0.02}));
}
