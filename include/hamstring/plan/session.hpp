#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "hamstring/base/moment.hpp"
#include "hamstring/catalogue/exercise.hpp"

namespace hamstring::plan {

/// What a person asks for.
struct Request {
  Level level = Level::beginner;
  int minutes = 30;     ///< 5 to 120
  Equipment equipment;  ///< without "partner"
  std::set<AvoidTag> avoid;
  std::vector<std::string> with;     ///< ids that must be in the session
  std::vector<std::string> without;  ///< ids that must not
  bool partner = false;              ///< someone to spot or hold
  std::uint64_t seed = 0;            ///< order among equally good moves
  bool operator==(const Request&) const = default;
};

/// What was done of a move last time.
struct PastDose {
  int sets = 1;
  std::optional<int> reps;
  Seconds hold{};
  std::optional<double> load;  ///< kg
  bool operator==(const PastDose&) const = default;
};

/// How the log moved a dose, and why; for the user.
struct Change {
  PastDose from;
  std::string reason;
  bool operator==(const Change&) const = default;
};

/// Easy sets before the work sets of a loaded lift (rule 2): at about half the load, with `ramp_rest` after
/// each; no hard sets.
struct Ramp {
  int sets = 1;
  int reps = 6;
  bool operator==(const Ramp&) const = default;
};

/// One line of a session, dosed and placed in time. Exactly one of three shapes: `reps` set; neither (a
/// static hold of `hold` seconds); `duration` set (a timed move, one set).
struct Item {
  std::string exercise;  ///< id
  std::string name;
  Pattern pattern{};
  Position position{};
  int sides = 1;  ///< 2 where each side does all of it
  int sets = 1;
  std::optional<int> reps;  ///< a side
  Milliseconds rep{};       ///< length of one repetition without the hold
  Seconds hold{};           ///< in each repetition, or of the stretch
  Seconds rest{};           ///< between sets
  std::optional<Seconds> duration;
  std::vector<std::string> equipment;  ///< what it uses of what the user has
  Seconds starts_at{};                 ///< from the start of the session
  Seconds seconds{};                   ///< by the time model, rests between sets included
  std::optional<double> load;          ///< kg, in all
  std::optional<Ramp> ramp;
  std::vector<int> reps_by_set;          ///< where the sets differ; `reps` is then the most of them
  std::optional<Range<int>> reps_range;  ///< within which the repetitions may move
  std::optional<Change> change;          ///< where the log decided
  std::vector<std::string> because;
  bool operator==(const Item&) const = default;
};

struct SessionPhase {
  Phase phase{};
  Seconds seconds{};  ///< items and the gaps between them; the gap to the next phase belongs to neither
  std::vector<Item> items;
  bool operator==(const SessionPhase&) const = default;
};

/// A move that is not in the session, and the first reason for it.
struct LeftOut {
  std::string exercise;  ///< id
  std::string because;
  bool operator==(const LeftOut&) const = default;
};

/// The part of the log that a session follows.
struct BasedOn {
  int records = 0;
  std::string last;  ///< id of the last of them
  bool operator==(const BasedOn&) const = default;
};

struct Session {
  Request request;
  Seconds seconds{};  ///< the end of the last item
  Seconds unused{};   ///< of the minutes asked for
  std::vector<SessionPhase> phases;
  std::vector<std::string> notes;  ///< what the log made of it (a deload week, a way back), before all else
  std::vector<std::string> warnings;  ///< rules that could not be met (excuse.hpp) and advice on the request
  std::vector<LeftOut> left_out;
  std::string disclaimer;
  std::optional<BasedOn> based_on;  ///< where a log was looked at
  std::optional<Day> next_due;      ///< the day of the next main work
  bool operator==(const Session&) const = default;
};

}  // namespace hamstring::plan
