#include <array>
#include <optional>

#include "plan/flow.hpp"

namespace hamstring::plan {
namespace {

constexpr std::size_t most_stretches = 3;

class CoolDownSearch {
 public:
  CoolDownSearch(const Candidates& candidates, const CoolDownProblem& problem)
      : m_problem(problem), m_flow(candidates, Phase::cool_down, *problem.ladders) {
    for (std::size_t i = 0; i < m_flow.size(); ++i) {
      m_pinned += m_flow[i].candidate.pinned ? 1 : 0;
      m_covered.push_back(covered(*m_flow[i].candidate.exercise));
    }
  }

  Sequence run() {
    extend({}, Seconds{});
    return fill(std::move(m_best));
  }

 private:
  using Score = std::array<std::int64_t, 8>;

  std::set<Muscle> covered(const Exercise& exercise) const {
    std::set<Muscle> out;
    for (const auto trained : m_problem.trained) {
      const auto works = [trained](Muscle muscle) { return covers(muscle, trained); };
      if (std::any_of(exercise.primary_muscles.begin(), exercise.primary_muscles.end(), works) ||
          std::any_of(exercise.secondary_muscles.begin(), exercise.secondary_muscles.end(), works)) {
        out.insert(trained);
      }
    }
    return out;
  }

  void extend(const std::vector<std::size_t>& sequence, Seconds seconds) {
    consider(sequence);
    if (sequence.size() >= std::max<std::size_t>(most_stretches, static_cast<std::size_t>(m_pinned))) {
      return;
    }
    for (std::size_t next = 0; next < m_flow.size(); ++next) {
      const auto longer = seconds + m_flow[next].item.seconds +
                          (sequence.empty() ? Seconds{} : m_flow.step(sequence.back(), next).gap);
      if (longer <= m_problem.seconds && m_flow.may_follow(sequence, next)) {
        auto with_next = sequence;
        with_next.push_back(next);
        extend(with_next, longer);
      }
    }
  }

  void consider(const std::vector<std::size_t>& sequence) {
    const auto score = score_of(sequence);
    if (!sequence.empty() && score && (!m_best_score || *score > *m_best_score)) {
      m_best_score = score;
      m_best.clear();
      for (const auto i : sequence) {
        m_best.push_back(m_flow[i]);
      }
    }
  }

  std::optional<Score> score_of(const std::vector<std::size_t>& sequence) const {
    int pinned = 0;
    Score score{};
    std::set<Muscle> covered;
    const Chosen* before = m_problem.before;
    for (const auto i : sequence) {
      const auto& candidate = m_flow[i].candidate;
      const bool is_stretch = is_static_stretch(candidate);
      pinned += candidate.pinned ? 1 : 0;
      score[0] |= is_stretch && works_hamstrings(*candidate.exercise) ? 1 : 0;
      score[1] += is_stretch || candidate.pinned ? 1 : -1;
      covered.insert(m_covered[i].begin(), m_covered[i].end());
      if (before != nullptr) {
        score[3] -= Flow::ups(*before, m_flow[i]);
        score[4] -= Flow::changes(*before, m_flow[i]);
      }
      score[5] -= candidate.recency;
      score[6] -= candidate.ticket;
      before = &m_flow[i];
    }
    score[2] = static_cast<std::int64_t>(covered.size());
    return pinned == m_pinned ? std::optional{score} : std::nullopt;
  }

  /// A timed move takes what the stretches leave, up to its longest.
  Sequence fill(Sequence sequence) const {
    for (auto& chosen : sequence) {
      const auto& duration = chosen.candidate.dose.duration;
      if (duration) {
        const auto left = m_problem.seconds - seconds_of(sequence);
        chosen.item.duration = std::min(duration->high, *chosen.item.duration + left);
        chosen.item.seconds = *chosen.item.duration;
      }
    }
    return sequence;
  }

  CoolDownProblem m_problem;
  Flow m_flow;
  int m_pinned = 0;
  std::vector<std::set<Muscle>> m_covered;
  std::optional<Score> m_best_score;
  Sequence m_best;
};

}  // namespace

Sequence best_cool_down(const Candidates& candidates, const CoolDownProblem& problem) {
  return CoolDownSearch{candidates, problem}.run();
}

}  // namespace hamstring::plan
