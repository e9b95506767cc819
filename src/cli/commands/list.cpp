#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <iostream>

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/text/exercise_list.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/catalogue/filter.hpp"
#include "hamstring/catalogue/load.hpp"

namespace hamstring::cli {
namespace {

struct ListOptions {
  std::vector<std::string> phases;
  std::string level;
  std::vector<std::string> muscles;
  std::vector<std::string> patterns;
  std::vector<std::string> equipment;
  std::vector<std::string> avoid;
  std::string search;
  bool json = false;
};

Filter filter_of(const ListOptions& options, const Catalogue& catalogue) {
  Filter filter;
  filter.phases = parse_words<Phase>("--phase", options.phases);
  if (!options.level.empty()) {
    filter.level = parse_word<Level>("--level", options.level);
  }
  filter.muscles = parse_words<Muscle>("--muscle", options.muscles);
  filter.patterns = parse_words<Pattern>("--pattern", options.patterns);
  if (!options.equipment.empty()) {
    filter.equipment = parse_equipment(catalogue, options.equipment);
  }
  filter.avoid = parse_words<AvoidTag>("--avoid", options.avoid);
  filter.search = options.search;
  return filter;
}

std::string empty_message(const Selection& selection) {
  if (!selection.emptied_by) {
    return "the catalogue has no exercises";
  }
  return fmt::format("no exercise matches: {} left none of the {} before it. Loosen it and try again.",
                     *selection.emptied_by, counted(selection.before_that, "exercise"));
}

ExitCode run_list(const ListOptions& options, const Context& context) {
  const auto catalogue = load_catalogue(context);
  const auto filter = filter_of(options, catalogue);
  const auto selection = select(catalogue, criteria(filter));
  if (options.json) {
    context.out() << to_json(selection.exercises);
    return ExitCode::done;
  }
  if (selection.exercises.empty()) {
    context.err() << "hamstring: " << empty_message(selection) << '\n';
    return ExitCode::failed;
  }
  const auto width = width_of(context.world, context.world.out);
  context.out() << exercise_list(selection.exercises, filter.phases, width, context.out_style());
  return ExitCode::done;
}

}  // namespace

void add_list(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<ListOptions>();
  auto* command = app.add_subcommand("list", "List exercises, grouped by phase");
  const auto add_words = [&](const char* name, std::vector<std::string>& values, const char* text,
                             const char* type) {
    command->add_option(name, values, text)->type_name(type)->allow_extra_args(false);
  };
  add_words("--phase", options->phases, "warm-up, main or cool-down", "PHASE,…");
  command->add_option("--level", options->level, "What this level may do: beginner, intermediate or advanced")
      ->type_name("LEVEL");
  add_words("--muscle", options->muscles, "Muscles worked, such as hamstrings or gluteus-maximus",
            "MUSCLE,…");
  add_words("--pattern", options->patterns,
            "hip-extension, hip-hinge, knee-flexion, lunge-squat, stretch, cardio or mobility", "PATTERN,…");
  add_words("--equipment", options->equipment,
            "What you have: none, home, gym or a list; shows what needs nothing else", "ITEM,…");
  add_words("--avoid", options->avoid, "Leave out what is unwise with, say, knee-pain or pregnancy", "TAG,…");
  command->add_option("--search", options->search, "Only where this stands in the name, summary or muscles")
      ->type_name("TEXT");
  command->add_flag("--json", options->json, "Print whole records, as a catalogue file");
  command->footer(
      "Values of one option are alternatives; different options all apply.\n\n"
      "Examples\n"
      "  hamstring list --level beginner --equipment none\n"
      "  hamstring list --phase main --muscle semitendinosus\n"
      "  hamstring list --avoid knee-pain,wrist-pain\n"
      "  hamstring list --pattern stretch --json");
  command->callback([options, &chosen] {
    chosen = [options](const Context& context) { return run_list(*options, context); };
  });
}

}  // namespace hamstring::cli
