#include "cli/text/next_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/text/item_text.hpp"
#include "cli/text/layout.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/coach/schedule.hpp"
#include "hamstring/plan/session_json.hpp"

namespace hamstring::cli {
namespace {

using plan::Item;
using plan::Session;

const plan::SessionPhase* main_of(const Session& session) {
  const auto found = std::find_if(session.phases.begin(), session.phases.end(),
                                  [](const plan::SessionPhase& phase) { return phase.phase == Phase::main; });
  return found == session.phases.end() ? nullptr : &*found;
}

std::string item_lines(const Item& item, std::size_t width, const Style& style) {
  constexpr std::size_t indent = 4;
  auto out = hanging("  ", item.name + ": " + dose_text(item), width);
  const auto why =
      item.change ? item.change->reason : std::string{"nothing of it is on record yet; take it as it comes"};
  const auto lines = hanging(std::string(indent, ' '), why, width);
  return out + style.dim(lines.substr(0, lines.size() - 1)) + "\n";
}

/// A move that hurt, and what else the log keeps out by name.
std::string left_out_lines(const Session& session, std::size_t width) {
  std::string out;
  for (const auto& [id, because] : session.left_out) {
    if (because.starts_with("left out until") || because.starts_with("left out for today") ||
        because.find("stands in for it") != std::string::npos) {
      out += hanging("  ", id + ": " + because, width);
    }
  }
  return out.empty() ? out : "\nNot this time\n" + out;
}

std::string indented(const std::string& text) {
  std::string out;
  for (const char c : text) {
    out += c;
    out += c == '\n' ? "  " : "";
  }
  return out;
}

}  // namespace

std::string in_days(Day day, Day today) {
  const auto days = (day - today) / std::chrono::days{1};
  return days <= 0 ? "today" : days == 1 ? "tomorrow" : fmt::format("in {} days", days);
}

std::string next_text(const Session& session, Day due, Day today, std::size_t width, const Style& style) {
  auto out = style.heading("Next session: " + coach::words_of(due) + ", " + in_days(due, today)) + "\n";
  out += hanging("  ", title(session) + ": " + time_text(session), width);
  for (const auto& note : session.notes) {
    out += hanging("  ", note, width);
  }
  if (const auto* main = main_of(session)) {
    out += "\n" + style.bold("Main part") + "\n";
    for (const auto& item : main->items) {
      out += item_lines(item, width, style);
    }
  }
  out += left_out_lines(session, width);
  if (main_of(session) == nullptr) {
    out += "\n";
    for (const auto& warning : session.warnings) {
      out += hanging("  ", warning, width);
    }
  }
  return out + "\n" +
         hanging("", due <= today ? "Begin with: hamstring start" : "On the day: hamstring start", width);
}

std::string next_json(const Session& session, Day due) {
  auto body = indented(plan::to_json(session));
  body.erase(body.find_last_not_of(" \n") + 1);
  return "{\n  \"schema\": 1,\n  \"kind\": \"next\",\n  \"due\": \"" + to_string(due) +
         "\",\n  \"session\": " + body + "\n}\n";
}

}  // namespace hamstring::cli
