#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "hamstring/plan/session.hpp"

/// What the log says about the next session, in the planner's words. The planner never sees a record.
namespace hamstring::plan {

/// The day on which a move was last done, by id; days rise with time. Only breaks ties.
using Recency = std::map<std::string, std::int64_t, std::less<>>;

/// How a move is dosed if it is in the main part. What is absent is the planner's to choose. It stays within
/// the dose of the record or the table, whatever it says.
struct Prescription {
  std::optional<int> sets;       ///< at most; fewer only where the time or a cap forces it
  std::optional<int> reps;       ///< a side
  std::optional<Seconds> hold;   ///< of a static hold
  std::vector<int> reps_by_set;  ///< a programme's sets that differ ([12, 10, 8]); beats `sets` and `reps`
  std::optional<double> load;    ///< kg
  std::optional<Change> change;
  bool operator==(const Prescription&) const = default;
};

/// What main work the day allows.
enum class MainWork {
  allowed,
  mobility,  ///< a warm-up and stretches (rule 14: under 48 h)
  gentle,    ///< easy walking and slow movement; no hamstring stretch, swing or kick (rule 19: a stop sign)
  none       ///< no session at all (rule 19: an emergency sign)
};

/// An empty brief leaves everything to the request.
struct Brief {
  MainWork main = MainWork::allowed;
  std::string why;  ///< why `main` is not `allowed`; the session's first warning
  std::map<std::string, Prescription, std::less<>> doses;     ///< by id
  std::vector<std::string> keep;                              ///< main moves of the block, in before others
  std::map<std::string, std::string, std::less<>> leave_out;  ///< id to the reason, for the user
  std::optional<int> most_sets;    ///< hard sets of the session, below the level's cap
  std::optional<int> most_moves;   ///< of the main part, below the level's cap
  std::vector<std::string> notes;  ///< lines for the head of the session
  Recency last_done;
  std::optional<BasedOn> based_on;
  std::optional<Day> next_due;
  bool operator==(const Brief&) const = default;
};

}  // namespace hamstring::plan
