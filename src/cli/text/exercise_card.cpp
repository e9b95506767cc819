#include "cli/text/exercise_card.hpp"

#include <algorithm>

#include "cli/text/dose_text.hpp"
#include "cli/text/layout.hpp"
#include "cli/text/words.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/catalogue/resolve.hpp"

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

std::string level_text(const Exercise& exercise) {
  return std::string{name(exercise.level)} + (exercise.level == Level::advanced ? "" : " and up");
}

std::string muscles_text(const Exercise& exercise) {
  auto words = text::join(muscle_words(exercise.primary_muscles));
  if (!exercise.secondary_muscles.empty()) {
    words += "; also " + text::join(muscle_words(exercise.secondary_muscles));
  }
  return words;
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

/// What stands between a draft and a session.
std::string draft_text(const Exercise& exercise, std::size_t width) {
  if (!exercise.draft) {
    return {};
  }
  const auto rest = exercise.missing.empty()
                        ? std::string{"It says all it must: read it over, then take \"draft\" out."}
                        : "Still missing: " + text::join(exercise.missing) + ".";
  return hanging("", "A draft, never planned. " + rest, width) + "\n";
}

std::string facts(const Exercise& e, std::size_t width) {
  const auto pattern = says(e, "pattern") ? ", " + spaced(name(e.pattern)) : "";
  std::string out = labelled("For", phases_text(e) + pattern, width);
  out += labelled("Level", level_text(e), width);
  if (says(e, "equipment")) {
    out += labelled("You need", equipment_long(e), width);
  }
  if (const auto position = position_text(e); !position.empty()) {
    out += labelled("Position", position, width);
  }
  out += labelled("Muscles", muscles_text(e), width);
  if (!e.aliases.empty()) {
    out += labelled("Also called", text::join(e.aliases, "or"), width);
  }
  return out;
}

std::string steps(const Exercise& exercise, std::size_t width) {
  std::string out;
  for (std::size_t i = 0; i < exercise.steps.size(); ++i) {
    const auto& step = exercise.steps[i];
    std::string breath;
    if (step.breath) {
      breath = *step.breath == Breath::steady ? " (breathe on)" : fmt::format(" ({})", name(*step.breath));
    }
    out += hanging(fmt::format("{:>3}. ", i + 1), step.text + breath, width);
  }
  return out;
}

/// The phase whose dose a card shows first: what the move is mainly for.
Phase leading_phase(const Exercise& exercise) {
  return is_in(exercise, Phase::main)        ? Phase::main
         : is_in(exercise, Phase::cool_down) ? Phase::cool_down
                                             : Phase::warm_up;
}

std::string doses(const Exercise& exercise, std::size_t width) {
  std::string out;
  for (const auto level : all_levels) {
    if (exercise.doses[static_cast<std::size_t>(level)]) {
      out += labelled(name(level), dose_text(exercise, level, leading_phase(exercise)), width);
    }
  }
  if (exercise.warm_up_dose) {
    out += labelled(name(Phase::warm_up), dose_text(exercise, exercise.level, Phase::warm_up), width);
  }
  const bool is_counted =
      exercise.warm_up_dose || std::any_of(exercise.doses.begin(), exercise.doses.end(),
                                           [](const auto& dose) { return dose && dose->reps; });
  return is_counted ? out + labelled("tempo", tempo_text(exercise), width) : out;
}

std::string rungs(const Catalogue& catalogue, const std::vector<std::string>& ids) {
  std::vector<std::string> words;
  for (const auto& id : ids) {
    const auto* exercise = catalogue.find(id);
    words.push_back(exercise == nullptr ? id : fmt::format("{} ({})", exercise->name, id));
  }
  return text::join(words, "or");
}

std::string ladder(const Catalogue& catalogue, const Exercise& exercise, std::size_t width) {
  std::string out;
  if (!exercise.easier.empty()) {
    out += labelled("Too hard?", rungs(catalogue, exercise.easier), width);
  } else {
    out += labelled("Too hard?", "Fewer reps, a smaller movement or a longer rest. Stop where form goes.",
                    width);
  }
  if (!exercise.harder.empty()) {
    out += labelled("Too easy?", rungs(catalogue, exercise.harder), width);
  }
  return out;
}

std::vector<std::string> avoid_words(const Exercise& exercise) {
  std::vector<std::string> words;
  for (const auto tag : contraindications(exercise)) {
    words.push_back(spaced(name(tag)));
  }
  return words;
}

std::string cautions(const Exercise& exercise, std::size_t width) {
  auto out = bullets(exercise.cautions, "!", width);
  const auto tags = avoid_words(exercise);
  if (!tags.empty()) {
    out += hanging("  ! ", "Leave it out with: " + text::join(tags, "or") + ".", width);
  }
  return out;
}

std::string shared_names(const Catalogue& catalogue, const Exercise& exercise, std::size_t width) {
  std::vector<std::string> others;
  for (const auto* other : namesakes(catalogue, exercise)) {
    others.push_back(fmt::format("{} ({})", other->name, other->id));
  }
  return others.empty() ? "" : hanging("", "Shares a name with: " + text::join(others) + ".", width) + "\n";
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
  out += draft_text(exercise, width);
  out += shared_names(catalogue, exercise, width);
  if (!picture.empty()) {
    out += picture + "\n";
  }
  out += facts(exercise, width) + "\n";
  out += section("Set up", bullets(exercise.setup, "-", width));
  out += section("Steps", steps(exercise, width));
  out += section("Your dose", doses(exercise, width));
  out += section("Take care", cautions(exercise, width));
  out += section("Too hard, too easy", ladder(catalogue, exercise, width));
  out += section("Sources", bullets(exercise.sources, "-", width));
  return out;
}

}  // namespace hamstring::cli
