#include <algorithm>
#include <iostream>

#include "cli/command.hpp"
#include "cli/guide.hpp"
#include "cli/opening.hpp"
#include "cli/options.hpp"
#include "cli/plan_options.hpp"
#include "cli/session_store.hpp"
#include "cli/text/ending_text.hpp"
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
  std::optional<std::string> say;
  std::optional<std::string> sound;
  std::string on_cue;
  std::string speed = "1";
  bool yes = false;
  bool quiet = false;
  bool rehearse = false;
  bool resume = false;
  bool cleared = false;
  bool metronome = false;
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

std::size_t moves_in(const plan::Session& session) {
  std::size_t count = 0;
  for (const auto& phase : session.phases) {
    count += phase.items.size();
  }
  return count;
}

/// Where moves of it were never reached, it is worth going on with.
std::optional<Beginning> unfinished_today(const StartCommand& options, const Context& context,
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

/// What a session sounds like: flags beat settings.
Sound sound_of(const StartCommand& options, const Settings& settings) {
  if (options.quiet) {
    return Sound::off;
  }
  if (!options.sound) {
    return settings.sound.value_or(Sound::on);
  }
  if (*options.sound == "on" || *options.sound == "off" || *options.sound == "bell") {
    return *options.sound == "on" ? Sound::on : *options.sound == "off" ? Sound::off : Sound::bell;
  }
  throw UsageError{fmt::format("--sound is on, bell or off, not {}", text::quote(*options.sound))};
}

std::string speech_of(const StartCommand& options, const Settings& settings) {
  const auto say = options.say.value_or(settings.say.value_or(""));
  return say == "off" ? "" : say;
}

bool is_one_of(const std::string& word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

terminal::ConsoleOptions console_options(const StartCommand& options, const Settings& settings,
                                         const Context& context) {
  const auto& world = context.world;
  const auto& files = context.common.catalogue_files;
  const bool input_is_taken =
      options.plan_file == "-" || std::find(files.begin(), files.end(), "-") != files.end();
  terminal::ConsoleOptions console;
  console.wants_screen = world.out.is_terminal && world.env("TERM") != "dumb";
  console.reads_terminal = input_is_taken;
  console.say = words_of(speech_of(options, settings));
  console.has_tones = sound_of(options, settings) == Sound::on;
  console.on_cue = words_of(options.on_cue);
  console.has_title = !is_one_of(world.env("TERM"), {"", "linux"});
  console.shows_progress = is_one_of(world.env("TERM_PROGRAM"), {"ghostty", "WezTerm"}) ||
                           !world.env("WT_SESSION").empty() || !world.env("ConEmuPID").empty();
  return console;
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

bool is_anything_done(const std::vector<play::Done>& records) {
  return std::any_of(records.begin(), records.end(), [](const play::Done& done) { return done.sets > 0; });
}

void summarise(const play::View& view, const std::vector<play::Done>& records, bool can_be_resumed,
               const Context& context) {
  const auto width = prose_width_of(context.world, context.world.out);
  const auto* what = view.outcome == play::Outcome::finished  ? "Session done"
                     : view.outcome == play::Outcome::stopped ? "Stopped"
                                                              : "Session ended early";
  const auto done =
      std::count_if(records.begin(), records.end(), [](const play::Done& record) { return record.sets > 0; });
  const auto sum = done == 0 ? std::string{"nothing was done"}
                             : counted(static_cast<std::size_t>(done), "move") + " on record";
  context.out() << hanging("", fmt::format("{}: {}.", what, sum), width);
  if (view.outcome == play::Outcome::stopped) {
    context.out() << hanging("", view.message, width);
  }
  if (view.outcome == play::Outcome::quit && done > 0 && can_be_resumed) {
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

int sessions_this_week(const std::vector<Record>& records, Day today, bool with_this) {
  const auto weeks = history::statistics(records, today).weeks;
  return (weeks.empty() ? 0 : weeks.back().sessions) + (with_this ? 1 : 0);
}

void show_ending(const play::View& view, const std::vector<play::Done>& done, const Beginning& beginning,
                 const std::vector<Record>& known, const Settings& settings, const Context& context) {
  const auto today = context.world.now().day();
  Ending ending;
  ending.length = std::chrono::floor<Seconds>(view.played);
  ending.done = done;
  std::copy_if(known.begin(), known.end(), std::back_inserter(ending.earlier),
               [&](const Record& record) { return record.session != beginning.id; });
  ending.next_due = beginning.session.next_due;
  ending.sessions_this_week = sessions_this_week(known, today, beginning.earlier.empty());
  ending.goal = weekly_goal(settings);
  context.out() << ending_text(ending, prose_width_of(context.world, context.world.out),
                               can_draw(context.world));
}

ExitCode lead(const StartCommand& options, const Settings& settings, const Context& context,
              const Catalogue& catalogue, history::Journal& journal, const Beginning& beginning,
              const std::vector<Record>& known, terminal::Console& console, play::Player& player,
              std::size_t first_entry) {
  SessionLog log{context.world, catalogue, journal, beginning.id, beginning.session.request.level};
  log.continue_from(beginning.earlier, first_entry);
  if (!console.has_screen()) {
    introduce(beginning.session, context);
  }
  GuideOptions guide_options{sound_of(options, settings) != Sound::off, !speech_of(options, settings).empty(),
                             can_draw(context.world), beginning.session.disclaimer, context.out_style()};
  guide_options.speed = static_cast<int>(parse_whole("--speed", options.speed, 1, 60));
  guide_options.tells = !options.on_cue.empty();
  if (guide_options.speed > 1) {
    log.keep_nothing();
  }
  const int signal = guide(player, console, log, beginning.session, catalogue, context.out(), guide_options);
  console.leave();
  const auto records = player.records();
  const auto view = player.view();
  if (guide_options.speed > 1) {
    context.out() << "Nothing of this is on record: it ran faster than the clock.\n";
  } else {
    summarise(view, records, log.can_go_on(), context);
  }
  if (guide_options.speed == 1 && is_anything_done(records) && view.outcome != play::Outcome::stopped) {
    show_ending(view, records, beginning, known, settings, context);
  }
  auto code = report_unsaved(log, journal, context);
  if (guide_options.speed == 1 && !is_anything_done(records) && view.outcome != play::Outcome::stopped) {
    code = ExitCode::failed;
  }
  if (signal != 0) {
    context.out() << std::flush;
    context.err() << std::flush;
    console.end_as(signal);
  }
  return code;
}

/// Weights of last time, by move.
std::map<std::string, double> loads_of(const std::vector<Record>& records) {
  std::map<std::string, double> loads;
  for (const auto& record : records) {
    if (record.kind == Kind::done && record.load) {
      loads[record.exercise] = *record.load;
    }
  }
  return loads;
}

play::Manner manner_of(const StartCommand& options, const terminal::Console& console,
                       const std::vector<Record>& records) {
  return {options.metronome, console.has_screen(), loads_of(records)};
}

/// A stop sign that stands, with what was said then.
std::vector<std::string> alarm_of(const std::vector<Record>& records) {
  const auto* stop = history::open_stop(records);
  if (stop == nullptr) {
    return {};
  }
  std::vector<std::string> lines{stop_words(*stop)};
  for (std::size_t i = 0; i < play::stop_sign_count; ++i) {
    const auto sign = static_cast<play::StopSign>(i);
    if (stop->note == play::sign_words(sign)) {
      lines.emplace_back(play::advice(sign));
    }
  }
  lines.emplace_back(how_to_clear);
  return lines;
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

ExitCode run_start(const StartCommand& options, const Context& context) {
  const auto catalogue = load_catalogue(context);
  history::Journal journal{context.world.files, history::log_path(context.world.environment)};
  auto known = records_or_none(context, journal);
  const auto cleared = options.cleared ? std::optional{clearing(context)} : std::nullopt;
  if (cleared) {
    known.push_back(*cleared);  // it goes on record when the session begins
  }
  const auto settings = settings_of(options.plan, context.world);
  parse_whole("--speed", options.speed, 1, 60);
  auto beginning = begin(options, settings, context, catalogue, journal, known);
  if (moves_in(beginning.session) == 0) {
    const auto& warnings = beginning.session.warnings;
    throw Error{warnings.empty() ? "the session has no moves" : warnings.front()};
  }
  if (options.rehearse) {
    const auto script = play::expand(beginning.session, catalogue);
    const auto earlier = earlier_of(beginning, known, context.world.now().day(), script.slots.size());
    play::Player player{script, {}, earlier, {options.metronome, false, {}}};
    introduce(beginning.session, context);
    rehearse(player, context.out());
    return ExitCode::done;
  }
  static_cast<void>(sound_of(options, settings));
  const auto unfinished = unfinished_today(options, context, journal, known);
  const auto console = context.world.open_console(console_options(options, settings, context));
  if (console->has_screen() && !options.yes && !options.resume) {
    int signal = 0;
    const auto choice = open({beginning.session, alarm_of(known), last_time(known),
                              unfinished_words(unfinished), context.out_style()},
                             *console, signal);
    if (choice == Choice::end) {
      console->leave();
      context.out() << "Nothing was begun.\n" << std::flush;
      if (signal != 0) {
        console->end_as(signal);
      }
      return ExitCode::failed;
    }
    if (choice == Choice::go_on) {
      beginning = *unfinished;
    }
  } else if (unfinished) {
    note(context, unfinished_words(unfinished) + " Go on with it: hamstring start --resume");
  }
  const auto script = play::expand(beginning.session, catalogue);
  const auto first_entry = script.slots.size();
  const auto earlier = earlier_of(beginning, known, context.world.now().day(), first_entry);
  play::Player player{script, play::alternatives_for(catalogue, beginning.session.request), earlier,
                      manner_of(options, *console, known)};
  if (player.is_over()) {
    throw Error{"today's session is done"};
  }
  if (cleared && options.speed == "1") {
    journal.append(*cleared);
  }
  const auto code =
      lead(options, settings, context, catalogue, journal, beginning, known, *console, player, first_entry);
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
  command->add_flag("--quiet", options->quiet, "No tones and no bell");
  command->add_option("--sound", options->sound, "on (tones, the default), bell or off")->type_name("WHAT");
  command
      ->add_option("--say", options->say,
                   "Speak each cue with this command; auto finds spd-say, espeak-ng or say; off is silent")
      ->type_name("COMMAND");
  command->add_option("--on-cue", options->on_cue, "Give this command each cue as a line of JSON")
      ->type_name("COMMAND");
  command->add_flag("--yes", options->yes, "Begin at once, without the opening screen");
  command->add_option("--speed", options->speed, "Run 1 to 60 times as fast; then nothing is put on record")
      ->type_name("N");
  command->add_flag("--metronome", options->metronome, "Tick at the tempo of each repetition");
  command->add_flag("--rehearse", options->rehearse,
                    "Print the whole session at once; nothing is put on record");
  command->add_flag("--cleared", options->cleared,
                    "A professional has cleared you to train again after a stop sign");
  command->footer(
      "Keys: space pauses, n and b go forward and back, d ends a set early, s skips a move, w swaps it, h "
      "explains it,\n"
      "+ and - change a rest, e, r and t rate a move, p notes pain, f is for a large figure, ! is a stop "
      "sign, ? shows\n"
      "all keys, q quits. Every move is put on record as it is done.\n\n"
      "Examples\n"
      "  hamstring start --minutes 20\n"
      "  hamstring start --say auto\n"
      "  hamstring plan --json --output today.json && hamstring start --plan today.json\n"
      "  hamstring start --rehearse");
  command->callback([options, &chosen] {
    chosen = [options](const Context& context) { return run_start(*options, context); };
  });
}

}  // namespace hamstring::cli
