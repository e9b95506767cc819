#pragma once
#include <optional>
#include <set>

#include "hamstring/catalogue/exercise.hpp"
#include "hamstring/plan/brief.hpp"

/// How much of a move a session asks for.
namespace hamstring::plan {

/// A column of the table "Doses by level" (coaching-rules): what holds where a record says nothing of its
/// own.
struct LevelTable {
  Range<int> sets;
  int usual_sets;
  Range<int> bodyweight_reps;
  Range<int> loaded_reps;
  int effort_cap;  ///< RPE, 1-10
  Seconds bodyweight_rest;
  Seconds loaded_rest;
  Range<int> main_moves;
  int session_sets;   ///< hard sets in a session, at most
  Range<int> demand;  ///< of moves that are right for the level [D]
};

const LevelTable& level_table(Level level);

/// A kneeling knee flexion that only the strongest do: never a beginner's (rule 10).
bool is_nordic_class(const Exercise& exercise);

/// The Nordic curl, by what it is: 2-3 sets of 3-6, 60 s of rest or more (rule 10).
bool is_nordic(const Exercise& exercise);

/// The level's cap, and at most 7 with high blood pressure.
int effort_cap(Level level, const std::set<AvoidTag>& avoid);

/// Also at most what the record allows.
int effort_cap(const Exercise& exercise, Level level, const std::set<AvoidTag>& avoid);

/// A dose with nothing left open. One of three shapes, as `Dose`: `reps`, `hold` alone, or `duration` alone.
struct EffectiveDose {
  Range<int> sets{1, 1};
  int usual_sets = 1;
  bool sets_are_stated = false;    ///< by the record, not by the table
  std::optional<Range<int>> reps;  ///< a side
  Seconds hold{};
  std::optional<Range<Seconds>> duration;
  Seconds rest{};          ///< after a set
  std::optional<int> aim;  ///< repetitions to aim for, where the log says
  bool operator==(const EffectiveDose&) const = default;
};

/// What the record says for the level, else the table. In a warm-up the record's dose for warm-ups comes
/// first, and a move has one set unless the record says more.
EffectiveDose effective_dose(const Exercise& exercise, Level level, Phase phase);

/// Repetitions to aim for: `aim`, else the middle of the range, rounded down.
int usual_reps(const EffectiveDose& dose);

/// The dose as the log has it. Sets may be fewer than the record's (a way back, an easier week), never more.
/// Repetitions stay in the range; loaded ones may go two over its top, where the next weight is too big a
/// step (rule 15). A hold grows by 10 s at most. `reps_by_set` is a programme's own dose: as many sets as the
/// record allows, of 1 to 30 repetitions.
EffectiveDose prescribed(EffectiveDose dose, const Prescription& prescription, bool is_loaded);

/// The sets that differ, within the same limits; empty where they do not.
std::vector<int> sets_that_differ(const EffectiveDose& dose, const Prescription& prescription);

}  // namespace hamstring::plan
