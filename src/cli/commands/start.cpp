#include <algorithm>
#include <iostream>

#include "cli/command.hpp"
#include "cli/guide.hpp"
#include "cli/options.hpp"
#include "cli/plan_options.hpp"
#include "cli/session_store.hpp"
#include "cli/text/item_text.hpp"
#include "cli/text/layout.hpp"
#include "cli/today.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/history/statistics.hpp"
#include "hamstring/plan/session_json.hpp"
#include "hamstring/play/swap.hpp"

namespace hamstring::cli {
namespace {

using history::Kind;
using history::Record;

struct StartCommand {
  PlanOptions plan;
  std::string plan_file;
  std::string say;
  bool quiet = false;
  bool rehearse = false;
  bool resume = false;
  bool cleared = false;
};

/// A session and what was done of it.
struct Beginning {
  std::string id;
  plan::Session session;
  std::vector<Record> earlier;
};

plan::Session read_plan(const StartCommand& options, const Context& context) {
  const auto name = options.plan_file == "-" ? "standard input" : text::escape(options.plan_file);
  auto read = plan::read_session(name, read_input(context.world, options.plan_file));
  print_faults(context, read.diagnostics);
  if (!read.diagnostics.empty()) {
    throw Error{fmt::format("{} has {}", name, counted(read.diagnostics.size(), "fault"))};
  }
  return std::move(read.session);
}

/// The session that was guided last, where it was today and is not done.
Beginning resumed(const Context& context, const history::Journal& journal, const std::vector<Record>& records,
                  Day today) {
  const auto stored = load_session(context.world.files, journal.path());
  Beginning beginning;
  if (stored) {
    beginning = {stored->id, stored->session, {}};
    std::copy_if(
        records.begin(), records.end(), std::back_inserter(beginning.earlier), [&](const Record& record) {
          return record.session == stored->id && record.kind == Kind::done && record.at.day() == today;
        });
  }
  if (beginning.earlier.empty()) {
    throw Error{"there is no session of today to go on with; hamstring start begins one"};
  }
  return beginning;
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

Record clearing(const Context& context) {
  Record record;
  record.kind = Kind::clear;
  record.at = context.world.now();
  record.id = history::make_id(record.at, context.world.random());
  return record;
}

Beginning begin(const StartCommand& options, const Settings& settings, const Context& context,
                const Catalogue& catalogue, const history::Journal& journal,
                const std::vector<Record>& records) {
  const auto now = context.world.now();
  if (options.resume) {
    auto beginning = resumed(context, journal, records, now.day());
    refuse_after_stop(beginning.session, catalogue, records);
    return beginning;
  }
  const auto id = history::make_id(now, context.world.random());
  if (options.plan_file.empty()) {
    auto session = plan_for(request_of(options.plan, settings, catalogue), catalogue, records,
                            day_of(options.plan, settings, now.day()));
    if (options.plan.fresh) {
      refuse_after_stop(session, catalogue, records);
    }
    add_settings_note(session, options.plan, settings);
    return {id, std::move(session), {}};
  }
  auto session = read_plan(options, context);
  refuse_after_stop(session, catalogue, records);
  return {id, std::move(session), {}};
}

std::vector<std::string> words_of(const std::string& command) {
  std::istringstream stream{command};
  return {std::istream_iterator<std::string>{stream}, {}};
}

terminal::ConsoleOptions console_options(const StartCommand& options, const Context& context) {
  const auto& files = context.common.catalogue_files;
  const bool input_is_taken =
      options.plan_file == "-" || std::find(files.begin(), files.end(), "-") != files.end();
  return {context.world.out.is_terminal && context.world.env("TERM") != "dumb", input_is_taken,
          words_of(options.say)};
}

/// Warnings and the disclaimer, before plain lines.
void introduce(const plan::Session& session, const Context& context) {
  const auto width = prose_width_of(context.world, context.world.out);
  for (const auto& lines : {session.notes, warnings_text(session)}) {
    for (const auto& line : lines) {
      context.out() << hanging("", line, width);
    }
  }
  context.out() << hanging("", session.disclaimer, width) << '\n' << std::flush;
}

void summarise(const play::View& view, const SessionLog& log, const Context& context) {
  const auto done = log.written();
  const auto width = prose_width_of(context.world, context.world.out);
  const auto* what = view.outcome == play::Outcome::finished  ? "Session done"
                     : view.outcome == play::Outcome::stopped ? "Stopped"
                                                              : "Session ended early";
  context.out() << hanging("", fmt::format("{}: {} on record.", what, counted(done.size(), "move")), width);
  if (view.outcome == play::Outcome::stopped) {
    context.out() << hanging("", view.message, width);
  }
  if (view.outcome == play::Outcome::quit && !done.empty() && log.can_go_on()) {
    context.out() << hanging("", "Go on later today with: hamstring start --resume", width);
  }
}

ExitCode report_unsaved(SessionLog& log, const history::Journal& journal, const Context& context) {
  const auto unsaved = log.unsaved();
  if (unsaved.empty()) {
    return ExitCode::done;
  }
  note(context, log.trouble());
  note(context,
       fmt::format("What follows is not on record. Once that is put right, add these lines to the end of {}:",
                   journal.path()));
  for (const auto& line : unsaved) {
    context.err() << line << '\n';
  }
  return ExitCode::failed;
}

ExitCode lead(const StartCommand& options, const Context& context, const Catalogue& catalogue,
              history::Journal& journal, const Beginning& beginning, play::Player& player,
              std::size_t first_entry) {
  SessionLog log{context.world, catalogue, journal, beginning.id, beginning.session.request.level};
  log.continue_from(beginning.earlier, first_entry);
  const auto console = context.world.open_console(console_options(options, context));
  if (!console->has_screen()) {
    introduce(beginning.session, context);
  }
  const GuideOptions guide_options{!options.quiet, !options.say.empty(), can_draw(context.world),
                                   beginning.session.disclaimer, context.out_style()};
  const int signal = guide(player, *console, log, beginning.session, catalogue, context.out(), guide_options);
  console->leave();
  summarise(player.view(), log, context);
  const auto code = report_unsaved(log, journal, context);
  if (signal != 0) {
    context.out() << std::flush;
    context.err() << std::flush;
    console->end_as(signal);
  }
  return code;
}

ExitCode run_start(const StartCommand& options, const Context& context) {
  const auto catalogue = load_catalogue(context);
  history::Journal journal{context.world.files, history::log_path(context.world.environment)};
  auto known = records_or_none(context, journal);
  const auto cleared = options.cleared ? std::optional{clearing(context)} : std::nullopt;
  if (cleared) {
    known.push_back(*cleared);  // it goes on record when the session begins
  }
  const auto settings = load_settings(context.world);
  const auto beginning = begin(options, settings, context, catalogue, journal, known);
  const auto script = play::expand(beginning.session, catalogue);
  const auto first_entry = script.slots.size();
  const auto earlier = earlier_of(beginning, known, context.world.now().day(), first_entry);
  play::Player player{script, play::alternatives_for(catalogue, beginning.session.request), earlier};
  if (player.is_over()) {
    const auto& warnings = beginning.session.warnings;
    throw Error{options.resume     ? "today's session is done"
                : warnings.empty() ? "the session has no moves"
                                   : warnings.front()};
  }
  if (options.rehearse) {
    introduce(beginning.session, context);
    rehearse(player, context.out());
    return ExitCode::done;
  }
  if (cleared) {
    journal.append(*cleared);
  }
  const auto code = lead(options, context, catalogue, journal, beginning, player, first_entry);
  if (const auto hint = how_to_keep(options.plan, settings, context.world)) {
    note(context, *hint);
  }
  return code;
}

}  // namespace

void add_start(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<StartCommand>();
  auto* command = app.add_subcommand("start", "Be led through a session, and put it on record");
  add_plan_options(*command, options->plan);
  const auto planning =
      command->get_options([](const CLI::Option* option) { return option->get_name() != "--help"; });
  auto* file = command
                   ->add_option("--plan", options->plan_file,
                                "Do this session, a plan --json file; - is standard input")
                   ->type_name("FILE");
  auto* resume =
      command->add_flag("--resume", options->resume, "Go on with today's session where it was ended");
  for (auto* option : planning) {
    option->excludes(file)->excludes(resume);
  }
  file->excludes(resume);
  command->add_flag("--quiet", options->quiet, "Ring no bell");
  command
      ->add_option("--say", options->say,
                   "Speak each cue with this command, which takes it as its last argument")
      ->type_name("COMMAND");
  command->add_flag("--rehearse", options->rehearse,
                    "Print the whole session at once; nothing is put on record");
  command->add_flag("--cleared", options->cleared,
                    "A professional has cleared you to train again after a stop sign");
  command->footer(
      "Keys: space pauses, n and b go forward and back, d ends a set early, s skips a move, w swaps it, h "
      "explains it,\n"
      "+ and - change a rest, p notes pain, ! is a stop sign, q quits. Every move is put on record as it is "
      "done.\n\n"
      "Examples\n"
      "  hamstring start --minutes 20\n"
      "  hamstring start --say \"spd-say --wait\"\n"
      "  hamstring plan --json --output today.json && hamstring start --plan today.json\n"
      "  hamstring start --rehearse");
  command->callback([options, &chosen] {
    chosen = [options](const Context& context) { return run_start(*options, context); };
  });
}

}  // namespace hamstring::cli
