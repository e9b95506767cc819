#include "cli/beginning.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/options.hpp"
#include "cli/session_log.hpp"
#include "cli/session_store.hpp"
#include "cli/text/item_text.hpp"
#include "cli/text/layout.hpp"
#include "cli/today.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/coach/stop.hpp"
#include "hamstring/history/statistics.hpp"
#include "hamstring/plan/session_json.hpp"

namespace hamstring::cli {
namespace {

using history::Kind;
using history::Record;

plan::Session read_plan(const StartOptions& options, const Context& context) {
  const auto name = options.plan_file == "-" ? "standard input" : text::escape(options.plan_file);
  auto read = plan::read_session(name, read_input(context.world, options.plan_file));
  print_faults(context, read.diagnostics);
  if (!read.diagnostics.empty()) {
    throw Error{fmt::format("{} has {}", name, counted(read.diagnostics.size(), "fault"))};
  }
  return std::move(read.session);
}

bool tells_of_a_move(Kind kind) {
  return kind == Kind::done || kind == Kind::pain || kind == Kind::skipped;
}

/// The session that was guided last, where it was today.
std::optional<Beginning> session_of_today(const Context& context, const history::Journal& journal,
                                          const std::vector<Record>& records, Day today) {
  const auto stored = load_session(context.world.files, journal.path());
  Beginning beginning;
  if (stored) {
    beginning = {stored->id, stored->session, {}};
    std::copy_if(
        records.begin(), records.end(), std::back_inserter(beginning.earlier), [&](const Record& record) {
          return record.session == stored->id && tells_of_a_move(record.kind) && record.at.day() == today;
        });
  }
  return beginning.earlier.empty() ? std::nullopt : std::optional{std::move(beginning)};
}

/// The same, for one who asked for it.
Beginning resumed(const Context& context, const history::Journal& journal, const std::vector<Record>& records,
                  Day today) {
  auto beginning = session_of_today(context, journal, records, today);
  if (!beginning) {
    throw Error{"there is no session of today to go on with; hamstring start begins one"};
  }
  return *std::move(beginning);
}

Beginning planned(const StartOptions& options, const Settings& settings, const Context& context,
                  const Catalogue& catalogue, const std::vector<Record>& records, const Moment& now) {
  const auto id = history::make_id(now, context.world.random());
  if (!options.plan_file.empty()) {
    return {id, read_plan(options, context), {}};
  }
  auto session = plan_for(request_of(options.plan, settings, catalogue), catalogue, records,
                          day_of(options.plan, settings, now.day()));
  add_settings_note(session, options.plan, settings);
  return {id, std::move(session), {}};
}

}  // namespace

Beginning begin(const StartOptions& options, const Settings& settings, const Context& context,
                const Catalogue& catalogue, const history::Journal& journal,
                const std::vector<Record>& records) {
  const auto now = context.world.now();
  auto beginning = options.resume ? resumed(context, journal, records, now.day())
                                  : planned(options, settings, context, catalogue, records, now);
  const bool heeds_the_log = !options.resume && options.plan_file.empty() && !options.plan.fresh;
  if (!heeds_the_log) {
    refuse_after_stop(beginning.session, catalogue, records);
  }
  if (moves_in(beginning.session) == 0) {
    const auto& warnings = beginning.session.warnings;
    throw Error{warnings.empty() ? "the session has no moves" : warnings.front()};
  }
  return beginning;
}

/// Where moves of it were never reached, it is worth going on with.
std::optional<Beginning> unfinished_today(const StartOptions& options, const Context& context,
                                          const history::Journal& journal,
                                          const std::vector<Record>& records) {
  if (options.resume || options.rehearse || options.speed != "1" || !options.plan_file.empty()) {
    return std::nullopt;
  }
  auto found = session_of_today(context, journal, records, context.world.now().day());
  const bool is_open = found && found->earlier.size() < moves_in(found->session) &&
                       (history::open_stop(records) == nullptr || !has_main(found->session));
  return is_open ? found : std::nullopt;
}

std::vector<play::Done> earlier_of(const Beginning& beginning, const std::vector<Record>& records, Day today,
                                   std::size_t first_entry) {
  const auto left_out = history::left_out_on(records, today);
  std::vector<play::Done> earlier;
  for (const auto& record : beginning.earlier) {
    earlier.push_back(done_of(record, first_entry + earlier.size()));
    earlier.back().left_out = left_out.contains(record.exercise);
  }
  return earlier;
}

std::size_t moves_in(const plan::Session& session) {
  std::size_t count = 0;
  for (const auto& phase : session.phases) {
    count += phase.items.size();
  }
  return count;
}

Record clearing(const Context& context) {
  Record record;
  record.kind = Kind::clear;
  record.at = context.world.now();
  record.id = history::make_id(record.at, context.world.random());
  return record;
}

std::map<std::string, double> loads_of(const std::vector<Record>& records) {
  std::map<std::string, double> loads;
  for (const auto& record : records) {
    if (record.kind == Kind::done && record.load) {
      loads[record.exercise] = *record.load;
    }
  }
  return loads;
}

std::vector<std::string> alarm_of(const std::vector<Record>& records) {
  const auto stop = coach::standing_stop(records);
  if (!stop) {
    return {};
  }
  if (stop->is_suspected) {
    return {coach::words_of(*stop)};
  }
  const auto sign = stop->sign.empty() ? std::string{"a stop sign"} : stop->sign;
  const auto* what = stop->is_emergency ? "There is no session until a doctor has cleared you."
                                        : "There is no main work until a doctor or a physiotherapist has "
                                          "cleared you.";
  return {fmt::format("On {} you stopped on {}.", to_string(stop->day), sign),
          std::string{coach::advice(stop->sign)}, std::string{what} + " Then: hamstring start --cleared"};
}

std::string last_time(const std::vector<Record>& records) {
  const auto found = std::find_if(records.rbegin(), records.rend(),
                                  [](const Record& record) { return record.kind == Kind::done; });
  if (found == records.rend()) {
    return "";
  }
  const auto day = found->at.day();
  const auto moves = std::count_if(records.begin(), records.end(), [&](const Record& record) {
    return record.kind == Kind::done && record.at.day() == day;
  });
  return fmt::format("Last time: {}, {}", to_string(day), counted(static_cast<std::size_t>(moves), "move"));
}

std::string unfinished_words(const std::optional<Beginning>& unfinished) {
  return !unfinished ? ""
                     : fmt::format("You began a session today: {} of {} moves are on record.",
                                   unfinished->earlier.size(), moves_in(unfinished->session));
}

}  // namespace hamstring::cli
