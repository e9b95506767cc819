#include "cli/journal.hpp"

#include "cli/options.hpp"
#include "hamstring/base/error.hpp"

namespace hamstring::cli {

history::Journal journal_of(const World& world) {
  return {world.files, history::log_path(world.environment)};
}

std::vector<history::Record> read_records(const Context& context) {
  auto log = journal_of(context.world).read();
  const auto warn = [&](const std::string& text) {
    context.err() << context.err_style().warning("hamstring:") << ' ' << text << '\n';
  };
  if (log.bad_count > 0) {
    warn(counted(log.bad_count, "line") + " of the log cannot be read and " +
         (log.bad_count == 1 ? "was" : "were") + " skipped; `hamstring log check` names them.");
  }
  auto records = history::in_effect(std::move(log.records));
  if (const auto* stop = history::open_stop(records)) {
    warn(stop_warning(*stop));
  }
  return records;
}

std::string new_id(const World& world, const Moment& now) {
  return history::make_id(now, world.random());
}

void show_or_tell(const Context& context, const std::string& kept) {
  if (!context.out().flush()) {
    context.out().clear();  // this is told here
    throw Error{"the output could not be written, but " + kept};
  }
}

std::string stop_warning(const history::Record& stop) {
  return "the stop sign of " + to_string(stop.at.day()) +
         " stands: no main work until you say `hamstring log clear`.";
}

}  // namespace hamstring::cli
