#pragma once
#include <optional>
#include <span>
#include <string>

#include "hamstring/coach/ease.hpp"
#include "hamstring/coach/story.hpp"
#include "hamstring/plan/brief.hpp"

/// The next dose of a move from the last ones (coaching-rules 15, 16): one variable a step.
namespace hamstring::coach {

/// Within what a move may be dosed, and by what steps.
struct Bounds {
  Range<int> sets{1, 3};
  Range<int> amount{8, 15};  ///< repetitions, or seconds of a static hold
  bool is_hold = false;
  bool is_loaded = false;
  double load_step = 2;  ///< kg, what one can buy
  double effort_cap = 8;
  int room = 1;  ///< hard sets that the last session with the move could have had on top
};

/// What may take the place of a move; nullptr where nothing may.
struct Variants {
  const Exercise* harder = nullptr;
  const Exercise* easier = nullptr;
};

enum class Step {
  first,  ///< it was never done
  same,   ///< for one of many reasons
  more,   ///< repetitions or seconds
  less,
  heavier,
  lighter,
  more_sets,
  fewer_sets,  ///< and the bottom of the range
  harder,      ///< another move
  easier,      ///< another move
  top,         ///< nothing is left to step to
  left_out     ///< for 14 days
};

/// What comes next of a move.
struct Progress {
  Step step = Step::first;
  std::optional<int> sets;
  std::optional<int> amount;
  std::optional<double> load;
  plan::PastDose from;                ///< what was done last
  std::string reason;                 ///< in plain words
  const Exercise* instead = nullptr;  ///< where another move takes its place
  std::optional<Day> until;           ///< left out so long, the day included
};

/// How many repetitions over the top are done where the next weight is more than a tenth heavier.
inline constexpr int reps_over_the_top = 2;

/// From the turns with a move, oldest first. A harder variant is taken only for what was done after
/// `not_before`.
Progress next_step(const Exercise& exercise, std::span<const Turn> turns, const Bounds& bounds,
                   const Variants& variants, const Condition& condition, Day day,
                   std::optional<Day> not_before = std::nullopt);

/// True where the last turns ask for a step back (coaching-rules 16).
bool asks_to_step_back(std::span<const Turn> turns, const Bounds& bounds);

Bounds bounds_of(const Exercise& exercise, const plan::Request& request);

}  // namespace hamstring::coach
