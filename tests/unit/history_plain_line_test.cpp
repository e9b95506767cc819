#include "history/plain_line.hpp"

#include <random>

#include "hamstring/history/record.hpp"
#include "support/catch2.hpp"
#include "support/records.hpp"

using namespace hamstring;
using history::read_plain;

namespace {

/// What the parser for all of JSON makes of a line; "" where it finds a fault.
std::string in_full(const std::string& line) {
  Diagnostics faults;
  const auto value = json::parse(line, "log", faults, {.printable_text_only = false});
  return value && faults.empty() ? json::write_line(*value) : "";
}

}  // namespace

TEST_CASE("a line as the program writes it is read the fast way, to the same value", "[journal]") {
  auto record = test::done("0tot8k0-00001", "2026-11-20 18:00");
  record.load = 20.5;
  record.rpe = 7.5;
  record.planned = record.amount;
  record.amount.by_set = {12, 10, 8};
  record.unconfirmed = true;
  const auto line = history::to_line(record);
  const auto plain = read_plain(line);
  REQUIRE(plain);
  CHECK(json::write_line(*plain) == in_full(line));
}

TEST_CASE("what is not plain is left to the parser for all of JSON", "[journal]") {
  for (const std::string line : {"",
                                 "{}",
                                 "{",
                                 "[1]",
                                 "{\"a\":1} ",
                                 "{\"a\": 1}",
                                 "{\"a\":1,}",
                                 "{\"a\":01}",
                                 "{\"a\":1e5}",
                                 "{\"a\":-1}",
                                 "{\"a\":1.}",
                                 "{\"a\":.5}",
                                 "{\"a\":1.5.5}",
                                 "{\"a\":\"\\u0041\"}",
                                 "{\"a\":\"\xC3\xA9\"}",
                                 "{\"a\":\"\x7F\"}",
                                 "{\"a\":1,\"a\":2}",
                                 "{\"a\":[]}",
                                 "{\"a\":nul}",
                                 "{\"a\":tru}",
                                 "{\"a\":1",
                                 "{\"a\":[1}",
                                 "{\"a\":1]",
                                 "{\"a\":{\"b\":{\"c\":{\"d\":1}}}}",
                                 "{\"a\":1234567890123456}"}) {
    INFO(line);
    CHECK_FALSE(read_plain(line));
  }
}

TEST_CASE("damaged lines never read the fast way as anything that the full parser would not", "[journal]") {
  auto record = test::done("0tot8k0-00001", "2026-11-20 18:00");
  record.rpe = 7.5;
  record.planned = record.amount;
  const auto whole = history::to_line(record);
  std::minstd_rand luck{7};
  const std::string bytes = "\"\\{}[]:,.0159-+eE truefalsn\x01\x7F\xC3";
  int plain = 0;
  for (int i = 0; i < 20000; ++i) {
    auto line = whole;
    for (auto changes = 1 + luck() % 3; changes > 0; --changes) {
      const auto at = luck() % line.size();
      if (luck() % 3 == 0) {
        line.erase(at, 1 + luck() % 4);
      } else {
        line[at] = bytes[luck() % bytes.size()];
      }
    }
    if (const auto value = read_plain(line)) {
      ++plain;
      INFO(line);
      CHECK(json::write_line(*value) == in_full(line));
    }
  }
  CHECK(plain > 1000);
}
