#include "cli/text/week_text.hpp"

#include <fmt/format.h>

#include "cli/options.hpp"

namespace hamstring::cli {

std::string week_text(const history::WeekSoFar& week, int goal) {
  std::string out;
  if (week.sessions > goal) {
    out = fmt::format("This week: {}, more than the {} you aim for. Rest is part of it.",
                      counted(static_cast<std::size_t>(week.sessions), "session"), goal);
  } else {
    out = fmt::format("This week: {} of {}{}", week.sessions,
                      counted(static_cast<std::size_t>(goal), "session"),
                      week.sessions == goal ? ", as you planned." : ".");
  }
  return week.comes_back && week.sessions == 1 ? out + " Good to have you back after a week off." : out;
}

std::string way_back_text(const history::WeekSoFar& week) {
  return week.comes_back && week.sessions == 0
             ? "Last week had no session, and that happens. A short one counts in full: hamstring start "
               "--minutes 20"
             : "";
}

}  // namespace hamstring::cli
