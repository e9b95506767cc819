#include "hamstring/coach/progress.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "coach/words.hpp"
#include "hamstring/history/record.hpp"
#include "hamstring/plan/dose.hpp"

namespace hamstring::coach {
namespace {

using std::chrono::days;
using Turns = std::vector<const Turn*>;

constexpr double hardest_effort = 9.5;
constexpr int pain_to_stay = 3;
constexpr days days_left_out{14};
constexpr int step_of_a_hold = 5;
constexpr int seconds_on_top = 10;  // by which a hold may grow
constexpr std::size_t turns_to_look_back = 3;
constexpr double a_little = 1e-9;

bool is_painful(const Turn& turn) {
  return turn.pain.value_or(0) >= history::painful;
}

bool is_fitting(const Turn& turn, const Bounds& bounds) {
  return turn.sets > 0 && turn.amount && turn.is_hold == bounds.is_hold;
}

bool is_too_much(const Turn& turn, const Bounds& bounds) {
  return turn.amount.value_or(bounds.amount.low) < bounds.amount.low ||
         turn.effort.value_or(0) >= hardest_effort;
}

/// Of the work that says something of the next dose, oldest first: no easy week, someone there.
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

bool were_two_too_much(const Turns& told, const Bounds& bounds) {
  return told.size() >= 2 && is_too_much(*told.back(), bounds) && is_too_much(*told[told.size() - 2], bounds);
}

/// Builds the next step of one move.
class Stepper {
 public:
  Stepper(const Exercise& exercise, std::span<const Turn> turns, const Bounds& bounds,
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

  Progress run(Day day, const std::optional<Day>& not_before) {
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
      auto out =
          same(m_base->unconfirmed ? "nobody confirmed the last session" : "the way back is behind you");
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

 private:
  /// What the next dose starts from: the last turn that counts, else the last work there was.
  const Turn* base() const {
    if (!m_counted.empty()) {
      return m_counted.back();
    }
    const Turn* last = nullptr;
    for (const auto& turn : m_turns) {
      last = is_fitting(turn, m_bounds) ? &turn : last;
    }
    return last;
  }

  /// A step back holds where what came after it does not count: the heavier turn before it is no base.
  void lighten() {
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

  bool is_left_out(Day day) const {
    const auto count = m_turns.size();
    return count >= 2 && is_painful(m_turns[count - 1]) && is_painful(m_turns[count - 2]) &&
           day < m_turns.back().day + days_left_out;
  }

  Progress left_out() const {
    Progress out;
    out.step = Step::left_out;
    out.until = m_turns.back().day + days_left_out - days{1};
    out.reason = "left out until " + to_string(*out.until) + ": pain " +
                 std::to_string(*m_turns[m_turns.size() - 2].pain) + " and " +
                 std::to_string(*m_turns.back().pain) + " the last two times";
    return out;
  }

  std::string two_too_much() const {
    const bool is_below = m_told.back()->amount.value_or(0) < m_bounds.amount.low;
    return is_below ? "two sessions below " + amount_words(m_bounds.amount.low)
                    : "two sessions at effort " + number(*m_told.back()->effort);
  }

  std::string amount_words(int amount) const {
    return std::to_string(amount) + (m_bounds.is_hold ? " s" : amount == 1 ? " rep" : " reps");
  }

  /// The amount as far as the range allows; of a loaded move a little over the top.
  int clamped(int amount) const {
    const bool may_go_over = m_bounds.is_loaded && load();
    return std::clamp(amount, m_bounds.amount.low,
                      m_bounds.amount.high + (may_go_over ? reps_over_the_top : 0));
  }
  int aim() const { return clamped(m_base->amount.value_or(m_bounds.amount.low)); }
  std::optional<double> load() const {
    return m_base != nullptr && m_base->load.value_or(0) > 0 ? m_base->load : std::nullopt;
  }
  bool is_loaded() const { return m_bounds.is_loaded || load().has_value(); }
  bool is_same_load(const Turn& turn) const { return turn.load.value_or(0) >= load().value_or(0) - a_little; }

  /// The most sets of the last few turns since it last hurt: a session cut short by the clock does not make
  /// all later ones short.
  int full_sets() const {
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

  bool is_painful_since(const Turn& turn) const {
    return std::any_of(m_turns.begin(), m_turns.end(),
                       [&](const Turn& other) { return other.day >= turn.day && is_painful(other); });
  }

  Progress begin(Step step) const {
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

  Progress same(const std::string& why) const {
    auto out = begin(Step::same);
    out.reason = amount_words(*out.amount) + " again: " + why;
    return out;
  }

  /// "8 reps, last time 9 at effort 9".
  std::string moved(int now) const {
    auto out = amount_words(now) + ", last time " + std::to_string(*m_base->amount);
    return m_base->effort ? out + " at effort " + number(*m_base->effort) : out;
  }

  std::string cap_words() const { return "your cap of " + number(m_bounds.effort_cap); }

  Progress to_amount(Step step, int amount, const std::string& why) const {
    auto out = begin(step);
    out.amount = clamped(amount);
    out.reason = moved(*out.amount) + why;
    return out;
  }

  int step() const { return m_bounds.is_hold ? step_of_a_hold : 1; }

  Progress less() const {
    const int now = std::clamp(aim() - step(), m_bounds.amount.low, m_bounds.amount.high);
    if (now == aim()) {
      return same("effort " + number(*m_base->effort) + " was over " + cap_words() +
                  ", and fewer are not worth a set");
    }
    return to_amount(Step::less, now, ": over " + cap_words());
  }

  /// Fewer sets or repetitions than were planned.
  Progress after_a_session_cut_short(const Turn& turn) {
    m_base = &turn;
    auto out = begin(Step::same);
    const bool was_too_hard = turn.effort.value_or(0) > m_bounds.effort_cap;
    const int planned = turn.planned_amount.value_or(*turn.amount);
    const int aimed =
        std::clamp(was_too_hard ? planned - step() : planned, m_bounds.amount.low, m_bounds.amount.high);
    out.amount = std::max(aimed, m_bounds.amount.low);
    out.step = *out.amount < planned ? Step::less : Step::same;
    const auto done = std::to_string(turn.sets) + " x " + std::to_string(*turn.amount);
    out.reason = amount_words(*out.amount) + ", last time " + done + " of " +
                 std::to_string(turn.full_sets()) + " x " + std::to_string(planned) +
                 (was_too_hard ? " at effort " + number(*turn.effort) + ": one step down"
                               : ": the same dose once more");
    return out;
  }

  Progress below_the_top() const {
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

  Progress without_effort() const {
    const auto count = m_counted.size();
    const bool was_twice = count >= 2 && m_counted[count - 2]->amount == m_base->amount &&
                           m_counted[count - 2]->load.value_or(0) == m_base->load.value_or(0);
    if (was_twice) {
      return to_amount(Step::more, std::min(aim() + step(), m_bounds.amount.high),
                       " and the time before, with no effort noted");
    }
    return same("no effort was noted last time, so once more");
  }

  bool is_top_turn(const Turn& turn) const {
    return turn.amount.value_or(0) >= m_bounds.amount.high && is_same_load(turn) &&
           turn.effort.value_or(0) <= m_bounds.effort_cap && turn.pain.value_or(0) < pain_to_stay;
  }

  Progress at_the_top(const std::optional<Day>& not_before) const {
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

  std::string earned() const { return amount_words(m_bounds.amount.high) + " twice within " + cap_words(); }

  /// 5 %, in steps that one can buy and never over 10 %.
  Progress more_load() const {
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

  Progress to_variant(Step step, const Exercise& variant) const {
    auto out = begin(step);
    out.instead = &variant;
    out.sets.reset();
    out.amount.reset();
    out.load.reset();
    out.reason = "in place of " + m_exercise.name + ": " + earned();
    return out;
  }

  Progress more_sets() const {
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

  double lowered(double kg, double part) const {
    const auto steps = std::ceil(kg * part / m_bounds.load_step - a_little);
    return kg - steps * m_bounds.load_step;
  }

  Progress step_back(const std::string& why) const {
    constexpr double part = 0.10;
    if (const auto kg = load(); kg && lowered(*kg, part) > a_little) {
      auto out = begin(Step::lighter);
      out.load = lowered(*kg, part);
      out.amount = std::clamp(*out.amount, m_bounds.amount.low, m_bounds.amount.high);
      out.sets = eased_sets(*out.sets, m_condition);
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
    const int sets = out.sets.value_or(m_bounds.sets.low + 1);
    out.sets = std::max(1, std::min(sets - 1, eased_sets(sets, m_condition)));
    out.reason = std::to_string(*out.sets) + " x " + amount_words(*out.amount) + ", after " + why;
    return out;
  }

  /// An easy week, the way back, or a session to repeat: what is not eased stays as it was.
  Progress under_condition() {
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

  /// Those of the last turn that no condition had cut.
  int usual_sets() const {
    int sets = m_base->full_sets();
    for (const auto& turn : m_turns) {
      if (is_fitting(turn, m_bounds) && (turn.ease == Ease::none || turn.ease == Ease::repeat)) {
        sets = turn.full_sets();
      }
    }
    return std::clamp(sets, 1, m_bounds.sets.high);
  }

  std::string condition_words(const Progress& out) const {
    const auto sets = counted(*out.sets) + (*out.sets == 1 ? " set" : " sets");
    const bool is_lighter = out.load && load() && *out.load < *load();
    const auto weight = is_lighter ? " and " + number(*out.load) + " kg instead of " + number(*load()) + " kg"
                                   : std::string{};
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

  const Exercise& m_exercise;
  std::span<const Turn> m_turns;
  const Bounds& m_bounds;
  const Variants& m_variants;
  const Condition& m_condition;
  Turns m_told;
  Turns m_counted;
  const Turn* m_base = nullptr;
  std::optional<Turn> m_lightened;  // the base with the weight of a later step back
};

double load_step_of(const Exercise& exercise, const Equipment& has_this) {
  struct Row {
    std::string_view word;
    double kg;
  };
  constexpr std::array<Row, 6> table{{{"dumbbells", 2},
                                      {"barbell", 2.5},
                                      {"kettlebell", 4},
                                      {"ankle-weights", 1},
                                      {"leg-curl-machine", 5},
                                      {"cable-machine", 5}}};
  for (const auto& alternatives : exercise.equipment) {
    for (const auto& word : alternatives) {
      const auto row = std::find_if(table.begin(), table.end(), [&](const Row& r) { return r.word == word; });
      if (row != table.end() && has_this.contains(word)) {
        return row->kg;
      }
    }
  }
  return table.front().kg;
}

}  // namespace

Bounds bounds_of(const Exercise& exercise, const plan::Request& request) {
  const auto dose = plan::effective_dose(exercise, request.level, Phase::main);
  Bounds bounds;
  bounds.sets = dose.sets;
  bounds.is_hold = !dose.reps;
  const auto hold = static_cast<int>(dose.hold.count());
  bounds.amount = dose.reps.value_or(Range<int>{hold, hold + seconds_on_top});
  bounds.is_loaded = has(exercise, Trait::loaded);
  bounds.load_step = load_step_of(exercise, request.equipment);
  bounds.effort_cap = plan::effort_cap(request.level, request.avoid);
  if (exercise.effort) {
    bounds.effort_cap = std::min<double>(bounds.effort_cap, *exercise.effort);
  }
  return bounds;
}

bool asks_to_step_back(std::span<const Turn> turns, const Bounds& bounds) {
  return !turns.empty() &&
         (is_painful(turns.back()) || were_two_too_much(telling(turns, bounds, std::nullopt), bounds));
}

Progress next_step(const Exercise& exercise, std::span<const Turn> turns, const Bounds& bounds,
                   const Variants& variants, const Condition& condition, Day day,
                   std::optional<Day> not_before) {
  return Stepper{exercise, turns, bounds, variants, condition}.run(day, not_before);
}

}  // namespace hamstring::coach
