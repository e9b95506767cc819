// Any text as a time: what is read is written and read again as it was.
#include "hamstring/base/moment.hpp"
#include "exchange/dates.hpp"
#include "fuzz/fuzz.hpp"

namespace hamstring::fuzz {

void run(std::string_view bytes) {
  for (const auto& moment : {parse_moment(bytes), parse_typed_moment(bytes, std::chrono::minutes{330})}) {
    if (moment) {
      const auto text = to_string(*moment);
      require(parse_moment(text) == moment, "a time is read as it was written", text);
      require(parse_day(to_string(moment->day())) == moment->day(), "so is its day", text);
      require(monday_of(moment->day()) <= moment->day(), "a week begins before its days", text);
    }
  }
  if (const auto day = parse_day(bytes)) {
    require(to_string(*day) == bytes, "a day has one spelling", bytes);
  }
  if (const auto date = exchange::parse_date(bytes)) {
    const auto text = to_string(Moment{*date, std::chrono::minutes{0}});
    require(parse_moment(text).has_value(), "a date of another program can be kept", text);
  }
}

}  // namespace hamstring::fuzz
