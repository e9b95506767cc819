#include <CLI/CLI.hpp>

#include "hamstring/history/merge.hpp"

#include "cli/command.hpp"
#include "cli/journal.hpp"
#include "cli/options.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::cli {
namespace {

using history::Record;

/// The records of a copy. Lines that cannot be read are named and left where they are.
std::vector<Record> read_copy(const std::string& path, const Context& context, std::size_t& bad) {
  auto log = history::parse_log(read_input(context.world, path));
  for (const auto& line : log.bad) {
    context.err() << name_of_input(path) << ':' << line.number << ": " << text::escape(line.reason) << '\n';
  }
  std::erase_if(log.records, history::stands_for_bad_line);
  if (log.records.empty() && log.bad_count > 0) {
    throw Error{name_of_input(path) + ": is no log; name a copy of log.jsonl"};
  }
  bad += log.bad_count;
  return std::move(log.records);
}

ExitCode run_merge(const std::vector<std::string>& paths, const Context& context) {
  std::vector<std::vector<Record>> others;
  std::size_t bad = 0;
  for (const auto& path : paths) {
    others.push_back(read_copy(path, context, bad));
  }
  auto journal = journal_of(context.world);
  const auto missing = history::missing_in(journal.read().records, others);
  journal.append(missing);
  context.out() << counted(missing.size(), "record") << " added to the log\n";
  show_or_tell(context,
               counted(missing.size(), "record") + " came into the log. Merging again adds nothing twice.");
  if (bad > 0) {
    throw Error{counted(bad, "line") + " of the copies cannot be read and " + (bad == 1 ? "was" : "were") +
                " left; all others are in the log"};
  }
  return ExitCode::done;
}

}  // namespace

void add_log_merge(CLI::App& log, Action& chosen) {
  const auto paths = std::make_shared<std::vector<std::string>>();
  auto* command = log.add_subcommand("merge", "Add what other copies of the log have and this one lacks");
  command->add_option("FILE", *paths, "Copies of log.jsonl, from another machine say")->required();
  command->footer(
      "The copies stay as they are. Merge them on every machine, in any order: the history is the same.\n\n"
      "Examples\n"
      "  hamstring log merge laptop/log.jsonl");
  command->callback(
      [paths, &chosen] { chosen = [paths](const Context& context) { return run_merge(*paths, context); }; });
}

}  // namespace hamstring::cli
