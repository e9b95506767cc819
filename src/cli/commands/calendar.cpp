#include "cli/text/calendar.hpp"
#include "cli/command.hpp"
#include "cli/journal.hpp"
#include "cli/options.hpp"
#include "cli/settings.hpp"
#include "cli/today.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::cli {
namespace {

struct CalendarOptions {
  std::string weeks = "6";
  std::string at = "18:00";
};

std::chrono::minutes clock_of(const std::string& text) {
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : 100; };
  const bool has_shape = text.size() == 5 && text[2] == ':';
  const int hours = has_shape ? digit(0) * 10 + digit(1) : 100;
  const int minutes = has_shape ? digit(3) * 10 + digit(4) : 100;
  if (hours > 23 || minutes > 59) {
    throw UsageError{"--at: expected a time of day such as 18:30, not " + text::quote(text)};
  }
  return std::chrono::hours{hours} + std::chrono::minutes{minutes};
}

std::optional<std::chrono::local_seconds> last_main_work(const std::vector<history::Record>& records) {
  std::optional<std::chrono::local_seconds> last;
  for (const auto& record : records) {
    if (record.kind == history::Kind::done && record.phase == Phase::main) {
      last = std::max(last, std::optional{record.at.local});
    }
  }
  return last;
}

std::string description(const Settings& settings, int minutes) {
  return fmt::format("{} minutes at {} level. Begin with: hamstring start\nStop on pain.", minutes,
                     name(settings.level.value_or(Level::beginner)));
}

ExitCode run_calendar(const CalendarOptions& options, const Context& context) {
  constexpr int longest = 52;
  constexpr int usual_minutes = 30;
  const auto weeks = parse_whole("--weeks", options.weeks, 1, longest);
  const auto clock = clock_of(options.at);
  const auto settings = load_settings(context.world);
  const auto records = records_or_none(context, journal_of(context.world));
  if (const auto* stop = history::open_stop(records)) {
    throw Error{stop_words(*stop) + " " + how_to_clear};
  }
  const auto now = context.world.now();
  const auto until = now.day() + std::chrono::weeks{weeks};
  const auto starts =
      session_times(training_days(settings), clock, now.local, until, last_main_work(records));
  const auto minutes = settings.minutes.value_or(usual_minutes);
  context.out() << calendar_text(
      starts, {"Hamstring session", description(settings, minutes), std::chrono::minutes{minutes}, now});
  return ExitCode::done;
}

}  // namespace

void add_calendar(CLI::App& app, Action& chosen) {
  const auto options = std::make_shared<CalendarOptions>();
  auto* command = app.add_subcommand("calendar", "Print the coming sessions for a calendar (iCalendar)");
  command->add_option("--weeks", options->weeks, "How far ahead, 1 to 52; 6 where you do not say")
      ->type_name("N");
  command->add_option("--at", options->at, "When you train; 18:00 where you do not say")->type_name("HH:MM");
  command->footer(
      "Days, goal, minutes and level are those of the settings: `hamstring config set days mon,thu`. Read\n"
      "in again the same sessions stay one event each.\n\n"
      "Examples\n"
      "  hamstring calendar > sessions.ics\n"
      "  hamstring calendar --weeks 8 --at 07:15");
  command->callback([options, &chosen] {
    chosen = [options](const Context& context) { return run_calendar(*options, context); };
  });
}

}  // namespace hamstring::cli
