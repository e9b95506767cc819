#include "hamstring/coach/schedule.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "coach/words.hpp"
#include "hamstring/history/statistics.hpp"
#include "hamstring/plan/dose.hpp"

namespace hamstring::coach {
namespace {

using std::chrono::days;
using std::chrono::weeks;

constexpr int days_a_week = 7;
constexpr int most_sessions_a_week = 3;
constexpr int least_sets_of_a_session = 4;

struct ThisWeek {
  int sessions = 0;
  double sets = 0;
};

ThisWeek week_of(const Story& story, Day day) {
  ThisWeek week;
  for (auto at = story.sessions.rbegin(); at != story.sessions.rend(); ++at) {
    if (monday_of(at->day) == monday_of(day)) {
      ++week.sessions;
      week.sets += at->hard_sets;
    }
  }
  return week;
}

bool is_training_day(Day day, const Routine& routine) {
  const std::chrono::weekday weekday{day};
  return routine.days.empty() ||
         std::find(routine.days.begin(), routine.days.end(), weekday) != routine.days.end();
}

Day next_training_day(Day day, const Routine& routine) {
  while (!is_training_day(day, routine)) {
    day += days{1};
  }
  return day;
}

int sessions_a_week(const Routine& routine) {
  return std::clamp(routine.sessions_a_week, 1, most_sessions_a_week);
}

/// Sessions stand on the same days of every week where no days are named either.
days gap(int number, const Routine& routine) {
  constexpr std::array<std::array<int, 3>, 3> table{{{7, 7, 7}, {3, 4, 0}, {2, 2, 3}}};
  const auto sessions = static_cast<std::size_t>(sessions_a_week(routine));
  return days{table[sessions - 1][static_cast<std::size_t>(number) % sessions]};
}

std::string due_words(Day due) {
  return " Main work is due on " + words_of(due) + "; --anyway brings it today.";
}

Allowance not_before(Day due, const std::string& reason) {
  return {false, reason + due_words(due), due, 0};
}

}  // namespace

Day due_after(Day last, const Routine& routine) {
  if (!routine.days.empty()) {
    return next_training_day(last + between_sessions, routine);
  }
  return last + std::max(between_sessions, days{days_a_week / sessions_a_week(routine)});
}

Allowance allowance_on(const Story& story, const Routine& routine, Level level, Day day) {
  const auto week = week_of(story, day);
  const auto most = history::weekly_hard_sets(level).high;
  const auto last = story.sessions.empty() ? std::nullopt : std::optional{story.sessions.back().day};
  const auto monday = monday_of(day) + weeks{1};
  if (last && day < *last + between_sessions) {
    const auto since = day == *last ? "today" : "yesterday";
    return not_before(
        next_training_day(*last + between_sessions, routine),
        std::string{"Your last main part was "} + since + ", and the muscles that it worked need 48 hours.");
  }
  if (week.sessions >= most_sessions_a_week) {
    return not_before(next_training_day(std::max(monday, *last + between_sessions), routine),
                      "Three sessions this week are done, and that is what helps.");
  }
  const int left = static_cast<int>(std::floor(most - week.sets));
  if (last && left < least_sets_of_a_session) {
    return not_before(next_training_day(std::max(monday, *last + between_sessions), routine),
                      "You have done " + number(week.sets) + " hard sets this week; " + std::to_string(most) +
                          " is the most that helps at your level.");
  }
  const int sessions = std::max({1, routine.sessions_a_week, week.sessions + 1});
  Allowance allowance;
  allowance.most_sets = std::min({plan::level_table(level).session_sets, most / sessions, left});
  return allowance;
}

std::vector<Day> coming_days(const Story& story, const Routine& routine, Level level, Day day, int count) {
  std::vector<Day> out;
  const auto allowance = allowance_on(story, routine, level, day);
  auto next = allowance.due.value_or(day);
  if (!story.sessions.empty()) {
    next = std::max(next, due_after(story.sessions.back().day, routine));
  }
  next = next_training_day(next, routine);
  for (int i = 0; i < count; ++i) {
    out.push_back(next);
    next = routine.days.empty() ? next + gap(i, routine) : due_after(next, routine);
  }
  return out;
}

}  // namespace hamstring::coach
