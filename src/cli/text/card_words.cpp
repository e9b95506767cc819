#include "cli/text/card_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/text/dose_text.hpp"
#include "cli/text/words.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/catalogue/resolve.hpp"

namespace hamstring::cli {
namespace {

std::string level_text(const Exercise& exercise) {
  return std::string{name(exercise.level)} + (exercise.level == Level::advanced ? "" : " and up");
}

std::string phases_text(const Exercise& exercise) {
  std::vector<std::string> words;
  for (const auto phase : exercise.phases) {
    words.emplace_back(name(phase));
  }
  return text::join(words, "or");
}

std::string sides_text(const Exercise& exercise) {
  switch (exercise.sides) {
    case Sides::both:
      return "both sides together";
    case Sides::each:
      return "one side first, then the other";
    case Sides::alternating:
      return "sides in turn";
  }
  return {};
}

std::string position_text(const Exercise& e) {
  std::vector<std::string> words;
  if (says(e, "position")) {
    words.push_back(spaced(name(e.position)));
  }
  if (says(e, "sides")) {
    words.push_back(sides_text(e));
  }
  return fmt::format("{}", fmt::join(words, ", "));
}

std::string rungs(const Catalogue& catalogue, const std::vector<std::string>& ids) {
  std::vector<std::string> words;
  for (const auto& id : ids) {
    const auto* exercise = catalogue.find(id);
    words.push_back(exercise == nullptr ? id : fmt::format("{} ({})", exercise->name, id));
  }
  return text::join(words, "or");
}

}  // namespace

std::string muscles_text(const Exercise& exercise) {
  auto words = text::join(muscle_words(exercise.primary_muscles));
  if (!exercise.secondary_muscles.empty()) {
    words += "; also " + text::join(muscle_words(exercise.secondary_muscles));
  }
  return words;
}

std::string breath_text(const Step& step) {
  if (!step.breath) {
    return {};
  }
  return *step.breath == Breath::steady ? "breathe on" : std::string{name(*step.breath)};
}

Phase leading_phase(const Exercise& exercise) {
  return is_in(exercise, Phase::main)        ? Phase::main
         : is_in(exercise, Phase::cool_down) ? Phase::cool_down
                                             : Phase::warm_up;
}

std::vector<Fact> facts_of(const Exercise& e) {
  const auto pattern = says(e, "pattern") ? ", " + spaced(name(e.pattern)) : "";
  std::vector<Fact> facts{{"For", phases_text(e) + pattern}, {"Level", level_text(e)}};
  if (says(e, "equipment")) {
    facts.push_back({"You need", equipment_long(e)});
  }
  if (auto position = position_text(e); !position.empty()) {
    facts.push_back({"Position", std::move(position)});
  }
  facts.push_back({"Muscles", muscles_text(e)});
  if (!e.aliases.empty()) {
    facts.push_back({"Also called", text::join(e.aliases, "or")});
  }
  return facts;
}

std::vector<Fact> doses_of(const Exercise& exercise) {
  std::vector<Fact> doses;
  for (const auto level : all_levels) {
    if (exercise.doses[static_cast<std::size_t>(level)]) {
      doses.push_back({std::string{name(level)}, dose_text(exercise, level, leading_phase(exercise))});
    }
  }
  if (exercise.warm_up_dose) {
    doses.push_back({std::string{name(Phase::warm_up)}, dose_text(exercise, exercise.level, Phase::warm_up)});
  }
  const bool is_counted =
      exercise.warm_up_dose || std::any_of(exercise.doses.begin(), exercise.doses.end(),
                                           [](const auto& dose) { return dose && dose->reps; });
  if (is_counted) {
    doses.push_back({"tempo", tempo_text(exercise)});
  }
  return doses;
}

std::vector<std::string> cautions_of(const Exercise& exercise) {
  auto lines = to_strings(exercise.cautions);
  std::vector<std::string> tags;
  for (const auto tag : contraindications(exercise)) {
    tags.push_back(spaced(name(tag)));
  }
  if (!tags.empty()) {
    lines.push_back("Leave it out with: " + text::join(tags, "or") + ".");
  }
  return lines;
}

std::vector<Fact> ladder_of(const Catalogue& catalogue, const Exercise& exercise) {
  constexpr auto with_none = "Fewer reps, a smaller movement or a longer rest. Stop where form goes.";
  std::vector<Fact> ladder{
      {"Too hard?", exercise.easier.empty() ? with_none : rungs(catalogue, exercise.easier)}};
  if (!exercise.harder.empty()) {
    ladder.push_back({"Too easy?", rungs(catalogue, exercise.harder)});
  }
  return ladder;
}

std::string draft_text(const Exercise& exercise) {
  if (!exercise.draft) {
    return {};
  }
  const auto rest = exercise.missing.empty()
                        ? std::string{"It says all it must: read it over, then take \"draft\" out."}
                        : "Still missing: " + text::join(exercise.missing) + ".";
  return "A draft, never planned. " + rest;
}

std::string shared_names(const Catalogue& catalogue, const Exercise& exercise) {
  std::vector<std::string> others;
  for (const auto* other : namesakes(catalogue, exercise)) {
    others.push_back(fmt::format("{} ({})", other->name, other->id));
  }
  return others.empty() ? "" : "Shares a name with: " + text::join(others) + ".";
}

}  // namespace hamstring::cli
