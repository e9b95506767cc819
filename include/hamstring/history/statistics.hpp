#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "hamstring/history/record.hpp"

/// What the log amounts to. Everything here is a function of the records and of today's date.
namespace hamstring::history {

/// The records that count: undone ones and the undoings left out, and of those that share an id the last, in
/// the place of the first. The other functions expect these.
std::vector<Record> in_effect(std::vector<Record> records);

/// The day on which each move was done last.
std::map<std::string, Day> last_done(const std::vector<Record>& records);

/// The stop signs that were not cleared since, by time. While there is one no main work may be planned
/// (coaching-rules 19). A damaged line that may have been a sign is one until any clearing that follows it in
/// the log.
std::vector<const Record*> open_stops(const std::vector<Record>& records);

/// When a stop sign of now counts from: `now`, but never before a clearing on record, which a clock that went
/// back would otherwise let it be cleared by.
Moment stop_time(const std::vector<Record>& records, Moment now);

/// The last of them; nullptr where there is none.
const Record* open_stop(const std::vector<Record>& records);

/// The record that was made last, which is not always the last of the file: another copy of the log or an
/// import may have been added since. nullptr where there is none.
const Record* last_made(const std::vector<Record>& records);

/// The note of a move that is left out of the next session too, as it was asked for.
inline constexpr const char* next_session = "next session";

/// Moves left out for the rest of `day`, or of the session before it for the next.
std::set<std::string> left_out_on(const std::vector<Record>& records, Day day);

/// The level of the last record that has one, by time.
std::optional<Level> latest_level(const std::vector<Record>& records);

/// Hard sets of the hamstrings in a week (coaching-rules, "Doses by level").
Range<int> weekly_hard_sets(Level level);

/// Hard sets of the hamstrings in a record: sets of main work; a lunge or squat counts half (coaching-rules
/// 14), and so does one side alone; stretches, cardio, mobility and tests do not count.
double hard_sets(const Record& record);

struct Week {
  Day monday{};
  int sessions =
      0;  ///< guided sessions; entries by hand belong to the session of the day or are one together
  double hard_sets = 0;
  bool operator==(const Week&) const = default;
};

/// Sets of main work in this week, and in an earlier week on average (of the last four, or of as many as
/// there are since the first record).
struct Volume {
  double this_week = 0;
  double usual = 0;
  bool operator==(const Volume&) const = default;
};

/// A dose as it was done.
struct Feat {
  Day day{};
  int sides = 1;
  std::optional<Side> side;  ///< where one side alone was done
  Amount amount;
  std::optional<double> load;
  std::optional<double> rpe;
  std::optional<int> pain;
  bool operator==(const Feat&) const = default;
};

struct Progress {
  std::string exercise;  ///< id
  int days = 0;          ///< on which it was done
  Feat latest;
  /// The heaviest, then the longest set, then the most sets, among those of the same shape and side as the
  /// latest, confirmed and without pain of 4 or more (coaching-rules 19); with the day on which it was first
  /// reached.
  std::optional<Feat> best;
  bool equals_best = false;  ///< the latest is as good as the best, or is the best
};

/// The mean effort of a day's moves.
struct Effort {
  Day day{};
  double mean = 0;
};

struct Statistics {
  std::vector<Week> weeks;  ///< the last eight, oldest first; this week is the last
  /// Weeks in a row with two sessions or more, up to now. This week counts when it has them, and breaks
  /// nothing before it is over.
  int weeks_in_a_row = 0;
  std::map<Pattern, Volume> by_pattern;
  /// A primary muscle takes the whole set, a secondary one half of it; `hamstrings` stands for its heads too.
  std::map<Muscle, Volume> by_muscle;
  std::vector<Progress> moves;  ///< of the main part, the latest first
  std::vector<Effort> effort;   ///< of the last 24 days that have any, oldest first
  std::optional<Day> last_day;  ///< on which anything was done
};

Statistics statistics(const std::vector<Record>& records, Day today);

/// How the week of a day stands, for a weekly goal.
struct WeekSoFar {
  int sessions = 0;         ///< from its Monday up to the day, counted as in Week
  bool comes_back = false;  ///< there were sessions before, and none in the week before this one
  bool operator==(const WeekSoFar&) const = default;
};

WeekSoFar week_so_far(const std::vector<Record>& records, Day today);

}  // namespace hamstring::history
