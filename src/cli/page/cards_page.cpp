#include <fmt/format.h>

#include "cli/page/document.hpp"
#include "cli/page/move_parts.hpp"
#include "cli/page/page.hpp"
#include "hamstring/plan/dose.hpp"

namespace hamstring::cli {
namespace {

/// The figure at the tempo of the lowest level's dose.
Html figure_of_card(const Exercise& exercise, const std::string& id) {
  const auto dose = plan::effective_dose(exercise, exercise.level, leading_phase(exercise));
  const bool is_held = !dose.reps && !dose.duration && dose.hold > Seconds{0};
  return figure_html(exercise, is_held ? tempo_of_hold(exercise, dose.hold) : exercise.tempo, id,
                     !dose.duration);
}

/// Room for some days.
Html days(const Exercise& exercise) {
  constexpr int rows_of_a_card = 4;
  std::vector<std::string> columns{"Date", "Sets and reps"};
  if (has(exercise, Trait::loaded)) {
    columns.emplace_back("Load");
  }
  columns.insert(columns.end(), {"Effort 1-10", "Pain 0-10"});
  std::vector<LogRow> rows;
  for (int row = 1; row <= rows_of_a_card; ++row) {
    const auto name = fmt::format("Day {}", row);
    rows.push_back({{field(name + ", date")}, name});
  }
  return log_table("What you did", columns, rows);
}

/// `heading` is the tag of the name, `below` that of the parts.
Html card(const Catalogue& catalogue, const Exercise& exercise, const std::string& id,
          std::string_view heading, std::string_view below) {
  auto about = says(exercise, "summary") ? paragraph(exercise.summary) : Html{};
  about += paragraph(draft_text(exercise)) + paragraph(shared_names(catalogue, exercise)) +
           facts(facts_of(exercise));
  const auto more = part(below, "Your dose", facts(doses_of(exercise))) +
                    part(below, "Too hard, too easy", facts(ladder_of(catalogue, exercise))) +
                    days(exercise) + part(below, "Sources", list("ul", {}, exercise.sources));
  const auto body = figure_of_card(exercise, "f" + id) + how_to_html(exercise, below) +
                    cautions_html(cautions_of(exercise), below);
  return move_article(id, words(heading, {{"id", id}, {"class", "name"}}, exercise.name) + about, body,
                      "more", more);
}

std::string one_card(const Catalogue& catalogue, const Exercise& exercise) {
  const auto section =
      element("section", {{"aria-labelledby", "m0"}}, card(catalogue, exercise, "m0", "h1", "h2"));
  return document(exercise.name,
                  element("main", still_switch() + section + stop_signs_html(card_disclaimer)));
}

}  // namespace

std::string cards_page(const Catalogue& catalogue, std::span<const Exercise* const> exercises) {
  if (exercises.size() == 1) {
    return one_card(catalogue, *exercises.front());
  }
  Html cards;
  for (std::size_t i = 0; i < exercises.size(); ++i) {
    cards += card(catalogue, *exercises[i], fmt::format("m{}", i), "h2", "h3");
  }
  const auto title = fmt::format("{} moves", exercises.size());
  const auto section = element("section", {{"aria-labelledby", "moves"}}, cards);
  return document(title, element("header", words("h1", {{"id", "moves"}}, title)) +
                             element("main", still_switch() + section + stop_signs_html(card_disclaimer)));
}

}  // namespace hamstring::cli
