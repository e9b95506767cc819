#include "cli/page/move_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/figure_stage.hpp"
#include "cli/page/moving_figure.hpp"
#include "cli/text/dose_text.hpp"
#include "cli/text/muscle_map.hpp"
#include "cli/text/picture.hpp"
#include "hamstring/plan/excuse.hpp"

namespace hamstring::cli {
namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 3> breaths{"breathe in", "breathe out", "breathe on"};

Html step_html(const Step& step) {
  auto line = Html::text(step.text);
  if (step.breath) {
    line += Html::text(" ") +
            words("span", {{"class", "breath"}}, breaths[static_cast<std::size_t>(*step.breath)]);
  }
  return element("li", line);
}

Html in_a_box(std::string_view kind, const Html& body) {
  return body.empty() ? Html{} : element("div", {{"class", std::string{kind}}}, body);
}

Html row_html(const std::vector<std::string>& columns, const LogRow& row) {
  Html cells;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i == 0) {
      cells += element("th", {{"scope", "row"}}, row.cells.front());
    } else {
      cells += element(
          "td", i < row.cells.size() ? row.cells[i] : field(fmt::format("{}, {}", row.name, columns[i])));
    }
  }
  return element("tr", cells);
}

}  // namespace

Html facts(const std::vector<Fact>& facts) {
  Html rows;
  for (const auto& fact : facts) {
    rows += element("div", words("dt", fact.label) + words("dd", fact.words));
  }
  return rows.empty() ? Html{} : element("dl", {{"class", "facts"}}, rows);
}

Html part(std::string_view tag, std::string_view title, const Html& body) {
  return body.empty() ? Html{} : words(tag, {{"class", "part"}}, title) + body;
}

Html how_to_html(const Exercise& exercise, std::string_view tag) {
  Html steps;
  for (const auto step : exercise.steps) {
    steps += step_html(step);
  }
  return part(tag, "Set up", list("ul", {}, exercise.setup)) +
         part(tag, "Steps", steps.empty() ? Html{} : element("ol", steps));
}

Html cautions_html(const Texts& cautions, std::string_view tag) {
  return part(tag, "Take care", list("ul", {}, cautions));
}

Html figure_html(const Exercise& exercise, const std::vector<TempoPart>& tempo, const std::string& id,
                 bool is_counted) {
  const auto figure = figure_of(exercise);
  if (!figure) {
    return {};
  }
  auto timed = exercise;
  timed.tempo = tempo;
  const auto rhythm = is_counted ? tempo_text(timed) : "";
  const auto muscles = muscles_shown(exercise, *figure);
  return moving_figure(*figure, muscles, parts_of(tempo),
                       {exercise.name, rhythm, figure::in_words(muscles), id});
}

std::vector<TempoPart> tempo_of_hold(const Exercise& exercise, Seconds hold) {
  std::vector<TempoPart> tempo{{Motion::lift, 2s, std::nullopt, "in"}};
  Milliseconds left = hold;
  for (const auto& part : exercise.tempo) {
    if (!part.cue.empty() && part.length <= left) {
      tempo.push_back({Motion::hold, part.length, part.breath, part.cue});
      left -= part.length;
    }
  }
  if (left > 0ms) {
    tempo.push_back({Motion::hold, left, Breath::steady, "hold"});
  }
  tempo.push_back({Motion::lower, 2s, std::nullopt, "out"});
  return tempo;
}

Html still_switch() {
  return lone("input", {{"type", "checkbox"}, {"id", "hold"}, {"class", "still"}}) +
         words("label", {{"for", "hold"}, {"class", "still"}}, "Hold the figures still");
}

Html stop_signs_html(std::string_view disclaimer) {
  const auto signs = plan::stop_signs();
  return element(
      "section", {{"class", "alert"}, {"aria-labelledby", "stop"}},
      words("h2", {{"id", "stop"}}, "When to stop") + list("ul", {}, signs) + words("p", disclaimer));
}

Html move_article(const std::string& id, const Html& head, const Html& body, std::string_view kind,
                  const Html& rest) {
  return element("article", {{"class", "move"}, {"aria-labelledby", id}},
                 in_a_box("head", head) + in_a_box("body", body) + in_a_box(kind, rest));
}

Html field(std::string_view label) {
  return lone("input", {{"type", "text"}, {"autocomplete", "off"}, {"aria-label", std::string{label}}});
}

Html log_table(std::string_view caption, const std::vector<std::string>& columns,
               const std::vector<LogRow>& rows) {
  Html head;
  for (const auto& column : columns) {
    head += words("th", {{"scope", "col"}}, column);
  }
  Html body;
  for (const auto& row : rows) {
    body += row_html(columns, row);
  }
  return element("table",
                 words("caption", caption) + element("thead", element("tr", head)) + element("tbody", body));
}

}  // namespace hamstring::cli
