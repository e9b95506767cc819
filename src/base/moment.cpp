#include "hamstring/base/moment.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace hamstring {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

/// Takes a text apart from the front.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : m_rest(text) {}

  bool at_end() const { return m_rest.empty(); }

  bool take(std::string_view any_of) {
    if (m_rest.empty() || any_of.find(m_rest.front()) == std::string_view::npos) {
      return false;
    }
    m_rest.remove_prefix(1);
    return true;
  }

  /// Exactly `count` digits.
  std::optional<int> digits(std::size_t count) {
    int value = 0;
    if (m_rest.size() < count) {
      return std::nullopt;
    }
    for (std::size_t i = 0; i < count; ++i) {
      if (m_rest[i] < '0' || m_rest[i] > '9') {
        return std::nullopt;
      }
      value = value * 10 + (m_rest[i] - '0');
    }
    m_rest.remove_prefix(count);
    return value;
  }

  /// Two digits up to `most`.
  std::optional<int> pair(int most) {
    const auto value = digits(2);
    return value && *value <= most ? value : std::nullopt;
  }

  char front() const { return m_rest.empty() ? '\0' : m_rest.front(); }

 private:
  std::string_view m_rest;
};

std::optional<Day> scan_day(Scanner& text) {
  const auto year = text.digits(4);
  const bool first = year && text.take("-");
  const auto month = first ? text.pair(12) : std::nullopt;
  const bool second = month && text.take("-");
  const auto day = second ? text.pair(31) : std::nullopt;
  if (!day) {
    return std::nullopt;
  }
  const std::chrono::year_month_day date{std::chrono::year{*year},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  return date.ok() ? std::optional{Day{date}} : std::nullopt;
}

/// "07:30" or "07:30:15".
std::optional<seconds> scan_clock(Scanner& text, bool needs_seconds) {
  const auto hour = text.pair(23);
  const bool colon = hour && text.take(":");
  const auto minute = colon ? text.pair(59) : std::nullopt;
  if (!minute) {
    return std::nullopt;
  }
  std::optional<int> second = 0;
  if (text.take(":")) {
    second = text.pair(59);
  } else if (needs_seconds) {
    second.reset();
  }
  return second ? std::optional{hours{*hour} + minutes{*minute} + seconds{*second}} : std::nullopt;
}

/// "Z" or "+01:00".
std::optional<minutes> scan_offset(Scanner& text) {
  if (text.take("Z")) {
    return minutes{0};
  }
  const bool west = text.front() == '-';
  if (!text.take("+-")) {
    return std::nullopt;
  }
  const auto hour = text.pair(23);
  const bool colon = hour && text.take(":");
  const auto minute = colon ? text.pair(59) : std::nullopt;
  if (!minute) {
    return std::nullopt;
  }
  const auto offset = hours{*hour} + minutes{*minute};
  return west ? -offset : offset;
}

std::optional<Moment> finished(const Scanner& text, Day day, std::optional<seconds> clock,
                               std::optional<minutes> offset) {
  if (!clock || !offset || !text.at_end()) {
    return std::nullopt;
  }
  return Moment{day + *clock, *offset};
}

std::string pairs(int first, int second) {
  std::array<char, 24> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%02d:%02d", first, second);
  return buffer.data();
}

}  // namespace

std::string to_string(Day day) {
  const std::chrono::year_month_day date{day};
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return buffer.data();
}

std::string to_minute(const Moment& moment) {
  const std::chrono::hh_mm_ss clock{moment.local - moment.day()};
  return to_string(moment.day()) + " " +
         pairs(static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()));
}

std::string to_string(const Moment& moment) {
  const std::chrono::hh_mm_ss clock{moment.local - moment.day()};
  const auto offset = static_cast<int>(std::abs(moment.offset.count()));
  auto out = to_minute(moment);
  out[10] = 'T';
  std::array<char, 24> buffer{};
  std::snprintf(buffer.data(), buffer.size(), ":%02d", static_cast<int>(clock.seconds().count()));
  return out + buffer.data() + (moment.offset.count() < 0 ? "-" : "+") + pairs(offset / 60, offset % 60);
}

std::optional<Moment> parse_moment(std::string_view text) {
  Scanner scanner{text};
  const auto day = scan_day(scanner);
  if (!day || !scanner.take("T")) {
    return std::nullopt;
  }
  const auto clock = scan_clock(scanner, true);
  const auto offset = clock ? scan_offset(scanner) : std::nullopt;
  return finished(scanner, *day, clock, offset);
}

std::optional<Moment> parse_typed_moment(std::string_view text, minutes offset) {
  Scanner scanner{text};
  const auto day = scan_day(scanner);
  if (!day) {
    return std::nullopt;
  }
  if (scanner.at_end()) {
    return Moment{*day + hours{12}, offset};
  }
  const auto clock = scanner.take("T ") ? scan_clock(scanner, false) : std::nullopt;
  return finished(scanner, *day, clock, scanner.at_end() ? std::optional{offset} : scan_offset(scanner));
}

std::optional<Day> parse_day(std::string_view text) {
  Scanner scanner{text};
  const auto day = scan_day(scanner);
  return scanner.at_end() ? day : std::nullopt;
}

Day monday_of(Day day) {
  return day - (std::chrono::weekday{day} - std::chrono::Monday);
}

}  // namespace hamstring
