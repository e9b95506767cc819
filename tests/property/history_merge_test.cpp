// Copies of a log that went their own ways, merged in every order.
#include "hamstring/history/merge.hpp"

#include <random>

#include "hamstring/history/statistics.hpp"
#include "support/catch2.hpp"
#include "support/records.hpp"

using namespace hamstring;
using history::Kind;
using history::Record;

namespace {

using Log = std::vector<Record>;

void merge_into(Log& mine, const std::vector<Log>& others) {
  const auto missing = history::missing_in(mine, others);
  mine.insert(mine.end(), missing.begin(), missing.end());
}

std::vector<std::string> history_of(const Log& log) {
  std::vector<std::string> lines;
  for (const auto& record : history::in_effect(log)) {
    lines.push_back(history::to_line(record));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::string stop_of(const Log& log) {
  const auto records = history::in_effect(log);
  const auto* stop = history::open_stop(records);
  return stop == nullptr ? "" : stop->id;
}

class Life {
 public:
  explicit Life(unsigned seed) : m_engine(seed) {}

  /// One more entry of any kind.
  void go_on(Log& log, const std::string& where) {
    const auto at = "2026-04-" + std::to_string(10 + below(20)) + " 1" + std::to_string(below(10)) + ":00";
    const auto id = where + std::to_string(m_count++);
    switch (below(6)) {
      case 0:
        if (!log.empty()) {
          auto record = log[below(log.size())];
          if (record.kind == Kind::done) {
            record.amount.reps = static_cast<int>(1 + below(30));  // a correction
            log.push_back(record);
          }
        }
        break;
      case 1:
        log.push_back(test::of_kind(Kind::undo, id, at, log.empty() ? "none" : log[below(log.size())].id));
        break;
      case 2:
        log.push_back(test::of_kind(Kind::stop, id, at));
        break;
      case 3:
        log.push_back(test::of_kind(Kind::clear, id, at));
        break;
      default:
        log.push_back(test::done(id, at));
    }
  }

  std::size_t below(std::size_t count) { return m_engine() % count; }

 private:
  std::mt19937 m_engine;
  int m_count = 0;
};

}  // namespace

TEST_CASE("copies merged in any order tell the same history", "[merge][property]") {
  for (unsigned seed = 0; seed < 100; ++seed) {
    INFO("seed " << seed);
    Life life{seed};
    Log common;
    for (int i = 0; i < 5; ++i) {
      life.go_on(common, "x");
    }
    std::vector<Log> copies(3, common);
    for (std::size_t copy = 0; copy < copies.size(); ++copy) {
      for (int i = 0; i < 6; ++i) {
        life.go_on(copies[copy], std::string(1, static_cast<char>('a' + copy)));
      }
    }
    std::vector<std::size_t> order{0, 1, 2};
    std::optional<std::vector<std::string>> expected;
    do {
      auto one_by_one = copies[order[0]];
      merge_into(one_by_one, {copies[order[1]]});
      merge_into(one_by_one, {copies[order[2]]});
      auto at_once = copies[order[0]];
      merge_into(at_once, {copies[order[1]], copies[order[2]]});
      auto there_and_back = copies[order[0]];
      merge_into(there_and_back, {one_by_one});
      merge_into(one_by_one, {there_and_back, at_once});
      expected = expected.value_or(history_of(one_by_one));
      for (const auto* log : {&one_by_one, &at_once, &there_and_back}) {
        CHECK(history_of(*log) == *expected);
        CHECK(stop_of(*log) == stop_of(at_once));
      }
    } while (std::next_permutation(order.begin(), order.end()));
  }
}

TEST_CASE("what was merged is not merged again", "[merge]") {
  const Log mine{test::done("a", "2026-04-01")};
  const Log other{test::done("b", "2026-04-02"), test::done("a", "2026-04-01")};
  auto merged = mine;
  merge_into(merged, {other});
  REQUIRE(merged.size() == 2);
  CHECK(merged.back().id == "b");
  CHECK(history::missing_in(merged, {other}).empty());
}

TEST_CASE("a correction made elsewhere counts, and an old copy does not take it back", "[merge]") {
  auto corrected = test::done("a", "2026-04-01");
  corrected.amount.reps = 15;
  Log mine{test::done("a", "2026-04-01")};
  merge_into(mine, {{test::done("a", "2026-04-01"), corrected}});
  CHECK(history::in_effect(mine).front().amount.reps == 15);
  merge_into(mine, {{test::done("a", "2026-04-01")}});
  CHECK(history::in_effect(mine).front().amount.reps == 15);
}

TEST_CASE("a stop sign stands until a clearing that is later than it", "[merge]") {
  Log mine{test::of_kind(Kind::stop, "s1", "2026-04-01 10:00"),
           test::of_kind(Kind::stop, "s2", "2026-04-01 12:00")};
  merge_into(mine, {{test::of_kind(Kind::clear, "c1", "2026-04-01 11:00")}});
  CHECK(stop_of(mine) == "s2");
  merge_into(mine, {{test::of_kind(Kind::clear, "c2", "2026-04-01 13:00")}});
  CHECK(stop_of(mine).empty());
}
