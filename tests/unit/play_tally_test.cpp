#include "hamstring/play/tally.hpp"
#include "support/catch2.hpp"
#include "support/session.hpp"

using namespace hamstring;
using namespace hamstring::play;
using namespace std::chrono_literals;

namespace {

Slot slot_of(const test::Doing& doing) {
  return make_slot(Phase::main, test::item_of(doing), *test::builtin().find(doing.exercise));
}

}  // namespace

TEST_CASE("uneven sets are kept as they were, and a reader of one number claims no more than was done") {
  const auto slot = slot_of({"bridge", 3, 12});
  Tally tally(0, slot);
  tally.count(1, {}, 12);
  tally.count(3, {}, 5);
  const auto done = tally.done(slot);
  REQUIRE(done);
  CHECK(done->sets == 2);
  CHECK(done->reps == 5);
  CHECK(done->by_set == std::vector<int>{12, 5});
  CHECK(tally.next_sets(slot) == FirstSets{3, 3});
}

TEST_CASE("a set counts what both sides did") {
  const auto slot = slot_of({"kickback", 2, 12});
  Tally tally(7, slot);
  tally.count(1, Side::right, 12);
  CHECK(tally.done(slot)->side == Side::right);
  tally.count(1, Side::left, 10);
  const auto done = tally.done(slot);
  REQUIRE(done);
  CHECK(done->entry == 7);
  CHECK(done->sets == 1);
  CHECK(done->reps == 10);
  CHECK_FALSE(done->side);
  CHECK_FALSE(done->hold);
}

TEST_CASE("a set done again counts once") {
  const auto slot = slot_of({"bridge", 2, 12});
  Tally tally(0, slot);
  tally.count(1, {}, 12);
  tally.count(1, {}, 8);
  CHECK(tally.done(slot)->sets == 1);
  CHECK(tally.done(slot)->reps == 8);
}

TEST_CASE("holds and timed moves count seconds") {
  const auto hold = slot_of({"long-lever-bridge", 2, 0, 20});
  Tally held(0, hold);
  held.count(1, {}, 20);
  CHECK(held.done(hold)->hold == 20s);
  const auto walk = slot_of({"jog", 1, 0, 0, 0, 120});
  Tally walked(0, walk);
  walked.count(1, {}, 95);
  CHECK(walked.done(walk)->duration == 95s);
}

TEST_CASE("a tally goes on from an earlier record") {
  const auto slot = slot_of({"kickback", 3, 12});
  Tally first(4, slot);
  for (const auto side : {Side::right, Side::left}) {
    first.count(1, side, 12);
  }
  Tally second(slot, *first.done(slot));
  CHECK(second.entry() == 4);
  CHECK(second.complete_sets() == 1);
  CHECK(second.done(slot) == second.written);
}

TEST_CASE("a side of a set that was done without the other is kept, and claims no whole set") {
  const auto slot = slot_of({"kickback", 3, 12});
  Tally tally(0, slot);
  tally.count(1, Side::right, 12);
  tally.count(1, Side::left, 12);
  tally.count(2, Side::right, 12);
  auto done = tally.done(slot);
  REQUIRE(done);
  CHECK(done->sets == 1);
  CHECK(done->reps == 12);
  CHECK_FALSE(done->side);
  CHECK(done->right == std::vector<int>{12, 12});
  CHECK(done->left == std::vector<int>{12, 0});
  Tally again(slot, *done);
  CHECK(again.done(slot) == done);
  CHECK(again.next_sets(slot) == FirstSets{2, 2});
  again.count_part(2, Side::left, 5);
  done = again.done(slot);
  CHECK(done->by_set == std::vector<int>{12, 5});
  CHECK(done->right == std::vector<int>{12, 12});
  CHECK(done->left == std::vector<int>{12, 5});
}

TEST_CASE("sides that did the same are told once") {
  const auto slot = slot_of({"kickback", 2, 12});
  Tally tally(0, slot);
  for (const auto side : {Side::right, Side::left}) {
    tally.count(1, side, 12);
    tally.count(2, side, 7);
  }
  CHECK(tally.done(slot)->by_set == std::vector<int>{12, 7});
  CHECK(tally.done(slot)->right.empty());
  Tally alone(0, slot);
  alone.count(1, Side::left, 12);
  CHECK(alone.done(slot)->side == Side::left);
  CHECK(alone.done(slot)->right.empty());
}
