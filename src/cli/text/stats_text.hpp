#pragma once
#include <cstddef>
#include <string>

#include "cli/style.hpp"
#include "hamstring/history/statistics.hpp"

namespace hamstring::cli {

/// What statistics are laid out for.
struct StatsLayout {
  std::size_t width;
  bool can_draw;  ///< more than ASCII
  Style style;
};

/// Statistics for people: weeks as bars against the range of the level, volume, best and latest doses,
/// effort.
std::string stats_text(const history::Statistics& stats, Level level, Day today, const StatsLayout& layout);

}  // namespace hamstring::cli
