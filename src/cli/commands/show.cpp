#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include "cli/animation.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/page/page.hpp"
#include "cli/text/card_words.hpp"
#include "cli/text/exercise_card.hpp"
#include "cli/text/layout.hpp"
#include "cli/text/muscle_map.hpp"
#include "cli/text/picture.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/figure/svg.hpp"
#include "terminal/whole_file.hpp"

namespace hamstring::cli {
namespace {

struct ShowOptions {
  std::vector<std::string> names;
  bool svg = false;
  bool animate = false;
  std::optional<bool> figure;  ///< asked for, or asked to be left out
  std::string format;
  std::string output;
};

enum class CardFormat { text, html };

CardFormat format_of(const ShowOptions& options) {
  constexpr std::array<std::string_view, 2> words{"text", "html"};
  return options.format.empty() ? CardFormat::text
                                : static_cast<CardFormat>(position_of("--format", options.format, words));
}

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

void check_together(const ShowOptions& options) {
  if (options.animate && (!options.output.empty() || !options.format.empty())) {
    throw UsageError{"--animate plays on the screen: it does not go with --format or --output"};
  }
  if (options.svg && !options.format.empty()) {
    throw UsageError{"--svg and --format ask for different things"};
  }
  const auto* alone = options.svg ? "--svg" : "--animate";
  if ((options.svg || options.animate) && options.names.size() > 1) {
    throw UsageError{fmt::format("{} takes one exercise at a time", alone)};
  }
  if (options.svg && options.animate) {
    throw UsageError{"--svg and --animate do not go together"};
  }
}

figure::Figure figure_or_error(const Exercise& exercise) {
  auto figure = figure_of(exercise);
  if (!figure) {
    throw Error{exercise.id + " has no figure; a record may bring one under the key \"figure\""};
  }
  return *std::move(figure);
}

/// How wide cards are and whether they have colours: a file is laid out as for a pipe.
struct Layout {
  std::size_t width;
  Style style;
};

Layout layout_of(const ShowOptions& options, const Context& context) {
  constexpr std::size_t file_width = 80;
  return options.output.empty()
             ? Layout{prose_width_of(context.world, context.world.out), context.out_style()}
             : Layout{file_width, Style{false}};
}

std::string picture_for(const Exercise& exercise, const ShowOptions& options, const Layout& layout,
                        const Context& context) {
  if (!options.figure.value_or(can_draw(context.world))) {
    return {};
  }
  const auto figure = figure_of(exercise);
  return figure ? still_picture(*figure, muscles_shown(exercise, *figure), layout.width, layout.style) : "";
}

std::string cards_text(const Catalogue& catalogue, const std::vector<const Exercise*>& exercises,
                       const ShowOptions& options, const Context& context) {
  const auto layout = layout_of(options, context);
  std::string out;
  for (const auto* exercise : exercises) {
    if (exercise != exercises.front()) {
      out += layout.style.dim(std::string(layout.width, '-')) + "\n\n";
    }
    const auto picture = picture_for(*exercise, options, layout, context);
    out += exercise_card(catalogue, *exercise, picture, layout.width, layout.style);
  }
  return out + hanging("", card_disclaimer, layout.width);
}

std::string render(const Catalogue& catalogue, const std::vector<const Exercise*>& exercises,
                   const ShowOptions& options, const Context& context) {
  const auto& first = *exercises.front();
  if (options.svg) {
    const auto figure = figure_or_error(first);
    return figure::to_svg(figure, first.name, first.summary, muscles_shown(first, figure));
  }
  return format_of(options) == CardFormat::html ? cards_page(catalogue, exercises)
                                                : cards_text(catalogue, exercises, options, context);
}

ExitCode run_show(const ShowOptions& options, const Context& context) {
  check_together(options);
  format_of(options);
  const auto catalogue = load_catalogue(context);
  const auto exercises = named_exercises(catalogue, options.names);
  const auto& first = *exercises.front();
  if (options.animate && animate(context, first, figure_or_error(first))) {
    return ExitCode::done;
  }
  const auto text = render(catalogue, exercises, options, context);
  if (options.output.empty() || options.output == "-") {
    context.out() << text;
  } else {
    terminal::write_whole(options.output, text);
  }
  return ExitCode::done;
}

}  // namespace

void add_show(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<ShowOptions>();
  auto* command = app.add_subcommand("show", "Explain an exercise: figure, set-up, steps, dose, cautions");
  command
      ->add_option("NAME", options->names, "An id, a name or the beginning of one; several are shown in turn")
      ->required();
  command->add_flag("--animate", options->animate, "Play the move on the screen until a key is pressed");
  command->add_flag("--svg", options->svg, "Print the figure as an SVG file");
  command->add_flag_callback(
      "--figure", [options] { options->figure = true; },
      "Draw the figure, whatever the terminal says of itself");
  command->add_flag_callback(
      "--no-figure", [options] { options->figure = false; }, "Leave the figure out");
  command
      ->add_option("--format", options->format,
                   "text (the default) or html: a page for phone and paper, every figure moving")
      ->type_name("FORMAT");
  command->add_option("--output", options->output, "Write to this file instead of the screen")
      ->type_name("FILE");
  command->footer(
      "Examples\n"
      "  hamstring show kickback\n"
      "  hamstring show kickback --animate\n"
      "  hamstring show bridge --svg > bridge.svg\n"
      "  hamstring show bridge squat --format html --output moves.html\n"
      "  hamstring show \"leg curl\"        asks which of them\n"
      "  hamstring show bridge squat");
  command->callback([options, &chosen] {
    chosen = [options](const Context& context) { return run_show(*options, context); };
  });
}

}  // namespace hamstring::cli
