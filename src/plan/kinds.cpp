#include "plan/kinds.hpp"

#include <algorithm>

#include "hamstring/plan/dose.hpp"

namespace hamstring::plan {

bool works_hip(Pattern pattern) {
  return pattern == Pattern::hip_extension || pattern == Pattern::hip_hinge;
}

bool is_hip_dominant(const Exercise& exercise) {
  return works_hip(exercise.pattern);
}

bool is_knee_flexion(const Exercise& exercise) {
  return exercise.pattern == Pattern::knee_flexion;
}

bool is_loaded_hip(const Exercise& exercise) {
  return is_hip_dominant(exercise) && has(exercise, Trait::loaded);
}

bool is_strong_knee(const Exercise& exercise) {
  return is_knee_flexion(exercise) && (has(exercise, Trait::loaded) || exercise.demand >= nordic_class);
}

bool works_hamstrings(const Exercise& exercise) {
  return std::any_of(exercise.primary_muscles.begin(), exercise.primary_muscles.end(),
                     [](Muscle muscle) { return covers(muscle, Muscle::hamstrings); });
}

bool is_in_range(const Exercise& exercise, Level level) {
  const auto& range = level_table(level).demand;
  return exercise.demand >= range.low && exercise.demand <= range.high;
}

}  // namespace hamstring::plan
