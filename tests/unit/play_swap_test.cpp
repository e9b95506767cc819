#include "hamstring/play/swap.hpp"

#include <algorithm>

#include "hamstring/catalogue/equipment.hpp"
#include "support/catch2.hpp"
#include "support/session.hpp"

using namespace hamstring;
using namespace hamstring::play;

namespace {

const Script& script() {
  static const Script made =
      expand(test::session_of({{Phase::main, {{"bridge", 2, 10, 0, 60}, {"standing-leg-curl", 2, 10, 0, 60}}},
                               {Phase::cool_down, {{"seated-chair-stretch", 2, 0, 30}}}}),
             test::builtin());
  return made;
}

std::vector<Alternative> swaps(const plan::Request& request, std::size_t slot) {
  return alternatives_for(test::builtin(), request)(script(), slot);
}

plan::Request at_home(Level level) {
  plan::Request request;
  request.level = level;
  request.equipment = home_equipment();
  return request;
}

bool offers(const std::vector<Alternative>& alternatives, const std::string& id) {
  return std::any_of(alternatives.begin(), alternatives.end(),
                     [&](const Alternative& a) { return a.slot.item.exercise == id; });
}

}  // namespace

TEST_CASE("a swap keeps phase and pattern, and obeys level and equipment") {
  const auto request = at_home(Level::beginner);
  const auto found = swaps(request, 0);
  REQUIRE_FALSE(found.empty());
  for (const auto& alternative : found) {
    CHECK(alternative.slot.phase == Phase::main);
    CHECK(alternative.slot.exercise.pattern == Pattern::hip_extension);
    CHECK(alternative.slot.exercise.level == Level::beginner);
    CHECK(can_be_done_with(alternative.slot.exercise, home_equipment()));
  }
  CHECK_FALSE(offers(found, "bridge"));
}

TEST_CASE("a swap leaves out what is to be avoided") {
  auto request = at_home(Level::beginner);
  CHECK(offers(swaps(request, 0), "kickback"));
  request.avoid = {AvoidTag::knee_pain};
  CHECK_FALSE(offers(swaps(request, 0), "kickback"));
}

TEST_CASE("a swap leaves out variants of other moves of the session") {
  const auto script =
      expand(test::session_of({{Phase::main, {{"kickback", 2, 10}, {"bridge", 2, 10}}}}), test::builtin());
  const auto& bridge = *test::builtin().find("bridge");
  const auto request = at_home(Level::advanced);
  for (const auto& alternative : alternatives_for(test::builtin(), request)(script, 0)) {
    const auto& ids = bridge.harder;
    CHECK(std::find(ids.begin(), ids.end(), alternative.slot.item.exercise) == ids.end());
  }
}

TEST_CASE("named variants come first, with how they compare") {
  const auto request = at_home(Level::advanced);
  const auto found = swaps(request, 0);
  REQUIRE_FALSE(found.empty());
  const auto& harder = test::builtin().find("bridge")->harder;
  CHECK(std::find(harder.begin(), harder.end(), found.front().slot.item.exercise) != harder.end());
  CHECK(found.front().relation == Relation::harder);
}

TEST_CASE("a swapped stretch keeps a minute a side") {
  const auto request = at_home(Level::beginner);
  for (const auto& alternative : swaps(request, 2)) {
    const auto& item = alternative.slot.item;
    CHECK(item.sets * item.hold >= Seconds{60});
  }
}
