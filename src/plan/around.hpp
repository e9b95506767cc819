#pragma once
#include <set>
#include <vector>

#include "plan/candidate.hpp"
#include "plan/ladder.hpp"

/// The phases around the main part.
namespace hamstring::plan {

/// A move of a phase, dosed but not yet placed in time.
struct Chosen {
  Candidate candidate;
  Item item;
};

using Sequence = std::vector<Chosen>;

/// Items and the gaps between them.
Seconds seconds_of(const Sequence& sequence);

struct WarmUpProblem {
  Seconds seconds{};              ///< to fill
  bool includes_way_out = false;  ///< whether the gap to the next phase counts
  int dynamic_moves = 2;          ///< to aim for
  Level level{};
  const Chosen* next = nullptr;  ///< what the next phase begins with
  const Ladders* ladders = nullptr;
};

/// The warm-up that comes nearest to rules 1 and 2: raises first, with the largest share and stretched to
/// fill the time, then dynamic hamstring moves. Among equals few ups and downs, one raise, a raise that suits
/// the level, few changes of position, what was done longest ago, then the seeded order. Empty where nothing
/// can be done, or not all that is pinned.
Sequence best_warm_up(const Candidates& candidates, const WarmUpProblem& problem);

struct CoolDownProblem {
  Seconds seconds{};               ///< at most
  std::set<Muscle> trained;        ///< by the main part
  const Chosen* before = nullptr;  ///< what the phase before ends with
  const Ladders* ladders = nullptr;
};

/// Up to three stretches, the hamstrings' 60 s a side among them (rule 13); where no stretch is left, an easy
/// walk. Then what was trained, few ups and downs, few changes of position, what was done longest ago, then
/// the seeded order.
Sequence best_cool_down(const Candidates& candidates, const CoolDownProblem& problem);

/// Light cardio with a duration.
bool is_raise(const Candidate& candidate);

/// A static hold of a warm-up, at most (rule 2).
inline constexpr Seconds longest_hold_of_warm_up{30};

/// Repetitions through the range of the hamstrings.
bool is_dynamic(const Candidate& candidate);

/// A held stretch.
bool is_static_stretch(const Candidate& candidate);

/// The dose of a stretch in a cool-down: its own, or 2 x 30 s where its own is not 60 s a side in all.
EffectiveDose cool_down_dose(const Exercise& exercise, Level level);

/// At most `most` of them: the pinned ones, then by recency and ticket, with no more than three of a family.
Candidates first_few(Candidates candidates, const Ladders& ladders, std::size_t most);

}  // namespace hamstring::plan
