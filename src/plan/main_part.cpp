#include "plan/main_part.hpp"

#include <algorithm>
#include <bit>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "hamstring/plan/time_model.hpp"
#include "plan/spread.hpp"

namespace hamstring::plan {
namespace {

/// What moves have in store: of those chosen, or at most of those from an index on.
struct Store {
  unsigned patterns = 0;
  bool hip = false;
  bool knee = false;
  bool loaded_hip = false;
  bool strong_knee = false;
  int kept = 0;
  int worth = 0;
  int set_seconds = 1'000'000;  // of the shortest set

  void add(const MainMove& move) {
    patterns |= move.pattern;
    hip = hip || move.is_hip;
    knee = knee || move.is_knee;
    loaded_hip = loaded_hip || move.roles.loaded_hip;
    strong_knee = strong_knee || move.roles.strong_knee;
    kept += move.candidate->kept ? 1 : 0;
    worth = std::max(worth, move.worth);
    set_seconds = std::min(set_seconds, std::max(1, move.work.back() + move.rest));
  }
};

constexpr std::size_t most_slots = 4;

/// More moves than these are not weighed against each other: those that stand out in their role are.
constexpr std::size_t enough_moves_to_weigh = 150;

/// Moves tried beside others, at most. Catalogues like the built-in one need a small part of it; a very large
/// one gets the best that was seen by then, where what is likely in the answer comes first.
constexpr int most_tries = 400'000;

/// What moves from an index on could add at most.
struct Rest {
  Store store;
  std::array<int, most_slots> points{};  // of the best few, none below 0

  /// The best points come from `move` too.
  void add(const MainMove& move) {
    store.add(move);
    if (move.points > points.back()) {
      points.back() = move.points;
      std::sort(points.begin(), points.end(), std::greater<>{});
    }
  }
};

/// The moves chosen so far, with as few sets and repetitions as can be.
struct Prefix {
  Store store;
  int moves = 0;
  int sets = 0;
  int points = 0;
  int below_level = 0;
  std::int64_t work = 0;  // seconds, pauses included
  int shortest_pause = 0;
  int way_in = 0;
  int ramp = 0;

  void add(const MainMove& move) {
    store.add(move);
    ++moves;
    sets += move.sets.low;
    points += move.points + move.sets.low * move.worth * points_of_eighth;
    below_level += move.roles.below_level ? 1 : 0;
    work += move.seconds(move.sets.low, move.most_cut) + move.pause;
    shortest_pause = std::min(shortest_pause, move.pause);
    way_in = std::max(way_in, move.way_in);
    ramp = std::max(ramp, move.ramp);
  }

  std::int64_t seconds() const { return way_in + ramp + work - shortest_pause; }
};

/// Pinned and kept moves first, then those that are likely in the answer.
auto rank(const MainMove& move) {
  const auto& c = *move.candidate;
  const bool has_role = move.roles.loaded_hip || move.roles.strong_knee;
  return std::make_tuple(!c.pinned, !c.kept, move.roles.below_level, !has_role, -move.value(move.usual_sets),
                         std::string_view{c.exercise->id});
}

class Search {
 public:
  Search(const Candidates& candidates, const MainProblem& problem)
      : m_problem(problem), m_table(level_table(problem.level)) {
    for (const auto& candidate : candidates) {
      m_moves.push_back(to_main_move(candidate, problem));
      m_pinned += candidate.pinned ? 1 : 0;
      m_longest_pause = std::max(m_longest_pause, m_moves.back().pause);
    }
    m_moves = without_dominated(std::move(m_moves), static_cast<std::size_t>(m_table.main_moves.high));
    m_moves = first_of_each_role(std::move(m_moves), enough_moves_to_weigh);
    std::sort(m_moves.begin(), m_moves.end(),
              [](const MainMove& a, const MainMove& b) { return rank(a) < rank(b); });
    look_ahead();
    find_variants();
  }

  MainPart run() {
    Prefix none;
    none.shortest_pause = m_longest_pause;
    extend(0, none);
    return m_best ? to_part() : MainPart{};
  }

 private:
  struct Best {
    std::vector<const MainMove*> moves;
    Sets sets;
    int cut = 0;
    Score score{};
  };

  void look_ahead() {
    m_rest.resize(m_moves.size() + 1);
    for (std::size_t i = m_moves.size(); i-- > 0;) {
      m_rest[i] = m_rest[i + 1];
      m_rest[i].add(m_moves[i]);
    }
  }

  /// The variants of each move whose ladders have more than one move in play.
  void find_variants() {
    std::unordered_map<std::uint32_t, int> members;
    for (const auto& move : m_moves) {
      ++members[move.family];
    }
    m_variants.resize(m_moves.size());
    for (std::size_t i = 0; i < m_moves.size(); ++i) {
      if (members[m_moves[i].family] > 1) {
        m_variants[i] = m_problem.ladders->variants(*m_moves[i].candidate->exercise);
        std::sort(m_variants[i].begin(), m_variants[i].end());
      }
    }
  }

  int most_moves() const { return std::min(m_table.main_moves.high, m_problem.most_moves); }

  void extend(std::size_t from, const Prefix& chosen) {
    if (chosen.moves >= m_pinned) {
      consider(chosen);
    }
    if (chosen.moves >= most_moves()) {
      return;
    }
    const bool must_take = chosen.moves < m_pinned;
    const auto end = must_take ? from + 1 : m_moves.size();
    for (auto i = from; i < end && (must_take || may_win(chosen, i)); ++i) {
      if (++m_tries > most_tries && m_best) {
        return;
      }
      if (may_join(i)) {
        auto longer = chosen;
        longer.add(m_moves[i]);
        m_chosen.push_back(&m_moves[i]);
        if (fits(longer) && may_win(longer, i + 1)) {
          extend(i + 1, longer);
        }
        m_chosen.pop_back();
      }
    }
  }

  bool may_join(std::size_t index) const {
    const auto& move = m_moves[index];
    const auto& variants = m_variants[index];
    return std::none_of(m_chosen.begin(), m_chosen.end(), [&](const MainMove* other) {
      return other->family == move.family &&
             std::binary_search(variants.begin(), variants.end(), other->candidate->exercise);
    });
  }

  bool fits(const Prefix& chosen) const {
    return chosen.sets <= m_problem.most_sets && chosen.seconds() <= m_problem.seconds.count();
  }

  int most_cut() const {
    int most = 0;
    for (const auto* move : m_chosen) {
      most = std::max(most, move->most_cut);
    }
    return most;
  }

  /// The longest way in, the pauses but one, and a ramp where there could be one.
  std::int64_t seconds_of(const Prefix& chosen, const Sets& sets, int cut) const {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < m_chosen.size(); ++i) {
      sum += m_chosen[i]->seconds(sets[i], cut) + m_chosen[i]->pause;
    }
    return chosen.way_in + chosen.ramp + sum - chosen.shortest_pause;
  }

  /// Not below the score of any answer that adds moves from `from` on to those chosen, or none.
  Score most_score(const Prefix& chosen, std::size_t from) const {
    static const Rest none;
    const int slots = most_moves() - chosen.moves;
    const int more = std::min(slots, static_cast<int>(m_moves.size() - from));
    const auto& rest = more > 0 ? m_rest[from] : none;
    const auto& there = chosen.store;
    const auto& to_come = rest.store;
    int points_in_all = chosen.points;
    for (int i = 0; i < more; ++i) {
      points_in_all += rest.points[static_cast<std::size_t>(i)];
    }
    const auto left = m_problem.seconds.count() - (chosen.moves == 0 ? -m_longest_pause : chosen.seconds());
    const auto more_sets = std::min<std::int64_t>(m_problem.most_sets - chosen.sets,
                                                  left / std::min(there.set_seconds, to_come.set_seconds));
    Score score{};
    score[kinds] = (there.hip || to_come.hip ? 1 : 0) + (there.knee || to_come.knee ? 1 : 0);
    score[roles] =
        (there.loaded_hip || to_come.loaded_hip ? 1 : 0) + (there.strong_knee || to_come.strong_knee ? 1 : 0);
    score[kept_moves] = there.kept + std::min(to_come.kept, more);
    score[enough_moves] = std::min(chosen.moves + more, m_table.main_moves.low);
    score[not_below_level] = -chosen.below_level;
    score[points] = points_in_all +
                    static_cast<int>(more_sets) * std::max(there.worth, to_come.worth) * points_of_eighth +
                    std::popcount(there.patterns | to_come.patterns) * points_of_pattern;
    return score;
  }

  bool may_win(const Prefix& chosen, std::size_t from) const {
    return !m_best || most_score(chosen, from) > m_best->score;
  }

  void consider(const Prefix& chosen) {
    if (m_chosen.empty() || !may_win(chosen, m_moves.size())) {
      return;
    }
    for (const auto& sets : ways_to_spread(m_chosen, m_problem.most_sets, m_problem.may_be_uneven)) {
      if (const auto cut = cut_to_fit(chosen, sets)) {
        const auto score = score_of(chosen, sets, *cut);
        if (!m_best || score > m_best->score) {
          m_best = Best{m_chosen, sets, *cut, score};
        }
      }
    }
  }

  std::optional<int> cut_to_fit(const Prefix& chosen, const Sets& sets) const {
    const int most = most_cut();
    for (int cut = 0; cut <= most; ++cut) {
      if (seconds_of(chosen, sets, cut) <= m_problem.seconds.count()) {
        return cut;
      }
    }
    return std::nullopt;
  }

  Score score_of(const Prefix& chosen, const Sets& sets, int cut) const {
    auto score = most_score(chosen, m_moves.size());
    score[points] = std::popcount(chosen.store.patterns) * points_of_pattern - cut * points_of_cut;
    for (std::size_t i = 0; i < m_chosen.size(); ++i) {
      score[points] += m_chosen[i]->value(sets[i]);
    }
    return score;
  }

  MainPart to_part() const {
    MainPart part;
    part.reps_cut = m_best->cut;
    part.score = m_best->score;
    for (std::size_t i = 0; i < m_best->moves.size(); ++i) {
      const auto& candidate = *m_best->moves[i]->candidate;
      part.moves.push_back({&candidate, m_best->sets[i], cut_item(candidate, m_best->sets[i], m_best->cut)});
    }
    put_in_order(part.moves);
    auto& first = part.moves.front();
    if (takes_a_ramp(*first.candidate)) {
      first.item.ramp = Ramp{};
      first.item.seconds = item_seconds(first.item, Phase::main);
    }
    return part;
  }

  /// Rule 5; among equals few ups and downs, few changes of position, then the ids.
  static void put_in_order(std::vector<MainItem>& moves) {
    const auto key = [](const MainItem& m) {
      return std::make_pair(order_key(*m.candidate->exercise), std::string_view{m.candidate->exercise->id});
    };
    const auto before = [&](const MainItem& a, const MainItem& b) { return key(a) < key(b); };
    std::sort(moves.begin(), moves.end(), before);
    auto best = moves;
    auto least = unrest(moves);
    while (std::next_permutation(moves.begin(), moves.end(), before)) {
      const bool in_order =
          std::is_sorted(moves.begin(), moves.end(),
                         [&](const MainItem& a, const MainItem& b) { return key(a).first < key(b).first; });
      if (in_order && unrest(moves) < least) {
        least = unrest(moves);
        best = moves;
      }
    }
    moves = std::move(best);
  }

  static std::pair<int, int> unrest(const std::vector<MainItem>& moves) {
    std::pair<int, int> out;
    for (std::size_t i = 1; i < moves.size(); ++i) {
      out.first += ups_and_downs(*moves[i - 1].candidate->exercise, *moves[i].candidate->exercise);
      out.second += moves[i - 1].item.position == moves[i].item.position ? 0 : 1;
    }
    return out;
  }

  MainProblem m_problem;
  const LevelTable& m_table;
  std::vector<MainMove> m_moves;
  std::vector<Rest> m_rest;
  std::vector<std::vector<const Exercise*>> m_variants;
  int m_pinned = 0;
  int m_tries = 0;
  int m_longest_pause = 0;
  std::vector<const MainMove*> m_chosen;
  std::optional<Best> m_best;
};

}  // namespace

MainPart best_main_part(const Candidates& candidates, const MainProblem& problem) {
  return Search{candidates, problem}.run();
}

}  // namespace hamstring::plan
