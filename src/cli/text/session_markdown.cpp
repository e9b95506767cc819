#include <algorithm>

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
    out += fmt::format("  - [ ] set {}\n", set);
  }
  return out;
}

std::string item_lines(const Item& item, bool explain) {
  auto out = fmt::format("- [ ] **{}**: {}\n", plain(item.name), dose_text(item));
  if (explain) {
    for (const auto& reason : item.because) {
      out += fmt::format("  {}\n", plain(reason));
    }
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

std::string section(std::string_view title, const std::string& body) {
  return body.empty() ? "" : fmt::format("\n## {}\n\n{}", title, body);
}

std::string left_out(const Session& session) {
  std::string out;
  for (const auto& [id, because] : session.left_out) {
    out += fmt::format("- {}: {}\n", id, plain(because));
  }
  return out;
}

}  // namespace

std::string session_markdown(const Session& session, bool explain) {
  std::string out = fmt::format("# {}\n\n- Takes {}\n- You need {}\n", title(session), time_text(session),
                                plain(needs_text(session)));
  out += has_main(session) ? fmt::format("- Effort {}\n", effort_text(session)) : "";
  out += session.notes.empty() ? "" : "\n" + list(session.notes);
  for (const auto& phase : session.phases) {
    std::string items;
    for (const auto& item : phase.items) {
      items += item_lines(item, explain);
    }
    out += section(fmt::format("{}, {}", title(phase.phase), length_text(phase.seconds)), items);
  }
  out += section("Please note", list(session.warnings));
  if (explain) {
    out += section("The limits", list(limits_text(session)));
    out += section("Not in this session", left_out(session));
  }
  const auto signs = plan::stop_signs();
  out += section("When to stop", list({signs.begin(), signs.end()}));
  return out + "\n" + plain(session.disclaimer) + "\n";
}

}  // namespace hamstring::cli
