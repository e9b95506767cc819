#pragma once
#include <cstdint>
#include <vector>

#include "plan/candidate.hpp"
#include "plan/ladder.hpp"

namespace hamstring::plan {

/// The points by which main parts are compared that obey the rules alike; a whole set counts full_worth *
/// points_of_eighth.
inline constexpr int full_worth = 8;
inline constexpr int points_of_eighth = 9;
inline constexpr int points_off_usual = 12;   ///< for each set beside what is usual
inline constexpr int points_of_load = 24;     ///< a loaded move, from intermediate on
inline constexpr int points_off_target = 96;  ///< a move that fills neither kind
inline constexpr int points_of_curl = 36;     ///< a beginner's single-joint knee flexion
inline constexpr int points_of_pattern = 6;
inline constexpr int points_of_cut = 6;  ///< each repetition taken off all moves
/// A seed gives each move up to `seeded_points`, the log takes up to `recent_points` off what was done last.
inline constexpr int seeded_points = 96;
inline constexpr int recent_points = 104;

struct MainProblem {
  Level level{};
  int most_sets = 0;               ///< hard sets
  Seconds seconds{};               ///< for the moves, the pauses between them and the way into the first
  bool may_have_few_sets = false;  ///< one set of a move is enough, unless its record states sets
  bool may_be_uneven = false;      ///< sets need neither balance nor an even spread
  const Ladders* ladders = nullptr;
  int most_moves = 10;  ///< below the level's
};

/// What a move may be needed for, beside its pattern (rule 4a).
struct Roles {
  bool loaded_hip = false;   ///< a loaded hinge or hip thrust
  bool strong_knee = false;  ///< a loaded or Nordic-class knee flexion
  bool below_level = false;  ///< without load and easier than the level's range
  bool operator==(const Roles&) const = default;
};

Roles roles_of(const Exercise& exercise, Level level);

/// A set of the move in eighths of a hard set: all where its demand is in the level's range, one less for
/// each step beyond, at least one. The range of loaded moves reaches farther down: their load makes up for
/// it.
int worth(const Exercise& exercise, Level level);

/// Rule 5: ballistic; loaded multi-joint; other multi-joint; single-joint; within each by demand. The smaller
/// comes first.
int order_key(const Exercise& exercise);

/// A loaded move with a free weight, which has a ramp set where it opens the main part (rule 2).
bool takes_a_ramp(const Candidate& candidate);

/// A candidate in plain numbers, so that the search only counts.
struct MainMove {
  const Candidate* candidate = nullptr;
  Roles roles;
  unsigned pattern = 0;  ///< a bit
  bool is_hip = false;
  bool is_knee = false;
  int worth = 0;
  int points = 0;  ///< once, beside those of its sets
  Range<int> sets{1, 1};
  int usual_sets = 1;
  int most_cut = 0;
  int rest = 0;
  int pause = 0;          ///< after the move: its rest, and never shorter than the longest gap
  int way_in = 0;         ///< seconds, where it opens
  int ramp = 0;           ///< seconds, where it opens
  std::vector<int> work;  ///< seconds of a set, by repetitions cut
  std::uint32_t family = 0;

  int value(int set_count) const;
  int seconds(int set_count, int cut) const;
};

MainMove to_main_move(const Candidate& candidate, const MainProblem& problem);

/// The candidate with as many repetitions cut.
Item cut_item(const Candidate& candidate, int sets, int cut);

/// Leave out what cannot be in a best main part. A move stands in for another where it has the same pattern
/// and sets, does as much and takes no longer; one is left out where as many moves stand in for it as a main
/// part has, from as many families of ladders, for then one of them is always free to take its place.
std::vector<MainMove> without_dominated(std::vector<MainMove> moves, std::size_t slots);

/// All of them where they are `enough` at most. Of more, those in each role that are worth most, take least
/// time, or are worth most for their time; and what is pinned or kept.
std::vector<MainMove> first_of_each_role(std::vector<MainMove> moves, std::size_t enough);

}  // namespace hamstring::plan
