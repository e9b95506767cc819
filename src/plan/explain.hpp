#pragma once
#include <vector>

#include "plan/story.hpp"

/// Why a session is as it is, for the user.
namespace hamstring::plan {

/// Fill in what a finished session says of itself: `because` of every item, the warnings and what is left
/// out. Why the day allows no main work comes first, then a sentence for each limit, the rules unmet with
/// what would help, advice, and why minutes are left over.
void explain(Session& session, const std::vector<Excuse>& unmet, const Catalogue& catalogue,
             const Ladders& ladders, const Brief& brief);

}  // namespace hamstring::plan
