#include "cli/closing.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/options.hpp"
#include "cli/text/ending_text.hpp"
#include "cli/text/layout.hpp"
#include "cli/today.hpp"
#include "hamstring/history/statistics.hpp"

namespace hamstring::cli {
namespace {

using history::Record;

std::size_t moves_done(const std::vector<play::Done>& records) {
  return static_cast<std::size_t>(
      std::count_if(records.begin(), records.end(), [](const play::Done& done) { return done.sets > 0; }));
}

void summarise(const play::View& view, std::size_t done, bool can_be_resumed, const Context& context) {
  const auto width = prose_width_of(context.world, context.world.out);
  const auto* what = view.outcome == play::Outcome::finished  ? "Session done"
                     : view.outcome == play::Outcome::stopped ? "Stopped"
                                                              : "Session ended early";
  const auto sum = done == 0 ? std::string{"nothing was done"} : counted(done, "move") + " on record";
  context.out() << hanging("", fmt::format("{}: {}.", what, sum), width);
  if (view.outcome == play::Outcome::stopped) {
    context.out() << hanging("", view.message, width);
  }
  if (view.outcome == play::Outcome::quit && done > 0 && can_be_resumed) {
    context.out() << hanging("", "Go on later today with: hamstring start --resume", width);
  }
}

int sessions_this_week(const std::vector<Record>& records, Day today, bool with_this) {
  const auto weeks = history::statistics(records, today).weeks;
  return (weeks.empty() ? 0 : weeks.back().sessions) + (with_this ? 1 : 0);
}

void show_ending(const play::View& view, const std::vector<play::Done>& done, const Beginning& beginning,
                 const std::vector<Record>& known, const Settings& settings, const Context& context) {
  const auto today = context.world.now().day();
  Ending ending;
  ending.length = std::chrono::floor<Seconds>(view.spent);
  ending.done = done;
  std::copy_if(known.begin(), known.end(), std::back_inserter(ending.earlier),
               [&](const Record& record) { return record.session != beginning.id; });
  ending.next_due = beginning.session.next_due;
  ending.sessions_this_week = sessions_this_week(known, today, beginning.earlier.empty());
  ending.goal = weekly_goal(settings);
  context.out() << ending_text(ending, prose_width_of(context.world, context.world.out),
                               can_draw(context.world));
}

}  // namespace

ExitCode close(const play::View& view, const std::vector<play::Done>& done, const Beginning& beginning,
               const std::vector<Record>& known, const Settings& settings, const SessionLog& log,
               const Context& context) {
  const auto count = moves_done(done);
  summarise(view, count, log.can_go_on(), context);
  if (view.outcome == play::Outcome::stopped) {
    return ExitCode::done;
  }
  if (count == 0) {
    return ExitCode::failed;
  }
  show_ending(view, done, beginning, known, settings, context);
  return ExitCode::done;
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

}  // namespace hamstring::cli
