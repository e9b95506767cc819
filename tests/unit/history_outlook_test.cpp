#include "hamstring/history/outlook.hpp"

#include "hamstring/history/side_tests.hpp"
#include "hamstring/history/statistics.hpp"
#include "support/catch2.hpp"
#include "support/records.hpp"
#include "support/session.hpp"

using namespace hamstring;
using namespace hamstring::history;
using test::day;
using test::done;

namespace {

Outlook of(const std::vector<Record>& records, Level level = Level::beginner) {
  return outlook(test::builtin(), records, level, day("2026-11-21"));
}

Record hurt(const std::string& on, int pain) {
  auto record = done(on, on);
  record.pain = pain;
  return record;
}

Record sets(const std::string& on, Pattern pattern, int count) {
  auto record = done(on + std::to_string(count), on, "a-move", pattern);
  record.amount.sets = count;
  return record;
}

}  // namespace

TEST_CASE("pain returns where it came twice in six weeks and was there of late, or was bad last time",
          "[outlook]") {
  CHECK(of({hurt("2026-11-10", 3), hurt("2026-11-20", 5)}).hurting ==
        std::vector<Hurting>{{"kickback", 2, 5, day("2026-11-20")}});
  CHECK(of({hurt("2026-11-20", 3)}).hurting.empty());
  CHECK(of({hurt("2026-11-10", 2), hurt("2026-11-20", 3)}).hurting.empty());
  CHECK(of({hurt("2026-10-10", 5), hurt("2026-11-20", 3)}).hurting.empty());
  CHECK(of({hurt("2026-11-20", 4)}).hurting.size() == 1);
  CHECK(of({hurt("2026-11-19", 4), hurt("2026-11-20", 0)}).hurting.empty());
  CHECK(of({hurt("2026-11-08", 5), hurt("2026-11-10", 5), hurt("2026-11-15", 0), hurt("2026-11-20", 0)})
            .hurting.empty());
  auto before = test::of_kind(Kind::pain, "a", "2026-11-18");
  before.exercise = "kickback";
  before.pain = 4;
  CHECK(of({before, hurt("2026-11-20", 3)}).hurting.size() == 1);
}

TEST_CASE("effort is over the cap of the level or of the move", "[outlook]") {
  auto hard = done("a", "2026-11-20");
  hard.rpe = 7.5;
  CHECK(of({hard}).over_cap == std::vector<OverCap>{{"kickback", day("2026-11-20"), 7.5, 7}});
  CHECK(of({hard}, Level::intermediate).over_cap.empty());
  auto easier = done("b", "2026-11-21");
  easier.rpe = 7;
  CHECK(of({hard, easier}).over_cap.empty());
  hard.at = test::moment("2026-11-01");
  CHECK(of({hard}).over_cap.empty());
  auto test = done("c", "2026-11-20", std::string{bridge_test});
  test.rpe = 10;
  CHECK(of({test}).over_cap.empty());
}

TEST_CASE("knee and hip work each have a third", "[outlook]") {
  const auto both = [](int hip, int knee) {
    return of({sets("2026-11-20", Pattern::hip_hinge, hip), sets("2026-11-19", Pattern::knee_flexion, knee),
               sets("2026-10-01", Pattern::knee_flexion, 20)});
  };
  CHECK(both(5, 2).lacks_knee_work());
  CHECK_FALSE(both(4, 2).lacks_knee_work());
  CHECK(both(2, 5).lacks_hip_work());
  CHECK_FALSE(both(3, 1).lacks_knee_work());  // too few sets to tell
}

TEST_CASE("main work on two days running is too close", "[outlook]") {
  CHECK(of({done("a", "2026-11-19"), done("b", "2026-11-20")}).too_close ==
        std::pair{day("2026-11-19"), day("2026-11-20")});
  CHECK_FALSE(of({done("a", "2026-11-18"), done("b", "2026-11-20")}).too_close);
  CHECK_FALSE(of({done("a", "2026-11-19"), sets("2026-11-20", Pattern::stretch, 2)}).too_close);
  auto late = done("a", "2026-11-19 23:50");
  auto later = done("b", "2026-11-20 00:10");
  late.session = later.session = "one";
  CHECK_FALSE(of({late, later}).too_close);
}

TEST_CASE("a move is ready for its next step at the top of its range, twice running, with ease",
          "[outlook]") {
  const auto twice = [](int reps, std::optional<double> rpe, std::optional<int> pain, int planned) {
    auto first = done("a", "2026-11-16");
    auto second = done("b", "2026-11-19");
    first.amount.reps = second.amount.reps = reps;
    first.planned = second.planned = Amount{planned, reps, std::nullopt, std::nullopt, {}};
    second.rpe = rpe;
    second.pain = pain;
    return of({first, second}).ready;
  };
  CHECK(twice(15, 7, 2, 2) == std::vector<Ready>{{"kickback", 15, false, false}});
  CHECK(twice(14, 7, 2, 2).empty());             // below the top
  CHECK(twice(15, 7.5, 2, 2).empty());           // over the cap
  CHECK(twice(15, std::nullopt, 2, 2).empty());  // effort never told
  CHECK(twice(15, 7, 3, 2).empty());             // pain
  CHECK(twice(15, 7, 2, 3).empty());             // a set was left out
  auto one = done("a", "2026-11-16");
  one.amount.reps = 15;
  one.rpe = 6;
  CHECK(of({one}).ready.empty());
}

TEST_CASE("an easy week is due after five full weeks, and after three hard sessions", "[outlook]") {
  // Two days of main work in each of so many weeks before this one.
  const auto weeks_before = [](int count) {
    std::vector<Record> records;
    for (int week = 1; week <= count; ++week) {
      for (const int weekday : {0, 3}) {
        const auto on = day("2026-11-16") - std::chrono::weeks{week} + std::chrono::days{weekday};
        records.push_back(done(to_string(on), to_string(on)));
      }
    }
    return records;
  };
  CHECK(of(weeks_before(4), Level::intermediate).tired == Tired::no);
  CHECK(of(weeks_before(5), Level::intermediate).tired == Tired::full_weeks);
  CHECK(of(weeks_before(6), Level::intermediate).tired == Tired::no);
  CHECK(of(weeks_before(11), Level::advanced).tired == Tired::full_weeks);
  CHECK(of(weeks_before(5), Level::beginner).tired == Tired::no);
  const auto hard = [](const std::string& on) {
    auto record = done(on, on);
    record.rpe = 8;
    return record;
  };
  CHECK(of({hard("2026-11-14"), hard("2026-11-17"), hard("2026-11-20")}).tired == Tired::hard_sessions);
  CHECK(of({hard("2026-11-14"), hard("2026-11-17"), done("a", "2026-11-20")}).tired == Tired::no);
  CHECK(of({hard("2026-11-17"), hard("2026-11-20")}).tired == Tired::no);
}

TEST_CASE("one side alone is half a set, and a test trains nothing", "[outlook]") {
  auto one = done("a", "2026-11-20");
  CHECK(hard_sets(one) == 2);
  one.side = Side::left;
  CHECK(hard_sets(one) == 1);
  CHECK(hard_sets(done("b", "2026-11-20", std::string{bridge_test})) == 0);
}

TEST_CASE("a best keeps the day on which it was first reached, and asks for someone who was there",
          "[outlook]") {
  const auto progress = [](const std::vector<Record>& records) {
    return statistics(records, day("2026-11-21")).moves.front();
  };
  const auto equalled = progress({done("a", "2026-11-10"), done("b", "2026-11-20")});
  CHECK(equalled.best->day == day("2026-11-10"));
  CHECK(equalled.equals_best);
  auto unconfirmed = done("b", "2026-11-20");
  unconfirmed.amount.reps = 30;
  unconfirmed.unconfirmed = true;
  const auto claimed = progress({done("a", "2026-11-10"), unconfirmed});
  CHECK(claimed.best->day == day("2026-11-10"));
  CHECK_FALSE(claimed.equals_best);
  auto left = done("c", "2026-11-20");
  left.side = Side::left;
  left.amount.reps = 5;
  CHECK(progress({done("a", "2026-11-10"), left}).best->side == Side::left);
}
