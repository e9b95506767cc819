#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/text/stats_text.hpp"
#include "cli/unit.hpp"
#include "hamstring/history/outlook.hpp"

/// One move over its sessions.
namespace hamstring::cli {

/// A line over days; `rows` high, its range beside it.
struct Plot {
  std::string title;
  std::vector<std::pair<Day, double>> points;  ///< at least one, oldest first
  std::optional<Range<double>> range;          ///< of the values where it is not theirs
  std::size_t rows = 6;
};

/// In braille, or with stars where no more than ASCII can be drawn. Every line is at most as wide as the
/// layout.
std::string plot_text(const Plot& plot, const StatsLayout& layout);

/// The load (or, without one, the repetitions or seconds), effort and pain of a move as plots, and the
/// numbers of its last sessions. `visits` has at least one.
std::string move_chart(const std::string& title, const std::vector<history::Visit>& visits,
                       const StatsLayout& layout, Unit unit);

}  // namespace hamstring::cli
