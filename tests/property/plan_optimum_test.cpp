// The main part against a plain search through everything, on small catalogues made up from a seed.
#include <algorithm>
#include <random>
#include <set>

#include "hamstring/plan/time_model.hpp"
#include "plan/main_part.hpp"
#include "support/catch2.hpp"

using namespace hamstring;
using namespace hamstring::plan;

namespace {

/// The standard library's distributions differ between platforms; this does not.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : m_engine(seed) {}
  int roll(int low, int high) {
    return low + static_cast<int>(m_engine() % static_cast<std::uint32_t>(high - low + 1));
  }
  bool one_in(int n) { return roll(1, n) == 1; }
  template <class T>
  T pick(const std::vector<T>& from) {
    return from[static_cast<std::size_t>(roll(0, static_cast<int>(from.size()) - 1))];
  }

 private:
  std::mt19937 m_engine;
};

Dose some_dose(Dice& dice) {
  Dose dose;
  if (dice.one_in(3)) {
    const int low = dice.roll(1, 3);
    dose.sets = Range<int>{low, low + dice.roll(0, 1)};
  }
  if (dice.one_in(5)) {
    dose.hold = Seconds{dice.roll(5, 30)};
  } else if (!dice.one_in(3)) {
    const int low = dice.roll(3, 12);
    dose.reps = Range<int>{low, low + dice.roll(0, 6)};
  }
  if (dice.one_in(3)) {
    dose.rest = Seconds{dice.roll(0, 12) * 10};
  }
  return dose;
}

Exercise some_move(Dice& dice, int number) {
  Exercise move;
  move.id = "move-" + std::to_string(number);
  move.name = move.id;
  move.phases = {Phase::main};
  move.pattern = dice.pick<Pattern>({Pattern::hip_extension, Pattern::hip_hinge, Pattern::knee_flexion,
                                     Pattern::knee_flexion, Pattern::lunge_squat});
  move.position =
      dice.pick<Position>({Position::standing, Position::supine, Position::prone, Position::seated});
  move.sides = dice.pick<Sides>({Sides::both, Sides::both, Sides::each});
  move.demand = dice.roll(1, 10);
  move.primary_muscles = {dice.pick<Muscle>(
      {Muscle::hamstrings, Muscle::biceps_femoris, Muscle::gluteus_maximus, Muscle::quadriceps})};
  if (dice.one_in(2)) {
    move.primary_muscles.push_back(dice.pick<Muscle>({Muscle::adductor_magnus, Muscle::gastrocnemius}));
  }
  if (dice.one_in(3)) {
    move.traits.push_back(dice.pick<Trait>({Trait::ballistic, Trait::loaded, Trait::single_joint}));
  }
  if (dice.one_in(3)) {
    move.equipment = {{dice.pick<std::string>({"chair", "towel", "bench"})}};
  }
  if (dice.one_in(4)) {
    move.tempo = {{Motion::lift, Milliseconds{dice.roll(2, 14) * 250}, std::nullopt}};
  }
  move.doses.fill(some_dose(dice));
  return move;
}

Catalogue some_catalogue(Dice& dice, int size) {
  std::vector<Exercise> moves;
  for (int i = 0; i < size; ++i) {
    moves.push_back(some_move(dice, i));
    if (i > 0 && dice.one_in(3)) {
      moves.back().easier.push_back(moves[static_cast<std::size_t>(dice.roll(0, i - 1))].id);
    }
  }
  return Catalogue{std::move(moves)};
}

Candidates candidates_of(const Catalogue& catalogue, Level level, Dice& dice) {
  Candidates out;
  for (const auto& move : catalogue.exercises()) {
    Candidate candidate;
    candidate.exercise = &move;
    candidate.dose = effective_dose(move, level, Phase::main);
    for (const auto& list : move.equipment) {
      candidate.equipment.push_back(list.front());
    }
    candidate.recency = dice.one_in(4) ? dice.roll(1, 2) : 0;
    candidate.ticket = static_cast<std::uint32_t>(dice.roll(0, 1000));
    candidate.pinned = dice.one_in(12);
    out.push_back(candidate);
  }
  return out;
}

struct Part {
  std::vector<const Candidate*> moves;
  std::vector<int> sets;
  int cut = 0;
};

/// Everything below follows planner.hpp and the coaching rules, not the code under test.
class PlainSearch {
 public:
  PlainSearch(const Candidates& candidates, const MainProblem& problem)
      : m_candidates(candidates), m_problem(problem) {}

  std::optional<Score> best() {
    choose({}, 0);
    return m_best;
  }

  std::optional<Score> score(const Part& part) const {
    if (!is_admissible(part)) {
      return std::nullopt;
    }
    const auto& table = level_table(m_problem.level);
    bool hip = false;
    bool knee = false;
    std::set<Pattern> patterns;
    std::set<Muscle> muscles;
    Score score{};
    for (std::size_t i = 0; i < part.moves.size(); ++i) {
      const auto& c = *part.moves[i];
      const auto pattern = c.exercise->pattern;
      hip = hip || pattern == Pattern::hip_extension || pattern == Pattern::hip_hinge;
      knee = knee || pattern == Pattern::knee_flexion;
      if (pattern != Pattern::lunge_squat) {
        patterns.insert(pattern);
      }
      for (const auto wanted : {Muscle::hamstrings, Muscle::gluteus_maximus, Muscle::adductor_magnus,
                                Muscle::gastrocnemius, Muscle::erector_spinae}) {
        for (const auto worked : c.exercise->primary_muscles) {
          if (covers(worked, wanted)) {
            muscles.insert(wanted);
          }
        }
      }
      score[2] += part.sets[i] * eighths(c.exercise->demand, table.demand);
      score[5] -= std::abs(part.sets[i] - c.dose.usual_sets);
      score[7] -= i > 0 && floor(c) != floor(*part.moves[i - 1]) ? 1 : 0;
      score[8] -= c.recency;
      score[9] -= c.ticket;
    }
    score[0] = (hip ? 1 : 0) + (knee ? 1 : 0);
    score[1] = std::min(static_cast<int>(part.moves.size()), table.main_moves.low);
    score[3] = static_cast<std::int64_t>(patterns.size());
    score[4] = static_cast<std::int64_t>(muscles.size());
    score[6] = -part.cut;
    return score;
  }

 private:
  static int eighths(int demand, Range<int> right) {
    int worth = 8;
    for (; demand < right.low; ++demand) {
      --worth;
    }
    for (; demand > right.high; --demand) {
      --worth;
    }
    return std::max(1, worth);
  }

  static bool floor(const Candidate& c) {
    return c.exercise->position != Position::standing &&
           (c.exercise->position != Position::seated || c.exercise->equipment.empty());
  }

  bool is_admissible(const Part& part) const {
    const auto& table = level_table(m_problem.level);
    int sets = 0;
    int hip = 0;
    int knee = 0;
    int pinned = 0;
    for (std::size_t i = 0; i < part.moves.size(); ++i) {
      const auto& c = *part.moves[i];
      const int least = m_problem.may_go_below_table && !c.dose.sets_are_stated ? 1 : c.dose.sets.low;
      if (part.sets[i] < least || part.sets[i] > c.dose.sets.high) {
        return false;
      }
      sets += part.sets[i];
      pinned += c.pinned ? 1 : 0;
      const auto pattern = c.exercise->pattern;
      hip += pattern == Pattern::hip_extension || pattern == Pattern::hip_hinge ? 1 : 0;
      knee += pattern == Pattern::knee_flexion ? 1 : 0;
      for (std::size_t j = 0; j < i; ++j) {
        if (key(*part.moves[j]) > key(c) ||
            m_problem.ladders->are_variants(*part.moves[j]->exercise, *c.exercise)) {
          return false;
        }
      }
    }
    const auto all_pinned =
        std::count_if(m_candidates.begin(), m_candidates.end(), [](const Candidate& c) { return c.pinned; });
    const bool is_even = part.moves.size() < 4 || all_pinned >= 3 || std::abs(hip - knee) <= 1;
    return !part.moves.empty() && static_cast<int>(part.moves.size()) <= table.main_moves.high &&
           sets <= table.session_sets && pinned == all_pinned && is_even &&
           seconds(part) <= m_problem.seconds;
  }

  static std::tuple<bool, int, bool> key(const Candidate& c) {
    return {!has(*c.exercise, Trait::ballistic), -c.exercise->demand, has(*c.exercise, Trait::single_joint)};
  }

  static Seconds seconds(const Part& part) {
    Seconds sum{part.moves.front()->equipment.empty() ? 30 : 45};
    Item before;
    for (std::size_t i = 0; i < part.moves.size(); ++i) {
      const auto& dose = part.moves[i]->dose;
      const int reps = dose.reps ? std::max(dose.reps->low, usual_reps(dose) - part.cut) : 0;
      const auto item = make_item(*part.moves[i], Phase::main, part.sets[i], reps);
      sum += item.seconds + (i > 0 ? main_gap(before, item) : Seconds{});
      before = item;
    }
    return sum;
  }

  /// Every order of every choice of moves, with every number of sets.
  void choose(const Part& part, int sets) {
    consider(part);
    const auto& table = level_table(m_problem.level);
    if (static_cast<int>(part.moves.size()) == table.main_moves.high) {
      return;
    }
    for (const auto& candidate : m_candidates) {
      const bool is_in_order = part.moves.empty() || key(*part.moves.back()) <= key(candidate);
      const bool is_new = std::find(part.moves.begin(), part.moves.end(), &candidate) == part.moves.end();
      for (int count = 1; is_new && is_in_order && count <= candidate.dose.sets.high; ++count) {
        if (sets + count <= table.session_sets) {
          auto longer = part;
          longer.moves.push_back(&candidate);
          longer.sets.push_back(count);
          choose(longer, sets + count);
        }
      }
    }
  }

  void consider(Part part) {
    constexpr int more_than_any_range = 10;
    for (part.cut = 0; part.cut <= more_than_any_range; ++part.cut) {
      if (const auto value = score(part)) {
        m_best = m_best ? std::max(*m_best, *value) : *value;
        return;
      }
    }
  }

  const Candidates& m_candidates;
  const MainProblem& m_problem;
  std::optional<Score> m_best;
};

void compare(std::uint32_t seed) {
  Dice dice{seed};
  const auto level = all_levels[seed % 3];
  const int size = dice.roll(2, level == Level::beginner ? 7 : 5);
  const auto catalogue = some_catalogue(dice, size);
  const auto candidates = candidates_of(catalogue, level, dice);
  const Ladders ladders{catalogue};
  const MainProblem problem{level, level_table(level).session_sets, Seconds{dice.roll(2, 20) * 60},
                            dice.one_in(3), &ladders};
  PlainSearch plain{candidates, problem};
  const auto best = plain.best();
  const auto found = best_main_part(candidates, problem);
  INFO("seed " << seed);
  REQUIRE(found.moves.empty() == !best.has_value());
  if (best) {
    Part part;
    for (const auto& move : found.moves) {
      part.moves.push_back(move.candidate);
      part.sets.push_back(move.sets);
    }
    part.cut = found.reps_cut;
    REQUIRE(plain.score(part).has_value());
    CHECK(*plain.score(part) == *best);
    CHECK(found.score == *best);
  }
}

}  // namespace

TEST_CASE("no main part is better than the planner's") {
  constexpr std::uint32_t catalogues = 400;
  for (std::uint32_t seed = 1; seed <= catalogues; ++seed) {
    compare(seed);
  }
}

TEST_CASE("leaving out doubles costs nothing") {
  constexpr std::uint32_t catalogues = 60;
  std::size_t dropped = 0;
  for (std::uint32_t seed = 1; seed <= catalogues; ++seed) {
    INFO("seed " << seed);
    Dice dice{seed};
    const auto level = all_levels[seed % 3];
    std::vector<Exercise> moves;
    for (int kind = 0; kind < 3; ++kind) {
      const auto move = some_move(dice, kind);
      for (int copy = 0; copy < 8; ++copy) {
        moves.push_back(move);
        moves.back().id += "-" + std::to_string(copy);
        if (copy % 4 != 0 && dice.one_in(2)) {
          moves.back().easier.push_back(moves[moves.size() - 2].id);
        }
      }
    }
    const Catalogue catalogue{moves};
    const Ladders ladders{catalogue};
    const auto all = candidates_of(catalogue, level, dice);
    const auto few = without_doubles(all, ladders, level);
    const MainProblem problem{level, level_table(level).session_sets, Seconds{dice.roll(5, 20) * 60}, false,
                              &ladders};
    CHECK(best_main_part(few, problem).score == best_main_part(all, problem).score);
    dropped += all.size() - few.size();
  }
  CHECK(dropped > 0);
}
