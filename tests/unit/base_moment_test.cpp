#include "hamstring/base/moment.hpp"

#include "support/catch2.hpp"

namespace {
using namespace hamstring;
using std::chrono::minutes;

std::string typed(const std::string& text) {
  const auto moment = parse_typed_moment(text, minutes{60});
  return moment ? to_string(*moment) : "nothing";
}
}  // namespace

TEST_CASE("a moment is read as it is written") {
  for (const auto* text :
       {"2026-11-21T07:30:05+01:00", "2024-02-29T00:00:00-03:30", "1999-12-31T23:59:59+14:00"}) {
    INFO(text);
    const auto moment = parse_moment(text);
    REQUIRE(moment);
    CHECK(to_string(*moment) == text);
  }
  CHECK(parse_moment("2026-11-21T07:30:05Z")->offset == minutes{0});
}

TEST_CASE("what is no moment is not taken for one") {
  for (const auto* text :
       {"", "2026-11-21", "2026-11-21T07:30", "2026-11-21T07:30:05", "2026-02-29T07:30:05Z",
        "2026-13-01T07:30:05Z", "2026-11-21T24:00:00Z", "2026-11-21T07:60:00Z", "2026-11-21T07:30:60Z",
        "2026-11-21 07:30:05Z", "2026-11-21T07:30:05+1", "2026-11-21T07:30:05+01:00x",
        "2026-11-21T07:30:05.5Z", "+026-11-21T07:30:05Z"}) {
    INFO(text);
    CHECK_FALSE(parse_moment(text));
  }
}

TEST_CASE("a typed time needs no more than a date") {
  CHECK(typed("2026-11-21") == "2026-11-21T12:00:00+01:00");
  CHECK(typed("2026-11-21 07:30") == "2026-11-21T07:30:00+01:00");
  CHECK(typed("2026-11-21T07:30:09") == "2026-11-21T07:30:09+01:00");
  CHECK(typed("2026-11-21T07:30Z") == "2026-11-21T07:30:00+00:00");
  CHECK(typed("2026-11-21T07:30-05:00") == "2026-11-21T07:30:00-05:00");
  for (const auto* text :
       {"yesterday", "2026-11-21x", "2026-11-21 7:30", "2026-11-21 07:30 ", "21.11.2026"}) {
    INFO(text);
    CHECK(typed(text) == "nothing");
  }
}

TEST_CASE("the date is that of the person, the order that of the world") {
  const auto new_york = parse_moment("2026-11-21T23:30:00-05:00").value();
  const auto berlin = parse_moment("2026-11-22T05:00:00+01:00").value();
  CHECK(to_string(new_york.day()) == "2026-11-21");
  CHECK(to_string(berlin.day()) == "2026-11-22");
  CHECK(berlin.utc() < new_york.utc());
  CHECK(to_minute(new_york) == "2026-11-21 23:30");
}

TEST_CASE("weeks begin on Monday, across the year's end too") {
  const auto monday = [](const char* text) { return to_string(monday_of(parse_day(text).value())); };
  CHECK(monday("2026-11-16") == "2026-11-16");
  CHECK(monday("2026-11-22") == "2026-11-16");
  CHECK(monday("2027-01-03") == "2026-12-28");
  CHECK(monday("2024-02-29") == "2024-02-26");
}
