#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "plan/candidate.hpp"
#include "plan/ladder.hpp"

namespace hamstring::plan {

/// One move of a main part.
struct MainMove {
  const Candidate* candidate = nullptr;
  int sets = 0;
  Item item;
};

/// What a main part is worth, the weightiest first; greater is better. planner.hpp states the order.
using Score = std::array<std::int64_t, 10>;

struct MainPart {
  std::vector<MainMove> moves;  ///< in the order of the session; empty where there is none
  int reps_cut = 0;  ///< repetitions taken off the usual of each move, down to the low end of its range
  Score score{};
};

struct MainProblem {
  Level level{};
  int most_sets = 0;                ///< hard sets
  Seconds seconds{};                ///< for the moves, the gaps between them and the way into the first
  bool may_go_below_table = false;  ///< one set of a move is enough, unless its record states sets
  const Ladders* ladders = nullptr;
  int most_moves = 10;  ///< below the level's
};

/// The best main part of `candidates`, which stay the owners of their moves. A pinned one is in every answer;
/// the answer is empty where that cannot be.
MainPart best_main_part(const Candidates& candidates, const MainProblem& problem);

/// Leave out what cannot be in a best main part. Moves that only ticket, recency and ladders tell apart stand
/// in for one another: of each such class the first ones stay until they come from as many families of
/// ladders as a main part has moves, for then one of them is always free to take the place of any that was
/// dropped.
Candidates without_doubles(Candidates candidates, const Ladders& ladders, Level level);

/// The way into the first move: 45 s where it needs equipment, else 30.
Seconds way_in(const Candidate& first);

/// A set of the move in eighths of a hard set: all where its demand is in the level's range, one less for
/// each step beyond, at least one.
inline constexpr int full_worth = 8;
int worth(const Exercise& exercise, Level level);

bool is_hip_dominant(const Exercise& exercise);
bool is_knee_flexion(const Exercise& exercise);

/// Ballistic first, then demand, then multi-joint (rule 5): true where `a` has to come before `b`.
bool comes_first(const Exercise& a, const Exercise& b);

}  // namespace hamstring::plan
