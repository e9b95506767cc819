#include <CLI/CLI.hpp>

#include <iostream>

#include "cli/command.hpp"
#include "cli/journal.hpp"
#include "cli/options.hpp"
#include "cli/page/page.hpp"
#include "cli/plan_options.hpp"
#include "cli/text/session_text.hpp"
#include "cli/today.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/plan/session_json.hpp"
#include "terminal/whole_file.hpp"

namespace hamstring::cli {
namespace {

enum class Format { text, json, markdown, html };

struct PlanCommand {
  PlanOptions plan;
  bool explain = false;
  std::string format;
  bool json = false;
  std::string output;
};

Format format_of(const PlanCommand& options) {
  constexpr std::array<std::string_view, 4> words{"text", "json", "markdown", "html"};
  if (options.format.empty()) {
    return options.json ? Format::json : Format::text;
  }
  const auto format = static_cast<Format>(position_of("--format", options.format, words));
  if (options.json && format != Format::json) {
    throw UsageError{"--json and --format " + options.format + " ask for different things"};
  }
  return format;
}

/// A file is laid out as for a pipe: 80 columns and no colour.
std::string render(const plan::Session& session, const Reading& reading, const PlanCommand& options,
                   Format format, const Context& context) {
  switch (format) {
    case Format::json:
      return plan::to_json(session);
    case Format::markdown:
      return session_markdown(session, reading);
    case Format::html:
      return session_page(session, reading);
    case Format::text:
      break;
  }
  constexpr std::size_t file_width = 80;
  const bool to_file = !options.output.empty();
  return session_text(session, reading,
                      to_file ? file_width : prose_width_of(context.world, context.world.out),
                      to_file ? Style{false} : context.out_style());
}

ExitCode run_plan(const PlanCommand& options, const Context& context) {
  const auto format = format_of(options);
  const auto catalogue = load_catalogue(context);
  const auto records = options.plan.fresh ? std::vector<history::Record>{}
                                          : records_to_plan_from(context, journal_of(context.world));
  const auto settings = settings_of(options.plan, context.world);
  const bool tells_left_out = options.explain || format == Format::json;
  const auto others = tells_left_out ? plan::LeftOutMoves::told : plan::LeftOutMoves::untold;
  auto session = plan_for(request_of(options.plan, settings, catalogue), catalogue, records,
                          day_of(options.plan, settings, context.world.now().day()), others);
  add_settings_note(session, options.plan, settings);
  const auto text = render(session, {catalogue, options.explain, settings.unit}, options, format, context);
  if (options.output.empty() || options.output == "-") {
    context.out() << text;
  } else {
    terminal::write_whole(options.output, text);
  }
  if (const auto hint = how_to_keep(options.plan, settings, context.world)) {
    note(context, *hint);
  }
  return ExitCode::done;
}

}  // namespace

void add_plan(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<PlanCommand>();
  auto* command = app.add_subcommand("plan", "Plan a session: warm-up, main part, cool-down");
  add_plan_options(*command, options->plan);
  command->add_flag("--explain", options->explain, "Say why each move is in or out");
  command
      ->add_option("--format", options->format,
                   "text (the default), json, markdown or html: a page for phone and paper")
      ->type_name("FORMAT");
  command->add_flag("--json", options->json, "The same as --format json");
  command->add_option("--output", options->output, "Write to this file instead of the screen")
      ->type_name("FILE");
  command->footer(
      "The session follows from your log and your settings; --fresh leaves both aside. On the same day the "
      "same\n"
      "request gives the same session; another --seed gives another one.\n\n"
      "Examples\n"
      "  hamstring plan --minutes 20\n"
      "  hamstring plan --level intermediate --equipment home,dumbbells\n"
      "  hamstring plan --avoid knee-pain --explain\n"
      "  hamstring plan --format markdown --output today.md\n"
      "  hamstring plan --format html --output today.html");
  command->callback([options, &chosen] {
    chosen = [options](const Context& context) { return run_plan(*options, context); };
  });
}

}  // namespace hamstring::cli
