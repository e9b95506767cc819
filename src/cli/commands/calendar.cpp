#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/journal.hpp"
#include "cli/options.hpp"
#include "cli/plan_options.hpp"
#include "cli/text/calendar.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/coach/stop.hpp"

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

std::string description(const plan::Request& request) {
  return fmt::format("{} minutes at {} level. Begin with: hamstring start\nStop on pain.", request.minutes,
                     name(request.level));
}

/// The sessions that start after now and before `until`.
std::vector<std::chrono::local_seconds> starts_of(const std::vector<Day>& days, std::chrono::minutes clock,
                                                  Day until) {
  std::vector<std::chrono::local_seconds> out;
  for (const auto day : days) {
    if (day < until) {
      out.push_back(day + clock);
    }
  }
  return out;
}

ExitCode run_calendar(const CalendarOptions& options, const Context& context) {
  constexpr int longest = 52;
  constexpr int most_a_week = 3;
  const auto weeks = static_cast<int>(parse_whole("--weeks", options.weeks, 1, longest));
  const auto clock = clock_of(options.at);
  const PlanOptions usual;
  const auto settings = settings_of(usual, context.world);
  const auto catalogue = load_catalogue(context);
  const auto request = request_of(usual, settings, catalogue);
  const auto records = records_to_plan_from(context, journal_of(context.world));
  if (const auto stop = coach::standing_stop(records)) {
    throw Error{coach::words_of(*stop)};
  }
  const auto now = context.world.now();
  const auto first =
      now.day() + (now.day() + clock > now.local ? std::chrono::days{0} : std::chrono::days{1});
  const auto days = coach::next_days(catalogue, request, records, first,
                                     options_of(day_of(usual, settings, first)), weeks * most_a_week + 1);
  context.out() << calendar_text(
      starts_of(days, clock, now.day() + std::chrono::weeks{weeks}),
      {"Hamstring session", description(request), std::chrono::minutes{request.minutes}, now});
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
      "The first session is that of `hamstring next`. Days, goal, minutes and level are those of the\n"
      "settings: `hamstring config set days mon,thu`. With days named, what you read in again changes\n"
      "nothing that stands; without, the sessions move with your last one.\n\n"
      "Examples\n"
      "  hamstring calendar > sessions.ics\n"
      "  hamstring calendar --weeks 8 --at 07:15");
  command->callback([options, &chosen] {
    chosen = [options](const Context& context) { return run_calendar(*options, context); };
  });
}

}  // namespace hamstring::cli
