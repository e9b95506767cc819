#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "hamstring/catalogue/catalogue.hpp"
#include "hamstring/history/record.hpp"

/// What the last weeks point at: not what was, but what to do about it.
namespace hamstring::history {

/// Pain that comes back in a move.
struct Hurting {
  std::string exercise;  ///< id
  int days = 0;          ///< with pain of 3 or more, of the last six weeks
  int worst = 0;
  Day last{};
  bool operator==(const Hurting&) const = default;
};

/// A move that was harder than it may be when it was done last.
struct OverCap {
  std::string exercise;  ///< id
  Day day{};
  double effort = 0;
  int cap = 0;
  bool operator==(const OverCap&) const = default;
};

/// A move done at the top of its range two sessions running, within its cap and without pain (rule 15c).
struct Ready {
  std::string exercise;  ///< id
  int amount = 0;        ///< repetitions, or seconds of a hold
  bool is_hold = false;
  bool is_loaded = false;
  bool operator==(const Ready&) const = default;
};

/// Why an easy week is due (rule 17).
enum class Tired {
  no,
  full_weeks,    ///< five weeks running with two main sessions or more, above beginner
  hard_sessions  ///< effort over the cap or pain of 3 or more, three sessions running
};

struct Outlook {
  /// On two days or more, one of them among the last two with the move; or pain of 4 or more on the last.
  std::vector<Hurting> hurting;
  std::vector<OverCap> over_cap;  ///< in the last two weeks
  std::vector<Ready> ready;       ///< in the last three weeks
  Tired tired = Tired::no;
  double hip_sets = 0;   ///< hard sets of hip extension and hip hinge in the last four weeks
  double knee_sets = 0;  ///< the same of knee flexion
  std::optional<std::pair<Day, Day>> too_close;  ///< the last two days of main work under 48 hours apart
                                                 ///< (rule 14), of the last two weeks
  bool operator==(const Outlook&) const = default;

  /// Less than a third of the sets, where there are enough of them to tell (rule 4).
  bool lacks_knee_work() const;
  bool lacks_hip_work() const;
};

/// Effort is held against the cap of `level`, and of the move where it has one of its own.
Outlook outlook(const Catalogue& catalogue, const std::vector<Record>& records, Level level, Day today);

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
