#include "hamstring/plan/time_model.hpp"
#include "support/catch2.hpp"

using namespace hamstring;
using namespace hamstring::plan;
using namespace std::chrono_literals;

namespace {

Item reps(int sets, int count, int sides, Milliseconds rep, Seconds hold, Seconds rest) {
  Item item;
  item.sets = sets;
  item.reps = count;
  item.sides = sides;
  item.rep = rep;
  item.hold = hold;
  item.rest = rest;
  return item;
}

Item stretch(int sets, int sides, Seconds hold, Seconds rest) {
  Item item;
  item.sets = sets;
  item.sides = sides;
  item.hold = hold;
  item.rest = rest;
  return item;
}

}  // namespace

TEST_CASE("repetitions take the known times") {
  CHECK(item_seconds(reps(1, 12, 1, 4s, 5s, 60s), Phase::main) == 108s);  // chair pelvic lift, beginner
  CHECK(item_seconds(reps(1, 30, 1, 4s, 5s, 75s), Phase::main) == 270s);  // and intermediate
  CHECK(item_seconds(reps(3, 10, 2, 4s, 5s, 60s), Phase::main) == 675s);  // chair lunge
  CHECK(item_seconds(reps(3, 5, 1, 6s, 0s, 120s), Phase::main) == 330s);  // Nordic curl
}

TEST_CASE("a ball, a band or a weight takes longer to the other leg") {
  auto item = reps(2, 10, 2, 4s, 0s, 60s);
  CHECK(item_seconds(item, Phase::main) == 230s);
  item.equipment = {"small-ball"};
  CHECK(item_seconds(item, Phase::main) == 240s);
  item.sides = 1;
  CHECK(item_seconds(item, Phase::main) == 140s);
}

TEST_CASE("a ramp set takes its repetitions and a minute") {
  auto item = reps(3, 8, 1, 4s, 0s, 120s);
  const auto without = item_seconds(item, Phase::main);
  item.ramp = Ramp{};
  CHECK(item_seconds(item, Phase::main) == without + 84s);
}

TEST_CASE("sets that differ take the time of all their repetitions") {
  auto item = reps(3, 12, 1, 6s, 0s, 120s);
  item.reps_by_set = {12, 10, 8};
  CHECK(item_seconds(item, Phase::main) == 420s);
}

TEST_CASE("broken seconds of repetitions are rounded up once an item") {
  CHECK(item_seconds(reps(1, 3, 1, 1500ms, 0s, 0s), Phase::main) == 5s);
  CHECK(item_seconds(reps(2, 3, 1, 1500ms, 0s, 0s), Phase::main) == 9s);
}

TEST_CASE("a stretch rests between its sets in the main part only") {
  CHECK(item_seconds(stretch(2, 2, 30s, 60s), Phase::cool_down) == 150s);
  CHECK(item_seconds(stretch(2, 2, 30s, 60s), Phase::main) == 210s);
  CHECK(item_seconds(stretch(2, 1, 30s, 0s), Phase::cool_down) == 70s);
}

TEST_CASE("a timed move takes its duration") {
  Item walk;
  walk.duration = 170s;
  CHECK(item_seconds(walk, Phase::warm_up) == 170s);
}

TEST_CASE("gaps grow with a new position and with things to set up") {
  Item before;
  Item after;
  CHECK(gap(before, after) == 20s);
  after.position = Position::supine;
  CHECK(gap(before, after) == 30s);
  after.equipment = {"towel"};
  CHECK(gap(before, after) == 45s);
  before.equipment = {"chair", "towel"};
  CHECK(gap(before, after) == 30s);
  before.rest = 90s;
  CHECK(main_gap(before, after) == 90s);
  before.rest = 10s;
  CHECK(main_gap(before, after) == 30s);
}

TEST_CASE("the phases get the known budgets") {
  const auto of_minutes = [](int minutes) { return budgets(std::chrono::minutes{minutes}); };
  CHECK(of_minutes(15) == Budgets{300s, 450s, 150s});
  CHECK(of_minutes(20) == Budgets{300s, 720s, 180s});
  CHECK(of_minutes(30) == Budgets{360s, 1140s, 300s});
  CHECK(of_minutes(45) == Budgets{540s, 1755s, 405s});
  CHECK(of_minutes(60) == Budgets{600s, 2460s, 540s});
  CHECK(of_minutes(120) == Budgets{600s, 6000s, 600s});
}
