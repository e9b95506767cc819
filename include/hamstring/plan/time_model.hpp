#pragma once
#include "hamstring/plan/session.hpp"

/// How long things take (coaching-rules, "Time, in seconds").
namespace hamstring::plan {

/// Under this a session has no main part.
inline constexpr Seconds shortest_with_main{900};

/// After each ramp set.
inline constexpr Seconds ramp_rest{60};

/// Where the sides work one after the other: 5 s, 10 where a ball, a band or a weight moves to the other leg.
Seconds side_change(const Item& item);

/// What the ramp of an item takes, rest included; nothing where it has none.
Seconds ramp_seconds(const Item& item);

/// From the start of an item's ramp or first set to the end of its last, rests between its sets included. A
/// static hold has rests in the main part only. Broken seconds of repetitions are rounded up.
Seconds item_seconds(const Item& item, Phase phase);

/// The most that gap() may be.
inline constexpr Seconds longest_gap{45};

/// Between two items: 20, 30 where the position changes, 45 where `after` uses equipment that `before` did
/// not.
Seconds gap(const Item& before, const Item& after);

/// Between two moves of the main part: the rest after the first, where it is longer than the gap.
Seconds main_gap(const Item& before, const Item& after);

/// What each phase may take, gaps to its neighbours left to the main part.
struct Budgets {
  Seconds warm_up;
  Seconds main;
  Seconds cool_down;
  bool operator==(const Budgets&) const = default;
};

Budgets budgets(Seconds total);

}  // namespace hamstring::plan
