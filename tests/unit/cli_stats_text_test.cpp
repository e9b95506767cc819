#include "cli/text/stats_text.hpp"

#include "support/catch2.hpp"
#include "support/records.hpp"

namespace {

using namespace hamstring;
using Catch::Matchers::ContainsSubstring;
using test::day;
using test::done;

std::string text_of(const std::vector<history::Record>& records, const std::string& today, Level level) {
  const auto date = day(today);
  return cli::stats_text(
      {history::statistics(records, date), level, date, history::week_so_far(records, date), 2, {}, true},
      {200, false, cli::Style{false}});
}

/// What is said after so many days without training.
std::string after(int days) {
  const auto today = day("2026-11-21");
  const auto last = to_string(today - std::chrono::days{days});
  const auto text = text_of({done("a", last)}, "2026-11-21", Level::beginner);
  const auto start = text.find("Last time: ");
  return text.substr(start, text.find('\n', start) - start);
}

history::Record sets(int count, const std::string& on) {
  auto record = done(on, on);
  record.amount.sets = count;
  return record;
}

}  // namespace

TEST_CASE("a break asks for less, the longer it was") {
  CHECK(after(0) == "Last time: today.");
  CHECK(after(1) == "Last time: yesterday.");
  CHECK(after(7) == "Last time: 7 days ago.");
  for (const int days : {8, 13}) {
    CHECK_THAT(after(days), ContainsSubstring("days ago. Repeat your last session"));
  }
  for (const int days : {14, 27}) {
    CHECK_THAT(after(days), ContainsSubstring("days ago. Start with half the sets, build up") &&
                                ContainsSubstring("Nordic curls again at week 1"));
  }
  for (const int days : {28, 83}) {
    CHECK_THAT(after(days), ContainsSubstring("days ago. Start with half the sets and a load 20 % lower"));
  }
  CHECK_THAT(after(84), ContainsSubstring("days ago. Go one level down."));
}

TEST_CASE("a week is compared with the range of the level") {
  const auto week = [](int count, Level level) {
    return text_of({sets(count, "2026-11-21")}, "2026-11-21", level);
  };
  CHECK_THAT(week(3, Level::beginner), ContainsSubstring("4 to 12 a week is the range."));
  CHECK_THAT(week(4, Level::beginner), ContainsSubstring("you are in it."));
  CHECK_THAT(week(12, Level::beginner), ContainsSubstring("you are in it."));
  CHECK_THAT(week(13, Level::beginner), ContainsSubstring("you are above it."));
  CHECK_THAT(week(13, Level::intermediate), ContainsSubstring("you are in it."));
}

TEST_CASE("effort over the cap of the level is said") {
  auto hard = done("a", "2026-11-21");
  hard.rpe = 8;
  CHECK_THAT(text_of({hard}, "2026-11-21", Level::beginner), ContainsSubstring("Take less load"));
  CHECK_THAT(text_of({hard}, "2026-11-21", Level::intermediate), !ContainsSubstring("Take less load"));
}
