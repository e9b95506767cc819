#include "hamstring/plan/time_model.hpp"

#include <algorithm>

namespace hamstring::plan {
namespace {

using namespace std::chrono_literals;

constexpr auto into_position = 5s;  // before each hold

Seconds changes_of_side(const Item& item) {
  return item.sets * (item.sides - 1) * side_change;
}

Seconds rests(const Item& item) {
  return (item.sets - 1) * item.rest;
}

Seconds repetitions(const Item& item) {
  const Milliseconds each = item.rep + item.hold;
  return std::chrono::ceil<Seconds>(item.sets * item.sides * *item.reps * each);
}

bool uses_something_new(const Item& before, const Item& after) {
  return std::any_of(after.equipment.begin(), after.equipment.end(), [&](const std::string& word) {
    return std::find(before.equipment.begin(), before.equipment.end(), word) == before.equipment.end();
  });
}

}  // namespace

Seconds item_seconds(const Item& item, Phase phase) {
  if (item.duration) {
    return *item.duration;
  }
  if (item.reps) {
    return repetitions(item) + rests(item) + changes_of_side(item);
  }
  const auto holds = item.sets * item.sides * (item.hold + into_position) + changes_of_side(item);
  return phase == Phase::main ? holds + rests(item) : holds;
}

Seconds gap(const Item& before, const Item& after) {
  if (uses_something_new(before, after)) {
    return 45s;
  }
  return before.position == after.position ? 20s : 30s;
}

Seconds main_gap(const Item& before, const Item& after) {
  return std::max(before.rest, gap(before, after));
}

Budgets budgets(Seconds total) {
  const auto warm_up = std::clamp<Seconds>(total / 5, 300s, 600s);
  const auto cool_down = std::clamp<Seconds>(total * 3 / 20, total < 1800s ? 150s : 300s, 600s);
  return {warm_up, std::max<Seconds>(0s, total - warm_up - cool_down), cool_down};
}

}  // namespace hamstring::plan
