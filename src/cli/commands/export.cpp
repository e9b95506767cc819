#include <CLI/CLI.hpp>

#include "hamstring/exchange/export.hpp"

#include "cli/command.hpp"
#include "cli/journal.hpp"
#include "cli/options.hpp"
#include "cli/text/records_json.hpp"

namespace hamstring::cli {
namespace {

struct ExportOptions {
  std::string format = "csv";
  std::string output;
};

ExitCode run_export(const ExportOptions& options, const Context& context) {
  constexpr std::array<std::string_view, 2> formats{"csv", "json"};
  const bool json = position_of("--format", options.format, formats) == 1;
  const auto catalogue = load_catalogue(context);
  const auto records = read_records(context);
  const auto text = json ? records_json(records) : exchange::to_csv(records, catalogue);
  if (options.output.empty() || options.output == "-") {
    context.out() << text;
  } else {
    context.world.write_private(options.output, text);
  }
  return ExitCode::done;
}

}  // namespace

void add_export(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<ExportOptions>();
  auto* command = app.add_subcommand("export", "Write the log as a table or as JSON, for other programs");
  command->add_option("--format", options->format, "csv (the default, in the columns of Strong) or json")
      ->type_name("FORMAT");
  command->add_option("--output", options->output, "Write to this file instead of the screen")
      ->type_name("FILE");
  command->footer(
      "The table has a row for each set, weights in kilograms. Pain, plans and stop signs have no column\n"
      "there; --format json has all of every record.\n\n"
      "Examples\n"
      "  hamstring export --output history.csv\n"
      "  hamstring export --format json");
  command->callback([options, &chosen] {
    chosen = [options](const Context& context) { return run_export(*options, context); };
  });
}

}  // namespace hamstring::cli
