#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>

#include "cli/command.hpp"
#include "cli/journal.hpp"
#include "cli/options.hpp"
#include "cli/plan_options.hpp"
#include "cli/text/follow_text.hpp"
#include "cli/text/move_chart.hpp"
#include "cli/text/stats_json.hpp"
#include "cli/text/stats_text.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/coach/stop.hpp"

namespace hamstring::cli {
namespace {

struct StatsOptions {
  std::string move;
  std::string level;
  bool json = false;
};

Level level_of(const StatsOptions& options, const Settings& settings,
               const std::vector<history::Record>& records) {
  return !options.level.empty()
             ? parse_word<Level>("--level", options.level)
             : settings.level.value_or(history::latest_level(records).value_or(Level::beginner));
}

StatsLayout layout_of(const Context& context, const Settings& settings) {
  const auto& world = context.world;
  return {prose_width_of(world, world.out), can_draw(world), context.out_style(), settings.unit};
}

/// What the moves on record need is at hand, where the settings do not say otherwise.
plan::Request request_for(const Settings& settings, const Catalogue& catalogue,
                          const std::vector<history::Record>& records, Level level) {
  auto request = request_of({}, settings, catalogue);
  request.level = level;
  for (const auto& [id, last] : history::last_done(records)) {
    const auto* exercise = settings.equipment ? nullptr : catalogue.find(id);
    for (const auto& alternatives :
         exercise == nullptr ? std::vector<std::vector<std::string>>{} : exercise->equipment) {
      request.equipment.insert(alternatives.begin(), alternatives.end());
    }
  }
  return request;
}

/// Where the moves of the last three weeks stand.
coach::Standing standing(const Settings& settings, const Catalogue& catalogue,
                         const std::vector<history::Record>& records, Level level, Day today) {
  auto out = coach::standing_on(catalogue, request_for(settings, catalogue, records, level), records, today);
  const auto last = history::last_done(records);
  std::erase_if(out.steps, [&](const auto& step) {
    const auto found = last.find(step.first);
    return found != last.end() && found->second < today - std::chrono::weeks{3};
  });
  return out;
}

std::vector<std::string> follows(const Settings& settings, const Catalogue& catalogue,
                                 const std::vector<history::Record>& records, Level level, Day today) {
  const auto steps = coach::standing_stop(records) ? coach::Standing{}
                                                   : standing(settings, catalogue, records, level, today);
  auto out = follow_text(history::outlook(records, today), steps);
  const auto due = test_due_text(history::side_tests(records, history::bridge_test), today);
  if (!due.empty()) {
    out.push_back(due);
  }
  return out;
}

/// The name of a move; a record may be of one that the catalogue has no more.
std::string id_of(const std::string& name, const Catalogue& catalogue,
                  const std::vector<history::Record>& records) {
  const bool is_known = std::any_of(records.begin(), records.end(),
                                    [&](const history::Record& record) { return record.exercise == name; });
  return is_known ? name : exercise_named(catalogue, name).id;
}

ExitCode run_move(const StatsOptions& options, const Settings& settings, const Context& context) {
  const auto catalogue = load_catalogue(context);
  const auto records = read_records(context);
  const auto id = id_of(options.move, catalogue, records);
  const auto visits = history::visits(records, id);
  if (options.json) {
    context.out() << move_json(id, visits);
  } else if (visits.empty()) {
    note(context, "hamstring: " + id + " is not on record yet.");
  } else {
    const auto* exercise = catalogue.find(id);
    const auto title = fmt::format("{}, {} since {}", exercise != nullptr ? exercise->name : text::escape(id),
                                   counted(visits.size(), "time"), to_string(visits.front().day));
    context.out() << move_chart(title, visits, layout_of(context, settings), settings.unit);
  }
  return ExitCode::done;
}

ExitCode run_stats(const StatsOptions& options, const Context& context) {
  const auto settings = load_settings(context.world);
  if (!options.move.empty()) {
    return run_move(options, settings, context);
  }
  const auto catalogue = load_catalogue(context);
  const auto records = read_records(context);
  const auto level = level_of(options, settings, records);
  const auto today = context.world.now().day();
  const auto stop = coach::standing_stop(records);
  const StatsView view{history::statistics(records, today),
                       level,
                       today,
                       history::week_so_far(records, today),
                       weekly_goal(settings),
                       follows(settings, catalogue, records, level, today),
                       !stop};
  if (options.json) {
    context.out() << stats_json(view, stop ? std::optional{stop->day} : std::nullopt);
    return ExitCode::done;
  }
  if (!view.stats.last_day) {
    context.err() << "hamstring: nothing is logged yet. `hamstring start` logs what you do; so does "
                     "`hamstring log add`.\n";
    return ExitCode::done;
  }
  context.out() << stats_text(view, layout_of(context, settings));
  return ExitCode::done;
}

}  // namespace

void add_stats(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<StatsOptions>();
  auto* command = app.add_subcommand("stats", "Sum up the log: weeks, what follows, progress; or one move");
  command->add_option("MOVE", options->move, "Show this move over its sessions");
  command
      ->add_option("--level", options->level,
                   "Compare with this level; that of your settings or last session if left out")
      ->type_name("LEVEL");
  command->add_flag("--json", options->json, "Print the numbers for other programs");
  command->footer(
      "\"Usual\" is the average of up to four weeks before this one. A muscle that only helps gets half a "
      "set.\n\n"
      "Examples\n"
      "  hamstring stats\n"
      "  hamstring stats romanian-deadlift\n"
      "  hamstring stats --level intermediate --json");
  command->callback([options, &chosen] {
    chosen = [options](const Context& context) { return run_stats(*options, context); };
  });
}

}  // namespace hamstring::cli
