#include <CLI/CLI.hpp>

#include "hamstring/exchange/import.hpp"

#include <set>

#include "cli/command.hpp"
#include "cli/journal.hpp"
#include "cli/options.hpp"
#include "cli/settings.hpp"
#include "cli/text/import_text.hpp"
#include "cli/text/layout.hpp"
#include "cli/text/record_text.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/catalogue/load.hpp"
#include "hamstring/exchange/drafts.hpp"
#include "hamstring/exchange/export.hpp"
#include "terminal/whole_file.hpp"

namespace hamstring::cli {
namespace {

using history::Record;

struct ImportOptions {
  std::vector<std::string> files;
  bool dry_run = false;
  std::string unit;
  std::string exercises;
  std::string muscle;
  std::string output;
};

/// The ids that are taken: those of the log, undone ones too, and those that its own records would get if
/// they were exported and read again.
std::set<std::string> known_ids(const std::vector<Record>& records, const Catalogue& catalogue,
                                const exchange::Assumptions& assumptions) {
  std::set<std::string> ids;
  for (const auto& record : records) {
    ids.insert(record.id);
  }
  const auto own = exchange::read_history(exchange::to_csv(records, catalogue), catalogue, assumptions);
  for (const auto& record : own->records) {
    ids.insert(record.id);
  }
  return ids;
}

class Importer {
 public:
  Importer(const ImportOptions& options, const Context& context)
      : m_options(options),
        m_context(context),
        m_catalogue(load_catalogue(context)),
        m_unit(options.unit.empty() ? load_settings(context.world).unit : unit_of(options.unit)),
        m_assumptions(assumptions_now(context.world.now(), m_unit)),
        m_known(known_ids(journal_of(context.world).read().records, m_catalogue, m_assumptions)) {}

  /// Whether all of the file could be read.
  bool run(const std::string& path) {
    const auto bytes = read_input(m_context.world, path);
    auto found = exchange::read_history(bytes, m_catalogue, m_assumptions);
    if (!found) {
      throw Error{name_of_input(path) + ": is no history that can be read here; known are exports of " +
                  text::join(exchange::known_formats()) +
                  "\nExport it from that program as CSV. Exercises are read with --exercises."};
    }
    for (const auto& [line, reason] : found->refused) {
      m_context.err() << name_of_input(path) << ':' << line << ": " << text::escape(reason) << '\n';
    }
    const auto fresh = new_ones(found->records);
    if (!m_options.dry_run) {
      journal_of(m_context.world).append(fresh);
    }
    m_context.out() << import_text(name_of_input(path), *found, fresh.size(), width());
    if (m_options.dry_run) {
      m_context.out() << record_list(fresh, width(), m_context.out_style(), m_unit);
    } else {
      show_or_tell(m_context, counted(fresh.size(), "record") + " of " + name_of_input(path) +
                                  " came into the log. Importing it again adds nothing twice.");
    }
    return found->refused.empty();
  }

 private:
  static exchange::Assumptions assumptions_now(const Moment& now, Unit unit) {
    // A date alone stands for its noon, which today may still be to come.
    return {now.offset, unit == Unit::lb, now.day() + std::chrono::days{1}};
  }

  static Unit unit_of(const std::string& word) {
    constexpr std::array<std::string_view, 2> words{"kg", "lb"};
    return position_of("--unit", word, words) == 0 ? Unit::kg : Unit::lb;
  }

  std::size_t width() const { return prose_width_of(m_context.world, m_context.world.out); }

  std::vector<Record> new_ones(const std::vector<Record>& records) {
    std::vector<Record> fresh;
    for (const auto& record : records) {
      if (m_known.insert(record.id).second) {
        fresh.push_back(record);
      }
    }
    return fresh;
  }

  const ImportOptions& m_options;
  const Context& m_context;
  Catalogue m_catalogue;
  Unit m_unit;
  exchange::Assumptions m_assumptions;
  std::set<std::string> m_known;
};

ExitCode run_history(const ImportOptions& options, const Context& context) {
  Importer importer{options, context};
  std::size_t faulty = 0;
  for (const auto& path : options.files) {
    try {
      faulty += importer.run(path) ? 0U : 1U;
    } catch (const Error& error) {
      if (options.files.size() == 1) {
        throw;
      }
      context.err() << error.what() << '\n';
      ++faulty;
    }
  }
  if (options.dry_run) {
    context.err() << "hamstring: nothing was written; leave --dry-run out to add these records.\n";
  }
  return faulty == 0 ? ExitCode::done : ExitCode::failed;
}

void write_drafts(const ImportOptions& options, const exchange::Drafts& drafts, const Context& context) {
  std::vector<const Exercise*> exercises;
  for (const auto& draft : drafts.exercises) {
    exercises.push_back(&draft);
  }
  const auto text = to_json(exercises);
  if (options.dry_run) {
    return;
  }
  if (options.output.empty() || options.output == "-") {
    context.out() << text;
  } else {
    terminal::write_whole(options.output, text);
  }
}

ExitCode run_exercises(const ImportOptions& options, const Context& context) {
  const auto muscle =
      options.muscle.empty() ? std::nullopt : std::optional{parse_word<Muscle>("--muscle", options.muscle)};
  const auto catalogue = load_catalogue(context);
  const auto bytes = read_input(context.world, options.exercises);
  const auto name = name_of_input(options.exercises);
  const auto drafts = exchange::read_free_exercise_db(bytes, name, catalogue, muscle);
  if (!drafts) {
    throw Error{name + ": is no list of exercises as free-exercise-db has it (exercises.json)"};
  }
  for (const auto& fault : drafts->faults) {
    context.err() << text::escape(to_string(fault)) << '\n';
  }
  if (drafts->records == 0) {
    throw Error{name + ": no exercise could be read; nothing was written"};
  }
  write_drafts(options, *drafts, context);
  context.err() << drafts_text(name, *drafts, options.output,
                               prose_width_of(context.world, context.world.err));
  return drafts->faults.empty() ? ExitCode::done : ExitCode::failed;
}

ExitCode run_import(const ImportOptions& options, const Context& context) {
  if (!options.exercises.empty()) {
    if (!options.files.empty()) {
      throw UsageError{"--exercises: one file of exercises or files of a history, not both"};
    }
    return run_exercises(options, context);
  }
  if (!options.muscle.empty() || !options.output.empty()) {
    throw UsageError{"--muscle and --output go with --exercises"};
  }
  if (options.files.empty()) {
    throw UsageError{"say which file to import; see `hamstring import --help`"};
  }
  return run_history(options, context);
}

}  // namespace

void add_import(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<ImportOptions>();
  auto* command = app.add_subcommand("import", "Read the history of another program, or exercises as drafts");
  command->add_option("FILE", options->files, "Exports of Strong, Hevy or FitNotes; - is standard input");
  command->add_flag("--dry-run", options->dry_run, "Show what would come, and write nothing");
  command->add_option("--unit", options->unit, "kg or lb: what weights are in where the file does not say")
      ->type_name("UNIT");
  command->add_option("--exercises", options->exercises, "Make drafts of the exercises of free-exercise-db")
      ->type_name("FILE");
  command->add_option("--muscle", options->muscle, "Of these exercises, those that work this muscle")
      ->type_name("MUSCLE");
  command->add_option("--output", options->output, "Write the drafts to this file instead of the screen")
      ->type_name("FILE");
  command->footer(
      "The same file may be imported again: what is in the log already is not added twice. A move that\n"
      "the catalogue does not have, a warm-up set and a rest are passed over and counted.\n\n"
      "A draft is listed and shown, and planned once its record is complete and \"draft\" is taken out.\n\n"
      "Examples\n"
      "  hamstring import strong.csv --dry-run\n"
      "  hamstring import strong.csv hevy.csv\n"
      "  hamstring import --exercises exercises.json --muscle hamstrings --output drafts.json");
  command->callback([options, &chosen] {
    chosen = [options](const Context& context) { return run_import(*options, context); };
  });
}

}  // namespace hamstring::cli
