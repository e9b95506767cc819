#include "hamstring/plan/time_model.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>

namespace hamstring::plan {
namespace {

using namespace std::chrono_literals;

constexpr auto into_position = 5s;  // before each hold

constexpr std::array<std::string_view, 5> moves_over{"small-ball", "resistance-band", "ankle-weights",
                                                     "dumbbells", "kettlebell"};

bool moves_to_other_leg(std::string_view word) {
  return std::find(moves_over.begin(), moves_over.end(), word) != moves_over.end();
}

Seconds changes_of_side(const Item& item) {
  return item.sets * (item.sides - 1) * side_change(item);
}

Seconds rests(const Item& item) {
  return (item.sets - 1) * item.rest;
}

Seconds repetitions(const Item& item) {
  const Milliseconds each = item.rep + item.hold;
  const int reps = item.reps_by_set.empty()
                       ? item.sets * *item.reps
                       : std::accumulate(item.reps_by_set.begin(), item.reps_by_set.end(), 0);
  return std::chrono::ceil<Seconds>(item.sides * reps * each);
}

bool uses_something_new(const Item& before, const Item& after) {
  return std::any_of(after.equipment.begin(), after.equipment.end(), [&](const std::string& word) {
    return std::find(before.equipment.begin(), before.equipment.end(), word) == before.equipment.end();
  });
}

}  // namespace

Seconds side_change(const Item& item) {
  return std::any_of(item.equipment.begin(), item.equipment.end(), moves_to_other_leg) ? 10s : 5s;
}

Seconds ramp_seconds(const Item& item) {
  if (!item.ramp) {
    return 0s;
  }
  return item.ramp->sets *
         (std::chrono::ceil<Seconds>(item.sides * item.ramp->reps * Milliseconds{item.rep}) + ramp_rest);
}

Seconds item_seconds(const Item& item, Phase phase) {
  if (item.duration) {
    return *item.duration;
  }
  if (item.reps) {
    return ramp_seconds(item) + repetitions(item) + rests(item) + changes_of_side(item);
  }
  const auto holds = item.sets * item.sides * (item.hold + into_position) + changes_of_side(item);
  return phase == Phase::main ? holds + rests(item) : holds;
}

Seconds gap(const Item& before, const Item& after) {
  if (uses_something_new(before, after)) {
    return longest_gap;
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
