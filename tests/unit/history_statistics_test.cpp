#include "hamstring/history/statistics.hpp"

#include "support/catch2.hpp"
#include "support/records.hpp"

namespace {

using namespace hamstring;
using namespace hamstring::history;
using test::day;
using test::done;
using test::of_kind;

const Day today = day("2026-11-21");  // a Saturday; its week began on the 16th

Record in_session(const std::string& session, const std::string& on) {
  auto record = done(session + on, on);
  record.session = session;
  return record;
}

std::vector<std::string> ids(const std::vector<Record>& records) {
  std::vector<std::string> out;
  for (const auto& record : records) {
    out.push_back(record.id);
  }
  return out;
}

using Ids = std::vector<std::string>;

int streak(const std::vector<std::string>& days) {
  std::vector<Record> records;
  for (const auto& on : days) {
    records.push_back(done(on, on));
  }
  return statistics(records, today).weeks_in_a_row;
}

Record loaded(const std::string& on, double load, int sets, int reps, int pain = 0) {
  auto record = done(on, on, "romanian-deadlift", Pattern::hip_hinge);
  record.load = load;
  record.amount.sets = sets;
  record.amount.reps = reps;
  record.pain = pain;
  return record;
}

}  // namespace

TEST_CASE("undone records never were, wherever the undoing stands") {
  CHECK(ids(in_effect({done("a", "2026-11-20"), done("b", "2026-11-20"),
                       of_kind(Kind::undo, "u", "2026-11-21", "a")})) == Ids{"b"});
  CHECK(ids(in_effect({of_kind(Kind::undo, "u", "2026-11-21", "a"), done("a", "2026-11-20")})).empty());
  CHECK(ids(in_effect({done("a", "2026-11-20"), of_kind(Kind::undo, "u", "2026-11-21", "z")})) == Ids{"a"});
}

TEST_CASE("a later record of the same id takes the place of the earlier") {
  auto more = done("a", "2026-11-20");
  more.rpe = 8;
  const auto records = in_effect({done("a", "2026-11-20"), done("b", "2026-11-20"), more});
  CHECK(ids(records) == Ids{"a", "b"});
  CHECK(records.front().rpe == 8);
}

TEST_CASE("the day a move was done last does not depend on the order of the file") {
  const auto last = last_done({done("a", "2026-11-20"), done("b", "2026-11-03"),
                               done("c", "2026-11-19", "bridge"), of_kind(Kind::stop, "s", "2026-11-21")});
  CHECK(last == std::map<std::string, Day>{{"kickback", day("2026-11-20")}, {"bridge", day("2026-11-19")}});
}

TEST_CASE("a stop sign stays until it is cleared or taken back") {
  const auto stop = of_kind(Kind::stop, "s", "2026-11-20");
  const auto clear = of_kind(Kind::clear, "c", "2026-11-21");
  const auto is_open = [](std::vector<Record> records) {
    return open_stop(in_effect(std::move(records))) != nullptr;
  };
  CHECK_FALSE(is_open({done("a", "2026-11-20")}));
  CHECK(is_open({stop, done("a", "2026-11-21")}));
  CHECK_FALSE(is_open({stop, clear}));
  CHECK(is_open({stop, clear, of_kind(Kind::stop, "t", "2026-11-21")}));
  CHECK(is_open({stop, clear, of_kind(Kind::undo, "u", "2026-11-21", "c")}));
  CHECK_FALSE(is_open({stop, of_kind(Kind::undo, "u", "2026-11-21", "s")}));
}

TEST_CASE("the record made last is told by its id, wherever it stands in the file") {
  const auto mine = make_id(test::moment("2026-11-20 18:00"), 1);
  const auto copied = make_id(test::moment("2026-11-19 18:00"), 2);
  CHECK(last_made({done(mine, "2026-11-18"), done(copied, "2026-11-19")})->id == mine);  // merged later
  CHECK(last_made({done("copy-1", "2026-11-21"), done(mine, "2026-11-18")})->id == "copy-1");
  CHECK(last_made({done("a", "2026-11-18"), done("b", "2026-11-18")})->id == "b");
  CHECK(last_made({}) == nullptr);
}

TEST_CASE("a move is left out for the rest of its day") {
  auto left_out = of_kind(Kind::left_out, "l", "2026-11-21");
  left_out.exercise = "nordic-curl";
  CHECK(left_out_on({left_out}, today) == std::set<std::string>{"nordic-curl"});
  CHECK(left_out_on({left_out}, today + std::chrono::days{1}).empty());
}

TEST_CASE("hard sets are sets of main work, those of lunges and squats by half") {
  const auto sets_of = [](Pattern pattern) { return hard_sets(done("a", "2026-11-21", "x", pattern)); };
  CHECK(sets_of(Pattern::hip_extension) == 2);
  CHECK(sets_of(Pattern::hip_hinge) == 2);
  CHECK(sets_of(Pattern::knee_flexion) == 2);
  CHECK(sets_of(Pattern::lunge_squat) == 1);
  CHECK(sets_of(Pattern::stretch) == 0);
  CHECK(sets_of(Pattern::cardio) == 0);
  CHECK(sets_of(Pattern::mobility) == 0);
  auto warm_up = done("a", "2026-11-21");
  warm_up.phase = Phase::warm_up;
  CHECK(hard_sets(warm_up) == 0);
  CHECK(hard_sets(of_kind(Kind::stop, "s", "2026-11-21")) == 0);
  auto both = done("a", "2026-11-21");
  both.sides = 2;
  CHECK(hard_sets(both) == 2);  // a set a side is one set of each side
}

TEST_CASE("weeks show sessions and hard sets, this week last") {
  const auto weeks = statistics({done("a", "2026-11-16"), done("b", "2026-11-22"), done("c", "2026-11-15"),
                                 done("d", "2026-09-28"), done("e", "2026-09-27")},
                                today)
                         .weeks;
  REQUIRE(weeks.size() == 8);
  CHECK(weeks[7] == Week{day("2026-11-16"), 2, 4});
  CHECK(weeks[6] == Week{day("2026-11-09"), 1, 2});
  CHECK(weeks[5] == Week{day("2026-11-02"), 0, 0});
  CHECK(weeks[0] == Week{day("2026-09-28"), 1, 2});
}

TEST_CASE("moves of one session are one session") {
  const auto sessions = [](const std::vector<Record>& records) {
    return statistics(records, today).weeks.back().sessions;
  };
  CHECK(sessions({in_session("s", "2026-11-18 07:00"), in_session("s", "2026-11-18 07:10")}) == 1);
  CHECK(sessions({in_session("s", "2026-11-18 23:50"), in_session("s", "2026-11-19 00:10")}) == 1);
  CHECK(sessions({in_session("s", "2026-11-18 07:00"), in_session("t", "2026-11-18 19:00")}) == 2);
  CHECK(sessions({in_session("s", "2026-11-18 07:00"), done("a", "2026-11-18")}) == 1);
  CHECK(sessions({done("a", "2026-11-18"), done("b", "2026-11-18")}) == 1);
  CHECK(sessions({of_kind(Kind::stop, "a", "2026-11-18")}) == 0);
}

TEST_CASE("weeks in a row have two sessions or more, and this week still has time") {
  CHECK(streak({}) == 0);
  CHECK(streak({"2026-11-17"}) == 0);
  CHECK(streak({"2026-11-17", "2026-11-20"}) == 1);
  CHECK(streak({"2026-11-10", "2026-11-13"}) == 1);
  CHECK(streak({"2026-11-10", "2026-11-13", "2026-11-17"}) == 1);
  CHECK(streak({"2026-11-10", "2026-11-13", "2026-11-17", "2026-11-20"}) == 2);
  CHECK(streak({"2026-11-03", "2026-11-06", "2026-11-17", "2026-11-20"}) == 1);
  CHECK(streak({"2026-11-10", "2026-11-17", "2026-11-20"}) == 1);
}

TEST_CASE("a year's end breaks no row of weeks") {
  std::vector<Record> records;
  for (const auto* on :
       {"2026-12-22", "2026-12-26", "2026-12-29", "2027-01-02", "2027-01-05", "2027-01-10"}) {
    records.push_back(done(on, on));
  }
  CHECK(statistics(records, day("2027-01-10")).weeks_in_a_row == 3);
}

TEST_CASE("volume by pattern and muscle, this week and usually") {
  auto lunge = done("l", "2026-11-17", "lunge", Pattern::lunge_squat);
  lunge.primary = {Muscle::quadriceps, Muscle::gluteus_maximus};
  lunge.secondary = {Muscle::hamstrings};
  auto hip = done("h", "2026-11-18");
  hip.primary = {Muscle::biceps_femoris, Muscle::semitendinosus};
  hip.secondary = {Muscle::gluteus_maximus};
  auto stretch = done("s", "2026-11-18", "stretch", Pattern::stretch);
  stretch.phase = Phase::cool_down;
  const auto stats =
      statistics({lunge, hip, stretch, done("a", "2026-11-12"), done("b", "2026-11-03")}, today);
  CHECK(stats.by_pattern ==
        std::map<Pattern, Volume>{{Pattern::hip_extension, {2, 2}}, {Pattern::lunge_squat, {2, 0}}});
  CHECK(stats.by_muscle == std::map<Muscle, Volume>{{Muscle::hamstrings, {3, 2}},
                                                    {Muscle::gluteus_maximus, {3, 0}},
                                                    {Muscle::quadriceps, {2, 0}}});
}

TEST_CASE("the usual volume is that of the last four weeks at most") {
  std::vector<Record> records;
  for (const auto* on : {"2026-01-05", "2026-10-19", "2026-11-04", "2026-11-12"}) {
    records.push_back(done(on, on));
  }
  CHECK(statistics(records, today).by_pattern.at(Pattern::hip_extension).usual == 1.5);
}

TEST_CASE("a set that one side alone did is half a set of volume") {
  auto record = test::done("a", "2026-11-16");
  record.sides = 2;
  record.amount.sets = 1;
  record.amount.right = {12, 12};
  record.amount.left = {12, 0};
  CHECK(statistics({record}, record.at.day()).by_pattern.at(record.pattern).this_week == 1.5);
}

TEST_CASE("best and latest of a move") {
  const auto moves =
      statistics({loaded("2026-11-12", 12, 3, 8), loaded("2026-11-03", 14, 3, 10, 5),
                  loaded("2026-10-27", 12, 2, 10), loaded("2026-11-19", 10, 3, 12), done("k", "2026-11-20")},
                 today)
          .moves;
  REQUIRE(moves.size() == 2);
  CHECK(moves[0].exercise == "kickback");
  CHECK(moves[1].days == 4);
  CHECK(moves[1].latest.load == 10);
  REQUIRE(moves[1].best);
  CHECK(moves[1].best->day == day("2026-10-27"));  // neither what hurt nor what was lighter
}

TEST_CASE("a dose with pain of four or more is nobody's best") {
  const auto moves = statistics({loaded("2026-11-12", 12, 3, 8, 4)}, today).moves;
  CHECK_FALSE(moves.front().best);
  CHECK(statistics({loaded("2026-11-12", 12, 3, 8, 3)}, today).moves.front().best);
}

TEST_CASE("effort is the mean of a day") {
  auto one = done("a", "2026-11-18");
  auto two = done("b", "2026-11-18");
  one.rpe = 6;
  two.rpe = 7;
  const auto effort = statistics({one, two, done("c", "2026-11-20")}, today).effort;
  REQUIRE(effort.size() == 1);
  CHECK(effort.front().day == day("2026-11-18"));
  CHECK(effort.front().mean == 6.5);
}

TEST_CASE("the level is that of the last session, and its range that of the rules") {
  auto early = done("a", "2026-11-18");
  early.level = Level::advanced;
  auto late = done("b", "2026-11-19");
  late.level = Level::intermediate;
  CHECK(latest_level({early, late, done("c", "2026-11-20")}) == Level::intermediate);
  CHECK(latest_level({late, early}) == Level::intermediate);  // by time, not by place
  CHECK_FALSE(latest_level({done("c", "2026-11-20")}));
  CHECK(weekly_hard_sets(Level::beginner) == Range<int>{4, 12});
  CHECK(weekly_hard_sets(Level::intermediate) == Range<int>{8, 18});
  CHECK(weekly_hard_sets(Level::advanced) == Range<int>{10, 20});
}

TEST_CASE("records of days to come harm nothing") {
  const auto stats = statistics({done("a", "2027-05-01"), done("b", "2026-11-17")}, today);
  CHECK(stats.weeks.back() == Week{day("2026-11-16"), 1, 2});
  CHECK(stats.by_pattern.at(Pattern::hip_extension).this_week == 2);
}

TEST_CASE("nothing done gives empty statistics") {
  const auto stats = statistics({}, today);
  CHECK(stats.weeks.size() == 8);
  CHECK(stats.moves.empty());
  CHECK(stats.by_muscle.empty());
  CHECK_FALSE(stats.last_day);
}
