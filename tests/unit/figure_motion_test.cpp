#include "hamstring/figure/motion.hpp"

#include "support/catch2.hpp"
#include "support/figures.hpp"

namespace {

using namespace hamstring::figure;
using hamstring::test::is_close;
using hamstring::test::squatting;
using hamstring::test::standing;

Figure with_keyframes(std::size_t count, Cycle cycle) {
  Figure figure{cycle, {}};
  for (std::size_t i = 0; i < count; ++i) {
    figure.keyframes.push_back(standing());
    figure.keyframes.back().pose.at.x = static_cast<double>(i);
  }
  return figure;
}

const std::vector<Beat> lift_hold_lower{{true, 2}, {false, 1}, {true, 3}};

}  // namespace

TEST_CASE("a repetition goes out and the same way back, or round") {
  const auto out_and_back = with_keyframes(3, Cycle::there_and_back);
  CHECK(step_count(out_and_back) == 4);
  CHECK(keyframe_after(out_and_back, 2) == 2);
  CHECK(keyframe_after(out_and_back, 3) == 1);
  CHECK(keyframe_after(out_and_back, 4) == 0);
  const auto round = with_keyframes(3, Cycle::loop);
  CHECK(step_count(round) == 3);
  CHECK(keyframe_after(round, 3) == 0);
}

TEST_CASE("a single key frame stands still") {
  const auto still = with_keyframes(1, Cycle::there_and_back);
  CHECK(step_count(still) == 0);
  CHECK(frame_at(still, 7.3) == solve(still.keyframes[0]));
  CHECK(position_at(still, lift_hold_lower, 1.5) == 0);
}

TEST_CASE("frame_at passes through the key frames and wraps") {
  const auto figure = squatting();
  CHECK(frame_at(figure, 0) == solve(figure.keyframes[0]));
  CHECK(frame_at(figure, 1) == solve(figure.keyframes[1]));
  CHECK(frame_at(figure, 2) == frame_at(figure, 0));
  CHECK(is_close(frame_at(figure, 0.25).points[Spot::hip], frame_at(figure, 1.75).points[Spot::hip]));
}

TEST_CASE("between key frames limbs keep their length and pinned feet their place") {
  const auto figure = squatting();
  for (int i = 0; i <= 10; ++i) {
    const auto frame = frame_at(figure, i / 10.0);
    CHECK(is_close(distance(frame.points[Spot::hip], frame.points[Spot::near_knee]), length::thigh));
    CHECK(is_close(distance(frame.points[Spot::near_knee], frame.points[Spot::near_ankle]), length::shin));
    CHECK(is_close(frame.points[Spot::near_ankle], {0, 0.035}));
    CHECK(is_close(frame.points[Spot::near_toe].y, 0));
  }
}

TEST_CASE("a pin that only one key frame has lets go without a jump") {
  auto figure = squatting();
  figure.keyframes[0].pose.pins.clear();
  figure.keyframes[0].pose.soles.clear();
  const auto start = solve(between(figure.keyframes[0], figure.keyframes[1], 0));
  const auto end = solve(between(figure.keyframes[0], figure.keyframes[1], 1));
  for (std::size_t i = 0; i < spot_count; ++i) {
    const auto spot = static_cast<Spot>(i);
    CHECK(is_close(start.points[spot], solve(figure.keyframes[0]).points[spot]));
    CHECK(is_close(end.points[spot], solve(figure.keyframes[1]).points[spot]));
  }
}

TEST_CASE("between keeps the contacts of both and expects nothing") {
  auto a = standing();
  auto b = standing();
  b.pose.contacts = {{Spot::far_heel, std::nullopt}, {Spot::far_heel, PropKind::chair}};
  a.pose.expect = {{Angle::trunk, 80, 100}};
  const auto moment = between(a, b, 0.5);
  CHECK(moment.pose.contacts == std::vector<Contact>{{Spot::far_heel, std::nullopt}});
  CHECK(moment.pose.expect.empty());
}

TEST_CASE("props move between key frames") {
  auto figure = squatting();
  figure.keyframes[0].props = {{PropKind::ball, {std::nullopt, {0.2, 0.17}}, {}, 0, 0, 0.1}};
  figure.keyframes[1].props = {{PropKind::ball, {std::nullopt, {0.6, 0.17}}, {}, 0, 0, 0.2}};
  const auto ball = frame_at(figure, 0.5).props[0];
  CHECK(is_close(ball.at.offset, {0.4, 0.17}));
  CHECK(is_close(ball.radius, 0.15));
}

TEST_CASE("the tempo's moving parts go out and back, gently, and its holds stay") {
  const auto figure = with_keyframes(3, Cycle::there_and_back);
  CHECK(position_at(figure, lift_hold_lower, 0) == 0);
  CHECK(is_close(position_at(figure, lift_hold_lower, 1), 1));
  CHECK(position_at(figure, lift_hold_lower, 0.1) < 0.05);
  CHECK(is_close(position_at(figure, lift_hold_lower, 2), 2));
  CHECK(is_close(position_at(figure, lift_hold_lower, 2.9), 2));
  CHECK(is_close(position_at(figure, lift_hold_lower, 4.5), 3));
  CHECK(is_close(position_at(figure, lift_hold_lower, 6), 0));
  CHECK(is_close(position_at(figure, lift_hold_lower, 7), 1));
}

TEST_CASE("a tempo of one part is whole, and one of four goes out in two and comes back in two") {
  const auto figure = with_keyframes(2, Cycle::there_and_back);
  CHECK(is_close(position_at(figure, std::vector<Beat>{{true, 4}}, 2), 1));
  CHECK(position_at(figure, std::vector<Beat>{}, 3) == 0);
  const std::vector<Beat> four{{true, 1}, {true, 3}, {true, 3}, {true, 1}};
  const auto long_way = with_keyframes(5, Cycle::there_and_back);
  CHECK(is_close(position_at(long_way, four, 1), 1));
  CHECK(is_close(position_at(long_way, four, 4), 4));
  CHECK(is_close(position_at(long_way, four, 7), 7));
}

TEST_CASE("a loop takes each of its steps gently") {
  const auto figure = with_keyframes(4, Cycle::loop);
  const std::vector<Beat> tempo{{true, 2}, {true, 2}};
  CHECK(is_close(position_at(figure, tempo, 1), 1));
  CHECK(is_close(position_at(figure, tempo, 2.5), 2.5));
  CHECK(position_at(figure, tempo, 1.1) < 1.05);
}
