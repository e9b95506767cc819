#pragma once
#include <string>

#include "cli/text/stats_text.hpp"
#include "hamstring/history/outlook.hpp"

namespace hamstring::cli {

/// Statistics for programs: an object with "schema" 1, indented. Loads are in kilograms.
std::string stats_json(const StatsView& view, std::optional<Day> stop_sign);

/// One move over its sessions, for programs.
std::string move_json(const std::string& exercise, const std::vector<history::Visit>& visits);

}  // namespace hamstring::cli
