#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

/// Times and dates. They are data: nothing here asks a clock.
namespace hamstring {

/// A date of the calendar where the person was.
using Day = std::chrono::local_days;

/// A time on the clock where the person was, and how far that clock is from UTC.
struct Moment {
  std::chrono::local_seconds local{};
  std::chrono::minutes offset{};  ///< east of Greenwich is positive

  Day day() const { return std::chrono::floor<std::chrono::days>(local); }
  /// Seconds since 1970 in UTC.
  std::chrono::seconds utc() const { return local.time_since_epoch() - offset; }
  bool operator==(const Moment&) const = default;
};

/// "2026-11-21T07:30:00+01:00" (ISO 8601).
std::string to_string(const Moment& moment);

/// "2026-11-21".
std::string to_string(Day day);

/// "2026-11-21 07:30", as people read it.
std::string to_minute(const Moment& moment);

/// Read what to_string() writes; "Z" stands for +00:00. Nothing where it is malformed or no date of the
/// calendar.
std::optional<Moment> parse_moment(std::string_view text);

/// Read a time as people type it: "2026-11-21", "2026-11-21 07:30" (or T between them, and seconds), with or
/// without an offset. Noon and `offset` stand in for what is missing.
std::optional<Moment> parse_typed_moment(std::string_view text, std::chrono::minutes offset);

/// Read "2026-11-21".
std::optional<Day> parse_day(std::string_view text);

/// The Monday of the ISO week in which `day` lies.
Day monday_of(Day day);

}  // namespace hamstring
