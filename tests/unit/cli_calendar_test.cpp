#include "cli/text/calendar.hpp"

#include <set>

#include "support/catch2.hpp"
#include "support/records.hpp"

using namespace hamstring;
using namespace std::chrono_literals;
using Catch::Matchers::ContainsSubstring;
using test::moment;

namespace {

std::vector<std::string> days_of(const std::vector<std::chrono::local_seconds>& starts) {
  std::vector<std::string> out;
  for (const auto start : starts) {
    out.push_back(to_string(std::chrono::floor<std::chrono::days>(start)));
  }
  return out;
}

const std::vector<std::chrono::weekday> mon_thu{std::chrono::Monday, std::chrono::Thursday};

}  // namespace

// 2026-11-23 is a Monday.
TEST_CASE("sessions stand on the days asked for, from the next one to come", "[calendar]") {
  const auto until = moment("2026-12-07 00:00").local;
  CHECK(days_of(cli::session_times(mon_thu, 18h, moment("2026-11-23 17:59").local, until, std::nullopt)) ==
        std::vector<std::string>{"2026-11-23", "2026-11-26", "2026-11-30", "2026-12-03"});
  CHECK(days_of(cli::session_times(mon_thu, 18h, moment("2026-11-23 18:00").local, until, std::nullopt)) ==
        std::vector<std::string>{"2026-11-26", "2026-11-30", "2026-12-03"});
}

TEST_CASE("no session comes within 48 hours of the last main work", "[calendar]") {
  const auto times = [](const std::string& last) {
    return days_of(cli::session_times(mon_thu, 18h, moment("2026-11-22 12:00").local,
                                      moment("2026-11-28 00:00").local, moment(last).local));
  };
  CHECK(times("2026-11-21 18:00") == std::vector<std::string>{"2026-11-23", "2026-11-26"});
  CHECK(times("2026-11-21 18:01") == std::vector<std::string>{"2026-11-26"});
}

TEST_CASE("days that stand too close keep 48 hours all the same", "[calendar]") {
  const std::vector<std::chrono::weekday> all{std::chrono::Monday, std::chrono::Tuesday,
                                              std::chrono::Wednesday, std::chrono::Sunday};
  CHECK(days_of(cli::session_times(all, 18h, moment("2026-11-22 12:00").local,
                                   moment("2026-11-30 00:00").local, std::nullopt)) ==
        std::vector<std::string>{"2026-11-22", "2026-11-24", "2026-11-29"});
}

TEST_CASE("a calendar has an event a session with its alarm, in folded lines that end in CRLF",
          "[calendar]") {
  const auto text =
      cli::calendar_text({moment("2026-11-23 18:30").local}, {"One, two; three\\",
                                                              std::string(40, 'a') + "\n" +
                                                                  [] {
                                                                    std::string wide;
                                                                    for (int i = 0; i < 60; ++i) {
                                                                      wide += "\u00e9";
                                                                    }
                                                                    return wide;
                                                                  }(),
                                                              45min, moment("2026-11-21 12:01")});
  CHECK_THAT(text, ContainsSubstring("UID:20261123-session@hamstring\r\n") &&
                       ContainsSubstring("DTSTAMP:20261121T110100Z\r\n") &&
                       ContainsSubstring("DTSTART:20261123T183000\r\n") &&
                       ContainsSubstring("DURATION:PT45M\r\n") && ContainsSubstring("TRIGGER:-PT15M\r\n") &&
                       ContainsSubstring("SUMMARY:One\\, two\\; three\\\\\r\n"));
  std::string unfolded;
  for (std::size_t start = 0, end = 0; start < text.size(); start = end + 2) {
    end = text.find("\r\n", start);
    const auto line = text.substr(start, end - start);
    CHECK(line.size() <= 75);
    CHECK(line.find('\n') == std::string::npos);
    const bool continues = line.starts_with(' ');
    CHECK((static_cast<unsigned char>(line[continues ? 1 : 0]) & 0xc0U) != 0x80U);
    unfolded += continues ? line.substr(1) : "\n" + line;
  }
  CHECK_THAT(unfolded, ContainsSubstring("DESCRIPTION:" + std::string(40, 'a') + "\\n\u00e9") &&
                           ContainsSubstring("\u00e9\nBEGIN:VALARM"));
}
