#include "plan/main_move.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "hamstring/plan/time_model.hpp"
#include "plan/kinds.hpp"

namespace hamstring::plan {
namespace {

constexpr int new_position = 30;

constexpr std::array<std::string_view, 3> free_weights{"barbell", "dumbbells", "kettlebell"};

/// Of loaded moves, by level.
constexpr std::array<int, 3> least_loaded_demand{1, 4, 5};

unsigned pattern_bit(const Exercise& exercise) {
  switch (exercise.pattern) {
    case Pattern::hip_extension:
      return 1;
    case Pattern::hip_hinge:
      return 2;
    case Pattern::knee_flexion:
      return 4;
    default:
      return 0;
  }
}

Range<int> right_demand(const Exercise& exercise, Level level) {
  auto range = level_table(level).demand;
  if (has(exercise, Trait::loaded)) {
    range.low = std::min(range.low, least_loaded_demand[static_cast<std::size_t>(level)]);
  }
  return range;
}

int points_of(const Candidate& candidate, Level level) {
  const auto& exercise = *candidate.exercise;
  const bool is_loaded = level != Level::beginner && has(exercise, Trait::loaded);
  const bool is_curl =
      level == Level::beginner && is_knee_flexion(exercise) && has(exercise, Trait::single_joint);
  return candidate.appeal + (is_loaded ? points_of_load : 0) + (is_curl ? points_of_curl : 0) -
         (pattern_bit(exercise) == 0 ? points_off_target : 0);
}

/// What the log says of repetitions is not for the clock to change: they are what grows (coaching-rules 15).
int most_reps_cut(const Candidate& candidate) {
  const auto& dose = candidate.dose;
  const auto* told = candidate.prescription;
  const bool is_told = told != nullptr && (told->reps || !told->reps_by_set.empty());
  return dose.reps && !is_told ? std::max(0, usual_reps(dose) - dose.reps->low) : 0;
}

std::optional<int> cut_reps(const Candidate& candidate, int cut) {
  const auto& dose = candidate.dose;
  if (!dose.reps) {
    return std::nullopt;
  }
  const int least = most_reps_cut(candidate) > 0 ? dose.reps->low : usual_reps(dose);
  return std::max(least, usual_reps(dose) - cut);
}

/// One set of the candidate, or all where they differ: what the time model needs of it and no more.
Item timed_item(const Candidate& candidate) {
  const auto& exercise = *candidate.exercise;
  const auto& dose = candidate.dose;
  Item item;
  item.sides = dose.duration ? 1 : side_count(exercise);
  item.equipment = candidate.equipment;
  item.hold = dose.hold;
  item.rest = dose.rest;
  item.rep = dose.reps ? rep_length(exercise) : Milliseconds{};
  if (dose.duration) {
    item.duration = dose.duration->low;
  }
  if (candidate.prescription != nullptr) {
    item.reps_by_set = sets_that_differ(dose, *candidate.prescription);
    item.sets = item.reps_by_set.empty() ? 1 : dose.usual_sets;
  }
  return item;
}

/// What has to be the same in two moves that may stand in for one another.
auto kind_of(const MainMove& move) {
  const auto& c = *move.candidate;
  return std::make_tuple(move.pattern, move.roles.loaded_hip, move.roles.strong_knee, move.roles.below_level,
                         c.kept, move.sets.low, move.sets.high);
}

/// What a move can be needed for.
auto role_of(const MainMove& move) {
  return std::make_tuple(move.pattern, move.roles.loaded_hip, move.roles.strong_knee, move.roles.below_level);
}

int whole_value(const MainMove& move) {
  return move.value(move.sets.low) + move.value(move.sets.high);
}

bool stands_in(const MainMove& a, const MainMove& b) {
  if (a.pause > b.pause || a.ramp > b.ramp || a.way_in > b.way_in) {
    return false;
  }
  for (int sets = b.sets.low; sets <= b.sets.high; ++sets) {
    if (a.value(sets) < b.value(sets)) {
      return false;
    }
  }
  for (int cut = 0; cut <= std::max(a.most_cut, b.most_cut); ++cut) {
    if (a.seconds(b.sets.low, cut) > b.seconds(b.sets.low, cut) ||
        a.seconds(b.sets.high, cut) > b.seconds(b.sets.high, cut)) {
      return false;
    }
  }
  return true;
}

}  // namespace

int MainMove::value(int set_count) const {
  return points + set_count * worth * points_of_eighth - std::abs(set_count - usual_sets) * points_off_usual;
}

int MainMove::seconds(int set_count, int cut) const {
  return set_count * work[static_cast<std::size_t>(std::min(cut, most_cut))] + (set_count - 1) * rest;
}

Roles roles_of(const Exercise& exercise, Level level) {
  const bool is_loaded = has(exercise, Trait::loaded);
  Roles roles;
  roles.loaded_hip = level != Level::beginner && is_loaded_hip(exercise);
  roles.strong_knee = level != Level::beginner && is_strong_knee(exercise);
  roles.below_level = !is_loaded && exercise.demand < level_table(level).demand.low;
  return roles;
}

int worth(const Exercise& exercise, Level level) {
  const auto right = right_demand(exercise, level);
  const int beyond = std::max({0, right.low - exercise.demand, exercise.demand - right.high});
  return std::max(1, full_worth - beyond);
}

int order_key(const Exercise& e) {
  constexpr int most_demand = 10;
  const int group = has(e, Trait::ballistic)      ? 0
                    : has(e, Trait::single_joint) ? 3
                    : has(e, Trait::loaded)       ? 1
                                                  : 2;
  return group * 100 + most_demand - e.demand;
}

bool takes_a_ramp(const Candidate& candidate) {
  const auto& used = candidate.equipment;
  return has(*candidate.exercise, Trait::loaded) && candidate.dose.reps &&
         std::any_of(used.begin(), used.end(), [](const std::string& word) {
           return std::find(free_weights.begin(), free_weights.end(), word) != free_weights.end();
         });
}

Item cut_item(const Candidate& candidate, int sets, int cut) {
  return make_item(candidate, Phase::main, sets, cut_reps(candidate, cut).value_or(0));
}

MainMove to_main_move(const Candidate& candidate, const MainProblem& problem) {
  const auto& exercise = *candidate.exercise;
  const auto& dose = candidate.dose;
  MainMove move;
  move.candidate = &candidate;
  move.roles = roles_of(exercise, problem.level);
  move.pattern = pattern_bit(exercise);
  move.is_hip = is_hip_dominant(exercise);
  move.is_knee = is_knee_flexion(exercise);
  move.worth = worth(exercise, problem.level);
  move.points = points_of(candidate, problem.level);
  move.sets = dose.sets;
  if (problem.may_have_few_sets && !dose.sets_are_stated && !is_nordic(exercise)) {
    move.sets.low = 1;
  }
  move.usual_sets = dose.usual_sets;
  move.most_cut = most_reps_cut(candidate);
  move.rest = static_cast<int>(dose.rest.count());
  constexpr auto gap_seconds = static_cast<int>(longest_gap.count());
  move.pause = std::max(move.rest, gap_seconds);
  move.way_in = candidate.equipment.empty() ? new_position : gap_seconds;
  auto item = timed_item(candidate);
  for (int cut = 0; cut <= move.most_cut; ++cut) {
    item.reps = cut_reps(candidate, cut);
    const auto whole =
        static_cast<int>(item_seconds(item, Phase::main).count()) - (item.sets - 1) * move.rest;
    move.work.push_back((whole + item.sets - 1) / item.sets);
  }
  if (takes_a_ramp(candidate)) {
    item.ramp = Ramp{};
    move.ramp = static_cast<int>(ramp_seconds(item).count());
  }
  move.family = problem.ladders->family(exercise);
  return move;
}

std::vector<MainMove> without_dominated(std::vector<MainMove> moves, std::size_t slots) {
  std::sort(moves.begin(), moves.end(), [](const MainMove& a, const MainMove& b) {
    const auto key = [](const MainMove& m) {
      return std::make_tuple(-whole_value(m), m.work.back(), m.work.front(), m.pause, m.ramp,
                             std::string_view{m.candidate->exercise->id});
    };
    return key(a) < key(b);
  });
  std::map<decltype(kind_of(moves.front())), std::vector<const MainMove*>> kept;
  std::vector<MainMove> out;
  out.reserve(moves.size());
  std::vector<std::uint32_t> families;
  for (auto& move : moves) {
    auto& others = kept[kind_of(move)];
    families.clear();
    for (const auto* other : others) {
      const bool is_new = std::find(families.begin(), families.end(), other->family) == families.end();
      if (is_new && stands_in(*other, move)) {
        families.push_back(other->family);
        if (families.size() == slots) {
          break;
        }
      }
    }
    if (families.size() < slots || move.candidate->pinned) {
      out.push_back(std::move(move));
      if (!out.back().candidate->pinned) {
        others.push_back(&out.back());
      }
    }
  }
  return out;
}

namespace {

/// Mark the first few of an order in each role, no more than some of one family.
template <class Key>
void mark_first(std::vector<MainMove*>& moves, std::vector<bool>& marked, const MainMove* begin, Key key) {
  constexpr int of_a_role = 8;
  constexpr int of_a_family = 3;
  std::stable_sort(moves.begin(), moves.end(),
                   [&](const MainMove* a, const MainMove* b) { return key(*a) > key(*b); });
  std::map<decltype(role_of(*moves.front())), int> in_role;
  std::map<std::pair<decltype(role_of(*moves.front())), std::uint32_t>, int> in_family;
  for (const auto* move : moves) {
    const auto role = role_of(*move);
    if (in_role[role] < of_a_role && in_family[{role, move->family}] < of_a_family) {
      ++in_role[role];
      ++in_family[{role, move->family}];
      marked[static_cast<std::size_t>(move - begin)] = true;
    }
  }
}

}  // namespace

std::vector<MainMove> first_of_each_role(std::vector<MainMove> moves, std::size_t enough) {
  if (moves.size() <= enough) {
    return moves;
  }
  std::vector<MainMove*> order;
  std::vector<bool> marked(moves.size());
  for (std::size_t i = 0; i < moves.size(); ++i) {
    order.push_back(&moves[i]);
    marked[i] = moves[i].candidate->pinned || moves[i].candidate->kept;
  }
  const auto value = [](const MainMove& m) { return m.value(m.usual_sets); };
  const auto seconds = [](const MainMove& m) { return m.seconds(m.sets.low, m.most_cut) + m.pause + m.ramp; };
  mark_first(order, marked, moves.data(), value);
  mark_first(order, marked, moves.data(), [&](const MainMove& m) { return -seconds(m); });
  mark_first(order, marked, moves.data(),
             [&](const MainMove& m) { return 1000 * m.value(m.sets.low) / std::max(1, seconds(m)); });
  std::vector<MainMove> out;
  for (std::size_t i = 0; i < moves.size(); ++i) {
    if (marked[i]) {
      out.push_back(std::move(moves[i]));
    }
  }
  return out;
}

}  // namespace hamstring::plan
