#include "exchange/dates.hpp"
#include "hamstring/base/moment.hpp"
#include "support/catch2.hpp"

using hamstring::exchange::parse_date;

namespace {

std::string read(const std::string& text) {
  const auto at = parse_date(text);
  return at ? hamstring::to_minute({*at, {}}) : "";
}

}  // namespace

TEST_CASE("dates are read as programs write them, in six languages", "[exchange]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"2026-04-03 18:00:00", "2026-04-03 18:00"},
      {"2026-04-03 18:00:00 +0000", "2026-04-03 18:00"},
      {"2026-04-03T18:00:00Z", "2026-04-03 18:00"},
      {"2026-04-03", "2026-04-03 12:00"},
      {"3 Apr 2026, 18:00", "2026-04-03 18:00"},
      {"Apr 3, 2026, 6:00 PM", "2026-04-03 18:00"},
      {"Apr 3, 2026, 12:05\xE2\x80\xAF"
       "AM",
       "2026-04-03 00:05"},
      {"3. M\xC3\xA4rz 2026, 18:00", "2026-03-03 18:00"},
      {"03. Dez. 2026, 06:30", "2026-12-03 06:30"},
      {"3 mai 2026, 18:00", "2026-05-03 18:00"},
      {"3 avr. 2026, 18:00", "2026-04-03 18:00"},
      {"3 f\xC3\xA9vr. 2026, 18:00", "2026-02-03 18:00"},
      {"3 ao\xC3\xBBt 2026, 18:00", "2026-08-03 18:00"},
      {"3 juil. 2026, 18:00", "2026-07-03 18:00"},
      {"3 juin 2026, 18:00", "2026-06-03 18:00"},
      {"3 ene 2026, 18:00", "2026-01-03 18:00"},
      {"3 de dic de 2026, 18:00", "2026-12-03 18:00"},
      {"3 gen 2026, 18:00", "2026-01-03 18:00"},
      {"3 mag 2026, 18:00", "2026-05-03 18:00"},
      {"3 ott 2026, 18:00", "2026-10-03 18:00"},
      {"3 de set. de 2026, 18:00", "2026-09-03 18:00"},
      {"3 out 2026, 18:00", "2026-10-03 18:00"},
      {"3 fev. 2026, 18:00", "2026-02-03 18:00"},
  }));
  INFO(text);
  CHECK(read(text) == expected);
}

TEST_CASE("what may be two dates, or is none, is not guessed", "[exchange]") {
  const std::string text =
      GENERATE("", "03/04/2026", "3 jui 2026, 18:00", "3 ju 2026", "31 Feb 2026", "3 Apr 26", "Apr 2026",
               "3 Apr 2026, 25:00", "3 Apr 2026, 13:00 PM", "3 Apr 2026 maybe", "2026-13-01", "yesterday",
               "3 Apr 2026, 18:61", "99999999999 Apr 2026", "3 Apr 2026 5");
  INFO(text);
  CHECK(read(text).empty());
}
