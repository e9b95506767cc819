#include "hamstring/coach/progress.hpp"

#include "support/catch2.hpp"
#include "support/records.hpp"

using namespace hamstring;
using namespace hamstring::coach;
using test::day;

namespace {

struct Did {
  int amount = 12;
  std::optional<double> effort = 7;
  std::optional<double> load = std::nullopt;
  int pain = 0;
  int sets = 3;
  int planned_sets = 3;
  bool unconfirmed = false;
  std::optional<int> planned_amount = std::nullopt;
};

Exercise move(const std::string& id) {
  Exercise exercise;
  exercise.id = id;
  exercise.name = id;
  return exercise;
}

/// One turn every three days from 2 November 2026 on.
std::vector<Turn> turns(const std::vector<Did>& dids) {
  std::vector<Turn> out;
  auto on = day("2026-11-02");
  for (const auto& did : dids) {
    Turn turn;
    turn.day = on;
    turn.session = out.size();
    turn.sets = did.sets;
    turn.planned_sets = did.planned_sets;
    turn.amount = did.amount;
    turn.planned_amount = did.planned_amount.value_or(did.amount);
    turn.load = did.load;
    turn.effort = did.effort;
    turn.pain = did.pain;
    turn.unconfirmed = did.unconfirmed;
    out.push_back(turn);
    on += std::chrono::days{3};
  }
  return out;
}

Bounds bodyweight() {
  Bounds bounds;
  bounds.sets = {2, 4};
  bounds.amount = {8, 15};
  bounds.effort_cap = 8;
  return bounds;
}

Bounds loaded(double step = 2) {
  auto bounds = bodyweight();
  bounds.amount = {6, 12};
  bounds.is_loaded = true;
  bounds.load_step = step;
  return bounds;
}

const Exercise hard = move("harder");
const Exercise easy = move("easier");
const Variants both{&hard, &easy};

Progress next(const std::vector<Did>& dids, const Bounds& bounds, const Variants& variants = {},
              const Condition& condition = {}) {
  const auto done = turns(dids);
  const auto exercise = move("move");
  return next_step(exercise, done, bounds, variants, condition, done.back().day + std::chrono::days{3});
}

}  // namespace

TEST_CASE("a move that was never done has no step") {
  const auto exercise = move("move");
  CHECK(next_step(exercise, {}, bodyweight(), {}, {}, day("2026-11-21")).step == coach::Step::first);
}

TEST_CASE("one repetition more below the top where effort leaves one or more") {
  const auto step = next({{11, 6}}, bodyweight());
  CHECK(step.step == coach::Step::more);
  CHECK(step.amount == 12);
  CHECK(step.sets == 3);
  CHECK(step.from.reps == 11);
  CHECK(step.reason == "12 reps, last time 11 at effort 6: two below your cap of 8");
  CHECK(next({{11, 7}}, bodyweight()).reason == "12 reps, last time 11 at effort 7: one below your cap of 8");
}

TEST_CASE("the same again at the cap and less than one below it") {
  for (const double effort : {8.0, 7.5}) {
    const auto step = next({{11, effort}}, bodyweight());
    CHECK(step.step == coach::Step::same);
    CHECK(step.amount == 11);
  }
}

TEST_CASE("one repetition less over the cap, and never below the range") {
  CHECK(next({{11, 8.5}}, bodyweight()).amount == 10);
  CHECK(next({{11, 9}}, bodyweight()).step == coach::Step::less);
  CHECK(next({{8, 9}}, bodyweight()).amount == 8);
  CHECK(next({{8, 9}}, bodyweight()).step == coach::Step::less);
  CHECK(next({{15, 9}}, bodyweight()).amount == 14);
}

TEST_CASE("without an effort two sessions at a dose make one repetition more") {
  CHECK(next({{11, {}}}, bodyweight()).amount == 11);
  CHECK(next({{11, {}}, {11, {}}}, bodyweight()).amount == 12);
  CHECK(next({{10, {}}, {11, {}}}, bodyweight()).amount == 11);
}

TEST_CASE("a hold grows by five seconds") {
  auto bounds = bodyweight();
  bounds.is_hold = true;
  bounds.amount = {20, 40};
  auto done = turns({{20, 6}});
  done.back().is_hold = true;
  const auto step = next_step(move("move"), done, bounds, {}, {}, done.back().day);
  CHECK(step.amount == 25);
  CHECK(step.reason == "25 s, last time 20 at effort 6: two below your cap of 8");
}

TEST_CASE("pain of 3 keeps the dose, less is no obstacle") {
  CHECK(next({{11, 6, {}, 3}}, bodyweight()).amount == 11);
  CHECK(next({{11, 6, {}, 2}}, bodyweight()).amount == 12);
}

TEST_CASE("load rises by a twentieth after two sessions at the top, and the repetitions start again") {
  const auto step = next({{12, 8, 40.0}, {12, 7, 40.0}}, loaded());
  CHECK(step.step == coach::Step::heavier);
  CHECK(step.load == 42);
  CHECK(step.amount == 6);
  CHECK(step.reason ==
        "42 kg, last time 40 kg: 12 reps twice within your cap of 8; the reps start again at 6");
}

TEST_CASE("load never rises at the bottom of the range") {
  const auto step = next({{6, 6, 40.0}, {6, 6, 40.0}}, loaded());
  CHECK(step.load == 40);
  CHECK(step.amount == 7);
}

TEST_CASE("one session at the top is not enough for more load") {
  const auto step = next({{11, 7, 40.0}, {12, 7, 40.0}}, loaded());
  CHECK(step.step == coach::Step::same);
  CHECK(step.load == 40);
  CHECK(step.amount == 12);
}

TEST_CASE("what was lifted counts, not what was planned") {
  // The planned load went unlifted the second time: the top was reached with less.
  CHECK(next({{12, 7, 40.0}, {12, 7, 30.0}}, loaded()).load == 32);
  CHECK(next({{12, 7, 30.0}, {12, 7, 40.0}}, loaded()).load == 40);
  CHECK(next({{12, 7, 30.0}, {12, 7, 40.0}}, loaded()).step == coach::Step::same);
}

TEST_CASE("steps of load are those that one can buy, and at most a tenth") {
  CHECK(next({{12, 7, 60.0}, {12, 7, 60.0}}, loaded(2.5)).load == 62.5);
  CHECK(next({{12, 7, 100.0}, {12, 7, 100.0}}, loaded(2.5)).load == 105);
  CHECK(next({{12, 7, 20.0}, {12, 7, 20.0}}, loaded()).load == 22);
}

TEST_CASE("where the next weight is too much, repetitions go two over the top first") {
  const auto first = next({{12, 7, 16.0}, {12, 7, 16.0}}, loaded());
  CHECK(first.load == 16);
  CHECK(first.amount == 13);
  CHECK(next({{12, 7, 16.0}, {13, 7, 16.0}}, loaded()).amount == 14);
  const auto taken = next({{13, 7, 16.0}, {14, 7, 16.0}}, loaded());
  CHECK(taken.load == 18);
  CHECK(taken.amount == 6);
}

TEST_CASE("without a known load one is told to take the next one") {
  const auto step = next({{12, 7}, {12, 7}}, loaded());
  CHECK(step.step == coach::Step::heavier);
  CHECK_FALSE(step.load);
  CHECK(step.amount == 6);
}

TEST_CASE("at the top an effort has to be given once, and within the cap") {
  CHECK(next({{12, {}, 40.0}, {12, {}, 40.0}}, loaded()).step == coach::Step::same);
  CHECK(next({{12, {}, 40.0}, {12, 7, 40.0}}, loaded()).step == coach::Step::heavier);
  CHECK(next({{12, 7, 40.0}, {12, {}, 40.0}}, loaded()).step == coach::Step::heavier);
  CHECK(next({{12, 9, 40.0}, {12, 7, 40.0}}, loaded()).step == coach::Step::same);
}

TEST_CASE("pain of 3 in one of two sessions at the top keeps the dose") {
  CHECK(next({{12, 7, 40.0, 3}, {12, 7, 40.0}}, loaded()).step == coach::Step::same);
}

TEST_CASE("a bodyweight move gives way to its harder variant") {
  const auto step = next({{15, 7}, {15, 7}}, bodyweight(), both);
  CHECK(step.step == coach::Step::harder);
  CHECK(step.instead == &hard);
  CHECK(step.reason == "in place of move: 15 reps twice within your cap of 8");
}

TEST_CASE("without a harder variant there is one set more, as far as the level and the session allow") {
  const auto step = next({{15, 7}, {15, 7}}, bodyweight());
  CHECK(step.step == coach::Step::more_sets);
  CHECK(step.sets == 4);
  CHECK(step.amount == 15);
  auto full = bodyweight();
  full.room = 0;
  CHECK(next({{15, 7}, {15, 7}}, full).step == coach::Step::top);
  const auto top = next({{15, 7, {}, 0, 4, 4}, {15, 7, {}, 0, 4, 4}}, bodyweight());
  CHECK(top.step == coach::Step::top);
  CHECK(top.sets == 4);
  CHECK(top.reason.find("level above may be due") != std::string::npos);
}

TEST_CASE("a harder variant that had to be left is not taken for what was done before that") {
  const auto done = turns({{15, 7}, {15, 7}});
  const auto exercise = move("move");
  const auto day_after = done.back().day + std::chrono::days{3};
  CHECK(next_step(exercise, done, bodyweight(), both, {}, day_after, done.back().day).step ==
        coach::Step::more_sets);
  CHECK(next_step(exercise, done, bodyweight(), both, {}, day_after, done.front().day - std::chrono::days{1})
            .step == coach::Step::harder);
}

TEST_CASE("pain of 4 steps back: a tenth less load, else the easier variant, else fewer sets") {
  const auto lighter = next({{10, 7, 40.0, 4}}, loaded(), both);
  CHECK(lighter.step == coach::Step::lighter);
  CHECK(lighter.load == 36);
  CHECK(lighter.amount == 10);
  CHECK(lighter.reason == "36 kg, last time 40 kg: pain 4");
  CHECK(next({{10, 7, {}, 4}}, bodyweight(), both).instead == &easy);
  const auto fewer = next({{10, 7, {}, 5}}, bodyweight());
  CHECK(fewer.step == coach::Step::fewer_sets);
  CHECK(fewer.amount == 8);
  CHECK(fewer.sets == 2);
  CHECK(next({{10, 7, {}, 5, 1, 1}}, bodyweight()).sets == 1);
}

TEST_CASE("a lighter weight stays until a whole session with it is behind") {
  const std::vector<Did> hurt{{10, 7, 40.0}, {10, 7, 40.0, 4}};
  auto unconfirmed = hurt;
  unconfirmed.push_back({10, 7, 36.0, 0, 3, 3, true});
  CHECK(next(unconfirmed, loaded()).load == 36);
  CHECK(next(unconfirmed, loaded()).amount == 10);
  CHECK(next(unconfirmed, loaded()).reason ==
        "10 reps again: the lighter weight stays until a whole session with it is behind you");
  auto whole = hurt;
  whole.push_back({10, 7, 36.0});
  CHECK(next(whole, loaded()).load == 36);
  CHECK(next(whole, loaded()).amount == 11);
}

TEST_CASE("a load that cannot be lowered gives way to the easier variant") {
  CHECK(next({{10, 7, 2.0, 4}}, loaded(), both).step == coach::Step::easier);
}

TEST_CASE("two sessions below the range or at effort 9.5 step back, one does not") {
  CHECK(next({{5, 8, 40.0}, {5, 8, 40.0}}, loaded()).step == coach::Step::lighter);
  CHECK(next({{10, 9.5, 40.0}, {10, 9.5, 40.0}}, loaded()).step == coach::Step::lighter);
  CHECK(next({{5, 8, 40.0}, {10, 9.5, 40.0}}, loaded()).step == coach::Step::lighter);
  const auto once = next({{10, 7, 40.0}, {5, 8, 40.0}}, loaded());
  CHECK(once.load == 40);
  CHECK(once.amount == 6);
  CHECK(next({{10, 7, 40.0}, {10, 9.5, 40.0}}, loaded()).amount == 9);
}

TEST_CASE("a step back has one set less than last time, however many there were before") {
  const Did three{10, 7};
  const Did two{10, 10, std::nullopt, 0, 2, 2};
  CHECK(next({three, two, two}, bodyweight()).sets == 1);
  const Did lifted{10, 7, 40.0};
  const Did less{10, 10, 40.0, 0, 2, 2};
  CHECK(next({lifted, less, less}, loaded()).sets == 2);
}

TEST_CASE("pain of 4 twice running leaves the move out for 14 days") {
  const auto done = turns({{10, 7, {}, 5}, {10, 7, {}, 4}});
  const auto exercise = move("move");
  const auto last = done.back().day;
  const auto step = next_step(exercise, done, bodyweight(), both, {}, last + std::chrono::days{13});
  CHECK(step.step == coach::Step::left_out);
  CHECK(step.until == last + std::chrono::days{13});
  CHECK(step.reason == "left out until 2026-11-18: pain 5 and 4 the last two times");
  CHECK(next_step(exercise, done, bodyweight(), both, {}, last + std::chrono::days{14}).step ==
        coach::Step::easier);
  CHECK(next({{10, 7, {}, 5}, {10, 7, {}, 2}, {10, 7, {}, 4}}, bodyweight(), both).step ==
        coach::Step::easier);
}

TEST_CASE("sets that nobody confirmed move nothing") {
  CHECK(next({{11, 6}, {12, {}, {}, 0, 3, 3, true}}, bodyweight()).amount == 12);
  CHECK(next({{12, 7, 40.0}, {12, 7, 40.0, 0, 3, 3, true}}, loaded()).step == coach::Step::same);
  CHECK(next({{11, {}, {}, 0, 3, 3, true}}, bodyweight()).amount == 11);
}

TEST_CASE("a session in which sets were left out repeats its dose") {
  const auto step = next({{11, 6}, {12, 7, {}, 0, 2, 3}}, bodyweight());
  CHECK(step.step == coach::Step::same);
  CHECK(step.amount == 12);
  CHECK(step.sets == 3);
  CHECK(next({{12, 7, 40.0}, {12, 7, 40.0, 0, 2, 3}}, loaded()).load == 40);
  Did short_of_reps{9, 8, {}, 0, 3, 3, false, 12};
  CHECK(next({{11, 6}, short_of_reps}, bodyweight()).amount == 12);
  short_of_reps.effort = 9;
  CHECK(next({{11, 6}, short_of_reps}, bodyweight()).amount == 11);
}

TEST_CASE("sets lost to a shorter session come back before anything else moves") {
  const auto step = next({{11, 6}, {12, 6, {}, 0, 2, 2}}, bodyweight());
  CHECK(step.sets == 3);
  CHECK(step.amount == 12);
}

TEST_CASE("an easy week halves the sets and takes a tenth of the load, and nothing is lost by it") {
  Condition easy_week;
  easy_week.ease = Ease::deload;
  easy_week.sets = 0.5;
  easy_week.load = 0.9;
  easy_week.since = day("2026-11-20");
  const auto step = next({{10, 6, 40.0, 0, 4, 4}}, loaded(), {}, easy_week);
  CHECK(step.sets == 2);
  CHECK(step.load == 36);
  CHECK(step.amount == 10);
  auto done = turns({{10, 6, 40.0}, {10, 5, 36.0, 0, 2, 2}});
  done.back().ease = Ease::deload;
  const auto after = next_step(move("move"), done, loaded(), {}, {}, done.back().day + std::chrono::days{7});
  CHECK(after.load == 40);
  CHECK(after.amount == 11);
  CHECK(after.sets == 3);
}

TEST_CASE("the way back lowers the load once and goes on from what is lifted then") {
  Condition back;
  back.ease = Ease::back;
  back.sets = 0.5;
  back.load = 0.8;
  back.week = 1;
  back.since = day("2026-12-20");
  back.last_way_back = back.since;
  const auto first = next({{10, 7, 40.0, 0, 4, 4}}, loaded(), {}, back);
  CHECK(first.load == 32);
  CHECK(first.sets == 2);
  CHECK(first.amount == 10);
  auto done = turns({{10, 7, 40.0, 0, 4, 4}, {10, 6, 32.0, 0, 2, 2}});
  done.back().ease = Ease::back;
  done.back().day = day("2026-12-20");
  back.week = 2;
  back.sets = 0.7;
  const auto second = next_step(move("move"), done, loaded(), {}, back, day("2026-12-28"));
  CHECK(second.load == 32);
  CHECK(second.sets == 3);
  Condition over;
  over.last_way_back = back.since;
  const auto after = next_step(move("move"), done, loaded(), {}, over, day("2027-01-18"));
  CHECK(after.load == 32);
  CHECK(after.sets == 4);
  CHECK(after.amount == 10);
}

TEST_CASE("the first session after 8 days is as the last") {
  Condition repeat;
  repeat.ease = Ease::repeat;
  repeat.days_off = 9;
  CHECK(next({{11, 6}}, bodyweight(), {}, repeat).amount == 11);
}

TEST_CASE("an amount far beyond the range comes back into it") {
  CHECK(next({{40, 7}}, bodyweight()).amount == 15);
  CHECK(next({{3, 7}}, bodyweight()).amount == 8);
}
