#include "plan/main_part.hpp"

#include <algorithm>
#include <bit>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "hamstring/plan/time_model.hpp"

namespace hamstring::plan {
namespace {

using namespace std::chrono_literals;

constexpr std::array<Muscle, 5> hip_and_knee_movers{Muscle::hamstrings, Muscle::gluteus_maximus,
                                                    Muscle::adductor_magnus, Muscle::gastrocnemius,
                                                    Muscle::erector_spinae};

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

int required_patterns(unsigned mask) {
  return ((mask & 3U) != 0 ? 1 : 0) + ((mask & 4U) != 0 ? 1 : 0);
}

unsigned muscle_bits(const Exercise& exercise) {
  unsigned mask = 0;
  for (std::size_t i = 0; i < hip_and_knee_movers.size(); ++i) {
    const bool worked = std::any_of(exercise.primary_muscles.begin(), exercise.primary_muscles.end(),
                                    [i](Muscle m) { return covers(m, hip_and_knee_movers[i]); });
    mask |= worked ? 1U << i : 0U;
  }
  return mask;
}

int most_reps_cut(const EffectiveDose& dose) {
  return dose.reps ? usual_reps(dose) - dose.reps->low : 0;
}

int reps_after(const EffectiveDose& dose, int cut) {
  return dose.reps ? std::max(dose.reps->low, usual_reps(dose) - cut) : 0;
}

/// The smaller comes first.
int order_key(const Exercise& e) {
  constexpr int most_demand = 10;
  return (has(e, Trait::ballistic) ? 0 : 1000) + (most_demand - e.demand) * 10 +
         (has(e, Trait::single_joint) ? 1 : 0);
}

/// A candidate in plain numbers, so that the search only counts.
struct Move {
  const Candidate* candidate = nullptr;
  Item item;  // one set
  int worth = 0;
  unsigned patterns = 0;
  unsigned muscles = 0;
  int order = 0;
  Range<int> sets{1, 1};
  int usual_sets = 1;
  int most_cut = 0;
  int pause = 0;                          // at least, after the move
  std::vector<std::vector<int>> seconds;  // by sets, then by repetitions cut
  std::vector<bool> bars;                 // moves that cannot stand beside this one

  int seconds_of(int set_count, int cut) const {
    return seconds[static_cast<std::size_t>(set_count - sets.low)]
                  [static_cast<std::size_t>(std::min(cut, most_cut))];
  }
};

std::vector<int> seconds_by_cut(Item item, const EffectiveDose& dose) {
  std::vector<int> out;
  for (int cut = 0; cut <= most_reps_cut(dose); ++cut) {
    if (dose.reps) {
      item.reps = reps_after(dose, cut);
    }
    out.push_back(static_cast<int>(item_seconds(item, Phase::main).count()));
  }
  return out;
}

Move to_move(const Candidate& candidate, const MainProblem& problem) {
  const auto& exercise = *candidate.exercise;
  const auto& dose = candidate.dose;
  Move move;
  move.candidate = &candidate;
  move.item = make_item(candidate, Phase::main, 1, usual_reps(dose));
  move.worth = worth(exercise, problem.level);
  move.patterns = pattern_bit(exercise);
  move.muscles = muscle_bits(exercise);
  move.order = order_key(exercise);
  move.sets = dose.sets;
  if (problem.may_go_below_table && !dose.sets_are_stated) {
    move.sets.low = 1;
  }
  move.usual_sets = dose.usual_sets;
  move.most_cut = most_reps_cut(dose);
  move.pause = static_cast<int>(std::max<Seconds>(dose.rest, 20s).count());
  auto item = move.item;
  for (item.sets = move.sets.low; item.sets <= move.sets.high; ++item.sets) {
    move.seconds.push_back(seconds_by_cut(item, dose));
  }
  return move;
}

/// What the moves from an index on could add at most.
struct Rest {
  unsigned patterns = 0;
  unsigned muscles = 0;
  int worth = 0;
  std::int64_t gain = 0;  // worth and ...
  std::int64_t cost = 1;  // ... seconds of the set that gives most for its time
};

/// The moves that are likely in the answer first, the pinned ones before all.
auto rank(const Move& move) {
  const auto& c = *move.candidate;
  return std::make_tuple(!c.pinned, -move.worth, c.recency, c.ticket, std::string_view{c.exercise->id});
}

class Search {
 public:
  Search(const Candidates& candidates, const MainProblem& problem)
      : m_problem(problem), m_table(level_table(problem.level)) {
    for (const auto& candidate : candidates) {
      m_moves.push_back(to_move(candidate, problem));
      m_pinned += candidate.pinned ? 1U : 0U;
      m_longest_pause = std::max(m_longest_pause, m_moves.back().pause);
    }
    std::sort(m_moves.begin(), m_moves.end(), [](const Move& a, const Move& b) { return rank(a) < rank(b); });
    find_bars();
    look_ahead();
  }

  MainPart run() {
    extend(0);
    return std::move(m_best).value_or(MainPart{});
  }

 private:
  struct Chosen {
    std::size_t move;
    int sets;
  };

  void find_bars() {
    for (auto& move : m_moves) {
      const auto variants = m_problem.ladders->variants(*move.candidate->exercise);
      const std::unordered_set<const Exercise*> barred{variants.begin(), variants.end()};
      for (const auto& other : m_moves) {
        move.bars.push_back(barred.contains(other.candidate->exercise));
      }
    }
  }

  void look_ahead() {
    m_rest.resize(m_moves.size() + 1);
    for (std::size_t i = m_moves.size(); i-- > 0;) {
      const auto& move = m_moves[i];
      auto rest = m_rest[i + 1];
      rest.patterns |= move.patterns;
      rest.muscles |= move.muscles;
      rest.worth = std::max(rest.worth, move.worth);
      for (int sets = move.sets.low; sets <= move.sets.high; ++sets) {
        const std::int64_t gain = sets * move.worth;
        const std::int64_t cost = move.seconds_of(sets, move.most_cut) + move.pause;
        if (gain * rest.cost > rest.gain * cost) {
          rest.gain = gain;
          rest.cost = cost;
        }
      }
      m_rest[i] = rest;
    }
  }

  int most_moves() const { return std::min(m_table.main_moves.high, m_problem.most_moves); }

  void extend(std::size_t from) {
    if (m_chosen.size() >= m_pinned) {
      consider();
    }
    if (static_cast<int>(m_chosen.size()) >= most_moves()) {
      return;
    }
    const bool must_take = m_chosen.size() < m_pinned;
    const auto end = must_take ? from + 1 : m_moves.size();
    for (auto i = from; i < end && (must_take || may_win(i)); ++i) {
      if (!is_barred(i)) {
        try_sets(i);
      }
    }
  }

  void try_sets(std::size_t index) {
    const auto& move = m_moves[index];
    const int widest = move.sets.high - move.sets.low;
    for (int step = 0; step <= 2 * widest + 1; ++step) {  // the usual number first, then ever farther from it
      const int sets = move.usual_sets + (step % 2 == 0 ? step / 2 : -(step + 1) / 2);
      if (sets < move.sets.low || sets > move.sets.high || m_sets + sets > m_problem.most_sets) {
        continue;
      }
      add({index, sets}, 1);
      m_chosen.push_back({index, sets});
      if (least_seconds(most_cut()) <= m_problem.seconds.count() && may_win(index + 1)) {
        extend(index + 1);
      }
      m_chosen.pop_back();
      add({index, sets}, -1);
    }
  }

  void add(Chosen chosen, int sign) {
    const auto& move = m_moves[chosen.move];
    m_sets += sign * chosen.sets;
    m_value += sign * chosen.sets * move.worth;
    m_off_usual += sign * std::abs(chosen.sets - move.usual_sets);
    m_recency += sign * move.candidate->recency;
    m_tickets += sign * static_cast<std::int64_t>(move.candidate->ticket);
  }

  bool is_barred(std::size_t index) const {
    return std::any_of(m_chosen.begin(), m_chosen.end(),
                       [&](Chosen c) { return c.move == index || m_moves[c.move].bars[index]; });
  }

  int most_cut() const {
    int most = 0;
    for (const auto& c : m_chosen) {
      most = std::max(most, m_moves[c.move].most_cut);
    }
    return most;
  }

  /// Items and pauses, the longest pause standing at the end, where it does not count.
  std::int64_t least_seconds(int cut) const {
    constexpr int shortest_way_in = 30;
    std::int64_t sum = shortest_way_in;
    int longest = 0;
    for (const auto& c : m_chosen) {
      const auto& move = m_moves[c.move];
      sum += move.seconds_of(c.sets, cut) + move.pause;
      longest = std::max(longest, move.pause);
    }
    return sum - longest;
  }

  int least_cut() const {
    const int most = most_cut();
    int cut = 0;
    while (cut < most && least_seconds(cut) > m_problem.seconds.count()) {
      ++cut;
    }
    return cut;
  }

  std::int64_t most_value(const Rest& rest) const {
    const std::int64_t by_cap = std::int64_t{m_problem.most_sets - m_sets} * rest.worth;
    std::int64_t left = m_problem.seconds.count() + m_longest_pause;
    for (const auto& c : m_chosen) {
      const auto& move = m_moves[c.move];
      left -= move.seconds_of(c.sets, move.most_cut) + move.pause;
    }
    const auto by_time = std::max<std::int64_t>(0, left) * rest.gain / rest.cost;
    return m_value + std::min(by_cap, by_time);
  }

  /// Not below the score of any answer that adds moves from `from` on to those chosen, or none.
  Score most_score(std::size_t from) const {
    const int slots = most_moves() - static_cast<int>(m_chosen.size());
    const auto rest = slots > 0 ? m_rest[from] : Rest{};
    unsigned patterns = rest.patterns;
    unsigned muscles = rest.muscles;
    for (const auto& c : m_chosen) {
      patterns |= m_moves[c.move].patterns;
      muscles |= m_moves[c.move].muscles;
    }
    const int more = std::min(slots, static_cast<int>(m_moves.size() - from));
    const int count = static_cast<int>(m_chosen.size()) + more;
    return {required_patterns(patterns),
            std::min(count, m_table.main_moves.low),
            most_value(rest),
            std::popcount(patterns),
            std::popcount(muscles),
            -m_off_usual,
            -least_cut(),
            0,
            -m_recency,
            -m_tickets};
  }

  bool may_win(std::size_t from) const { return !m_best || most_score(from) >= m_best->score; }

  bool is_balanced() const {
    constexpr std::size_t many = 4;
    constexpr std::size_t too_many_pinned = 3;
    if (m_chosen.size() < many || m_pinned >= too_many_pinned) {
      return true;
    }
    int hip_minus_knee = 0;
    for (const auto& c : m_chosen) {
      const auto& exercise = *m_moves[c.move].candidate->exercise;
      hip_minus_knee += (is_hip_dominant(exercise) ? 1 : 0) - (is_knee_flexion(exercise) ? 1 : 0);
    }
    return std::abs(hip_minus_knee) <= 1;
  }

  void consider() {
    if (m_chosen.empty() || !is_balanced() || !may_win(m_moves.size())) {
      return;
    }
    auto order = m_chosen;
    std::sort(order.begin(), order.end(), [&](Chosen a, Chosen b) { return place(a) < place(b); });
    do {
      if (is_in_order(order)) {
        consider(order);
      }
    } while (std::next_permutation(order.begin(), order.end(),
                                   [&](Chosen a, Chosen b) { return place(a) < place(b); }));
  }

  std::pair<int, std::size_t> place(Chosen c) const { return {m_moves[c.move].order, c.move}; }

  bool is_in_order(const std::vector<Chosen>& order) const {
    return std::is_sorted(order.begin(), order.end(),
                          [&](Chosen a, Chosen b) { return m_moves[a.move].order < m_moves[b.move].order; });
  }

  void consider(const std::vector<Chosen>& order) {
    const auto cut = cut_to_fit(order);
    if (!cut) {
      return;
    }
    auto score = most_score(m_moves.size());
    score[6] = -*cut;
    score[7] = -count_ups_and_downs(order);
    const auto tie_break = ties(order);
    if (!m_best || score > m_best->score || (score == m_best->score && tie_break < m_ties)) {
      m_best = to_part(order, *cut, score);
      m_ties = tie_break;
    }
  }

  std::optional<int> cut_to_fit(const std::vector<Chosen>& order) const {
    for (int cut = least_cut(); cut <= most_cut(); ++cut) {
      if (seconds_of(order, cut) <= m_problem.seconds.count()) {
        return cut;
      }
    }
    return std::nullopt;
  }

  std::int64_t seconds_of(const std::vector<Chosen>& order, int cut) const {
    std::int64_t sum = way_in(*m_moves[order.front().move].candidate).count();
    for (std::size_t i = 0; i < order.size(); ++i) {
      const auto& move = m_moves[order[i].move];
      sum += move.seconds_of(order[i].sets, cut);
      if (i + 1 < order.size()) {
        sum += main_gap(move.item, m_moves[order[i + 1].move].item).count();
      }
    }
    return sum;
  }

  int count_ups_and_downs(const std::vector<Chosen>& order) const {
    int count = 0;
    for (std::size_t i = 1; i < order.size(); ++i) {
      count += ups_and_downs(*m_moves[order[i - 1].move].candidate->exercise,
                             *m_moves[order[i].move].candidate->exercise);
    }
    return count;
  }

  /// The last word among equals: few changes of position, then ids, then more sets for the earlier moves.
  using Ties = std::pair<int, std::vector<std::pair<std::string_view, int>>>;
  Ties ties(const std::vector<Chosen>& order) const {
    Ties out{0, {}};
    for (std::size_t i = 0; i < order.size(); ++i) {
      const auto& exercise = *m_moves[order[i].move].candidate->exercise;
      out.second.emplace_back(exercise.id, -order[i].sets);
      out.first += i > 0 && m_moves[order[i - 1].move].item.position != exercise.position ? 1 : 0;
    }
    return out;
  }

  MainPart to_part(const std::vector<Chosen>& order, int cut, const Score& score) const {
    MainPart part;
    part.reps_cut = cut;
    part.score = score;
    for (const auto& c : order) {
      const auto& candidate = *m_moves[c.move].candidate;
      part.moves.push_back(
          {&candidate, c.sets, make_item(candidate, Phase::main, c.sets, reps_after(candidate.dose, cut))});
    }
    return part;
  }

  MainProblem m_problem;
  const LevelTable& m_table;
  std::vector<Move> m_moves;
  std::vector<Rest> m_rest;
  std::size_t m_pinned = 0;
  int m_longest_pause = 0;
  std::vector<Chosen> m_chosen;
  int m_sets = 0;
  std::int64_t m_value = 0;
  std::int64_t m_off_usual = 0;
  std::int64_t m_recency = 0;
  std::int64_t m_tickets = 0;
  std::optional<MainPart> m_best;
  Ties m_ties;
};

/// What two moves have to share to stand in for one another.
auto traits_of(const Candidate& c, Level level) {
  const auto& e = *c.exercise;
  const auto& d = c.dose;
  const auto range = [](const std::optional<Range<int>>& r) {
    return r ? std::pair{r->low, r->high} : std::pair{0, 0};
  };
  return std::make_tuple(std::tuple{e.pattern, worth(e, level), muscle_bits(e), order_key(e), e.position,
                                    is_on_floor(e), side_count(e)},
                         std::tuple{d.sets.low, d.sets.high, d.usual_sets, d.sets_are_stated, range(d.reps),
                                    d.hold, d.rest, d.duration ? d.duration->low : Seconds{}, rep_length(e)},
                         d.rest < Seconds{45} ? c.equipment : std::vector<std::string>{},
                         c.equipment.empty());
}

}  // namespace

int worth(const Exercise& exercise, Level level) {
  const auto& right = level_table(level).demand;
  const int beyond = std::max({0, right.low - exercise.demand, exercise.demand - right.high});
  return std::max(1, full_worth - beyond);
}

bool is_hip_dominant(const Exercise& exercise) {
  return exercise.pattern == Pattern::hip_extension || exercise.pattern == Pattern::hip_hinge;
}

bool is_knee_flexion(const Exercise& exercise) {
  return exercise.pattern == Pattern::knee_flexion;
}

bool comes_first(const Exercise& a, const Exercise& b) {
  return order_key(a) < order_key(b);
}

Seconds way_in(const Candidate& first) {
  return first.equipment.empty() ? 30s : 45s;
}

Candidates without_doubles(Candidates candidates, const Ladders& ladders, Level level) {
  const auto slots = static_cast<std::size_t>(level_table(level).main_moves.high);
  std::map<decltype(traits_of(candidates.front(), level)), std::set<std::uint32_t>> families;
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return std::tie(a.recency, a.ticket, a.exercise->id) < std::tie(b.recency, b.ticket, b.exercise->id);
  });
  std::erase_if(candidates, [&](const Candidate& candidate) {
    auto& seen = families[traits_of(candidate, level)];
    if (candidate.pinned || seen.size() >= slots) {
      return !candidate.pinned;
    }
    seen.insert(ladders.family(*candidate.exercise));
    return false;
  });
  return candidates;
}

MainPart best_main_part(const Candidates& candidates, const MainProblem& problem) {
  return Search{candidates, problem}.run();
}

}  // namespace hamstring::plan
