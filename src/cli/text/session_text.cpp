#include "cli/text/session_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/text/advice_text.hpp"
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
constexpr std::size_t time_width = 10;

class Page {
 public:
  Page(const Session& session, const Reading& reading, std::size_t width, const Style& style)
      : m_session(session), m_reading(reading), m_width(width), m_style(style) {}

  std::string whole() const {
    auto out = head() + section("Please note", bullets(warnings_text(m_session), "!", m_width));
    for (const auto& phase : m_session.phases) {
      out += "\n" + phase_lines(phase);
    }
    if (m_reading.explain) {
      out += section("The limits", bullets(limits_text(m_session), "-", m_width));
      out += section("Not in this session", bullets(left_out_text(m_session), "-", m_width));
    }
    return out + section("When to stop", stop_lines()) + "\n" + end();
  }

  /// An emergency, or nothing at all to do.
  std::string words_alone() const {
    auto out = m_style.heading("No session today") + "\n";
    for (const auto& words : m_session.warnings) {
      out += "\n" + hanging("", words, m_width);
    }
    return out + "\n" + hanging("", m_session.disclaimer, m_width);
  }

 private:
  std::string head() const {
    auto out = m_style.heading(title(m_session)) + "\n";
    for (const auto& words : m_session.notes) {
      out += hanging("", words, m_width);
    }
    out += labelled("Takes", time_text(m_session), m_width);
    out += labelled("You need", needs_text(m_session), m_width);
    return has_main(m_session) ? out + labelled("Effort", effort_text(m_session), m_width) : out;
  }

  std::string phase_lines(const SessionPhase& phase) const {
    auto out = m_style.bold(fmt::format("{}, {}", title(phase.phase), length_text(phase.seconds))) + "\n";
    for (const auto& item : phase.items) {
      out += item_lines(item);
      for (const auto& words : advice_text(item, m_session, m_reading)) {
        out += hanging(std::string(time_width, ' '), words, m_width);
      }
      out += m_reading.explain ? reasons(item) : "";
    }
    return out;
  }

  bool is_side_by_side(const Item& item) const {
    return m_width >= wide && text::display_width(item.name) < name_width;
  }

  /// The name beside the dose, or above it where the line is too short for both.
  std::string item_lines(const Item& item) const {
    const auto start = fmt::format("  {:>6}  ", clock_text(item.starts_at));
    const auto dose = dose_text(item, m_reading.unit);
    if (is_side_by_side(item)) {
      return hanging(start + text::pad(item.name, name_width), dose, m_width);
    }
    return hanging(start, item.name, m_width) + hanging(std::string(start.size(), ' '), dose, m_width);
  }

  std::string reasons(const Item& item) const {
    if (item.because.empty()) {
      return "";
    }
    const auto words = fmt::format("Why: {}.", fmt::join(item.because, "; "));
    const auto lines = hanging(std::string(time_width, ' '), words, m_width);
    return m_style.dim(lines.substr(0, lines.size() - 1)) + "\n";
  }

  std::string section(std::string_view title, const std::string& body) const {
    return body.empty() ? "" : "\n" + m_style.bold(title) + "\n" + body;
  }

  std::string stop_lines() const {
    std::string out;
    for (const auto sign : plan::stop_signs()) {
      out += hanging("  - ", sign, m_width);
    }
    return out;
  }

  std::string end() const {
    auto out = hanging("", m_session.disclaimer, m_width);
    const auto next = next_text(m_session);
    return next.empty() ? out : out + "\n" + hanging("", next, m_width);
  }

  const Session& m_session;
  const Reading& m_reading;
  std::size_t m_width;
  const Style& m_style;
};

}  // namespace

std::string session_text(const Session& session, const Reading& reading, std::size_t width,
                         const Style& style) {
  const Page page{session, reading, width, style};
  return session.phases.empty() ? page.words_alone() : page.whole();
}

}  // namespace hamstring::cli
