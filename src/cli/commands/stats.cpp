#include "cli/command.hpp"
#include "cli/journal.hpp"
#include "cli/options.hpp"
#include "cli/text/stats_json.hpp"
#include "cli/text/stats_text.hpp"

namespace hamstring::cli {
namespace {

struct StatsOptions {
  std::string level;
  bool json = false;
};

Level level_of(const StatsOptions& options, const std::vector<history::Record>& records) {
  return options.level.empty() ? history::latest_level(records).value_or(Level::beginner)
                               : parse_word<Level>("--level", options.level);
}

ExitCode run_stats(const StatsOptions& options, const Context& context) {
  const auto records = read_records(context);
  const auto level = level_of(options, records);
  const auto today = context.world.now().day();
  const auto stats = history::statistics(records, today);
  if (options.json) {
    context.out() << stats_json(stats, level, today, history::open_stop(records));
    return ExitCode::done;
  }
  if (!stats.last_day) {
    context.err() << "hamstring: nothing is logged yet. `hamstring start` logs what you do; so does "
                     "`hamstring log add`.\n";
    return ExitCode::done;
  }
  const auto& world = context.world;
  context.out() << stats_text(stats, level, today,
                              {prose_width_of(world, world.out), can_draw(world), context.out_style()});
  return ExitCode::done;
}

}  // namespace

void add_stats(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<StatsOptions>();
  auto* command = app.add_subcommand("stats", "Sum up the log: weeks, volume, progress, effort");
  command
      ->add_option("--level", options->level,
                   "Compare with this level; that of your last session if left out")
      ->type_name("LEVEL");
  command->add_flag("--json", options->json, "Print the numbers for other programs");
  command->footer(
      "\"Usual\" is the average of up to four weeks before this one. A muscle that only helps gets half a "
      "set.\n\n"
      "Examples\n"
      "  hamstring stats\n"
      "  hamstring stats --level intermediate --json");
  command->callback([options, &chosen] {
    chosen = [options](const Context& context) { return run_stats(*options, context); };
  });
}

}  // namespace hamstring::cli
