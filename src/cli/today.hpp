#pragma once
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "hamstring/coach/advise.hpp"
#include "hamstring/history/journal.hpp"
#include "hamstring/plan/planner.hpp"

/// The one way from a request and the log to the session of a day, for every command that plans.
namespace hamstring::cli {

/// A line on stderr, wrapped.
void note(const Context& context, const std::string& message);

/// The records that count. Throws Error where the log is there and cannot be read, since it may hold a stop
/// sign. One who asked for `fresh` has been told of that: it is noted, and there are none.
std::vector<history::Record> records_to_plan_from(const Context& context, const history::Journal& journal,
                                                  bool fresh = false);

/// "On 2026-11-21 you stopped on sharp pain."
std::string stop_words(const history::Record& stop);

inline constexpr const char* how_to_clear =
    "There is no main work until a doctor or a physiotherapist has cleared you. Then: hamstring start "
    "--cleared";

/// The day to plan for, and how far log and settings decide.
struct DayAsked {
  Day day{};
  bool fresh = false;   ///< the request alone decides
  bool anyway = false;  ///< main work although rule 14 says rest
  coach::Routine routine;
};

/// The programmes that come with the program.
const coach::Programmes& programmes();

coach::Options options_of(const DayAsked& asked);

/// What the log makes of a request.
coach::Advice advice_for(const plan::Request& request, const Catalogue& catalogue,
                         const std::vector<history::Record>& records, const DayAsked& asked);

/// Plan as asked for, and as the log demands.
plan::Session plan_for(const plan::Request& request, const Catalogue& catalogue,
                       const std::vector<history::Record>& records, const DayAsked& asked,
                       plan::LeftOutMoves others = plan::LeftOutMoves::told);

/// Throw Error where a session from elsewhere has what a stop sign on record forbids.
void refuse_after_stop(const plan::Session& session, const Catalogue& catalogue,
                       const std::vector<history::Record>& records);

}  // namespace hamstring::cli
