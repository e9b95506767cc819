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
    move.equipment = {{dice.pick<std::string>({"chair", "towel", "dumbbells"})}};
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
    candidate.appeal = dice.roll(-4, 7) * 8;
    candidate.pinned = dice.one_in(12);
    candidate.kept = dice.one_in(8);
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
    const bool is_beginner = m_problem.level == Level::beginner;
    std::set<int> kinds_met;
    std::set<int> roles_met;
    std::set<Pattern> patterns;
    Score score{};
    for (std::size_t i = 0; i < part.moves.size(); ++i) {
      const auto& c = *part.moves[i];
      const auto& e = *c.exercise;
      const bool is_loaded = has(e, Trait::loaded);
      if (kind(c) != other) {
        kinds_met.insert(kind(c));
        patterns.insert(e.pattern);
      }
      if (!is_beginner && kind(c) == hip && is_loaded) {
        roles_met.insert(hip);
      }
      if (!is_beginner && kind(c) == knee && (is_loaded || e.demand >= 7)) {
        roles_met.insert(knee);
      }
      score[kept_moves] += c.kept ? 1 : 0;
      score[not_below_level] -= !is_loaded && e.demand < table.demand.low ? 1 : 0;
      const bool is_curl = is_beginner && kind(c) == knee && has(e, Trait::single_joint);
      score[points] += c.appeal + (is_loaded && !is_beginner ? points_of_load : 0) +
                       (is_curl ? points_of_curl : 0) - (kind(c) == other ? points_off_target : 0) +
                       part.sets[i] * eighths(e.demand, right_demand(is_loaded)) * points_of_eighth -
                       std::abs(part.sets[i] - c.dose.usual_sets) * points_off_usual;
    }
    score[kinds] = static_cast<int>(kinds_met.size());
    score[roles] = static_cast<int>(roles_met.size());
    score[enough_moves] = std::min(static_cast<int>(part.moves.size()), table.main_moves.low);
    score[points] += static_cast<int>(patterns.size()) * points_of_pattern - part.cut * points_of_cut;
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

  enum Kind { hip, knee, other };
  static Kind kind(const Candidate& c) {
    const auto pattern = c.exercise->pattern;
    if (pattern == Pattern::knee_flexion) {
      return knee;
    }
    return pattern == Pattern::hip_extension || pattern == Pattern::hip_hinge ? hip : other;
  }

  /// With load an easier move is right too (planner.hpp).
  Range<int> right_demand(bool is_loaded) const {
    auto range = level_table(m_problem.level).demand;
    if (is_loaded && m_problem.level == Level::intermediate) {
      range.low = 4;
    }
    if (is_loaded && m_problem.level == Level::advanced) {
      range.low = 5;
    }
    return range;
  }

  int least_sets(const Candidate& c) const {
    return m_problem.may_have_few_sets && !c.dose.sets_are_stated ? 1 : c.dose.sets.low;
  }

  bool is_admissible(const Part& part) const {
    const auto& table = level_table(m_problem.level);
    int sets = 0;
    int pinned = 0;
    for (std::size_t i = 0; i < part.moves.size(); ++i) {
      const auto& c = *part.moves[i];
      if (part.sets[i] < least_sets(c) || part.sets[i] > c.dose.sets.high) {
        return false;
      }
      sets += part.sets[i];
      pinned += c.pinned ? 1 : 0;
      for (std::size_t j = 0; j < i; ++j) {
        if (m_problem.ladders->are_variants(*part.moves[j]->exercise, *c.exercise)) {
          return false;
        }
      }
    }
    const auto all_pinned =
        std::count_if(m_candidates.begin(), m_candidates.end(), [](const Candidate& c) { return c.pinned; });
    return !part.moves.empty() && static_cast<int>(part.moves.size()) <= table.main_moves.high &&
           sets <= m_problem.most_sets && pinned == all_pinned &&
           (m_problem.may_be_uneven || is_spread(part)) && seconds(part) <= m_problem.seconds;
  }

  /// Rule 4.
  bool is_spread(const Part& part) const {
    int sets[3] = {0, 0, 0};
    for (std::size_t i = 0; i < part.moves.size(); ++i) {
      const auto& c = *part.moves[i];
      sets[kind(c)] += part.sets[i];
      if (part.sets[i] == 1 && part.moves.size() >= 3 && c.dose.sets.high > 1) {
        return false;
      }
      for (std::size_t j = 0; j < part.moves.size(); ++j) {
        const auto& fewer = *part.moves[j];
        const bool is_forced = part.sets[i] == least_sets(c) && part.sets[j] == fewer.dose.sets.high;
        if (part.sets[i] > part.sets[j] + 1 && !is_forced) {
          return false;
        }
      }
    }
    const int both = sets[hip] + sets[knee];
    return sets[hip] == 0 || sets[knee] == 0 || (3 * sets[hip] >= both && 3 * sets[knee] >= both);
  }

  /// The way in, the moves, their pauses but one, and a ramp where one of them could open with it.
  static Seconds seconds(const Part& part) {
    Seconds sum{};
    Seconds way_in{30};
    Seconds shortest{1000};
    Seconds ramp{};
    for (std::size_t i = 0; i < part.moves.size(); ++i) {
      const auto& c = *part.moves[i];
      const auto& dose = c.dose;
      const int reps = dose.reps ? std::max(dose.reps->low, usual_reps(dose) - part.cut) : 0;
      const auto one = make_item(c, Phase::main, 1, reps);
      const auto pause = std::max<Seconds>(dose.rest, Seconds{45});
      sum += part.sets[i] * one.seconds + (part.sets[i] - 1) * dose.rest + pause;
      shortest = std::min(shortest, pause);
      way_in = c.equipment.empty() ? way_in : Seconds{45};
      if (dose.reps && has(*c.exercise, Trait::loaded) &&
          c.equipment == std::vector<std::string>{"dumbbells"}) {
        const auto lift = std::chrono::ceil<Seconds>(6 * one.sides * one.rep);
        ramp = std::max(ramp, lift + Seconds{60});
      }
    }
    return way_in + sum + ramp - shortest;
  }

  /// Every choice of moves, with every number of sets.
  void choose(const Part& part, int sets) {
    consider(part);
    const auto& table = level_table(m_problem.level);
    if (static_cast<int>(part.moves.size()) == table.main_moves.high) {
      return;
    }
    for (const auto& candidate : m_candidates) {
      const bool is_next = part.moves.empty() || part.moves.back() < &candidate;
      for (int count = 1; is_next && count <= candidate.dose.sets.high; ++count) {
        if (sets + count <= m_problem.most_sets) {
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
  const int size = dice.roll(2, level == Level::beginner ? 8 : 6);
  const auto catalogue = some_catalogue(dice, size);
  const auto candidates = candidates_of(catalogue, level, dice);
  const Ladders ladders{catalogue};
  const int most = level_table(level).session_sets;
  MainProblem problem;
  problem.level = level;
  problem.most_sets = dice.one_in(3) ? dice.roll(1, most) : most;
  problem.seconds = Seconds{dice.roll(2, 20) * 60};
  problem.may_have_few_sets = dice.one_in(3);
  problem.may_be_uneven = dice.one_in(3);
  problem.ladders = &ladders;
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
  constexpr std::uint32_t catalogues = 300;
  for (std::uint32_t seed = 1; seed <= catalogues; ++seed) {
    compare(seed);
  }
}

TEST_CASE("a rule orders the planner's main part") {
  constexpr std::uint32_t catalogues = 200;
  for (std::uint32_t seed = 1; seed <= catalogues; ++seed) {
    Dice dice{seed};
    const auto level = all_levels[seed % 3];
    const auto catalogue = some_catalogue(dice, 8);
    const auto candidates = candidates_of(catalogue, level, dice);
    const Ladders ladders{catalogue};
    const MainProblem problem{level, level_table(level).session_sets, Seconds{2400}, false, false, &ladders};
    const auto part = best_main_part(candidates, problem);
    for (std::size_t i = 1; i < part.moves.size(); ++i) {
      CHECK(order_key(*part.moves[i - 1].candidate->exercise) <=
            order_key(*part.moves[i].candidate->exercise));
    }
  }
}

TEST_CASE("leaving out what others stand in for costs nothing") {
  constexpr std::uint32_t catalogues = 60;
  std::size_t dropped = 0;
  for (std::uint32_t seed = 1; seed <= catalogues; ++seed) {
    INFO("seed " << seed);
    Dice dice{seed};
    const auto level = all_levels[seed % 3];
    std::vector<Exercise> moves;
    for (int kind = 0; kind < 2; ++kind) {
      const auto move = some_move(dice, kind);
      for (int copy = 0; copy < 6; ++copy) {
        moves.push_back(move);
        moves.back().id += "-" + std::to_string(copy);
        if (copy % 4 != 0 && dice.one_in(3)) {
          moves.back().easier.push_back(moves[moves.size() - 2].id);
        }
      }
    }
    const Catalogue catalogue{moves};
    const Ladders ladders{catalogue};
    const auto all = candidates_of(catalogue, level, dice);
    const MainProblem problem{
        level, level_table(level).session_sets, Seconds{dice.roll(5, 20) * 60}, false, false, &ladders};
    std::vector<MainMove> numbers;
    for (const auto& candidate : all) {
      numbers.push_back(to_main_move(candidate, problem));
    }
    const auto slots = static_cast<std::size_t>(level_table(level).main_moves.high);
    dropped += numbers.size() - without_dominated(numbers, slots).size();
    const auto best = PlainSearch{all, problem}.best();
    const auto found = best_main_part(all, problem);
    CHECK(found.moves.empty() == !best.has_value());
    if (best) {
      CHECK(found.score == *best);
    }
  }
  CHECK(dropped > 0);
}
