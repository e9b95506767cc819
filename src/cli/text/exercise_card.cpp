#include "cli/text/exercise_card.hpp"

#include <fmt/format.h>

#include "cli/text/card_words.hpp"
#include "cli/text/layout.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::cli {
namespace {

std::string heading(const Exercise& exercise, std::size_t width, const Style& style) {
  const auto name_width = text::display_width(exercise.name);
  const auto id_width = text::display_width(exercise.id);
  if (name_width + 2 + id_width > width) {
    return style.heading(exercise.name) + "\n" + style.dim(exercise.id) + "\n";
  }
  return style.heading(exercise.name) + std::string(width - name_width - id_width, ' ') +
         style.dim(exercise.id) + "\n";
}

/// Words and an empty line; nothing for no words.
std::string with_space_below(const std::string& words, std::size_t width) {
  return words.empty() ? "" : hanging("", words, width) + "\n";
}

std::string lines(const std::vector<Fact>& facts, std::size_t width) {
  std::string out;
  for (const auto& fact : facts) {
    out += labelled(fact.label, fact.words, width);
  }
  return out;
}

std::string steps(const Exercise& exercise, std::size_t width) {
  std::string out;
  int number = 0;
  for (const auto step : exercise.steps) {
    const auto breath = breath_text(step);
    const auto note = breath.empty() ? "" : " (" + breath + ")";
    out += hanging(fmt::format("{:>3}. ", ++number), std::string{step.text} + note, width);
  }
  return out;
}

}  // namespace

std::string exercise_card(const Catalogue& catalogue, const Exercise& exercise, const std::string& picture,
                          std::size_t width, const Style& style) {
  const auto section = [&](std::string_view title, const std::string& body) {
    return body.empty() ? std::string{} : style.bold(title) + "\n" + body + "\n";
  };
  std::string out = heading(exercise, width, style);
  if (says(exercise, "summary")) {
    out += hanging("", exercise.summary, width) + "\n";
  }
  out += with_space_below(draft_text(exercise), width);
  out += with_space_below(shared_names(catalogue, exercise), width);
  if (!picture.empty()) {
    out += picture + "\n";
  }
  out += lines(facts_of(exercise), width) + "\n";
  out += section("Set up", bullets(exercise.setup, "-", width));
  out += section("Steps", steps(exercise, width));
  out += section("Your dose", lines(doses_of(exercise), width));
  out += section("Take care", bullets(cautions_of(exercise), "!", width));
  out += section("Too hard, too easy", lines(ladder_of(catalogue, exercise), width));
  out += section("Sources", bullets(exercise.sources, "-", width));
  return out;
}

}  // namespace hamstring::cli
