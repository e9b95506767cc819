#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "cli/style.hpp"
#include "cli/unit.hpp"
#include "hamstring/history/statistics.hpp"

namespace hamstring::cli {

/// What statistics are laid out for.
struct StatsLayout {
  std::size_t width;
  bool can_draw;  ///< more than ASCII
  Style style;
  Unit unit = Unit::kg;
};

/// What is summed up, and for whom.
struct StatsView {
  history::Statistics stats;
  Level level{};
  Day today{};
  history::WeekSoFar week;
  int goal = 2;                      ///< sessions a week
  std::vector<std::string> follows;  ///< what follows, a sentence or two each
  bool may_train = true;             ///< no stop sign stands
};

/// Statistics for people: weeks as bars against the range of the level, what follows, volume, best and latest
/// doses, effort.
std::string stats_text(const StatsView& view, const StatsLayout& layout);

}  // namespace hamstring::cli
