#include <cmath>

#include "coach/stepper.hpp"

/// More of a move, where the last sessions earned it (coaching-rules 15 b, c).
namespace hamstring::coach {

Progress Stepper::below_the_top() const {
  const auto& last = *m_base;
  if (last.amount < m_bounds.amount.low) {
    return to_amount(Step::same, m_bounds.amount.low, ": the least that is worth a set");
  }
  if (!last.effort) {
    return without_effort();
  }
  if (*last.effort > m_bounds.effort_cap) {
    return less();
  }
  const auto under = m_bounds.effort_cap - *last.effort;
  if (under < 1) {
    return same("effort " + number(*last.effort) + " last time is as hard as it should be, with " +
                cap_words());
  }
  const auto far = under == std::floor(under) ? counted(static_cast<int>(under)) : number(under);
  return to_amount(Step::more, std::min(aim() + step(), m_bounds.amount.high),
                   ": " + far + " below " + cap_words());
}

Progress Stepper::without_effort() const {
  const auto count = m_counted.size();
  const bool was_twice = count >= 2 && m_counted[count - 2]->amount == m_base->amount &&
                         m_counted[count - 2]->load.value_or(0) == m_base->load.value_or(0);
  if (was_twice) {
    return to_amount(Step::more, std::min(aim() + step(), m_bounds.amount.high),
                     " and the time before, with no effort noted");
  }
  return same("no effort was noted last time, so once more");
}

bool Stepper::is_top_turn(const Turn& turn) const {
  return turn.amount.value_or(0) >= m_bounds.amount.high && is_same_load(turn) &&
         turn.effort.value_or(0) <= m_bounds.effort_cap && turn.pain.value_or(0) < pain_to_stay;
}

Progress Stepper::at_the_top(const std::optional<Day>& not_before) const {
  const auto& last = *m_base;
  if (last.effort.value_or(0) > m_bounds.effort_cap) {
    return less();
  }
  const auto count = m_counted.size();
  const bool is_twice =
      count >= 2 && m_told[m_told.size() - 2] == m_counted[count - 2] && is_top_turn(*m_counted[count - 2]);
  if (!is_twice) {
    return same("the top of the range; once more like this, and the next step comes");
  }
  if (!last.effort && !m_counted[count - 2]->effort) {
    return same("the top of the range twice; say how hard it is, and the next step comes");
  }
  if (is_loaded()) {
    return more_load();
  }
  const bool is_after = !not_before || (m_counted[count - 2]->day > *not_before && last.day > *not_before);
  if (m_variants.harder != nullptr && is_after) {
    return to_variant(Step::harder, *m_variants.harder);
  }
  return more_sets();
}

std::string Stepper::earned() const {
  return amount_words(m_bounds.amount.high) + " twice within " + cap_words();
}

Progress Stepper::less() const {
  const int now = std::clamp(aim() - step(), m_bounds.amount.low, m_bounds.amount.high);
  if (now == aim()) {
    auto out = same("effort " + number(*m_base->effort) + " was over " + cap_words() +
                    ", and fewer are not worth a set");
    out.step = Step::less;
    return out;
  }
  return to_amount(Step::less, now, ": over " + cap_words());
}

Progress Stepper::more_load() const {
  if (!load()) {
    auto out = begin(Step::heavier);
    out.amount = m_bounds.amount.low;
    out.reason = earned() + ": take the next weight or band up, and start again at " +
                 amount_words(m_bounds.amount.low);
    return out;
  }
  constexpr double aimed = 0.05;
  constexpr double most = 0.10;
  const auto steps = std::max(1.0, std::round(*load() * aimed / m_bounds.load_step));
  const auto more = steps * m_bounds.load_step;
  const bool is_small = more <= *load() * most + a_little;
  if (!is_small && m_bounds.is_loaded && aim() < m_bounds.amount.high + reps_over_the_top) {
    return to_amount(Step::more, aim() + 1,
                     ": the next weight is more than a tenth heavier, so repetitions come first");
  }
  auto out = begin(Step::heavier);
  out.load = *load() + more;
  out.amount = m_bounds.amount.low;
  out.reason = number(*out.load) + " kg, last time " + number(*load()) + " kg: " + earned() +
               "; the reps start again at " + std::to_string(m_bounds.amount.low);
  return out;
}

Progress Stepper::more_sets() const {
  if (full_sets() < m_bounds.sets.high && m_bounds.room > 0) {
    auto out = begin(Step::more_sets);
    out.sets = full_sets() + 1;
    out.reason = std::to_string(*out.sets) + " sets, last time " + std::to_string(m_base->sets) + ": " +
                 earned() + ", and no harder variant fits";
    return out;
  }
  auto out = begin(Step::top);
  out.reason = amount_words(*out.amount) + " again: " + earned() +
               " is the top of this move; the level above may be due";
  return out;
}

}  // namespace hamstring::coach
