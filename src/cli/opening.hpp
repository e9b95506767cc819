#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "cli/style.hpp"
#include "hamstring/plan/session.hpp"
#include "terminal/console.hpp"

/// What stands on the screen before a session.
namespace hamstring::cli {

struct Opening {
  const plan::Session& session;
  std::string last_time;   ///< "" for the first session
  std::string unfinished;  ///< a session of today that can be gone on with; "" for none
  Style style{false};
};

/// A stop sign that stands, in sentences.
struct Alarm {
  std::vector<std::string> lines;
  bool is_the_end = false;  ///< there is no session
  bool unicode = true;
  Style style{false};
};

enum class Choice { begin, go_on, end };

/// The moves, what to have at hand and what to know, in rows of the screen, from row `first` on where there
/// are more of them.
std::vector<std::string> opening_rows(const Opening& opening, const terminal::Size& size,
                                      std::size_t first = 0);
std::vector<std::string> alarm_rows(const Alarm& alarm, const terminal::Size& size);

/// Show them until a key says how to go on. `signal` is the one that ended it, or stays 0.
Choice open(const Opening& opening, terminal::Console& console, int& signal);
Choice stand(const Alarm& alarm, terminal::Console& console, int& signal);

}  // namespace hamstring::cli
