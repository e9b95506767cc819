#pragma once
#include <string>

#include "cli/style.hpp"
#include "hamstring/base/moment.hpp"
#include "hamstring/plan/session.hpp"

namespace hamstring::cli {

/// The next session on one screen: when, what it holds, and what changes against last time and why.
std::string next_text(const plan::Session& session, Day due, Day today, std::size_t width,
                      const Style& style);

/// The same for other programs.
std::string next_json(const plan::Session& session, Day due);

/// "today", "tomorrow", "in 3 days".
std::string in_days(Day day, Day today);

}  // namespace hamstring::cli
