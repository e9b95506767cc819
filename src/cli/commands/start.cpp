#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <iterator>
#include <sstream>

#include "cli/beginning.hpp"
#include "cli/closing.hpp"
#include "cli/command.hpp"
#include "cli/guide.hpp"
#include "cli/opening.hpp"
#include "cli/options.hpp"
#include "cli/text/item_text.hpp"
#include "cli/text/layout.hpp"
#include "cli/today.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/coach/stop.hpp"
#include "hamstring/play/swap.hpp"

namespace hamstring::cli {
namespace {

using history::Record;

std::vector<std::string> words_of(const std::string& command) {
  std::istringstream stream{command};
  return {std::istream_iterator<std::string>{stream}, {}};
}

/// What a session sounds like: flags beat settings.
Sound sound_of(const StartOptions& options, const Settings& settings) {
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

std::string speech_of(const StartOptions& options, const Settings& settings) {
  const auto say = options.say.value_or(settings.say.value_or(""));
  return say == "off" ? "" : say;
}

bool is_one_of(const std::string& word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

terminal::ConsoleOptions console_options(const StartOptions& options, const Settings& settings,
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

/// After all that was printed.
void end_as(int signal, terminal::Console& console, const Context& context) {
  context.out() << std::flush;
  context.err() << std::flush;
  console.end_as(signal);
}

ExitCode lead(const StartOptions& options, const Settings& settings, const Context& context,
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
  int signal = guide(player, console, log, beginning.session, catalogue, context.out(), guide_options);
  const bool is_stopped = player.view().outcome == play::Outcome::stopped;
  if (is_stopped && signal == 0 && console.has_screen()) {
    stand({{player.view().message}, true, can_draw(context.world), context.out_style()}, console, signal);
  }
  console.leave();
  auto code = ExitCode::done;
  if (guide_options.speed > 1) {
    context.out() << "Nothing of this is on record: it ran faster than the clock.\n";
    context.out() << (is_stopped ? player.view().message + "\n" : "");
  } else {
    code = close(player.view(), player.records(), beginning, known, settings, log, context);
  }
  if (report_unsaved(log, journal, context) != ExitCode::done) {
    code = ExitCode::failed;
  }
  if (signal != 0) {
    end_as(signal, console, context);
  }
  return code;
}

play::Manner manner_of(const StartOptions& options, const terminal::Console& console,
                       const std::vector<Record>& records) {
  return {options.metronome, console.has_screen(), loads_of(records)};
}

ExitCode rehearse_all(const StartOptions& options, const Context& context, const Catalogue& catalogue,
                      const Beginning& beginning, const std::vector<Record>& known) {
  const auto script = play::expand(beginning.session, catalogue);
  const auto earlier = earlier_of(beginning, known, context.world.now().day(), script.slots.size());
  play::Player player{script, {}, earlier, {options.metronome, false, {}}};
  introduce(beginning.session, context);
  rehearse(player, context.out());
  return ExitCode::done;
}

/// A stop sign that stands has the screen to itself, until it was read; an emergency before all else.
Choice heed(const std::vector<Record>& known, terminal::Console& console, int& signal,
            const Context& context) {
  const auto stop = coach::standing_stop(known);
  if (!stop || !console.has_screen()) {
    return Choice::begin;
  }
  return stand({alarm_of(known), stop->is_emergency, can_draw(context.world), context.out_style()}, console,
               signal);
}

void heed_emergency(const StartOptions& options, const Settings& settings, const Context& context,
                    const std::vector<Record>& known) {
  const auto stop = coach::standing_stop(known);
  if (!stop || !stop->is_emergency || options.rehearse) {
    return;
  }
  const auto console = context.world.open_console(console_options(options, settings, context));
  int signal = 0;
  heed(known, *console, signal, context);
  console->leave();
  if (signal != 0) {
    end_as(signal, *console, context);
  }
}

ExitCode begin_nothing(int signal, terminal::Console& console, const Context& context) {
  console.leave();
  context.out() << "Nothing was begun.\n";
  if (signal != 0) {
    end_as(signal, console, context);
  }
  return ExitCode::failed;
}

/// What stands before a session, where there is a screen for it. A session of today may be gone on with.
Choice show_before(const StartOptions& options, const std::vector<Record>& known, Beginning& beginning,
                   const std::optional<Beginning>& unfinished, terminal::Console& console, int& signal,
                   const Context& context) {
  auto choice = heed(known, console, signal, context);
  if (choice == Choice::begin && console.has_screen() && !options.yes && !options.resume) {
    choice = open({beginning.session, last_time(known), unfinished_words(unfinished), context.out_style()},
                  console, signal);
  } else if (choice == Choice::begin && unfinished) {
    note(context, unfinished_words(unfinished) + " Go on with it: hamstring start --resume");
  }
  if (choice == Choice::go_on) {
    beginning = *unfinished;
  }
  return choice;
}

ExitCode run_start(const StartOptions& options, const Context& context) {
  const auto catalogue = load_catalogue(context);
  history::Journal journal{context.world.files, history::log_path(context.world.environment)};
  auto known = records_to_plan_from(context, journal, options.plan.fresh);
  const auto cleared = options.cleared ? std::optional{clearing(context)} : std::nullopt;
  if (cleared) {
    known.push_back(*cleared);  // it goes on record when the session begins
  }
  const auto settings = settings_of(options.plan, context.world);
  parse_whole("--speed", options.speed, 1, 60);
  static_cast<void>(sound_of(options, settings));
  heed_emergency(options, settings, context, known);
  auto beginning = begin(options, settings, context, catalogue, journal, known);
  if (options.rehearse) {
    return rehearse_all(options, context, catalogue, beginning, known);
  }
  const auto unfinished = unfinished_today(options, context, journal, known);
  const auto console = context.world.open_console(console_options(options, settings, context));
  int signal = 0;
  if (show_before(options, known, beginning, unfinished, *console, signal, context) == Choice::end) {
    return begin_nothing(signal, *console, context);
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
  const auto options = std::make_shared<StartOptions>();
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
