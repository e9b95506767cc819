#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/history/record.hpp"

/// Tests of one side against the other (coaching-rules 18c). The numbers of the single-leg bridge test are of
/// the whole back of the body; there are no norms by age or sex.
namespace hamstring::history {

inline constexpr std::string_view bridge_test = "single-leg-bridge-test";

/// A test of one day: repetitions of each side that was tested.
struct SideTest {
  Day day{};
  std::optional<int> left;
  std::optional<int> right;
  bool operator==(const SideTest&) const = default;

  bool has_both() const { return left && right; }
};

/// The tests with `exercise`, oldest first. Of several tries of a side on one day the last counts; a record
/// that names no side is one of both, where the move works them one by one.
std::vector<SideTest> side_tests(const std::vector<Record>& records, std::string_view exercise);

enum class Grade { poor, average, good };

/// Under 20 is poor, over 30 good.
Grade bridge_grade(int reps);

/// How much less the weaker side did, in percent of the stronger one; 0 where a side is missing.
double difference_in_percent(const SideTest& test);

/// The side to train first: the weaker one where it did 15 % less or more.
std::optional<Side> weaker_side(const SideTest& test);

/// Six weeks on.
Day next_test(const SideTest& test);

}  // namespace hamstring::history
