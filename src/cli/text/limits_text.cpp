#include "cli/text/limits_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "cli/text/item_text.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/plan/dose.hpp"
#include "hamstring/plan/time_model.hpp"

namespace hamstring::cli {
namespace {

std::vector<std::string> main_limits(const plan::Session& session) {
  const auto& request = session.request;
  const auto& table = plan::level_table(request.level);
  const Seconds total = std::chrono::minutes{request.minutes};
  const auto budget = plan::budgets(total);
  return {
      fmt::format("Of {}, the warm-up has {}, the cool-down at most {}, the main part the rest.",
                  length_text(total), length_text(budget.warm_up), length_text(budget.cool_down)),
      fmt::format("Your level has {} to {} main moves and at most {} hard sets in a session.",
                  table.main_moves.low, table.main_moves.high, table.session_sets),
      fmt::format("Effort stays at {} of 10 or below.", plan::effort_cap(request.level, request.avoid)),
      "A move and its easier or harder variant are never in one session.",
  };
}

std::string sentence_start(std::string words) {
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') {
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  }
  return words;
}

}  // namespace

std::vector<std::string> limits_text(const plan::Session& session) {
  auto lines = has_main(session) ? main_limits(session) : std::vector<std::string>{};
  if (session.based_on && session.based_on->records > 0) {
    const int records = session.based_on->records;
    lines.insert(lines.begin(),
                 fmt::format("From {} record{} in your log.", records, records == 1 ? "" : "s"));
  }
  return lines;
}

std::vector<std::string> left_out_text(const plan::Session& session) {
  std::vector<std::pair<std::string, std::vector<std::string>>> groups;
  for (const auto& [id, because] : session.left_out) {
    auto found = std::find_if(groups.begin(), groups.end(),
                              [&reason = because](const auto& group) { return group.first == reason; });
    if (found == groups.end()) {
      found = groups.insert(groups.end(), {because, {}});
    }
    found->second.push_back(id);
  }
  std::vector<std::string> lines;
  for (auto& [because, ids] : groups) {
    because.erase(because.find_last_not_of('.') + 1);
    lines.push_back(fmt::format("{}: {}.", sentence_start(because), fmt::join(ids, ", ")));
  }
  return lines;
}

}  // namespace hamstring::cli
