#include <deque>

#include "cli/text/side_test_text.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/history/journal.hpp"
#include "hamstring/history/statistics.hpp"
#include "support/catch2.hpp"
#include "support/test_world.hpp"

using namespace hamstring;
using namespace std::chrono_literals;
using Catch::Matchers::ContainsSubstring;
using terminal::Happening;

namespace {

constexpr const char* log_path = "/home/someone/.local/share/hamstring/log.jsonl";

/// A console on which keys were typed beforehand; time passes as asked for.
class TypedConsole : public terminal::Console {
 public:
  TypedConsole(std::deque<Happening>& happenings, bool has_screen)
      : m_happenings(happenings), m_has_screen(has_screen) {}
  bool has_screen() const override { return m_has_screen; }
  terminal::Size size() const override { return {40, 12}; }
  void show(const std::vector<std::string>& rows) override {
    CHECK(rows.size() <= 12);
    for (const auto& row : rows) {
      CHECK(text::display_width(row) <= 40);
    }
  }
  void ring() override {}
  bool say(const std::string&) override { return true; }
  Happening wait(std::optional<std::chrono::milliseconds> at_most) override {
    Happening next;
    if (!m_happenings.empty()) {
      next = m_happenings.front();
      m_happenings.pop_front();
    } else {
      REQUIRE(at_most);
      next.elapsed = *at_most;
    }
    return next;
  }
  void leave() override {}
  void end_as(int) override {}

 private:
  std::deque<Happening>& m_happenings;
  bool m_has_screen;
};

struct Tested {
  test::TestWorld world;
  std::deque<Happening> happenings;
  bool has_screen = true;

  Tested() {
    world.open_console = [this](const terminal::ConsoleOptions&) {
      return std::make_unique<TypedConsole>(happenings, has_screen);
    };
  }
  void type(const std::u32string& keys) {
    Happening typed;
    typed.keys = {keys.begin(), keys.end()};
    happenings.push_back(typed);
  }
  void pass(std::chrono::milliseconds time) {
    Happening passed;
    passed.elapsed = time;
    happenings.push_back(passed);
  }
  int run() { return world.run({"test"}); }
  std::vector<history::Record> records() {
    return history::in_effect(history::Journal{world.files, log_path}.read().records);
  }
};

}  // namespace

TEST_CASE("both sides are tested, put on record and told apart", "[side_test]") {
  Tested tested;
  tested.type(U" 22\n");
  tested.pass(15s);
  tested.type(U"18\n");
  CHECK(tested.run() == 0);
  const auto records = tested.records();
  REQUIRE(records.size() == 2);
  CHECK(records[0].side == history::Side::right);
  CHECK(records[0].amount.reps == 22);
  CHECK(records[1].side == history::Side::left);
  CHECK(records[1].amount.reps == 18);
  CHECK(records[0].session == records[1].session);
  CHECK(records[0].sides == 1);
  CHECK_THAT(tested.world.out.str(), ContainsSubstring("left   18  poor, under 20") &&
                                         ContainsSubstring("The left side did 18 % less.") &&
                                         ContainsSubstring("Next test: from 2027-01-02."));
  SECTION("the weaker side goes first next time") {
    tested.type(U" 20\n");
    tested.type(U" 20\n");
    CHECK(tested.run() == 0);
    CHECK(tested.records().at(2).side == history::Side::left);
  }
}

TEST_CASE("a side that was done stays on record when the test is quit or a signal ends it", "[side_test]") {
  Tested tested;
  tested.type(U" 22\n");
  SECTION("quit") {
    tested.type(U"q");
  }
  SECTION("signal") {
    Happening ended;
    ended.signal = 15;
    tested.happenings.push_back(ended);
  }
  CHECK(tested.run() == 0);
  CHECK(tested.records().size() == 1);
  CHECK(tested.world.out.str().empty());
  CHECK_THAT(tested.world.err.str(), ContainsSubstring("ended early"));
}

TEST_CASE("without a terminal it is said how to log the test", "[side_test]") {
  Tested tested;
  tested.has_screen = false;
  CHECK(tested.run() == 1);
  CHECK_THAT(tested.world.err.str(),
             ContainsSubstring("log add single-leg-bridge-test --side right --reps N"));
}

TEST_CASE("there is no test after a stop sign, nor against a limit of the settings", "[side_test]") {
  Tested tested;
  SECTION("stop sign") {
    tested.world.files.contents[log_path] =
        R"({"v":1,"kind":"stop","id":"a","at":"2026-11-20T12:00:00+01:00","note":"a pop"})"
        "\n";
    CHECK(tested.run() == 1);
    CHECK_THAT(tested.world.err.str(), ContainsSubstring("you stopped on a pop"));
  }
  SECTION("limit") {
    tested.world.files.contents["/home/someone/.config/hamstring/config.toml"] = "avoid = [\"pregnancy\"]\n";
    CHECK(tested.run() == 1);
    CHECK_THAT(tested.world.err.str(), ContainsSubstring("left out for pregnancy"));
  }
  CHECK(tested.records().size() <= 1);
}

TEST_CASE("each moment of the test fits small screens", "[side_test]") {
  play::SideTest test{play::Side::right};
  const auto check = [&] {
    for (const cli::ScreenSize size : {cli::ScreenSize{40, 10}, {20, 5}, {80, 24}, {200, 60}}) {
      const auto rows = cli::side_test_screen(test.view(), size, cli::Style{false}, true);
      CHECK(rows.size() <= size.rows);
      const auto shown = text::join(rows, "");
      CHECK_THAT(shown, ContainsSubstring(size.rows > 5 ? "q quits" : "space"));
      for (const auto& row : rows) {
        CHECK(text::display_width(row) <= size.columns);
      }
    }
  };
  check();
  test.press(U' ');
  check();
  for (const auto key : U"123") {
    test.press(key);
  }
  check();
  test.press(U'\n');
  check();
}
