#pragma once
#include <array>
#include <vector>

#include "plan/main_move.hpp"

namespace hamstring::plan {

/// One move of a main part.
struct MainItem {
  const Candidate* candidate = nullptr;
  int sets = 0;
  Item item;
};

/// What a main part is worth, the weightiest first; greater is better. planner.hpp states the order.
enum ScorePart { kinds, roles, kept_moves, enough_moves, not_below_level, points };
using Score = std::array<int, 6>;

struct MainPart {
  std::vector<MainItem> moves;  ///< in the order of the session; empty where there is none
  int reps_cut = 0;  ///< repetitions taken off the usual of each move, down to the low end of its range
  Score score{};
};

/// The best main part of `candidates`, which stay the owners of their moves. A pinned one is in every answer;
/// the answer is empty where that cannot be.
MainPart best_main_part(const Candidates& candidates, const MainProblem& problem);

}  // namespace hamstring::plan
