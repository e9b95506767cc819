#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/page/document.hpp"
#include "cli/page/move_parts.hpp"
#include "cli/page/page.hpp"
#include "cli/text/advice_text.hpp"
#include "cli/text/dose_text.hpp"
#include "cli/text/item_text.hpp"
#include "cli/text/limits_text.hpp"
#include "cli/text/words.hpp"
#include "hamstring/play/script.hpp"

namespace hamstring::cli {
namespace {

using plan::Item;
using plan::Session;
using plan::SessionPhase;

Html paragraphs(const std::vector<std::string>& lines) {
  Html out;
  for (const auto& line : lines) {
    out += words("p", line);
  }
  return out;
}

Html section(std::string_view title, const std::string& id, const Attributes& more, const Html& body) {
  if (body.empty()) {
    return {};
  }
  Attributes attributes{{"aria-labelledby", id}};
  attributes.insert(attributes.end(), more.begin(), more.end());
  return element("section", attributes, words("h2", {{"id", id}}, title) + body);
}

/// A number and its unit stay on one line: "60 s".
std::string kept_together(std::string line) {
  constexpr std::string_view unbroken = "\u00a0";
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t at = 1; at + 1 < line.size(); ++at) {
    if (line[at] == ' ' && is_digit(line[at - 1]) && !is_digit(line[at + 1])) {
      line.replace(at, 1, unbroken);
    }
  }
  return line;
}

/// Whose sheet it is, and of which day: for paper.
Html who() {
  const auto line = [](std::string_view label) {
    return element("label", Html::text(label) + lone("input", {{"type", "text"}, {"autocomplete", "off"}}));
  };
  return element("div", {{"class", "who"}}, line("Name") + line("Date"));
}

class Page {
 public:
  Page(const Session& session, const Reading& reading) : m_session(session), m_reading(reading) {}

  Html body() const {
    auto main = still_switch();
    std::size_t move = 0;
    for (const auto& phase : m_session.phases) {
      main += phase_section(phase, move);
    }
    if (m_reading.explain) {
      main += section("The limits", "limits", {}, list("ul", {}, limits_text(m_session)));
      main += section("Not in this session", "out", {}, list("ul", {}, left_out_text(m_session)));
    }
    return element("header", head()) + overview() + element("main", main);
  }

  /// An emergency, or nothing at all to do.
  Html words_alone() const {
    return element("main", words("h1", "No session today") + paragraphs(m_session.warnings) +
                               words("p", m_session.disclaimer));
  }

 private:
  Html head() const {
    std::vector<Fact> known{{"Takes", time_text(m_session)}, {"You need", needs_text(m_session)}};
    if (has_main(m_session)) {
      known.push_back({"Effort", effort_text(m_session)});
    }
    return words("h1", title(m_session)) + who() + paragraphs(m_session.notes) + facts(known) +
           paragraph(next_text(m_session)) +
           section("Please note", "note", {{"class", "alert"}}, list("ul", {}, warnings_text(m_session))) +
           stop_signs_html(m_session.disclaimer);
  }

  /// The session at a glance.
  Html overview() const {
    Html out = words("h2", {{"id", "glance"}}, "At a glance");
    std::size_t move = 0;
    for (const auto& phase : m_session.phases) {
      Html items;
      for (const auto& item : phase.items) {
        items += element(
            "li", words("span", {{"class", "time"}}, clock_text(item.starts_at)) +
                      words("a", {{"href", fmt::format("#m{}", move++)}}, item.name) +
                      words("span", {{"class", "soft"}}, kept_together(dose_text(item, m_reading.unit))));
      }
      out += words("h3", phase_title(phase)) + element("ol", items);
    }
    return element("nav", {{"aria-labelledby", "glance"}}, out);
  }

  static std::string phase_title(const SessionPhase& phase) {
    return fmt::format("{}, {}", title(phase.phase), length_text(phase.seconds));
  }

  Html phase_section(const SessionPhase& phase, std::size_t& move) const {
    Html items;
    for (const auto& item : phase.items) {
      items += item_article(item, phase.phase, fmt::format("m{}", move++));
    }
    return section(phase_title(phase), std::string{name(phase.phase)}, {}, items);
  }

  Html item_article(const Item& item, Phase phase, const std::string& id) const {
    const auto* exercise = m_reading.catalogue.find(item.exercise);
    const bool is_loaded = item.load || (exercise != nullptr && has(*exercise, Trait::loaded));
    return move_article(id, item_head(item, id),
                        exercise == nullptr ? Html{} : how_it_goes(item, phase, *exercise, "f" + id), "log",
                        log(item, phase, is_loaded));
  }

  static Html how_it_goes(const Item& item, Phase phase, const Exercise& exercise, const std::string& id) {
    return figure_html(exercise, tempo_of(item, phase, exercise), id, !item.duration) +
           how_to_html(exercise, "h4") + cautions_html(exercise.cautions, "h4");
  }

  static std::vector<TempoPart> tempo_of(const Item& item, Phase phase, const Exercise& exercise) {
    return item.reps || item.duration ? play::make_slot(phase, item, exercise).tempo
                                      : tempo_of_hold(exercise, item.hold);
  }

  Html item_head(const Item& item, const std::string& id) const {
    auto out = words("h3", {{"id", id}, {"class", "name"}}, item.name);
    Html said = words("p", {{"class", "dose"}}, kept_together(dose_text(item, m_reading.unit)));
    said += paragraphs(advice_text(item, m_session, m_reading));
    if (m_reading.explain && !item.because.empty()) {
      said += words("p", {{"class", "soft"}}, fmt::format("Why: {}.", fmt::join(item.because, "; ")));
    }
    return out + said;
  }

  /// A row a set for main work; boxes alone for the rest.
  Html log(const Item& item, Phase phase, bool is_loaded) const {
    if (phase != Phase::main) {
      return boxes(item);
    }
    std::vector<std::string> columns{"Set", "Done"};
    if (is_loaded) {
      columns.push_back(fmt::format("Load {}", m_reading.unit == Unit::kg ? "kg" : "lb"));
    }
    columns.insert(columns.end(), {"Effort 1-10", "Pain 0-10"});
    std::vector<LogRow> rows;
    for (int set = 1; set <= item.sets; ++set) {
      const auto name = fmt::format("Set {}", set);
      rows.push_back({{Html::text(set_text(item, set)), ticks(item, name)}, name});
    }
    return log_table("What you did", columns, rows);
  }

  static std::string set_text(const Item& item, int set) {
    const auto index = static_cast<std::size_t>(set) - 1;
    return index < item.reps_by_set.size() ? fmt::format("{}: {} reps", set, item.reps_by_set[index])
                                           : fmt::format("{}", set);
  }

  static Html tick(std::string_view label, const std::string& spoken) {
    const auto box = lone("input", {{"type", "checkbox"}, {"aria-label", spoken}});
    return element("label", {{"class", "tick"}}, box + Html::text(label));
  }

  static Html ticks(const Item& item, const std::string& name) {
    return item.sides == 2
               ? tick("right", name + ", right side, done") + tick("left", name + ", left side, done")
               : tick("", name + ", done");
  }

  static Html boxes(const Item& item) {
    Html out;
    for (int set = 1; set <= item.sets; ++set) {
      const auto name = item.sets > 1 ? fmt::format("Set {}", set) : std::string{"Done"};
      out += item.sides == 2
                 ? tick(name + " right", name + ", right side") + tick("left", name + ", left side")
                 : tick(name, name);
    }
    return element("p", out);
  }

  const Session& m_session;
  const Reading& m_reading;
};

}  // namespace

std::string session_page(const Session& session, const Reading& reading) {
  const Page page{session, reading};
  return session.phases.empty() ? document("No session today", page.words_alone())
                                : document(title(session), page.body());
}

}  // namespace hamstring::cli
