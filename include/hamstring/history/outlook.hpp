#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "hamstring/history/record.hpp"

/// What the last weeks point at beside the next dose, which is the coach's: pain that returns, work that is
/// missing, days too close together.
namespace hamstring::history {

/// Pain that comes back in a move.
struct Hurting {
  std::string exercise;  ///< id
  int days = 0;          ///< with pain of 3 or more, of the last six weeks
  int worst = 0;
  Day last{};
  bool operator==(const Hurting&) const = default;
};

struct Outlook {
  /// On two days or more, one of them among the last two with the move; or pain of 4 or more on the last.
  std::vector<Hurting> hurting;
  double hip_sets = 0;   ///< hard sets of hip extension and hip hinge in the last four weeks
  double knee_sets = 0;  ///< the same of knee flexion
  std::optional<std::pair<Day, Day>> too_close;  ///< the last two days of main work under 48 hours apart
                                                 ///< (rule 14), of the last two weeks
  bool operator==(const Outlook&) const = default;

  /// Less than a third of the sets, where there are enough of them to tell (rule 4).
  bool lacks_knee_work() const;
  bool lacks_hip_work() const;
};

Outlook outlook(const std::vector<Record>& records, Day today);

/// A session with one move.
struct Visit {
  Day day{};
  int sides = 1;
  std::optional<Side> side;
  Amount amount;
  std::optional<double> load;  ///< kg
  std::optional<double> rpe;
  std::optional<int> pain;
  bool unconfirmed = false;
  bool operator==(const Visit&) const = default;
};

/// Every time a move was done, oldest first.
std::vector<Visit> visits(const std::vector<Record>& records, std::string_view exercise);

}  // namespace hamstring::history
