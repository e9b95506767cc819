#pragma once
#include <string>

#include "hamstring/history/statistics.hpp"

namespace hamstring::cli {

/// The week against the goal, for the end of a session: "This week: 1 of 2 sessions." After a week without
/// any it welcomes back; nothing is ever said to be lost.
std::string week_text(const history::WeekSoFar& week, int goal);

/// For one who comes back after a week without a session and has not trained yet: the shorter way in. ""
/// for others.
std::string way_back_text(const history::WeekSoFar& week);

}  // namespace hamstring::cli
