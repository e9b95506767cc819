#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/text/exercise_card.hpp"
#include "cli/text/layout.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::cli {
namespace {

struct ShowOptions {
  std::vector<std::string> names;
};

/// All names are resolved before anything is printed, so that one wrong name does not hide behind a screen of
/// text.
std::vector<const Exercise*> named_exercises(const Catalogue& catalogue,
                                             const std::vector<std::string>& names) {
  std::vector<const Exercise*> exercises;
  std::vector<std::string> faults;
  for (const auto& name : names) {
    try {
      exercises.push_back(&exercise_named(catalogue, name));
    } catch (const Error& error) {
      faults.emplace_back(error.what());
    }
  }
  if (!faults.empty()) {
    throw Error{fmt::format("{}", fmt::join(faults, "\n"))};
  }
  return exercises;
}

ExitCode run_show(const ShowOptions& options, const Context& context) {
  const auto catalogue = load_catalogue(context);
  const auto exercises = named_exercises(catalogue, options.names);
  const auto width = prose_width_of(context.world, context.world.out);
  const auto style = context.out_style();
  for (const auto* exercise : exercises) {
    if (exercise != exercises.front()) {
      context.out() << style.dim(std::string(width, '-')) << "\n\n";
    }
    context.out() << exercise_card(catalogue, *exercise, "", width, style);
  }
  context.out() << hanging("", "General fitness information, not medical advice. Stop on pain.", width);
  return ExitCode::done;
}

}  // namespace

void add_show(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<ShowOptions>();
  auto* command = app.add_subcommand("show", "Explain an exercise: set-up, steps, dose, cautions");
  command
      ->add_option("NAME", options->names, "An id, a name or the beginning of one; several are shown in turn")
      ->required();
  command->footer(
      "Examples\n"
      "  hamstring show kickback\n"
      "  hamstring show \"leg curl\"        asks which of them\n"
      "  hamstring show bridge squat");
  command->callback([options, &chosen] {
    chosen = [options](const Context& context) { return run_show(*options, context); };
  });
}

}  // namespace hamstring::cli
