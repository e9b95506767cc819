#pragma once
#include <chrono>
#include <string>
#include <vector>

#include "hamstring/base/moment.hpp"

/// Sessions to come, for calendars (RFC 5545).
namespace hamstring::cli {

/// Starts of sessions on `days` of the week at `clock` after midnight, later than `after` and before `until`,
/// each 48 hours or more after the one before it and after `last_work` (rule 14).
std::vector<std::chrono::local_seconds> session_times(const std::vector<std::chrono::weekday>& days,
                                                      std::chrono::minutes clock,
                                                      std::chrono::local_seconds after,
                                                      std::chrono::local_seconds until,
                                                      std::optional<std::chrono::local_seconds> last_work);

struct CalendarText {
  std::string summary;
  std::string description;
  std::chrono::minutes length{30};
  Moment stamp;  ///< when the calendar was made
};

/// One event a session, with an alarm 15 minutes before it. The identifier of an event is its date, so that a
/// calendar that is read again changes events and doubles none. Lines end in CRLF and are folded at 75
/// bytes.
std::string calendar_text(const std::vector<std::chrono::local_seconds>& starts, const CalendarText& text);

}  // namespace hamstring::cli
