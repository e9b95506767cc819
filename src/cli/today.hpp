#pragma once
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "hamstring/history/journal.hpp"
#include "hamstring/plan/session.hpp"

/// The one way from a request and the log to the session of the day, for every command that plans.
namespace hamstring::cli {

/// A line on stderr, wrapped.
void note(const Context& context, const std::string& message);

/// The records that count. A log that cannot be read does not keep anyone from training: that is noted.
std::vector<history::Record> records_or_none(const Context& context, const history::Journal& journal);

/// "On 2026-11-21 you stopped on sharp pain."
std::string stop_words(const history::Record& stop);

inline constexpr const char* how_to_clear =
    "There is no main work until a doctor or a physiotherapist has cleared you. Then: hamstring start "
    "--cleared";

/// Plan as asked for, and as the log demands: no main work after a stop sign, nothing that is left out for
/// the day.
plan::Session plan_today(plan::Request request, const Catalogue& catalogue,
                         const std::vector<history::Record>& records, const Context& context);

}  // namespace hamstring::cli
