#include "hamstring/history/outlook.hpp"

#include "hamstring/history/side_tests.hpp"
#include "hamstring/history/statistics.hpp"
#include "support/catch2.hpp"
#include "support/records.hpp"

using namespace hamstring;
using namespace hamstring::history;
using test::day;
using test::done;

namespace {

Outlook of(const std::vector<Record>& records) {
  return outlook(records, day("2026-11-21"));
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
