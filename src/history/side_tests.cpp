#include "hamstring/history/side_tests.hpp"

#include <algorithm>
#include <map>

namespace hamstring::history {

std::vector<SideTest> side_tests(const std::vector<Record>& records, std::string_view exercise) {
  std::map<Day, SideTest> by_day;
  for (const auto& record : records) {
    if (record.kind != Kind::done || record.exercise != exercise || !record.amount.reps) {
      continue;
    }
    auto& test = by_day[record.at.day()];
    test.day = record.at.day();
    if (record.side != Side::right && (record.side || record.sides == 2)) {
      test.left = record.amount.reps;
    }
    if (record.side != Side::left && (record.side || record.sides == 2)) {
      test.right = record.amount.reps;
    }
  }
  std::vector<SideTest> tests;
  for (const auto& [day, test] : by_day) {
    if (test.left || test.right) {
      tests.push_back(test);
    }
  }
  return tests;
}

Grade bridge_grade(int reps) {
  constexpr int fair = 20;
  constexpr int strong = 30;
  return reps < fair ? Grade::poor : reps > strong ? Grade::good : Grade::average;
}

double difference_in_percent(const SideTest& test) {
  if (!test.has_both()) {
    return 0;
  }
  const auto [low, high] = std::minmax(*test.left, *test.right);
  return high == 0 ? 0 : 100.0 * (high - low) / high;
}

std::optional<Side> weaker_side(const SideTest& test) {
  constexpr double notable = 15;
  if (difference_in_percent(test) < notable) {
    return std::nullopt;
  }
  return *test.left < *test.right ? Side::left : Side::right;
}

Day next_test(const SideTest& test) {
  return test.day + std::chrono::weeks{6};
}

}  // namespace hamstring::history
