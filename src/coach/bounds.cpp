#include <algorithm>
#include <array>

#include "hamstring/coach/progress.hpp"
#include "hamstring/plan/dose.hpp"

namespace hamstring::coach {
namespace {

constexpr int seconds_on_top = 10;  // by which a hold may grow

double load_step_of(const Exercise& exercise, const Equipment& has_this) {
  struct Row {
    std::string_view word;
    double kg;
  };
  constexpr std::array<Row, 6> table{{{"dumbbells", 2},
                                      {"barbell", 2.5},
                                      {"kettlebell", 4},
                                      {"ankle-weights", 1},
                                      {"leg-curl-machine", 5},
                                      {"cable-machine", 5}}};
  for (const auto& alternatives : exercise.equipment) {
    for (const auto& word : alternatives) {
      const auto row = std::find_if(table.begin(), table.end(), [&](const Row& r) { return r.word == word; });
      if (row != table.end() && has_this.contains(word)) {
        return row->kg;
      }
    }
  }
  return table.front().kg;
}

}  // namespace

Bounds bounds_of(const Exercise& exercise, const plan::Request& request) {
  const auto dose = plan::effective_dose(exercise, request.level, Phase::main);
  Bounds bounds;
  bounds.sets = dose.sets;
  bounds.is_hold = !dose.reps;
  const auto hold = static_cast<int>(dose.hold.count());
  bounds.amount = dose.reps.value_or(Range<int>{hold, hold + seconds_on_top});
  bounds.is_loaded = has(exercise, Trait::loaded);
  bounds.load_step = load_step_of(exercise, request.equipment);
  bounds.effort_cap = plan::effort_cap(request.level, request.avoid);
  if (exercise.effort) {
    bounds.effort_cap = std::min<double>(bounds.effort_cap, *exercise.effort);
  }
  return bounds;
}

}  // namespace hamstring::coach
