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
    }
  }

  Sequence run() {
    extend({});
    return m_best;
  }

 private:
  using Score = std::array<std::int64_t, 12>;

  void extend(const std::vector<std::size_t>& dynamic) {
    with_raises(dynamic);
    if (dynamic.size() >= std::max<std::size_t>(most_dynamic_moves, static_cast<std::size_t>(m_pinned))) {
      return;
    }
    for (const auto next : m_dynamic) {
      if (m_flow.may_follow(dynamic, next) && is_in_order(dynamic, next) &&
          hold_of(dynamic) + hold_of({next}) < hold_limit) {
        auto longer = dynamic;
        longer.push_back(next);
        extend(longer);
      }
    }
  }

  /// A move that lengthens comes before one that bends the knee (heel digs before heel kicks).
  bool is_in_order(const std::vector<std::size_t>& before, std::size_t next) const {
    return m_flow[next].item.pattern != Pattern::stretch ||
           std::none_of(before.begin(), before.end(),
                        [&](std::size_t i) { return m_flow[i].item.pattern == Pattern::knee_flexion; });
  }

  Seconds hold_of(const std::vector<std::size_t>& moves) const {
    Seconds sum{};
    for (const auto i : moves) {
      const auto& item = m_flow[i].item;
      sum += item.sets * item.reps.value_or(1) * item.hold;
    }
    return sum;
  }

  void with_raises(const std::vector<std::size_t>& dynamic) {
    consider({}, dynamic);
    for (const auto first : m_raises) {
      consider({first}, dynamic);
      for (const auto second : m_raises) {
        if (first != second) {
          consider({first, second}, dynamic);
        }
      }
    }
  }

  void consider(const std::vector<std::size_t>& raises, const std::vector<std::size_t>& dynamic) {
    auto sequence = raises;
    sequence.insert(sequence.end(), dynamic.begin(), dynamic.end());
    if (sequence.empty() || pinned_in(sequence) != m_pinned) {
      return;
    }
    const auto left = m_problem.seconds - seconds_without_raises(sequence, raises.size());
    const auto lengths = share_out(raises, left);
    if (!lengths) {
      return;
    }
    const auto score = score_of(sequence, raises.size(), *lengths, left);
    if (!m_best_score || score > *m_best_score) {
      m_best_score = score;
      m_best = to_sequence(sequence, *lengths);
    }
  }

  int pinned_in(const std::vector<std::size_t>& sequence) const {
    return static_cast<int>(std::count_if(sequence.begin(), sequence.end(),
                                          [&](std::size_t i) { return m_flow[i].candidate.pinned; }));
  }

  Seconds seconds_without_raises(const std::vector<std::size_t>& sequence, std::size_t raises) const {
    Seconds sum{};
    for (std::size_t i = 0; i < sequence.size(); ++i) {
      sum += i < raises ? 0s : m_flow[sequence[i]].item.seconds;
      sum += i > 0 ? m_flow.step(sequence[i - 1], sequence[i]).gap : 0s;
    }
    if (m_problem.includes_way_out && m_problem.next != nullptr) {
      sum += gap(m_flow[sequence.back()].item, m_problem.next->item);
    }
    return sum;
  }

  const Range<Seconds>& range(std::size_t raise) const { return *m_flow[raise].candidate.dose.duration; }

  /// What each raise takes of `left`; the last takes most. Nothing where not even the shortest fit.
  std::optional<std::vector<Seconds>> share_out(const std::vector<std::size_t>& raises, Seconds left) const {
    std::vector<Seconds> lengths;
    if (left < 0s) {
      return std::nullopt;
    }
    for (std::size_t i = 0; i < raises.size(); ++i) {
      const bool is_last = i + 1 == raises.size();
      const auto later = is_last ? 0s : range(raises[i + 1]).high;
      const auto least = range(raises[i]).low;
      const auto length = std::min(std::max(least, left - later), range(raises[i]).high);
      if (length > left) {
        return std::nullopt;
      }
      lengths.push_back(length);
      left -= length;
    }
    return lengths;
  }

  Score score_of(const std::vector<std::size_t>& sequence, std::size_t raises,
                 const std::vector<Seconds>& lengths, Seconds left) const {
    Score score{};
    Seconds raised{};
    Seconds moved{};
    int dynamic = 0;
    for (std::size_t i = 0; i < sequence.size(); ++i) {
      const auto& chosen = m_flow[sequence[i]];
      const auto& candidate = chosen.candidate;
      if (i < raises) {
        raised += lengths[i];
        score[3] -= lengths[i] < range(sequence[i]).low ? 1 : 0;
        score[8] -= mismatch(*candidate.exercise, m_problem.level);
      } else {
        moved += chosen.item.seconds;
        dynamic += is_dynamic(candidate) ? 1 : 0;
      }
      if (i > 0) {
        const auto& step = m_flow.step(sequence[i - 1], sequence[i]);
        score[6] -= step.ups;
        score[9] -= step.changes;
      }
      score[10] -= candidate.recency;
      score[11] -= candidate.ticket;
    }
    if (m_problem.next != nullptr) {
      score[6] -= Flow::ups(m_flow[sequence.back()], *m_problem.next);
      score[9] -= Flow::changes(m_flow[sequence.back()], *m_problem.next);
    }
    score[0] = raises > 0 ? 1 : 0;
    score[1] = std::min(dynamic, 2);
    score[2] = raised >= moved ? 1 : 0;
    score[4] = -(left - raised).count();
    score[5] = -std::abs(dynamic - m_problem.dynamic_moves);
    score[7] = -static_cast<std::int64_t>(raises);
    return score;
  }

  Sequence to_sequence(const std::vector<std::size_t>& sequence, const std::vector<Seconds>& lengths) const {
    Sequence out;
    for (std::size_t i = 0; i < sequence.size(); ++i) {
      out.push_back(m_flow[sequence[i]]);
      if (i < lengths.size()) {
        out.back().item.duration = lengths[i];
        out.back().item.seconds = lengths[i];
      }
    }
    return out;
  }

  WarmUpProblem m_problem;
  Flow m_flow;
  std::vector<std::size_t> m_raises;
  std::vector<std::size_t> m_dynamic;
  int m_pinned = 0;
  std::optional<Score> m_best_score;
  Sequence m_best;
};

}  // namespace

Sequence best_warm_up(const Candidates& candidates, const WarmUpProblem& problem) {
  return WarmUpSearch{candidates, problem}.run();
}

}  // namespace hamstring::plan
