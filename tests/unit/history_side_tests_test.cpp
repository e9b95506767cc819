#include "hamstring/history/side_tests.hpp"

#include "support/catch2.hpp"
#include "support/records.hpp"

using namespace hamstring;
using namespace hamstring::history;
using test::day;

namespace {

Record side(const std::string& on, std::optional<Side> which, int reps) {
  auto record = test::done(on, on, "single-leg-bridge-test");
  record.amount = {1, reps, std::nullopt, std::nullopt, {}};
  record.side = which;
  record.sides = which ? 1 : 2;
  return record;
}

}  // namespace

TEST_CASE("tests are gathered by day, the last try of a side counts", "[side_test]") {
  const std::vector<Record> records{
      side("2026-11-20 08:00", Side::left, 18), side("2026-11-20 09:00", Side::right, 25),
      side("2026-11-20 10:00", Side::left, 22), side("2026-10-01", Side::right, 20),
      side("2026-09-01", std::nullopt, 15),     test::done("x", "2026-11-20")};
  CHECK(side_tests(records, bridge_test) == std::vector<SideTest>{{day("2026-09-01"), 15, 15},
                                                                  {day("2026-10-01"), std::nullopt, 20},
                                                                  {day("2026-11-20"), 22, 25}});
}

TEST_CASE("under 20 is poor, over 30 good", "[side_test]") {
  CHECK(bridge_grade(19) == Grade::poor);
  CHECK(bridge_grade(20) == Grade::average);
  CHECK(bridge_grade(30) == Grade::average);
  CHECK(bridge_grade(31) == Grade::good);
}

TEST_CASE("from 15 percent on the weaker side goes first", "[side_test]") {
  const auto weaker = [](int left, int right) { return weaker_side({day("2026-11-20"), left, right}); };
  CHECK(weaker(17, 20) == Side::left);
  CHECK(weaker(20, 17) == Side::right);
  CHECK_FALSE(weaker(18, 20));
  CHECK_FALSE(weaker(0, 0));
  CHECK_FALSE(weaker_side({day("2026-11-20"), 17, std::nullopt}));
  CHECK(next_test({day("2026-11-20"), 17, 20}) == day("2027-01-01"));
}
