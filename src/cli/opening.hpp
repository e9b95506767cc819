#pragma once
#include <string>
#include <vector>

#include "cli/style.hpp"
#include "hamstring/plan/session.hpp"
#include "terminal/console.hpp"

/// What stands on the screen before a session.
namespace hamstring::cli {

struct Opening {
  const plan::Session& session;
  std::vector<std::string> alarm;  ///< a stop sign that stands; before all else
  std::string last_time;           ///< "" for the first session
  std::string unfinished;          ///< a session of today that can be gone on with; "" for none
  Style style{false};
};

enum class Choice { begin, go_on, end };

/// The moves, what to have at hand and what to know, in rows of the screen.
std::vector<std::string> opening_rows(const Opening& opening, const terminal::Size& size);
std::vector<std::string> alarm_rows(const Opening& opening, const terminal::Size& size);

/// Show them until a key says how to go on. `signal` is the one that ended it, or stays 0.
Choice open(const Opening& opening, terminal::Console& console, int& signal);

}  // namespace hamstring::cli
