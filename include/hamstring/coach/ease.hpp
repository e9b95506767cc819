#pragma once
#include <optional>
#include <string>

#include "hamstring/coach/story.hpp"

/// Easy weeks and ways back (coaching-rules 17, 18).
namespace hamstring::coach {

/// What the weeks before a day make of it.
struct Condition {
  Ease ease = Ease::none;
  double sets = 1;                   ///< of the usual sets
  double load = 1;                   ///< of the last load
  int week = 0;                      ///< of the way back, 1 to 4
  int days_off = 0;                  ///< before the way back, or before today where it is to be repeated
  bool one_level_down = false;       ///< after 84 days or more
  bool after_full_weeks = false;     ///< of an easy week: five full weeks, and not three hard sessions
  std::optional<Day> since;          ///< the first day of the easy week or of the way back
  std::optional<Day> until;          ///< the last day of it
  std::optional<Day> last_way_back;  ///< the first day of the latest way back, over or not
  bool operator==(const Condition&) const = default;
};

/// Mark each session of the story, and its turns, with the ease it was held under; give the condition of a
/// session on `day`. `level` stands in where a record names none.
Condition walk(Story& story, Level level, Day day);

/// Sets under a condition: rounded to whole sets, one at least.
int eased_sets(int sets, const Condition& condition);

/// "An easy week until …"; "" where nothing is eased.
std::string words_of(const Condition& condition);

}  // namespace hamstring::coach
