#pragma once
#include <chrono>
#include <string>
#include <vector>

#include "hamstring/base/moment.hpp"

/// Sessions to come, for calendars (RFC 5545).
namespace hamstring::cli {

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
