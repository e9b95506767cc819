#include "hamstring/plan/dose.hpp"

#include <algorithm>
#include <array>

namespace hamstring::plan {
namespace {

using namespace std::chrono_literals;

constexpr std::array<LevelTable, 3> tables{{
    {{1, 3}, 2, {8, 15}, {8, 12}, 7, 60s, 90s, {2, 3}, 6, {1, 3}},
    {{2, 4}, 3, {8, 15}, {6, 12}, 8, 75s, 120s, {2, 4}, 9, {5, 6}},
    {{2, 5}, 3, {6, 15}, {4, 10}, 9, 90s, 150s, {3, 4}, 10, {8, 9}},
}};

constexpr int effort_cap_with_high_blood_pressure = 7;
constexpr int most_reps_of_a_programme = 30;
constexpr int demand_of_nordic = 9;
constexpr int demand_of_nordic_class = 7;

template <class T>
Range<T> within(const Range<T>& range, const Range<T>& limits) {
  return {std::clamp(range.low, limits.low, limits.high), std::clamp(range.high, limits.low, limits.high)};
}

/// Rule 10, whatever the record says.
void hold_to_nordic(EffectiveDose& dose) {
  dose.sets = within(dose.sets, {2, 3});
  dose.usual_sets = std::clamp(dose.usual_sets, dose.sets.low, dose.sets.high);
  if (dose.reps) {
    dose.reps = within(*dose.reps, {3, 6});
  }
  dose.rest = std::max<Seconds>(dose.rest, 60s);
}

Dose stated_dose(const Exercise& exercise, Level level, Phase phase) {
  if (phase == Phase::warm_up && exercise.warm_up_dose) {
    return *exercise.warm_up_dose;
  }
  return exercise.doses[static_cast<std::size_t>(level)].value_or(Dose{});
}

Range<int> table_sets(const Dose& stated, const LevelTable& table, Phase phase) {
  return phase == Phase::warm_up || stated.duration ? Range<int>{1, 1} : table.sets;
}

}  // namespace

const LevelTable& level_table(Level level) {
  return tables[static_cast<std::size_t>(level)];
}

bool is_nordic(const Exercise& exercise) {
  return is_nordic_class(exercise) && exercise.demand >= demand_of_nordic;
}

bool is_nordic_class(const Exercise& exercise) {
  return exercise.pattern == Pattern::knee_flexion && exercise.position == Position::kneeling &&
         exercise.demand >= demand_of_nordic_class;
}

int effort_cap(Level level, const std::set<AvoidTag>& avoid) {
  const int cap = level_table(level).effort_cap;
  return avoid.contains(AvoidTag::high_blood_pressure) ? std::min(cap, effort_cap_with_high_blood_pressure)
                                                       : cap;
}

int effort_cap(const Exercise& exercise, Level level, const std::set<AvoidTag>& avoid) {
  return std::min(effort_cap(level, avoid), exercise.effort.value_or(10));
}

EffectiveDose effective_dose(const Exercise& exercise, Level level, Phase phase) {
  const auto& table = level_table(level);
  const auto stated = stated_dose(exercise, level, phase);
  const bool is_loaded = has(exercise, Trait::loaded);
  EffectiveDose dose;
  dose.sets = stated.sets.value_or(table_sets(stated, table, phase));
  dose.usual_sets = std::clamp(table.usual_sets, dose.sets.low, dose.sets.high);
  dose.sets_are_stated = stated.sets.has_value();
  dose.hold = stated.hold.value_or(0s);
  dose.duration = stated.duration;
  dose.rest = stated.rest.value_or(is_loaded ? table.loaded_rest : table.bodyweight_rest);
  dose.reps = stated.reps;
  if (!stated.reps && !stated.hold && !stated.duration) {
    dose.reps = is_loaded ? table.loaded_reps : table.bodyweight_reps;
  }
  if (is_nordic(exercise) && phase == Phase::main && !dose.duration) {
    hold_to_nordic(dose);
  }
  return dose;
}

int usual_reps(const EffectiveDose& dose) {
  return dose.aim.value_or(dose.reps ? (dose.reps->low + dose.reps->high) / 2 : 0);
}

std::vector<int> sets_that_differ(const EffectiveDose& dose, const Prescription& prescription) {
  auto reps = prescription.reps_by_set;
  if (!dose.reps) {
    return {};
  }
  reps.resize(std::min(reps.size(), static_cast<std::size_t>(dose.sets.high)));
  std::transform(reps.begin(), reps.end(), reps.begin(),
                 [](int r) { return std::clamp(r, 1, most_reps_of_a_programme); });
  return reps;
}

EffectiveDose prescribed(EffectiveDose dose, const Prescription& prescription, bool is_loaded) {
  constexpr int over_the_top = 2;
  constexpr auto longer_hold = 10s;
  if (const auto differing = sets_that_differ(dose, prescription); !differing.empty()) {
    dose.aim = *std::max_element(differing.begin(), differing.end());
    dose.usual_sets = static_cast<int>(differing.size());
    dose.sets = {dose.usual_sets, dose.usual_sets};
    dose.sets_are_stated = true;
    return dose;
  }
  if (prescription.sets) {
    dose.usual_sets = std::clamp(*prescription.sets, 1, dose.sets.high);
    dose.sets = {std::min(dose.sets.low, dose.usual_sets), dose.usual_sets};
  }
  if (prescription.reps && dose.reps) {
    dose.aim =
        std::clamp(*prescription.reps, dose.reps->low, dose.reps->high + (is_loaded ? over_the_top : 0));
  }
  if (prescription.hold && !dose.reps && !dose.duration) {
    dose.hold = std::clamp(*prescription.hold, dose.hold, dose.hold + longer_hold);
  }
  return dose;
}

}  // namespace hamstring::plan
