#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "cli/command.hpp"
#include "cli/journal.hpp"
#include "cli/options.hpp"
#include "cli/settings.hpp"
#include "cli/text/layout.hpp"
#include "cli/text/record_text.hpp"
#include "cli/text/records_json.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/history/side_tests.hpp"

namespace hamstring::cli {
namespace {

using history::Kind;
using history::Record;

struct LogOptions {
  std::string since;
  std::string limit;
  bool json = false;
};

struct AddOptions {
  std::string exercise;
  std::string sets;
  std::string reps;
  std::string hold;
  std::string duration;
  std::string load;
  std::string rpe;
  std::string pain;
  std::string side;
  std::string note;
  std::string at;
};

/// A message for people, beside the data.
void say(const Context& context, const std::string& message) {
  context.err() << hanging("hamstring: ", message, prose_width_of(context.world, context.world.err));
}

std::vector<Record> newest_first(std::vector<Record> records) {
  std::reverse(records.begin(), records.end());
  std::stable_sort(records.begin(), records.end(),
                   [](const Record& a, const Record& b) { return a.at.utc() > b.at.utc(); });
  return records;
}

void select(std::vector<Record>& records, const LogOptions& options) {
  if (!options.since.empty()) {
    const auto since = parse_day(options.since);
    if (!since) {
      throw UsageError{"--since: expected a date such as 2026-11-21, not " + text::quote(options.since)};
    }
    std::erase_if(records, [&](const Record& record) { return record.at.day() < *since; });
  }
  if (!options.limit.empty()) {
    constexpr int most = 1000000;
    const auto limit = static_cast<std::size_t>(parse_whole("--limit", options.limit, 1, most));
    records.erase(records.begin() + static_cast<std::ptrdiff_t>(std::min(limit, records.size())),
                  records.end());
  }
}

ExitCode run_log(const LogOptions& options, const Context& context) {
  auto records = newest_first(read_records(context));
  const bool was_empty = records.empty();
  select(records, options);
  if (options.json) {
    context.out() << records_json(records);
    return ExitCode::done;
  }
  if (records.empty()) {
    say(context,
        was_empty ? "nothing is logged yet. `hamstring start` logs what you do; so does `hamstring log add`."
                  : "nothing is logged since then.");
  }
  context.out() << record_list(records, prose_width_of(context.world, context.world.out), context.out_style(),
                               load_settings(context.world).unit);
  return ExitCode::done;
}

std::optional<int> whole(std::string_view option, const std::string& text, int low, int high) {
  return text.empty() ? std::nullopt : std::optional{parse_whole(option, text, low, high)};
}

std::optional<Seconds> seconds(std::string_view option, const std::string& text) {
  const auto value = whole(option, text, 1, history::longest_seconds);
  return value ? std::optional{Seconds{*value}} : std::nullopt;
}

std::optional<double> kilograms(const std::string& text, Unit unit) {
  if (text.empty()) {
    return std::nullopt;
  }
  const auto load = parse_load(text, unit);
  if (!load || *load > history::heaviest_load) {
    throw UsageError{fmt::format("--load: expected {} from 0 to {:.0f}, not {}",
                                 unit == Unit::kg ? "kilograms" : "pounds",
                                 std::floor(in_unit(history::heaviest_load, unit)), text::quote(text))};
  }
  return load;
}

std::optional<double> effort(const std::string& text) {
  if (text.empty()) {
    return std::nullopt;
  }
  double value = 0;
  const auto* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value, std::chars_format::fixed);
  const bool is_half = std::floor(value * 2) == value * 2;
  if (error != std::errc{} || stop != end || !(value >= 1 && value <= 10) || !is_half) {
    throw UsageError{"--rpe: expected an effort from 1 to 10 in halves, such as 7.5, not " +
                     text::quote(text)};
  }
  return value;
}

/// One side alone, of a move that works the sides one by one.
std::optional<history::Side> side_of(const AddOptions& options, const Exercise& exercise) {
  if (options.side.empty()) {
    return std::nullopt;
  }
  const auto side = parse_word<history::Side>("--side", options.side);
  if (side_count(exercise) == 1) {
    throw UsageError{"--side: " + exercise.id + " works both sides at once"};
  }
  return side;
}

history::Amount amount_of(const AddOptions& options) {
  history::Amount amount;
  amount.sets = whole("--sets", options.sets, 1, history::most_sets).value_or(1);
  amount.reps = whole("--reps", options.reps, 1, history::most_reps);
  amount.hold = seconds("--hold", options.hold);
  amount.duration = seconds("--duration", options.duration);
  if (int{amount.reps.has_value()} + int{amount.hold.has_value()} + int{amount.duration.has_value()} != 1) {
    throw UsageError{"say how much: one of --reps, --hold or --duration"};
  }
  if (amount.duration && amount.sets != 1) {
    throw UsageError{"--duration is the whole time of the move; leave --sets out"};
  }
  return amount;
}

Moment time_of(const AddOptions& options, const Moment& now) {
  if (options.at.empty()) {
    return now;
  }
  const auto at = parse_typed_moment(options.at, now.offset);
  if (!at) {
    throw UsageError{"--at: expected a time such as 2026-11-21 or \"2026-11-21 07:30\", not " +
                     text::quote(options.at)};
  }
  // A date alone stands for its noon, which today may still be to come.
  const bool is_to_come = at->day() > now.day() || (at->utc() > now.utc() && at->day() != now.day());
  if (is_to_come) {
    throw UsageError{"--at: " + text::quote(options.at) + " is still to come"};
  }
  return *at;
}

Record record_of(const AddOptions& options, const Context& context, Unit unit) {
  if (options.note.size() > history::longest_note) {
    throw UsageError{fmt::format("--note: at most {} bytes", history::longest_note)};
  }
  const auto now = context.world.now();
  const auto at = time_of(options, now);
  const auto amount = amount_of(options);
  const auto load = kilograms(options.load, unit);
  const auto rpe = effort(options.rpe);
  const auto pain = whole("--pain", options.pain, 0, 10);
  const auto catalogue = load_catalogue(context);
  const auto& exercise = exercise_named(catalogue, options.exercise);
  if (exercise.draft) {
    throw Error{exercise.id + " is a draft; complete its record in the catalogue file first"};
  }
  const auto side = side_of(options, exercise);
  auto record = history::record_of(exercise, at, new_id(context.world, now));
  record.amount = amount;
  record.side = side;
  record.sides = side ? 1 : record.sides;
  record.load = load;
  record.rpe = rpe;
  record.pain = pain;
  record.note = options.note;
  const auto again = history::from_line(history::to_line(record));
  if (again.record && again.record->note != record.note) {
    throw UsageError{"--note: holds bytes that are not UTF-8 text"};
  }
  return record;
}

/// Print a record as data.
void print(const Context& context, const Record& record, Unit unit) {
  context.out() << record_list({record}, prose_width_of(context.world, context.world.out),
                               context.out_style(), unit);
}

/// Once both sides of a test are on record, where to read what they mean.
void tell_test(const Context& context, const history::Journal& journal) {
  const auto tests = history::side_tests(history::in_effect(journal.read().records), history::bridge_test);
  if (!tests.empty() && tests.back().has_both()) {
    say(context, "both sides are on record: `hamstring test --result` compares them.");
  }
}

ExitCode run_add(const AddOptions& options, const Context& context) {
  const auto unit = load_settings(context.world).unit;
  const auto record = record_of(options, context, unit);
  auto journal = journal_of(context.world);
  journal.append(record);
  print(context, record, unit);
  if (record.exercise == history::bridge_test && record.side) {
    tell_test(context, journal);
  }
  if (record.pain.value_or(0) >= history::painful) {
    say(context,
        "pain of 4 or more: leave this move out for today. If it was a pop or a sharp pain, or you see "
        "bruising or "
        "cannot bear weight, do no more and ask a health professional.");
  }
  show_or_tell(context, "this record is in the log. Do not add it again.");
  return ExitCode::done;
}

/// The record to take back: the one of this id, or the one made last.
Record record_to_undo(const history::Log& log, const std::string& id) {
  auto records = history::in_effect(log.records);
  std::erase_if(records, history::stands_for_bad_line);  // these are cleared, not taken back
  if (records.empty()) {
    throw Error{"there is nothing to undo"};
  }
  if (id.empty()) {
    return *history::last_made(records);
  }
  const auto found =
      std::find_if(records.begin(), records.end(), [&](const Record& record) { return record.id == id; });
  if (found == records.end()) {
    throw Error{"there is no record " + text::quote(id) + "; `hamstring log` shows the ids"};
  }
  return *found;
}

ExitCode run_undo(const std::string& id, const Context& context) {
  const auto unit = load_settings(context.world).unit;
  auto journal = journal_of(context.world);
  record_to_undo(journal.read(), id);  // where there is nothing to undo, no log is made
  Record target;
  journal.append_after([&](const history::Log& log) {
    target = record_to_undo(log, id);
    Record undo;
    undo.kind = Kind::undo;
    undo.at = context.world.now();
    undo.id = new_id(context.world, undo.at);
    undo.target = target.id;
    return undo;
  });
  print(context, target, unit);
  say(context, "taken back; it counts no more.");
  show_or_tell(context, "the record " + target.id + " is taken back. Do not undo again.");
  return ExitCode::done;
}

ExitCode run_check(const Context& context) {
  const auto journal = journal_of(context.world);
  const auto log = journal.read();
  const auto path = text::escape(journal.path());
  for (const auto& bad : log.bad) {
    context.out() << path << ':' << bad.number << ": " << text::escape(bad.reason)
                  << (bad.may_be_stop ? "; it may have been a stop sign" : "") << '\n';
  }
  if (log.bad_count > log.bad.size()) {
    context.out() << path << ": and " << counted(log.bad_count - log.bad.size(), "more bad line") << '\n';
  }
  const auto suspects = static_cast<std::size_t>(
      std::count_if(log.records.begin(), log.records.end(), history::stands_for_bad_line));
  const auto readable = counted(log.records.size() - suspects, "record");
  if (log.bad_count > 0) {
    const bool stops = suspects > 0 && history::open_stop(history::in_effect(log.records)) != nullptr;
    const auto* hint = !stops ? ""
                              : "\nA line that may have been a stop sign counts as one until you say "
                                "`hamstring log clear`.";
    throw Error{counted(log.bad_count, "bad line") + ", which every command skips; the other " + readable +
                " can be read" + hint};
  }
  context.out() << path << ": " << readable << ", no bad lines\n";
  return ExitCode::done;
}

ExitCode run_clear(const Context& context) {
  const auto records = history::in_effect(journal_of(context.world).read().records);
  const auto* stop = history::open_stop(records);
  if (stop == nullptr) {
    say(context, "there is no stop sign to clear.");
    return ExitCode::done;
  }
  auto at = context.world.now();
  if (at.utc() <= stop->at.utc()) {  // a clock that was set back clears all the same
    at = stop->at;
    at.local += std::chrono::seconds{1};
  }
  Record clear;
  clear.kind = Kind::clear;
  clear.id = new_id(context.world, at);
  clear.at = at;
  journal_of(context.world).append(clear);
  print(context, clear, Unit::kg);
  say(context,
      "the stop sign of " + to_string(stop->at.day()) +
          " is cleared, and main work is planned again. Where it was a pop, bruising, a gap, tingling or a "
          "leg that would not bear weight, clear it only after a health professional has looked at it; "
          "`hamstring log undo` takes this back. Begin below your last dose.");
  show_or_tell(context, "the stop sign is cleared.");
  return ExitCode::done;
}

void add_add(CLI::App& log, Action& chosen) {
  const auto options = std::make_shared<AddOptions>();
  auto* command = add_leaf(log, "add", "Log a move that you did on your own", chosen,
                           [options](const Context& context) { return run_add(*options, context); });
  const auto add = [&](const char* name, std::string& value, const char* text, const char* type) {
    command->add_option(name, value, text)->type_name(type);
  };
  command->add_option("ID", options->exercise, "An id, a name or the beginning of one")->required();
  add("--sets", options->sets, "How many sets; 1 where you leave it out", "N");
  add("--reps", options->reps, "Repetitions in a set, a side", "N");
  add("--hold", options->hold, "Seconds of a hold, instead of repetitions", "S");
  add("--duration", options->duration, "Seconds of a timed move, such as a walk", "S");
  add("--load", options->load, "Weight used, in all; in the unit of your settings, kg where there is none",
      "N");
  add("--rpe", options->rpe, "Effort from 1 to 10, halves too", "1..10");
  add("--pain", options->pain, "Pain from 0 to 10", "0..10");
  add("--side", options->side, "Where you did one side alone: left or right", "SIDE");
  add("--note", options->note, "Anything you want to remember", "TEXT");
  add("--at", options->at, "When it was, if not now", "TIME");
  command->footer(
      "Examples\n"
      "  hamstring log add kickback --sets 2 --reps 12 --rpe 6\n"
      "  hamstring log add romanian-deadlift --sets 3 --reps 8 --load 20 --at \"2026-11-20 18:00\"\n"
      "  hamstring log add single-leg-bridge-test --side left --reps 22\n"
      "  hamstring log add brisk-walk --duration 600");
}

void add_others(CLI::App& log, Action& chosen) {
  const auto id = std::make_shared<std::string>();
  auto* undo = add_leaf(log, "undo", "Take back the record made last, or the one named", chosen,
                        [id](const Context& context) { return run_undo(*id, context); });
  undo->add_option("ID", *id, "The id that `hamstring log` shows in brackets");
  undo->footer("Nothing is deleted: a record that takes another back is added.");
  add_leaf(log, "check", "Name the lines of the log that cannot be read", chosen, run_check)
      ->footer("Exit code 1 where there are any.");
  add_leaf(log, "clear", "Say that a stop sign is cleared", chosen, run_clear)
      ->footer("After a stop sign no main work is planned until you say this.");
}

}  // namespace

void add_log(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<LogOptions>();
  auto* command = app.add_subcommand("log", "Show what was done, newest first; add to it, undo, check");
  command->require_subcommand(0, 1);
  command->add_option("--since", options->since, "From this date on")->type_name("DATE");
  command->add_option("--limit", options->limit, "At most so many records")->type_name("N");
  command->add_flag("--json", options->json, "Print whole records");
  command->footer(
      "The log is $XDG_DATA_HOME/hamstring/log.jsonl, usually ~/.local/share/hamstring/log.jsonl: one "
      "record\n"
      "a line, yours to copy.\n\n"
      "Examples\n"
      "  hamstring log --since 2026-11-01\n"
      "  hamstring log add bridge --sets 2 --reps 12\n"
      "  hamstring log undo");
  add_add(*command, chosen);
  add_others(*command, chosen);
  add_log_merge(*command, chosen);
  command->callback([command, options, &chosen] {
    if (command->get_subcommands().empty()) {
      chosen = [options](const Context& context) { return run_log(*options, context); };
    }
  });
}

}  // namespace hamstring::cli
