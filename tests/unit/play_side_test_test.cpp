#include "hamstring/play/side_test.hpp"

#include "support/catch2.hpp"

using namespace hamstring;
using namespace std::chrono_literals;
using play::Side;
using play::SideTest;
using Stage = SideTest::Stage;

namespace {

void type(SideTest& test, const std::u32string& keys) {
  for (const auto key : keys) {
    test.press(key);
  }
}

}  // namespace

TEST_CASE("a key a repetition, a side after the other, with 15 seconds between", "[side_test]") {
  SideTest test{Side::right};
  CHECK(test.view().stage == Stage::ready);
  type(test, U" ");
  CHECK(test.view().stage == Stage::counting);
  type(test, U"    -");
  CHECK(test.view().count == 3);
  type(test, U"\n");
  CHECK(test.result(Side::right) == 3);
  CHECK(test.view().stage == Stage::change);
  CHECK(test.view().side == Side::left);
  CHECK(test.view().left == 15s);
  CHECK(test.view().other == 3);
  CHECK(test.until_change() == Milliseconds{1000});
  test.advance(14001ms);
  CHECK(test.view().left == 1s);
  CHECK(test.until_change() == Milliseconds{999});
  test.advance(5000ms);
  CHECK(test.view().stage == Stage::counting);
  CHECK_FALSE(test.until_change());
  type(test, U"  \n");
  CHECK(test.view().stage == Stage::done);
  CHECK(test.result(Side::left) == 2);
  type(test, U" \nq");
  CHECK(test.result(Side::left) == 2);
  CHECK(test.view().stage == Stage::done);
}

TEST_CASE("a number may be typed instead of counted, and taken back", "[side_test]") {
  SideTest test{Side::left};
  type(test, U"\n 22");
  CHECK(test.view().count == 22);
  CHECK(test.view().is_typed);
  type(test, U"-");
  CHECK(test.view().count == 1);
  type(test, U"9999\n");
  CHECK(test.result(Side::left) == 999);
  type(test, U" 0\n");
  CHECK(test.result(Side::right) == 0);
}

TEST_CASE("enter ends no side of which nothing was counted, and a side has no fewer than none",
          "[side_test]") {
  SideTest test{Side::right};
  type(test, U" --\n");
  CHECK(test.view().stage == Stage::counting);
  CHECK(test.view().count == 0);
}

TEST_CASE("a test that is quit keeps the side that was done", "[side_test]") {
  SideTest test{Side::right};
  type(test, U"   \n   q");
  CHECK(test.view().stage == Stage::quit);
  CHECK(test.result(Side::right) == 2);
  CHECK_FALSE(test.result(Side::left));
}
