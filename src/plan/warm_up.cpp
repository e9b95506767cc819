#include <array>
#include <optional>

#include "plan/flow.hpp"

namespace hamstring::plan {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t most_dynamic_moves = 3;
constexpr auto hold_limit = 60s;  // a muscle, in all, and not reached (rule 2)

/// 0 for a raise that is light to moderate for the level.
int mismatch(const Exercise& raise, Level level) {
  constexpr int lightest = 2;
  const int wanted = lightest + (level == Level::beginner ? 0 : 1);
  return raise.demand < wanted ? wanted - raise.demand : std::max(0, raise.demand - wanted - 1);
}

class WarmUpSearch {
 public:
  WarmUpSearch(const Candidates& candidates, const WarmUpProblem& problem)
      : m_problem(problem), m_flow(candidates, Phase::warm_up, *problem.ladders) {
    for (std::size_t i = 0; i < m_flow.size(); ++i) {
      (is_raise(m_flow[i].candidate) ? m_raises : m_dynamic).push_back(i);
      m_pinned += m_flow[i].candidate.pinned ? 1 : 0;
      m_ways_out.push_back(way_out(i));
    }
  }

  Sequence run() {
    extend({});
    return std::move(m_best);
  }

 private:
  using Score = std::array<std::int64_t, 11>;

  static constexpr std::size_t most_raises = 2;

  /// What m_moves come to with raises in front of them; raises without their lengths.
  struct Row {
    std::array<std::size_t, most_raises> raised{};  // the last put there stands in front
    std::size_t raises = 0;
    int pinned = 0;
    int dynamic = 0;
    bool bends_knee = false;
    bool is_past_raises = false;
    Seconds seconds{};  // of the moves after the raises, and all gaps
    Seconds moved{};    // of the moves after the raises
    Seconds held{};
    int ups = 0;
    int changes = 0;
    std::int64_t mismatch = 0;
    std::int64_t recency = 0;
    std::int64_t ticket = 0;
  };

  Flow::Step way_out(std::size_t last) const {
    if (m_problem.next == nullptr) {
      return {};
    }
    const auto& from = m_flow[last];
    return {m_problem.includes_way_out ? gap(from.item, m_problem.next->item) : 0s,
            Flow::ups(from, *m_problem.next), Flow::changes(from, *m_problem.next), false};
  }

  bool is_empty(const Row& row) const { return row.raises == 0 && m_moves.empty(); }
  std::size_t front(const Row& row) const {
    return row.raises == 0 ? m_moves.front() : row.raised[row.raises - 1];
  }
  std::size_t back(const Row& row) const { return m_moves.empty() ? row.raised.front() : m_moves.back(); }
  /// The raise at `position` of the row.
  static std::size_t raise_at(const Row& row, std::size_t position) {
    return row.raised[row.raises - 1 - position];
  }

  /// `next` is in front.
  void put_before(Row& row, std::size_t next) const {
    if (!is_empty(row)) {
      go(row, m_flow.step(next, front(row)));
    }
    const auto& candidate = m_flow[next].candidate;
    row.raised[row.raises++] = next;
    row.mismatch += mismatch(*candidate.exercise, m_problem.level);
    count(row, candidate);
  }

  /// `row` before any raise, with `next` behind m_moves.
  Row with_last(Row row, std::size_t next) const {
    if (!m_moves.empty()) {
      go(row, m_flow.step(m_moves.back(), next));
    }
    const auto& [candidate, item] = m_flow[next];
    row.seconds += item.seconds;
    row.moved += item.seconds;
    row.held += hold_of(item);
    row.dynamic += is_dynamic(candidate) ? 1 : 0;
    row.is_past_raises = row.is_past_raises || item.pattern != Pattern::cardio;
    row.bends_knee = row.bends_knee || item.pattern == Pattern::knee_flexion;
    count(row, candidate);
    return row;
  }

  static void go(Row& row, const Flow::Step& step) {
    row.seconds += step.gap;
    row.ups += step.ups;
    row.changes += step.changes;
  }

  static void count(Row& row, const Candidate& candidate) {
    row.pinned += candidate.pinned ? 1 : 0;
    row.recency += candidate.recency;
    row.ticket += candidate.ticket;
  }

  static Seconds hold_of(const Item& item) { return item.sets * item.reps.value_or(1) * item.hold; }

  void extend(const Row& dynamic) {
    if (!fits(dynamic.seconds)) {
      return;  // nor does anything longer
    }
    with_raises(dynamic);
    if (m_moves.size() >= std::max<std::size_t>(most_dynamic_moves, static_cast<std::size_t>(m_pinned))) {
      return;
    }
    for (const auto next : m_dynamic) {
      if (m_flow.may_follow(m_moves, next) && is_in_order(dynamic, next) &&
          dynamic.held + hold_of(m_flow[next].item) < hold_limit) {
        const auto longer = with_last(dynamic, next);
        m_moves.push_back(next);
        extend(longer);
        m_moves.pop_back();
      }
    }
  }

  /// A move that lengthens comes before one that bends the knee (heel digs before heel kicks), and light
  /// cardio that is counted and not timed still before all others.
  bool is_in_order(const Row& before, std::size_t next) const {
    const auto pattern = m_flow[next].item.pattern;
    return !(pattern == Pattern::stretch && before.bends_knee) &&
           !(pattern == Pattern::cardio && before.is_past_raises);
  }

  void with_raises(const Row& dynamic) {
    consider(dynamic);
    m_with_one.clear();
    for (const auto raise : m_raises) {
      if (m_flow.may_follow(m_moves, raise) && fits(dynamic.seconds + range(raise).low)) {
        m_with_one.push_back(dynamic);
        put_before(m_with_one.back(), raise);
      }
    }
    for (const auto& first : m_with_one) {
      consider(first);
      for (const auto& second : m_with_one) {
        if (!m_flow.step(front(first), front(second)).is_barred &&
            fits(second.seconds + least_of(first) + least_of(second))) {
          auto with_two = second;
          put_before(with_two, front(first));
          consider(with_two);
        }
      }
    }
  }

  bool fits(Seconds least) const { return least <= m_problem.seconds; }
  Seconds least_of(const Row& raised) const { return range(front(raised)).low; }

  void consider(const Row& row) {
    if (is_empty(row) || row.pinned != m_pinned) {
      return;
    }
    const auto left = m_problem.seconds - row.seconds - m_ways_out[back(row)].gap;
    const auto lengths = share_out(row, left);
    if (!lengths) {
      return;
    }
    const auto score = score_of(row, *lengths, left);
    if (!m_best_score || score > *m_best_score) {
      m_best_score = score;
      m_best = to_sequence(row, *lengths);
    }
  }

  const Range<Seconds>& range(std::size_t raise) const { return *m_flow[raise].candidate.dose.duration; }

  using Lengths = std::array<Seconds, most_raises>;

  /// What each raise takes of `left`; the last takes most. Nothing where not even the shortest fit.
  std::optional<Lengths> share_out(const Row& row, Seconds left) const {
    Lengths lengths{};
    if (left < 0s) {
      return std::nullopt;
    }
    for (std::size_t i = 0; i < row.raises; ++i) {
      const bool is_last = i + 1 == row.raises;
      const auto later = is_last ? 0s : range(raise_at(row, i + 1)).high;
      const auto& own = range(raise_at(row, i));
      lengths[i] = std::min(std::max(own.low, left - later), own.high);
      if (lengths[i] > left) {
        return std::nullopt;
      }
      left -= lengths[i];
    }
    return lengths;
  }

  Score score_of(const Row& row, const Lengths& lengths, Seconds left) const {
    const auto& out = m_ways_out[back(row)];
    const auto raised = lengths[0] + lengths[1];
    return {row.raises > 0 ? 1 : 0,
            std::min(row.dynamic, 2),
            raised >= row.moved ? 1 : 0,
            -(left - raised).count(),
            -std::abs(row.dynamic - m_problem.dynamic_moves),
            -(row.ups + out.ups),
            -static_cast<std::int64_t>(row.raises),
            -row.mismatch,
            -(row.changes + out.changes),
            -row.recency,
            -row.ticket};
  }

  Sequence to_sequence(const Row& row, const Lengths& lengths) const {
    Sequence out;
    for (std::size_t i = 0; i < row.raises; ++i) {
      auto& item = out.emplace_back(m_flow[raise_at(row, i)]).item;
      item.duration = lengths[i];
      item.seconds = lengths[i];
    }
    for (const auto move : m_moves) {
      out.push_back(m_flow[move]);
    }
    return out;
  }

  WarmUpProblem m_problem;
  Flow m_flow;
  std::vector<Flow::Step> m_ways_out;
  std::vector<std::size_t> m_raises;
  std::vector<std::size_t> m_dynamic;
  int m_pinned = 0;
  std::vector<std::size_t> m_moves;  // chosen so far, without raises
  std::vector<Row> m_with_one;       // these after one raise each
  std::optional<Score> m_best_score;
  Sequence m_best;
};

}  // namespace

Sequence best_warm_up(const Candidates& candidates, const WarmUpProblem& problem) {
  return WarmUpSearch{candidates, problem}.run();
}

}  // namespace hamstring::plan
