#include <array>
#include <bitset>
#include <optional>

#include "plan/flow.hpp"
#include "plan/kinds.hpp"

namespace hamstring::plan {
namespace {

constexpr std::size_t most_stretches = 3;

using MuscleBits = std::bitset<64>;

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
    extend(Seconds{});
    return fill(std::move(m_best));
  }

 private:
  using Score = std::array<std::int64_t, 8>;

  /// What was trained and is covered by the exercise.
  MuscleBits covered(const Exercise& exercise) const {
    MuscleBits out;
    for (const auto trained : m_problem.trained) {
      const auto works = [trained](Muscle muscle) { return covers(muscle, trained); };
      if (std::any_of(exercise.primary_muscles.begin(), exercise.primary_muscles.end(), works) ||
          std::any_of(exercise.secondary_muscles.begin(), exercise.secondary_muscles.end(), works)) {
        out.set(static_cast<std::size_t>(trained));
      }
    }
    return out;
  }

  void extend(Seconds seconds) {
    consider();
    if (m_moves.size() >= std::max<std::size_t>(most_stretches, static_cast<std::size_t>(m_pinned))) {
      return;
    }
    for (std::size_t next = 0; next < m_flow.size(); ++next) {
      const auto longer = seconds + m_flow[next].item.seconds +
                          (m_moves.empty() ? Seconds{} : m_flow.step(m_moves.back(), next).gap);
      if (longer <= m_problem.seconds && m_flow.may_follow(m_moves, next)) {
        m_moves.push_back(next);
        extend(longer);
        m_moves.pop_back();
      }
    }
  }

  void consider() {
    const auto score = score_of();
    if (!m_moves.empty() && score && (!m_best_score || *score > *m_best_score)) {
      m_best_score = score;
      m_best.clear();
      for (const auto i : m_moves) {
        m_best.push_back(m_flow[i]);
      }
    }
  }

  std::optional<Score> score_of() const {
    int pinned = 0;
    Score score{};
    MuscleBits covered;
    const Chosen* before = m_problem.before;
    for (const auto i : m_moves) {
      const auto& candidate = m_flow[i].candidate;
      const bool is_stretch = is_static_stretch(candidate);
      pinned += candidate.pinned ? 1 : 0;
      score[0] |= is_stretch && works_hamstrings(*candidate.exercise) ? 1 : 0;
      score[1] += is_stretch || candidate.pinned ? 1 : -1;
      covered |= m_covered[i];
      if (before != nullptr) {
        score[3] -= Flow::ups(*before, m_flow[i]);
        score[4] -= Flow::changes(*before, m_flow[i]);
      }
      score[5] -= candidate.recency;
      score[6] -= candidate.ticket;
      before = &m_flow[i];
    }
    score[2] = static_cast<std::int64_t>(covered.count());
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
  std::vector<MuscleBits> m_covered;
  std::vector<std::size_t> m_moves;  // chosen so far
  std::optional<Score> m_best_score;
  Sequence m_best;
};

}  // namespace

Sequence best_cool_down(const Candidates& candidates, const CoolDownProblem& problem) {
  return CoolDownSearch{candidates, problem}.run();
}

}  // namespace hamstring::plan
