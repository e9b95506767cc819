#pragma once
#include <algorithm>
#include <cstddef>
#include <vector>

#include "hamstring/plan/time_model.hpp"
#include "plan/around.hpp"

namespace hamstring::plan {

/// The moves of a phase that may follow one another, and what it takes to go from one to the next.
class Flow {
 public:
  Flow(const Candidates& candidates, Phase phase, const Ladders& ladders) {
    for (const auto& candidate : candidates) {
      const auto& dose = candidate.dose;
      m_moves.push_back({candidate, make_item(candidate, phase, dose.usual_sets, usual_reps(dose))});
    }
    for (const auto& a : m_moves) {
      const auto variants = ladders.variants(*a.candidate.exercise);
      for (const auto& b : m_moves) {
        m_steps.push_back(
            {gap(a.item, b.item), ups(a, b), changes(a, b), is_ladder(variants, a, b) || &a == &b});
      }
    }
  }

  struct Step {
    Seconds gap;
    int ups;
    int changes;
    bool is_barred;  ///< the two cannot be in one session
  };

  std::size_t size() const { return m_moves.size(); }
  const Chosen& operator[](std::size_t i) const { return m_moves[i]; }
  const Step& step(std::size_t from, std::size_t to) const { return m_steps[from * m_moves.size() + to]; }

  bool may_follow(const std::vector<std::size_t>& sequence, std::size_t next) const {
    return std::none_of(sequence.begin(), sequence.end(),
                        [&](std::size_t i) { return step(i, next).is_barred; });
  }

  static int ups(const Chosen& a, const Chosen& b) {
    return ups_and_downs(*a.candidate.exercise, *b.candidate.exercise);
  }
  static int changes(const Chosen& a, const Chosen& b) { return a.item.position == b.item.position ? 0 : 1; }

 private:
  static bool is_ladder(const std::vector<const Exercise*>& variants, const Chosen& a, const Chosen& b) {
    const bool both_cardio = a.item.pattern == Pattern::cardio && b.item.pattern == Pattern::cardio;
    return !both_cardio &&
           std::find(variants.begin(), variants.end(), b.candidate.exercise) != variants.end();
  }

  std::vector<Chosen> m_moves;
  std::vector<Step> m_steps;
};

}  // namespace hamstring::plan
