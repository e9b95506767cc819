#pragma once
#include "plan/story.hpp"

/// Why a session is as it is, for the user.
namespace hamstring::plan {

/// Fill in what a finished session says of itself: `because` of every item, and the warnings. Why the day
/// allows no main work comes first, then a sentence for each limit, the rules unmet with what would help,
/// advice, and why minutes are left over.
void explain(Session& session, const Story& story);

}  // namespace hamstring::plan
