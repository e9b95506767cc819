#include "plan/main_part.hpp"

#include <algorithm>
#include <bit>
#include <optional>
#include <tuple>

#include "hamstring/plan/time_model.hpp"
#include "plan/spread.hpp"

namespace hamstring::plan {
namespace {

/// What moves from an index on could add at most.
struct Rest {
  unsigned patterns = 0;
  bool hip = false;
  bool knee = false;
  bool loaded_hip = false;
  bool strong_knee = false;
  int kept = 0;
  int worth = 0;
  int set_seconds = 1'000'000;  // of the shortest set
  std::array<int, 4> points{};  // of the best four, none below 0

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

  /// The best points come from `move` too.
  void add_points(const MainMove& move) {
    points.back() = std::max(points.back(), move.points);
    std::sort(points.begin(), points.end(), std::greater<>{});
  }
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
      m_pinned += candidate.pinned ? 1U : 0U;
      m_longest_pause = std::max(m_longest_pause, m_moves.back().pause);
    }
    m_moves = without_dominated(std::move(m_moves), static_cast<std::size_t>(m_table.main_moves.high));
    std::sort(m_moves.begin(), m_moves.end(),
              [](const MainMove& a, const MainMove& b) { return rank(a) < rank(b); });
    look_ahead();
  }

  MainPart run() {
    extend(0);
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
      m_rest[i].add_points(m_moves[i]);
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
      if (may_join(m_moves[i])) {
        m_chosen.push_back(&m_moves[i]);
        if (fits() && may_win(i + 1)) {
          extend(i + 1);
        }
        m_chosen.pop_back();
      }
    }
  }

  bool may_join(const MainMove& move) const {
    return std::none_of(m_chosen.begin(), m_chosen.end(), [&](const MainMove* other) {
      return other->family == move.family &&
             m_problem.ladders->are_variants(*other->candidate->exercise, *move.candidate->exercise);
    });
  }

  /// With as few sets and repetitions as can be.
  bool fits() const {
    int sets = 0;
    for (const auto* move : m_chosen) {
      sets += move->sets.low;
    }
    return sets <= m_problem.most_sets && least_seconds() <= m_problem.seconds.count();
  }

  std::int64_t least_seconds() const {
    Sets sets;
    for (const auto* move : m_chosen) {
      sets.push_back(move->sets.low);
    }
    return seconds_of(sets, most_cut());
  }

  int most_cut() const {
    int most = 0;
    for (const auto* move : m_chosen) {
      most = std::max(most, move->most_cut);
    }
    return most;
  }

  /// The longest way in, the pauses but one, and a ramp where there could be one.
  std::int64_t seconds_of(const Sets& sets, int cut) const {
    std::int64_t sum = 0;
    int shortest_pause = m_longest_pause;
    int way_in = 0;
    int ramp = 0;
    for (std::size_t i = 0; i < m_chosen.size(); ++i) {
      const auto& move = *m_chosen[i];
      sum += move.seconds(sets[i], cut) + move.pause;
      shortest_pause = std::min(shortest_pause, move.pause);
      way_in = std::max(way_in, move.way_in);
      ramp = std::max(ramp, move.ramp);
    }
    return way_in + ramp + sum - shortest_pause;
  }

  /// Not below the score of any answer that adds moves from `from` on to those chosen, or none.
  Score most_score(std::size_t from) const {
    const int slots = most_moves() - static_cast<int>(m_chosen.size());
    const int more = std::min(slots, static_cast<int>(m_moves.size() - from));
    auto rest = more > 0 ? m_rest[from] : Rest{};
    Score score{};
    int kept = std::min(rest.kept, more);
    int points_in_all = 0;
    int sets = 0;
    for (int i = 0; i < more; ++i) {
      points_in_all += rest.points[static_cast<std::size_t>(i)];
    }
    for (const auto* move : m_chosen) {
      rest.add(*move);
      kept += move->candidate->kept ? 1 : 0;
      points_in_all += move->points + move->sets.low * move->worth * points_of_eighth;
      sets += move->sets.low;
      score[not_below_level] -= move->roles.below_level ? 1 : 0;
    }
    const auto left = m_problem.seconds.count() - (m_chosen.empty() ? -m_longest_pause : least_seconds());
    const auto more_sets = std::min<std::int64_t>(m_problem.most_sets - sets, left / rest.set_seconds);
    score[kinds] = (rest.hip ? 1 : 0) + (rest.knee ? 1 : 0);
    score[roles] = (rest.loaded_hip ? 1 : 0) + (rest.strong_knee ? 1 : 0);
    score[kept_moves] = kept;
    score[enough_moves] = std::min(static_cast<int>(m_chosen.size()) + more, m_table.main_moves.low);
    score[points] = points_in_all + static_cast<int>(more_sets) * rest.worth * points_of_eighth +
                    std::popcount(rest.patterns) * points_of_pattern;
    return score;
  }

  bool may_win(std::size_t from) const { return !m_best || most_score(from) > m_best->score; }

  void consider() {
    if (m_chosen.empty() || !may_win(m_moves.size())) {
      return;
    }
    for (const auto& sets : ways_to_spread(m_chosen, m_problem.most_sets, m_problem.may_be_uneven)) {
      if (const auto cut = cut_to_fit(sets)) {
        const auto score = score_of(sets, *cut);
        if (!m_best || score > m_best->score) {
          m_best = Best{m_chosen, sets, *cut, score};
        }
      }
    }
  }

  std::optional<int> cut_to_fit(const Sets& sets) const {
    for (int cut = 0; cut <= most_cut(); ++cut) {
      if (seconds_of(sets, cut) <= m_problem.seconds.count()) {
        return cut;
      }
    }
    return std::nullopt;
  }

  Score score_of(const Sets& sets, int cut) const {
    auto score = most_score(m_moves.size());
    unsigned patterns = 0;
    score[points] = -cut * points_of_cut;
    for (std::size_t i = 0; i < m_chosen.size(); ++i) {
      score[points] += m_chosen[i]->value(sets[i]);
      patterns |= m_chosen[i]->pattern;
    }
    score[points] += std::popcount(patterns) * points_of_pattern;
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
  std::size_t m_pinned = 0;
  int m_longest_pause = 0;
  std::vector<const MainMove*> m_chosen;
  std::optional<Best> m_best;
};

}  // namespace

MainPart best_main_part(const Candidates& candidates, const MainProblem& problem) {
  return Search{candidates, problem}.run();
}

}  // namespace hamstring::plan
