#pragma once
#include <string>
#include <vector>

#include "cli/unit.hpp"
#include "hamstring/plan/session.hpp"

namespace hamstring::cli {

/// "5:30": minutes and seconds.
std::string clock_text(Seconds length);

/// "2 min 50 s", "45 s", "6 min".
std::string length_text(Seconds length);

/// "2 sets of 11 reps a side (8 to 15), rest 60 s"; "3 sets of 12, 10, 8 reps at 12.5 kg"; "2 holds of 30 s a
/// side"; "2 min 50 s".
std::string dose_text(const plan::Item& item, Unit unit = Unit::kg);

/// "chair, towel": what the items of the session use, or "nothing".
std::string needs_text(const plan::Session& session);

bool has_main(const plan::Session& session);

/// "Beginner session, 30 minutes".
std::string title(const plan::Session& session);

/// "20 min 12 s, so you finish 9 min 48 s early: six hard sets is what helps at your level; more would not".
std::string time_text(const plan::Session& session);

/// The warnings but for what time_text() says.
std::vector<std::string> warnings_text(const plan::Session& session);

/// "at most 7 of 10 in the main part: stop a set while 3 more good reps would go".
std::string effort_text(const plan::Session& session);

/// "Next main work: Tuesday 24 November. Rest your hamstrings from hard work until then."; "" where no day is
/// known.
std::string next_text(const plan::Session& session);

}  // namespace hamstring::cli
