#include <cmath>

#include "coach/stepper.hpp"

/// Less of a move, or as much as before: after pain, after too much, and in easy times (coaching-rules 15 a,
/// 16-18).
namespace hamstring::coach {
namespace {

using std::chrono::days;

constexpr double hardest_effort = 9.5;
constexpr days days_left_out{14};

bool is_too_much(const Turn& turn, const Bounds& bounds) {
  return turn.amount.value_or(bounds.amount.low) < bounds.amount.low ||
         turn.effort.value_or(0) >= hardest_effort;
}

}  // namespace

bool were_two_too_much(const Turns& told, const Bounds& bounds) {
  return told.size() >= 2 && is_too_much(*told.back(), bounds) && is_too_much(*told[told.size() - 2], bounds);
}

bool asks_to_step_back(std::span<const Turn> turns, const Bounds& bounds) {
  return !turns.empty() &&
         (is_painful(turns.back()) || were_two_too_much(telling(turns, bounds, std::nullopt), bounds));
}

bool Stepper::is_left_out(Day day) const {
  const auto count = m_turns.size();
  return count >= 2 && is_painful(m_turns[count - 1]) && is_painful(m_turns[count - 2]) &&
         day < m_turns.back().day + days_left_out;
}

Progress Stepper::left_out() const {
  Progress out;
  out.step = Step::left_out;
  out.until = m_turns.back().day + days_left_out - days{1};
  out.reason = "left out until " + to_string(*out.until) + ": pain " +
               std::to_string(*m_turns[m_turns.size() - 2].pain) + " and " +
               std::to_string(*m_turns.back().pain) + " the last two times";
  return out;
}

std::string Stepper::two_too_much() const {
  const bool is_below = m_told.back()->amount.value_or(0) < m_bounds.amount.low;
  return is_below ? "two sessions below " + amount_words(m_bounds.amount.low)
                  : "two sessions at effort " + number(*m_told.back()->effort);
}

Progress Stepper::after_a_session_cut_short(const Turn& turn) {
  m_base = &turn;
  auto out = begin(Step::same);
  const bool was_too_hard = turn.effort.value_or(0) > m_bounds.effort_cap;
  const int planned = turn.planned_amount.value_or(*turn.amount);
  const int aimed =
      std::clamp(was_too_hard ? planned - step() : planned, m_bounds.amount.low, m_bounds.amount.high);
  out.amount = std::max(aimed, m_bounds.amount.low);
  out.step = *out.amount < planned ? Step::less : Step::same;
  const auto done = std::to_string(turn.sets) + " x " + std::to_string(*turn.amount);
  out.reason =
      amount_words(*out.amount) + ", last time " + done + " of " + std::to_string(turn.full_sets()) + " x " +
      std::to_string(planned) +
      (was_too_hard ? " at effort " + number(*turn.effort) + ": one step down" : ": the same dose once more");
  return out;
}

double Stepper::lowered(double kg, double part) const {
  const auto steps = std::ceil(kg * part / m_bounds.load_step - a_little);
  return kg - steps * m_bounds.load_step;
}

int Stepper::no_more_sets_than_last(int sets) const {
  return m_told.empty() ? sets : std::min(sets, m_told.back()->full_sets());
}

Progress Stepper::step_back(const std::string& why) const {
  constexpr double part = 0.10;
  if (const auto kg = load(); kg && lowered(*kg, part) > a_little) {
    auto out = begin(Step::lighter);
    out.load = lowered(*kg, part);
    out.amount = std::clamp(*out.amount, m_bounds.amount.low, m_bounds.amount.high);
    out.sets = eased_sets(no_more_sets_than_last(*out.sets), m_condition);
    out.reason = number(*out.load) + " kg, last time " + number(*kg) + " kg: " + why;
    return out;
  }
  if (m_variants.easier != nullptr) {
    auto out = to_variant(Step::easier, *m_variants.easier);
    out.reason = "in place of " + m_exercise.name + ": " + why;
    return out;
  }
  auto out = begin(Step::fewer_sets);
  out.amount = m_bounds.amount.low;
  const int sets = no_more_sets_than_last(out.sets.value_or(m_bounds.sets.low + 1));
  out.sets = std::max(1, std::min(sets - 1, eased_sets(sets, m_condition)));
  out.reason = std::to_string(*out.sets) + " x " + amount_words(*out.amount) + ", after " + why;
  return out;
}

Progress Stepper::under_condition() {
  if (m_condition.ease == Ease::back) {
    for (const auto& turn : m_turns) {
      m_base = is_fitting(turn, m_bounds) ? &turn : m_base;
    }
  }
  auto out = begin(Step::same);
  out.amount = std::clamp(*out.amount, m_bounds.amount.low, m_bounds.amount.high);
  out.sets = eased_sets(usual_sets(), m_condition);
  const bool is_before = m_condition.since && m_base->day < *m_condition.since;
  if (const auto kg = load(); kg && m_condition.load < 1 && is_before) {
    out.load = std::max(lowered(*kg, 1 - m_condition.load), std::min(*kg, m_bounds.load_step));
  }
  out.reason = condition_words(out);
  return out;
}

int Stepper::usual_sets() const {
  int sets = m_base->full_sets();
  for (const auto& turn : m_turns) {
    if (is_fitting(turn, m_bounds) && (turn.ease == Ease::none || turn.ease == Ease::repeat)) {
      sets = turn.full_sets();
    }
  }
  return std::clamp(sets, 1, m_bounds.sets.high);
}

std::string Stepper::condition_words(const Progress& out) const {
  const auto sets = counted(*out.sets) + (*out.sets == 1 ? " set" : " sets");
  const bool is_lighter = out.load && load() && *out.load < *load();
  const auto weight =
      is_lighter ? " and " + number(*out.load) + " kg instead of " + number(*load()) + " kg" : std::string{};
  switch (m_condition.ease) {
    case Ease::deload:
      return sets + weight + ", for the easy week";
    case Ease::back:
      return sets + weight + ", for week " + std::to_string(m_condition.week) + " of the way back";
    default:
      return amount_words(*out.amount) + " again: " + std::to_string(m_condition.days_off) +
             " days lie between, so the last session is repeated";
  }
}

}  // namespace hamstring::coach
