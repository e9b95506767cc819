#include "cli/opening.hpp"

#include <algorithm>

#include "cli/text/ending_text.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/figure/draw.hpp"
#include "support/catch2.hpp"
#include "support/session.hpp"

using namespace hamstring;
using namespace hamstring::cli;
using namespace std::chrono_literals;

namespace {

bool shows(const std::vector<std::string>& rows, const std::string& words) {
  return std::any_of(rows.begin(), rows.end(),
                     [&](const std::string& row) { return row.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("the opening shows the moves, what is needed and the keys, whatever the size") {
  auto session = test::half_hour();
  session.warnings = {"Mind the wall."};
  const Opening opening{session, "Last time: yesterday", "", Style{false}};
  const auto rows = opening_rows(opening, {80, 24});
  CHECK(shows(rows, "Hamstring kick back"));
  CHECK(shows(rows, "Mind the wall."));
  CHECK(shows(rows, "Last time: yesterday"));
  for (const std::size_t columns : {20U, 40U, 80U}) {
    for (const std::size_t height : {3U, 12U, 24U}) {
      const auto small = opening_rows(opening, {columns, height});
      CHECK(small.size() == height);
      CHECK(small.back().find("space begins") == 0);
      for (const auto& row : small) {
        CHECK(text::display_width(row) <= columns);
      }
    }
  }
}

TEST_CASE("an opening that is longer than the screen can be moved, and its last line seen") {
  const auto session = test::half_hour();
  const Opening opening{session, "", "", Style{false}};
  const auto top = opening_rows(opening, {40, 12});
  CHECK(shows(top, "more below"));
  CHECK_FALSE(shows(top, "Seated"));
  const auto end = opening_rows(opening, {40, 12}, 100);
  CHECK(shows(end, "Seated"));
  CHECK_FALSE(shows(end, "more below"));
  CHECK_FALSE(shows(opening_rows(opening, {80, 40}), "more below"));
}

TEST_CASE("a stop sign that stands is read whole at any size, before all else") {
  const Alarm alarm{{"On 2026-11-20 you stopped on a pop.",
                     "Rest the leg, and do not stretch or test it. Have it looked at.",
                     "There is no main work until a doctor has cleared you. Then: hamstring start --cleared"},
                    false,
                    true,
                    Style{false}};
  for (const terminal::Size size : {terminal::Size{80, 24}, {60, 20}, {40, 12}, {120, 40}}) {
    const auto rows = alarm_rows(alarm, size);
    CHECK(rows.size() == size.rows);
    CHECK(shows(rows, "you stopped on a pop"));
    CHECK(shows(rows, "--cleared"));
    CHECK(rows.back().find("space: I have read this") == 0);
  }
  CHECK(shows(alarm_rows(alarm, {80, 24}), "██"));
  auto last = alarm;
  last.is_the_end = true;
  CHECK(alarm_rows(last, {80, 24}).back().find("space or q") == 0);
}

TEST_CASE("an ending tells what was done against last time, and the week") {
  Ending ending;
  ending.length = 20min;
  play::Done done;
  done.exercise = "bridge";
  done.phase = Phase::main;
  done.planned.name = "Bridge";
  done.sets = 2;
  done.reps = 5;
  done.by_set = {11, 5};
  done.effort = 7;
  ending.done.push_back(done);
  done = {};
  done.planned.name = "Kickback";
  ending.done.push_back(done);
  history::Record last;
  last.exercise = "bridge";
  last.amount.sets = 2;
  last.amount.reps = 10;
  ending.earlier.push_back(last);
  ending.sessions_this_week = 1;
  const auto text = ending_text(ending, 80, false);
  CHECK(text.find("20 minutes, 2 sets.") == 0);
  CHECK(text.find("Bridge: 11 + 5, effort 7; last time 2 x 10") != std::string::npos);
  CHECK(text.find("Not done: Kickback.") != std::string::npos);
  CHECK(text.find("This week ### ... 1 of 2 sessions") != std::string::npos);
  std::size_t start = 0;
  const auto narrow = ending_text(ending, 40, false);
  for (auto end = narrow.find('\n'); end != std::string::npos;
       start = end + 1, end = narrow.find('\n', start)) {
    CHECK(end - start <= 40);
  }
}

TEST_CASE("a figure for the other side is the same one turned round") {
  figure::Frame frame;
  frame.points[figure::Spot::near_knee] = {0.4, 0.3};
  frame.facing = {1, 0};
  figure::Prop chair;
  chair.back = figure::Prop::Back::left;
  frame.props.push_back(chair);
  const auto turned = figure::mirrored(frame);
  CHECK(turned.points[figure::Spot::near_knee] == figure::Point{-0.4, 0.3});
  CHECK(turned.facing.x == -1);
  CHECK(turned.props[0].back == figure::Prop::Back::right);
  CHECK(figure::mirrored(figure::View{-0.2, 0.9, 1}) == figure::View{-0.9, 0.2, 1});
  CHECK(figure::mirrored(turned) == frame);
}
