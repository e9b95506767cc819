#pragma once
#include <string>

#include "hamstring/history/statistics.hpp"

namespace hamstring::cli {

/// Statistics for programs: an object with "schema" 1, indented.
std::string stats_json(const history::Statistics& stats, Level level, Day today,
                       const history::Record* open_stop);

}  // namespace hamstring::cli
