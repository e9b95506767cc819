#include "cli/text/muscle_map.hpp"

#include <algorithm>
#include <optional>

#include "hamstring/figure/skeleton.hpp"

namespace hamstring::cli {
namespace {

using figure::Angle;
using figure::Task;
using Region = figure::Muscle;

/// Where in the figure it lies; nothing where the figure does not show it.
std::optional<Region> region_of(Muscle muscle) {
  switch (muscle) {
    case Muscle::hamstrings:
    case Muscle::biceps_femoris:
    case Muscle::biceps_femoris_long_head:
    case Muscle::biceps_femoris_short_head:
    case Muscle::semitendinosus:
    case Muscle::semimembranosus:
      return Region::hamstrings;
    case Muscle::gluteus_maximus:
    case Muscle::gluteus_medius:
    case Muscle::gluteus_minimus:
    case Muscle::piriformis:
      return Region::glutes;
    case Muscle::adductor_magnus:
    case Muscle::adductors:
      return Region::adductors;
    case Muscle::gastrocnemius:
    case Muscle::soleus:
    case Muscle::popliteus:
      return Region::calves;
    case Muscle::quadriceps:
    case Muscle::rectus_femoris:
      return Region::quadriceps;
    case Muscle::erector_spinae:
    case Muscle::multifidus:
    case Muscle::latissimus_dorsi:
    case Muscle::trapezius:
      return Region::back;
    default:
      return std::nullopt;
  }
}

/// Somewhere the hip is bent far more than the knee, which lengthens what runs behind both.
bool lengthens(const figure::Figure& figure) {
  constexpr double far_more = 35;
  return std::any_of(figure.keyframes.begin(), figure.keyframes.end(), [](const figure::Keyframe& keyframe) {
    const auto angles = figure::solve(keyframe).angles;
    return angles[Angle::near_hip] - angles[Angle::near_knee] > far_more;
  });
}

bool is_behind(Region region) {
  return region == Region::hamstrings || region == Region::calves;
}

}  // namespace

figure::Muscles muscles_shown(const Exercise& exercise, const figure::Figure& figure) {
  const bool all = exercise.pattern == Pattern::stretch;
  const bool behind = exercise.pattern == Pattern::mobility && lengthens(figure);
  figure::Muscles shown;
  const auto add = [&](const std::vector<Muscle>& muscles, Task works, Task stretches) {
    for (const auto muscle : muscles) {
      if (const auto region = region_of(muscle); region && shown[*region] == Task::rests) {
        shown[*region] = all || (behind && is_behind(*region)) ? stretches : works;
      }
    }
  };
  add(exercise.primary_muscles, Task::works, Task::stretches);
  add(exercise.secondary_muscles, Task::works_some, Task::stretches_some);
  return shown;
}

}  // namespace hamstring::cli
