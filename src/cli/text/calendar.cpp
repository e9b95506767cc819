#include "cli/text/calendar.hpp"

#include <fmt/format.h>

namespace hamstring::cli {
namespace {

using std::chrono::local_seconds;

/// "20261123T183000".
std::string basic_time(local_seconds time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss clock{time - day};
  return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

/// Text with what means something in a calendar behind a backslash (RFC 5545, 3.3.11).
std::string escaped(const std::string& words) {
  std::string out;
  for (const char c : words) {
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c == ',' || c == ';' || c == '\\' ? "\\" : "";
      out += c;
    }
  }
  return out;
}

bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
}

/// A content line, folded so that no piece has more than 75 bytes and none breaks a character.
std::string folded(const std::string& line) {
  constexpr std::size_t most = 75;
  std::string out;
  std::size_t start = 0;
  std::size_t room = most;
  while (line.size() - start > room) {
    auto end = start + room;
    while (end > start + 1 && continues_character(line[end])) {
      --end;
    }
    out += line.substr(start, end - start) + "\r\n ";
    start = end;
    room = most - 1;
  }
  return out + line.substr(start) + "\r\n";
}

std::string event(local_seconds start, const CalendarText& text) {
  const auto stamp = basic_time(local_seconds{text.stamp.utc()}) + "Z";
  const auto begins = basic_time(start);
  std::string out;
  for (const auto& line : {
           std::string{"BEGIN:VEVENT"},
           "UID:" + begins.substr(0, 8) + "-session@hamstring",
           "DTSTAMP:" + stamp,
           "DTSTART:" + begins,
           fmt::format("DURATION:PT{}M", text.length.count()),
           "SUMMARY:" + escaped(text.summary),
           "DESCRIPTION:" + escaped(text.description),
           std::string{"BEGIN:VALARM"},
           std::string{"ACTION:DISPLAY"},
           "DESCRIPTION:" + escaped(text.summary),
           std::string{"TRIGGER:-PT15M"},
           std::string{"END:VALARM"},
           std::string{"END:VEVENT"},
       }) {
    out += folded(line);
  }
  return out;
}

}  // namespace

std::string calendar_text(const std::vector<local_seconds>& starts, const CalendarText& text) {
  std::string out = folded("BEGIN:VCALENDAR") + folded("VERSION:2.0") +
                    folded("PRODID:-//hamstring//hamstring//EN") + folded("CALSCALE:GREGORIAN");
  for (const auto start : starts) {
    out += event(start, text);
  }
  return out + folded("END:VCALENDAR");
}

}  // namespace hamstring::cli
