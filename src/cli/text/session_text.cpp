#include "cli/text/session_text.hpp"

#include <algorithm>

#include "cli/text/item_text.hpp"
#include "cli/text/layout.hpp"
#include "cli/text/limits_text.hpp"
#include "cli/text/words.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/plan/excuse.hpp"

namespace hamstring::cli {
namespace {

using plan::Item;
using plan::Session;
using plan::SessionPhase;

constexpr std::size_t wide = 72;
constexpr std::size_t name_width = 30;

std::string head(const Session& session, std::size_t width, const Style& style) {
  std::string out = style.heading(title(session)) + "\n";
  out += labelled("Takes", time_text(session), width);
  out += labelled("You need", needs_text(session), width);
  return has_main(session) ? out + labelled("Effort", effort_text(session), width) : out;
}

/// The name beside the dose, or above it where the line is too short for both.
std::string item_lines(const Item& item, std::size_t width) {
  const auto start = fmt::format("  {:>6}  ", clock_text(item.starts_at));
  const auto dose = dose_text(item);
  const bool is_side_by_side = width >= wide && text::display_width(item.name) < name_width;
  if (is_side_by_side) {
    return hanging(start + text::pad(item.name, name_width), dose, width);
  }
  return hanging(start, item.name, width) + hanging(std::string(start.size(), ' '), dose, width);
}

std::string reasons(const Item& item, std::size_t width, const Style& style) {
  constexpr std::size_t indent = 10;
  const auto lines =
      hanging(std::string(indent, ' '), "Why: " + text::join(item.because, "and") + ".", width);
  return style.dim(lines.substr(0, lines.size() - 1)) + "\n";
}

std::string phase_lines(const SessionPhase& phase, bool explain, std::size_t width, const Style& style) {
  auto out = style.bold(fmt::format("{}, {}", title(phase.phase), length_text(phase.seconds))) + "\n";
  for (const auto& item : phase.items) {
    out += item_lines(item, width);
    out += explain ? reasons(item, width, style) : "";
  }
  return out;
}

std::string section(std::string_view title, const std::string& body, const Style& style) {
  return body.empty() ? "" : "\n" + style.bold(title) + "\n" + body;
}

std::string left_out(const Session& session, std::size_t width) {
  std::string out;
  for (const auto& [id, because] : session.left_out) {
    const bool fits = width >= wide && id.size() < name_width;
    out += fits ? hanging("  " + text::pad(id, name_width), because, width)
                : hanging("  ", id + ": " + because, width);
  }
  return out;
}

std::string notes(const Session& session, std::size_t width) {
  std::string out;
  for (const auto& note : session.notes) {
    out += "\n" + hanging("", note, width);
  }
  return out;
}

std::string stop_lines(std::size_t width) {
  std::string out;
  for (const auto sign : plan::stop_signs()) {
    out += hanging("  - ", sign, width);
  }
  return out;
}

}  // namespace

std::string session_text(const Session& session, bool explain, std::size_t width, const Style& style) {
  auto out = head(session, width, style) + notes(session, width);
  for (const auto& phase : session.phases) {
    out += "\n" + phase_lines(phase, explain, width, style);
  }
  out += section("Please note", bullets(session.warnings, "!", width), style);
  if (explain) {
    out += section("The limits", bullets(limits_text(session), "-", width), style);
    out += section("Not in this session", left_out(session, width), style);
  }
  out += section("When to stop", stop_lines(width), style);
  return out + "\n" + hanging("", session.disclaimer, width);
}

}  // namespace hamstring::cli
