#include <CLI/CLI.hpp>

#include "cli/text/next_text.hpp"

#include "cli/command.hpp"
#include "cli/journal.hpp"
#include "cli/plan_options.hpp"
#include "cli/text/layout.hpp"
#include "cli/today.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/coach/stop.hpp"
#include "hamstring/plan/planner.hpp"

namespace hamstring::cli {
namespace {

struct NextCommand {
  PlanOptions plan;
  bool json = false;
};

/// What stands in the way of a next session, in words; "" where nothing does.
std::string obstacle(const std::vector<history::Record>& records) {
  if (const auto stop = coach::standing_stop(records)) {
    return coach::words_of(*stop);
  }
  return records.empty() ? "Nothing is on record yet, so the next session is your first. Begin today with: "
                           "hamstring start"
                         : "";
}

ExitCode run_next(const NextCommand& options, const Context& context) {
  const auto catalogue = load_catalogue(context);
  const auto settings = settings_of(options.plan, context.world);
  const auto records = records_to_plan_from(context, journal_of(context.world), options.plan.fresh);
  const auto today = context.world.now().day();
  auto asked = day_of(options.plan, settings, today);
  const auto from = asked.day;
  const auto request = request_of(options.plan, settings, catalogue);
  const auto width = prose_width_of(context.world, context.world.out);
  if (const auto words = obstacle(records); !words.empty() && !options.json) {
    context.out() << hanging("", words, width);
    return ExitCode::done;
  }
  const auto days = coach::next_days(catalogue, request, records, asked.day, options_of(asked), 1);
  asked.day = days.empty() ? asked.day : days.front();
  auto session = plan_for(request, catalogue, records, asked);
  add_settings_note(session, options.plan, settings);
  context.out() << (options.json ? next_json(session, asked.day)
                                 : next_text(session, asked.day, from, width, context.out_style()));
  return ExitCode::done;
}

}  // namespace

void add_next(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<NextCommand>();
  auto* command = app.add_subcommand("next", "Show when the next session is due, and what changes in it");
  add_plan_options(*command, options->plan);
  command->add_flag("--json", options->json, "Print the day and the session for other programs");
  command->footer(
      "The day follows from your last session, your days and your goal (`hamstring config`); the doses\n"
      "follow from what you did.\n\n"
      "Examples\n"
      "  hamstring next\n"
      "  hamstring next --minutes 20");
  command->callback([options, &chosen] {
    chosen = [options](const Context& context) { return run_next(*options, context); };
  });
}

}  // namespace hamstring::cli
