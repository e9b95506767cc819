#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/text/advice_text.hpp"
#include "cli/text/item_text.hpp"
#include "cli/text/limits_text.hpp"
#include "cli/text/session_text.hpp"
#include "cli/text/words.hpp"
#include "hamstring/plan/excuse.hpp"

namespace hamstring::cli {
namespace {

using plan::Item;
using plan::Session;
using plan::SessionPhase;

/// Characters that Markdown would act on, each behind a backslash.
std::string plain(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (std::string_view{"\\`*_[]<>#|~&"}.find(c) != std::string_view::npos) {
      out += '\\';
    }
    out += c;
  }
  return out;
}

std::string boxes_of_sets(const Item& item) {
  std::string out;
  for (int set = 1; item.sets > 1 && set <= item.sets; ++set) {
    const auto index = static_cast<std::size_t>(set) - 1;
    const auto reps =
        index < item.reps_by_set.size() ? fmt::format(": {} reps", item.reps_by_set[index]) : "";
    out += fmt::format("  - [ ] set {}{}\n", set, reps);
  }
  return out;
}

std::string item_lines(const Item& item, const Session& session, const Reading& reading) {
  auto out = fmt::format("- [ ] **{}**: {}\n", plain(item.name), plain(dose_text(item, reading.unit)));
  for (const auto& words : advice_text(item, session, reading)) {
    out += fmt::format("  - {}\n", plain(words));
  }
  if (reading.explain && !item.because.empty()) {
    out += fmt::format("  - Why: {}.\n", plain(fmt::format("{}", fmt::join(item.because, "; "))));
  }
  return out + boxes_of_sets(item);
}

std::string list(const std::vector<std::string>& lines) {
  std::string out;
  for (const auto& line : lines) {
    out += "- " + plain(line) + "\n";
  }
  return out;
}

std::string paragraphs(const std::vector<std::string>& lines) {
  std::string out;
  for (const auto& line : lines) {
    out += "\n" + plain(line) + "\n";
  }
  return out;
}

std::string section(std::string_view title, const std::string& body) {
  return body.empty() ? "" : fmt::format("\n## {}\n\n{}", title, body);
}

std::string head(const Session& session) {
  auto out = fmt::format("# {}\n\n{}", title(session), list(session.notes));
  out += fmt::format("- Takes {}\n- You need {}\n", time_text(session), plain(needs_text(session)));
  return has_main(session) ? out + fmt::format("- Effort {}\n", effort_text(session)) : out;
}

}  // namespace

std::string session_markdown(const Session& session, const Reading& reading) {
  if (session.phases.empty()) {
    return "# No session today\n" + paragraphs(session.warnings) + "\n" + plain(session.disclaimer) + "\n";
  }
  auto out = head(session) + section("Please note", list(warnings_text(session)));
  for (const auto& phase : session.phases) {
    std::string items;
    for (const auto& item : phase.items) {
      items += item_lines(item, session, reading);
    }
    out += section(fmt::format("{}, {}", title(phase.phase), length_text(phase.seconds)), items);
  }
  if (reading.explain) {
    out += section("The limits", list(limits_text(session)));
    out += section("Not in this session", list(left_out_text(session)));
  }
  const auto signs = plan::stop_signs();
  out += section("When to stop", list({signs.begin(), signs.end()}));
  const auto next = next_text(session);
  return out + "\n" + plain(session.disclaimer) + "\n" + (next.empty() ? "" : "\n" + plain(next) + "\n");
}

}  // namespace hamstring::cli
