#include "cli/text/limits_text.hpp"

#include "cli/text/item_text.hpp"
#include "hamstring/plan/dose.hpp"
#include "hamstring/plan/time_model.hpp"

namespace hamstring::cli {

std::vector<std::string> limits_text(const plan::Session& session) {
  const auto& request = session.request;
  const auto& table = plan::level_table(request.level);
  const Seconds total = std::chrono::minutes{request.minutes};
  std::vector<std::string> lines;
  if (total >= plan::shortest_with_main) {
    const auto budget = plan::budgets(total);
    lines.push_back(
        fmt::format("Of {}, the warm-up has {}, the cool-down at most {}, the main part the rest.",
                    length_text(total), length_text(budget.warm_up), length_text(budget.cool_down)));
  }
  lines.push_back(fmt::format("Your level has {} to {} main moves and at most {} hard sets in a session.",
                              table.main_moves.low, table.main_moves.high, table.session_sets));
  lines.push_back(
      fmt::format("Effort stays at {} of 10 or below.", plan::effort_cap(request.level, request.avoid)));
  lines.push_back("A move and its easier or harder variant are never in one session.");
  return lines;
}

}  // namespace hamstring::cli
