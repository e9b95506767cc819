#include "hamstring/coach/progress.hpp"

#include "coach/stepper.hpp"

namespace hamstring::coach {
namespace {

constexpr std::size_t turns_to_look_back = 3;

}  // namespace

Turns telling(std::span<const Turn> turns, const Bounds& bounds, const std::optional<Day>& from) {
  Turns out;
  for (const auto& turn : turns) {
    const bool is_eased = turn.ease == Ease::deload || turn.ease == Ease::back;
    if (is_fitting(turn, bounds) && !is_eased && !turn.unconfirmed && (!from || turn.day >= *from)) {
      out.push_back(&turn);
    }
  }
  return out;
}

Stepper::Stepper(const Exercise& exercise, std::span<const Turn> turns, const Bounds& bounds,
                 const Variants& variants, const Condition& condition)
    : m_exercise(exercise),
      m_turns(turns),
      m_bounds(bounds),
      m_variants(variants),
      m_condition(condition),
      m_told(telling(turns, bounds, condition.last_way_back)) {
  std::copy_if(m_told.begin(), m_told.end(), std::back_inserter(m_counted),
               [](const Turn* turn) { return turn->counts(); });
  m_base = base();
  lighten();
}

Progress Stepper::run(Day day, const std::optional<Day>& not_before) {
  if (m_turns.empty()) {
    return {};
  }
  if (is_left_out(day)) {
    return left_out();
  }
  if (is_painful(m_turns.back())) {
    return step_back("pain " + std::to_string(*m_turns.back().pain));
  }
  if (m_base == nullptr) {
    return {};
  }
  if (were_two_too_much(m_told, m_bounds)) {
    return step_back(two_too_much());
  }
  if (m_condition.ease != Ease::none) {
    return under_condition();
  }
  if (m_turns.back().pain.value_or(0) == pain_to_stay) {
    return same("pain 3 last time");
  }
  if (!m_told.empty() && !m_told.back()->counts()) {
    return after_a_session_cut_short(*m_told.back());
  }
  if (m_counted.empty()) {
    auto out = same(m_base->unconfirmed ? "nobody confirmed the last session" : "the way back is behind you");
    out.sets = usual_sets();
    return out;
  }
  if (m_lightened) {
    return same("the lighter weight stays until a whole session with it is behind you");
  }
  if (full_sets() > m_base->full_sets()) {
    return same("after a shorter session the sets come back first");
  }
  return aim() < m_bounds.amount.high ? below_the_top() : at_the_top(not_before);
}

const Turn* Stepper::base() const {
  if (!m_counted.empty()) {
    return m_counted.back();
  }
  const Turn* last = nullptr;
  for (const auto& turn : m_turns) {
    last = is_fitting(turn, m_bounds) ? &turn : last;
  }
  return last;
}

void Stepper::lighten() {
  const Turn* last = nullptr;
  for (const auto& turn : m_turns) {
    const bool is_eased = turn.ease == Ease::deload || turn.ease == Ease::back;
    last = is_fitting(turn, m_bounds) && !is_eased ? &turn : last;
  }
  if (m_base != nullptr && last != nullptr && last->day > m_base->day && last->load.value_or(0) > 0 &&
      *last->load < m_base->load.value_or(0) - a_little) {
    m_lightened = *m_base;
    m_lightened->load = last->load;
    m_base = &*m_lightened;
  }
}

int Stepper::full_sets() const {
  int most = m_base->full_sets();
  for (std::size_t i = 0; i < std::min(turns_to_look_back, m_counted.size()); ++i) {
    const auto& turn = *m_counted[m_counted.size() - 1 - i];
    if (is_painful_since(turn)) {
      break;
    }
    most = std::max(most, turn.full_sets());
  }
  return std::clamp(most, 1, m_bounds.sets.high);
}

bool Stepper::is_painful_since(const Turn& turn) const {
  return std::any_of(m_turns.begin(), m_turns.end(),
                     [&](const Turn& other) { return other.day >= turn.day && is_painful(other); });
}

Progress Stepper::begin(Step step) const {
  Progress out;
  out.step = step;
  if (m_base != nullptr) {
    out.from.sets = m_base->sets;
    out.from.reps = m_bounds.is_hold ? std::nullopt : m_base->amount;
    out.from.hold = m_bounds.is_hold ? Seconds{m_base->amount.value_or(0)} : Seconds{};
    out.from.load = m_base->load;
    out.sets = full_sets();
    out.amount = aim();
    out.load = m_base->load;
  }
  return out;
}

Progress Stepper::same(const std::string& why) const {
  auto out = begin(Step::same);
  out.reason = amount_words(*out.amount) + " again: " + why;
  return out;
}

std::string Stepper::moved(int now) const {
  auto out = amount_words(now) + ", last time " + std::to_string(*m_base->amount);
  return m_base->effort ? out + " at effort " + number(*m_base->effort) : out;
}

Progress Stepper::to_amount(Step step, int amount, const std::string& why) const {
  auto out = begin(step);
  out.amount = clamped(amount);
  out.reason = moved(*out.amount) + why;
  return out;
}

Progress Stepper::to_variant(Step step, const Exercise& variant) const {
  auto out = begin(step);
  out.instead = &variant;
  out.sets.reset();
  out.amount.reset();
  out.load.reset();
  out.reason = "in place of " + m_exercise.name + ": " + earned();
  return out;
}

std::string Stepper::amount_words(int amount) const {
  return std::to_string(amount) + (m_bounds.is_hold ? " s" : amount == 1 ? " rep" : " reps");
}

int Stepper::clamped(int amount) const {
  const bool may_go_over = m_bounds.is_loaded && load();
  return std::clamp(amount, m_bounds.amount.low,
                    m_bounds.amount.high + (may_go_over ? reps_over_the_top : 0));
}

Progress next_step(const Exercise& exercise, std::span<const Turn> turns, const Bounds& bounds,
                   const Variants& variants, const Condition& condition, Day day,
                   std::optional<Day> not_before) {
  return Stepper{exercise, turns, bounds, variants, condition}.run(day, not_before);
}

}  // namespace hamstring::coach
