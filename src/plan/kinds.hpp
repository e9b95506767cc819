#pragma once
#include "hamstring/catalogue/exercise.hpp"

/// What kind of move a record is, as the planner and the rules that check it see it.
namespace hamstring::plan {

/// Of demand: a knee flexion without a load that is as hard as one with it.
inline constexpr int nordic_class = 7;

bool works_hip(Pattern pattern);
bool is_hip_dominant(const Exercise& exercise);
bool is_knee_flexion(const Exercise& exercise);

/// A loaded hinge or hip thrust.
bool is_loaded_hip(const Exercise& exercise);

/// A knee flexion with a load, or of Nordic class.
bool is_strong_knee(const Exercise& exercise);

/// As a primary muscle.
bool works_hamstrings(const Exercise& exercise);

/// Neither too easy nor too hard for the level.
bool is_in_range(const Exercise& exercise, Level level);

}  // namespace hamstring::plan
