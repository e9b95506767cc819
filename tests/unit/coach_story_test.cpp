#include "hamstring/coach/block.hpp"
#include "hamstring/coach/ease.hpp"
#include "hamstring/coach/schedule.hpp"
#include "hamstring/coach/stop.hpp"
#include "hamstring/coach/story.hpp"
#include "hamstring/history/statistics.hpp"
#include "hamstring/play/view.hpp"
#include "support/catch2.hpp"
#include "support/records.hpp"
#include "support/session.hpp"

using namespace hamstring;
using namespace hamstring::coach;
using history::Kind;
using history::Record;
using std::chrono::days;
using test::builtin;
using test::day;
using test::done;
using test::of_kind;

namespace {

/// Sessions of two moves on the given days.
std::vector<Record> sessions_on(const std::vector<Day>& when, Level level = Level::intermediate) {
  std::vector<Record> out;
  for (const auto on : when) {
    for (const auto* move : {"single-leg-bridge", "slider-leg-curl"}) {
      auto record =
          done(move + to_string(on), to_string(on), move,
               std::string{move} == "slider-leg-curl" ? Pattern::knee_flexion : Pattern::hip_extension);
      record.session = to_string(on);
      record.level = level;
      out.push_back(record);
    }
  }
  return out;
}

/// Two sessions a week, Monday and Thursday.
std::vector<Day> weeks_from(Day monday, int weeks) {
  std::vector<Day> out;
  for (int week = 0; week < weeks; ++week) {
    out.push_back(monday + days{7 * week});
    out.push_back(monday + days{7 * week + 3});
  }
  return out;
}

Condition condition_after(const std::vector<Record>& records, Day on, Level level = Level::intermediate) {
  auto story = story_of(builtin(), records, on);
  return walk(story, level, on);
}

Day due(const std::string& last, const Routine& routine) {
  return due_after(day(last), routine);
}

}  // namespace

TEST_CASE("a side alone is half a hard set, as in the statistics") {
  auto left = done("a", "2026-11-20", "kickback");
  left.side = history::Side::left;
  const auto story = story_of(builtin(), {left}, day("2026-11-21"));
  REQUIRE(story.sessions.size() == 1);
  CHECK(story.sessions.front().hard_sets == history::hard_sets(left));
  CHECK(story.sessions.front().hard_sets == 0.5 * left.amount.sets);
}

TEST_CASE("entries by hand belong to the session of their day, and the heaviest sets are the work") {
  auto ramp = done("a", "2026-11-16", "romanian-deadlift", Pattern::hip_hinge);
  ramp.amount.sets = 1;
  ramp.load = 20;
  auto work = done("b", "2026-11-16 12:05", "romanian-deadlift", Pattern::hip_hinge);
  work.amount = {3, 8, std::nullopt, std::nullopt, {9, 8, 8}};
  work.load = 40;
  work.rpe = 7.5;
  const auto story = story_of(builtin(), {ramp, work}, day("2026-11-21"));
  REQUIRE(story.sessions.size() == 1);
  REQUIRE(story.turns("romanian-deadlift").size() == 1);
  const auto& turn = story.turns("romanian-deadlift").front();
  CHECK(turn.sets == 3);
  CHECK(turn.amount == 8);
  CHECK(turn.load == 40);
  CHECK(turn.effort == 7.5);
}

TEST_CASE("a session that runs past midnight is of the day on which it began") {
  auto before = done("a", "2026-11-16 23:50");
  auto after = done("b", "2026-11-17 00:10", "slider-leg-curl", Pattern::knee_flexion);
  before.session = after.session = "s";
  const auto story = story_of(builtin(), {before, after}, day("2026-11-21"));
  REQUIRE(story.sessions.size() == 1);
  CHECK(story.sessions.front().day == day("2026-11-16"));
  CHECK(story.sessions.front().moves == std::vector<std::string>{"kickback", "slider-leg-curl"});
}

TEST_CASE("later days, tests and stretches are no main work of the story") {
  auto stretch = done("a", "2026-11-16", "toe-drag-stretch", Pattern::stretch);
  stretch.phase = Phase::cool_down;
  const auto test = done("b", "2026-11-16", "single-leg-bridge-test");
  const auto later = done("c", "2026-11-25");
  CHECK(story_of(builtin(), {stretch, test, later}, day("2026-11-21")).sessions.empty());
}

TEST_CASE("pain before anything was done is a turn without sets") {
  auto pain = of_kind(Kind::pain, "a", "2026-11-16");
  pain.exercise = "kickback";
  pain.pain = 6;
  const auto story = story_of(builtin(), {pain}, day("2026-11-21"));
  REQUIRE(story.turns("kickback").size() == 1);
  CHECK(story.turns("kickback").front().pain == 6);
  CHECK(story.sessions.empty());
}

TEST_CASE("main work is due after 48 hours, Sunday to Monday included") {
  const auto story = story_of(builtin(), sessions_on({day("2026-11-22")}), day("2026-11-23"));
  const auto monday = allowance_on(story, {}, Level::intermediate, day("2026-11-23"));
  CHECK_FALSE(monday.main);
  CHECK(monday.due == day("2026-11-24"));
  CHECK(
      monday.why ==
      "Your last main part was yesterday, and the muscles that it worked need 48 hours. Main work is due on "
      "Tuesday 24 November; --anyway brings it today.");
  CHECK(allowance_on(story, {}, Level::intermediate, day("2026-11-24")).main);
}

TEST_CASE("a session has its share of the week's sets") {
  const Story none;
  CHECK(allowance_on(none, {{}, 2}, Level::beginner, day("2026-11-23")).most_sets == 6);
  CHECK(allowance_on(none, {{}, 3}, Level::beginner, day("2026-11-23")).most_sets == 4);
  CHECK(allowance_on(none, {{}, 3}, Level::intermediate, day("2026-11-23")).most_sets == 6);
  CHECK(allowance_on(none, {{}, 3}, Level::advanced, day("2026-11-23")).most_sets == 6);
  CHECK(allowance_on(none, {{}, 1}, Level::advanced, day("2026-11-23")).most_sets == 10);
}

TEST_CASE("after three sessions, or the most sets of a week, main work waits for Monday") {
  const std::vector<Day> three{day("2026-11-16"), day("2026-11-18"), day("2026-11-20")};
  const auto story = story_of(builtin(), sessions_on(three), day("2026-11-22"));
  CHECK(allowance_on(story, {}, Level::advanced, day("2026-11-22")).due == day("2026-11-23"));
  const auto twice = story_of(builtin(), sessions_on({three[0], three[1]}), day("2026-11-20"));
  CHECK(allowance_on(twice, {}, Level::intermediate, day("2026-11-20")).main);
  auto many = sessions_on({three[0], three[1]});
  for (auto& record : many) {
    record.amount.sets = 3;
  }
  const auto full = story_of(builtin(), many, day("2026-11-20"));
  CHECK(allowance_on(full, {}, Level::beginner, day("2026-11-20")).due == day("2026-11-23"));
}

TEST_CASE("the next session follows the training days, else the sessions a week") {
  CHECK(due("2026-11-21", {}) == day("2026-11-24"));
  CHECK(due("2026-11-21", {{}, 3}) == day("2026-11-23"));
  CHECK(due("2026-11-21", {{}, 1}) == day("2026-11-28"));
  const Routine routine{{std::chrono::Monday, std::chrono::Thursday}, 2};
  CHECK(due("2026-11-21", routine) == day("2026-11-23"));
  CHECK(due("2026-11-23", routine) == day("2026-11-26"));
  CHECK(coming_days({}, routine, Level::beginner, day("2026-11-21"), 3) ==
        std::vector<Day>{day("2026-11-23"), day("2026-11-26"), day("2026-11-30")});
}

TEST_CASE("where no days are named, sessions to come stand on the same days of every week") {
  const auto days_of = [](int sessions_a_week) {
    return coming_days({}, {{}, sessions_a_week}, Level::beginner, day("2026-11-21"), 4);
  };
  CHECK(days_of(1) ==
        std::vector<Day>{day("2026-11-21"), day("2026-11-28"), day("2026-12-05"), day("2026-12-12")});
  CHECK(days_of(2) ==
        std::vector<Day>{day("2026-11-21"), day("2026-11-24"), day("2026-11-28"), day("2026-12-01")});
  CHECK(days_of(3) ==
        std::vector<Day>{day("2026-11-21"), day("2026-11-23"), day("2026-11-25"), day("2026-11-28")});
}

TEST_CASE("after five full weeks an easy one comes at intermediate level, and not at beginner level") {
  const auto monday = day("2026-09-28");
  const auto five = sessions_on(weeks_from(monday, 5));
  const auto sixth = monday + days{35};
  const auto easy = condition_after(five, sixth);
  CHECK(easy.ease == Ease::deload);
  CHECK(easy.after_full_weeks);
  CHECK(easy.since == sixth);
  CHECK(easy.until == sixth + days{6});
  CHECK(condition_after(sessions_on(weeks_from(monday, 5), Level::beginner), sixth, Level::beginner).ease ==
        Ease::none);
  CHECK(condition_after(sessions_on(weeks_from(monday, 4)), monday + days{28}).ease == Ease::none);
}

TEST_CASE("an easy week lasts seven days, and the count starts again after it") {
  const auto monday = day("2026-09-28");
  const auto six = sessions_on(weeks_from(monday, 6));
  CHECK(condition_after(six, monday + days{38}).ease == Ease::deload);
  CHECK(condition_after(six, monday + days{42}).ease == Ease::none);
  const auto ten = sessions_on(weeks_from(monday, 10));
  CHECK(condition_after(ten, monday + days{70}).ease == Ease::none);
  const auto eleven = sessions_on(weeks_from(monday, 11));
  CHECK(condition_after(eleven, monday + days{77}).ease == Ease::deload);
}

TEST_CASE("three hard sessions running make an easy week at any level") {
  auto records = sessions_on({day("2026-11-09"), day("2026-11-12"), day("2026-11-16")}, Level::beginner);
  for (std::size_t i = 0; i < records.size(); i += 2) {
    records[i].rpe = i == 0 ? std::nullopt : std::optional{7.5};
    records[i].pain = i == 0 ? 3 : 0;
  }
  CHECK(condition_after(records, day("2026-11-19"), Level::beginner).ease == Ease::deload);
  records[2].rpe = 7;
  CHECK(condition_after(records, day("2026-11-19"), Level::beginner).ease == Ease::none);
}

TEST_CASE("days off decide between nothing, a repeat and the way back") {
  const auto one = sessions_on({day("2026-06-01")});
  const auto after = [&](int off) { return condition_after(one, day("2026-06-01") + days{off}); };
  CHECK(after(7).ease == Ease::none);
  CHECK(after(8).ease == Ease::repeat);
  CHECK(after(13).ease == Ease::repeat);
  CHECK(after(14).ease == Ease::back);
  CHECK(after(14).sets == 0.5);
  CHECK(after(14).load == 1);
  CHECK(after(27).load == 1);
  CHECK(after(28).load == 0.8);
  CHECK_FALSE(after(83).one_level_down);
  CHECK(after(84).one_level_down);
}

TEST_CASE("the way back goes over four weeks") {
  const auto back = day("2026-07-06");
  auto when = weeks_from(back, 5);
  when.insert(when.begin(), day("2026-06-01"));
  const auto records = sessions_on(when);
  const auto volume = [&](int offset) {
    std::vector<Record> before;
    for (const auto& record : records) {
      if (record.at.day() < back + days{offset}) {
        before.push_back(record);
      }
    }
    return condition_after(before, back + days{offset}).sets;
  };
  CHECK(volume(0) == 0.5);
  CHECK(volume(3) == 0.5);
  CHECK(volume(7) == 0.7);
  CHECK(volume(14) == 0.8);
  CHECK(volume(21) == 0.9);
  CHECK(volume(28) == 1);
}

TEST_CASE("sets are rounded to whole ones, one at least") {
  Condition half;
  half.sets = 0.5;
  CHECK(eased_sets(1, half) == 1);
  CHECK(eased_sets(2, half) == 1);
  CHECK(eased_sets(3, half) == 2);
  CHECK(eased_sets(4, half) == 2);
}

TEST_CASE("sessions A and B alternate for six weeks") {
  std::vector<Record> records;
  const auto block_at = [&](const std::string& on) {
    auto story = story_of(builtin(), records, day(on));
    const auto condition = walk(story, Level::beginner, day(on));
    return block_on(builtin(), story, condition, day(on));
  };
  const auto add = [&](const std::string& on, const std::vector<std::string>& moves) {
    for (const auto& move : moves) {
      auto record = done(on + move, on, move, builtin().find(move)->pattern);
      record.session = on;
      records.push_back(record);
    }
  };
  CHECK(block_at("2026-11-02").letter == 'A');
  add("2026-11-02", {"kickback", "prone-leg-curl"});
  CHECK(block_at("2026-11-05").letter == 'B');
  CHECK(block_at("2026-11-05").moves.empty());
  CHECK(block_at("2026-11-05").other == std::vector<std::string>{"kickback", "prone-leg-curl"});
  add("2026-11-05", {"bridge", "standing-leg-curl"});
  const auto third = block_at("2026-11-09");
  CHECK(third.letter == 'A');
  CHECK(third.week == 2);
  CHECK(third.moves == std::vector<std::string>{"kickback", "prone-leg-curl"});
  add("2026-11-09", {"prone-leg-curl"});  // cut short
  add("2026-11-12", {"bridge", "standing-leg-curl"});
  CHECK(block_at("2026-11-16").moves == std::vector<std::string>{"prone-leg-curl", "kickback"});
  CHECK(block_at("2026-11-22").letter == 'B');  // ten days off: the last one again
  const auto next = block_at("2026-12-14");
  CHECK(next.number == 2);
  CHECK(next.week == 1);
  CHECK(next.letter == 'A');
  CHECK(next.moves.empty());
  CHECK(next.last_rest.size() == 4);
}

TEST_CASE("a stop sign stands until a later clearing") {
  auto stop = of_kind(Kind::stop, "a", "2026-11-16");
  stop.note = "a pop or a sharp pain";
  const auto cleared = of_kind(Kind::clear, "b", "2026-11-18");
  const auto too_early = of_kind(Kind::clear, "c", "2026-11-15");
  CHECK(standing_stop({stop}));
  CHECK_FALSE(standing_stop({stop, cleared}));
  CHECK(standing_stop({stop, too_early}));
  CHECK_FALSE(standing_stop({cleared, stop}));  // of another copy of the log, merged later
}

TEST_CASE("an emergency sign outweighs a later one, and what was said is said again") {
  auto chest = of_kind(Kind::stop, "a", "2026-11-16");
  chest.note = "chest pain, faintness or unusual breathlessness";
  auto pop = of_kind(Kind::stop, "b", "2026-11-17");
  pop.note = "a pop or a sharp pain";
  const auto stop = standing_stop({chest, pop});
  REQUIRE(stop);
  CHECK(stop->is_emergency);
  CHECK(
      words_of(*stop) ==
      "On Monday 16 November (2026-11-16) you stopped on chest pain, faintness or unusual breathlessness. "
      "What "
      "was said then holds: Call for help now: your local emergency number, or someone near you. Sit or lie "
      "down. There is no session until a doctor has cleared you. Then say: hamstring log clear.");
  CHECK_FALSE(standing_stop({pop})->is_emergency);
  CHECK(advice("tingling or numbness") != advice("a pop or a sharp pain"));
}

TEST_CASE("what the coach repeats is what the guided session said") {
  for (std::size_t i = 0; i < play::stop_sign_count; ++i) {
    const auto sign = static_cast<play::StopSign>(i);
    CHECK(advice(play::sign_words(sign)) == play::advice(sign));
  }
}
