#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "hamstring/history/record.hpp"
#include "hamstring/plan/session.hpp"
#include "hamstring/play/tally.hpp"

/// How a session ends, for someone who did it.
namespace hamstring::cli {

struct Ending {
  Seconds length{};                      ///< that was spent
  std::vector<play::Done> done;          ///< in the order of the session
  std::vector<history::Record> earlier;  ///< the log before it
  std::optional<Day> next_due;
  int sessions_this_week = 0;  ///< this one included
  int goal = 2;
};

/// Lines of at most `width` columns: minutes and sets, each main move against last time, effort, the week
/// against its goal, when the next session is due, what was skipped, and a word at the end.
std::string ending_text(const Ending& ending, std::size_t width, bool unicode);

}  // namespace hamstring::cli
