#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "coach/words.hpp"
#include "hamstring/coach/progress.hpp"
#include "hamstring/history/record.hpp"

/// How the next step of one move is found (coaching-rules 15, 16).
namespace hamstring::coach {

inline constexpr int pain_to_stay = 3;
inline constexpr int step_of_a_hold = 5;  ///< seconds
inline constexpr double a_little = 1e-9;

using Turns = std::vector<const Turn*>;

inline bool is_painful(const Turn& turn) {
  return turn.pain.value_or(0) >= history::painful;
}

/// Of the kind that the move is dosed in.
inline bool is_fitting(const Turn& turn, const Bounds& bounds) {
  return turn.sets > 0 && turn.amount && turn.is_hold == bounds.is_hold;
}

/// Of the work that says something of the next dose, oldest first: no easy week, someone there.
Turns telling(std::span<const Turn> turns, const Bounds& bounds, const std::optional<Day>& from);

/// The last two below the range or as hard as can be.
bool were_two_too_much(const Turns& told, const Bounds& bounds);

/// Builds the next step of one move.
class Stepper {
 public:
  Stepper(const Exercise& exercise, std::span<const Turn> turns, const Bounds& bounds,
          const Variants& variants, const Condition& condition);

  Progress run(Day day, const std::optional<Day>& not_before);

 private:
  /// What the next dose starts from: the last turn that counts, else the last work there was.
  const Turn* base() const;
  /// A step back holds where what came after it does not count: the heavier turn before it is no base.
  void lighten();
  /// The most sets of the last few turns since it last hurt: a session cut short by the clock does not make
  /// all later ones short.
  int full_sets() const;
  bool is_painful_since(const Turn& turn) const;
  Progress begin(Step step) const;
  Progress same(const std::string& why) const;
  /// "8 reps, last time 9 at effort 9".
  std::string moved(int now) const;
  Progress to_amount(Step step, int amount, const std::string& why) const;
  Progress to_variant(Step step, const Exercise& variant) const;
  std::string amount_words(int amount) const;
  /// The amount as far as the range allows; of a loaded move a little over the top.
  int clamped(int amount) const;
  int aim() const { return clamped(m_base->amount.value_or(m_bounds.amount.low)); }
  std::optional<double> load() const {
    return m_base != nullptr && m_base->load.value_or(0) > 0 ? m_base->load : std::nullopt;
  }
  bool is_loaded() const { return m_bounds.is_loaded || load().has_value(); }
  bool is_same_load(const Turn& turn) const { return turn.load.value_or(0) >= load().value_or(0) - a_little; }
  std::string cap_words() const { return "your cap of " + number(m_bounds.effort_cap); }
  int step() const { return m_bounds.is_hold ? step_of_a_hold : 1; }

  // step_up.cpp
  Progress below_the_top() const;
  Progress without_effort() const;
  bool is_top_turn(const Turn& turn) const;
  Progress at_the_top(const std::optional<Day>& not_before) const;
  std::string earned() const;
  Progress less() const;
  /// 5 %, in steps that one can buy and never over 10 %.
  Progress more_load() const;
  Progress more_sets() const;

  // step_back.cpp
  bool is_left_out(Day day) const;
  Progress left_out() const;
  std::string two_too_much() const;
  /// Fewer sets or repetitions than were planned.
  Progress after_a_session_cut_short(const Turn& turn);
  double lowered(double kg, double part) const;
  int no_more_sets_than_last(int sets) const;
  Progress step_back(const std::string& why) const;
  /// An easy week, the way back, or a session to repeat: what is not eased stays as it was.
  Progress under_condition();
  /// Those of the last turn that no condition had cut.
  int usual_sets() const;
  std::string condition_words(const Progress& out) const;

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

}  // namespace hamstring::coach
