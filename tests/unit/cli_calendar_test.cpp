#include "cli/text/calendar.hpp"

#include "support/catch2.hpp"
#include "support/records.hpp"

using namespace hamstring;
using namespace std::chrono_literals;
using Catch::Matchers::ContainsSubstring;
using test::moment;

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
