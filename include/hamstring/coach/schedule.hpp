#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "hamstring/coach/story.hpp"

/// When main work is due (coaching-rules 14).
namespace hamstring::coach {

/// When a person trains.
struct Routine {
  std::vector<std::chrono::weekday> days;  ///< of training; empty where none are named
  int sessions_a_week = 2;
};

/// 48 hours in days: main work on Sunday leaves Monday to rest.
inline constexpr std::chrono::days between_sessions{2};

/// The first day of main work after main work on `last`.
Day due_after(Day last, const Routine& routine);

/// Whether main work may be done on a day, and how much of it.
struct Allowance {
  bool main = true;
  std::string why;  ///< where not, with the day on which it is due
  std::optional<Day> due;
  int most_sets = 0;  ///< hard sets of the session
};

Allowance allowance_on(const Story& story, const Routine& routine, Level level, Day day);

/// The days of the next `count` main sessions from `day` on, that day included where it is free.
std::vector<Day> coming_days(const Story& story, const Routine& routine, Level level, Day day, int count);

/// "Tuesday 24 November".
std::string words_of(Day day);

}  // namespace hamstring::coach
