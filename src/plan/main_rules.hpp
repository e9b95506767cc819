#pragma once
#include <vector>

#include "hamstring/plan/excuse.hpp"
#include "hamstring/plan/rules.hpp"

namespace hamstring::plan {

/// Rules 2 (the ramp), 4, 4a and 5, and what the log keeps: the part of check() that looks at the main part
/// as a whole. Moves that the catalogue lacks are passed over.
std::vector<Violation> check_main_part(const Session& session, const Catalogue& catalogue,
                                       const Brief& brief);

/// True where the session has a warning that excuses it.
bool is_excused(const Session& session, Excuse excuse);

}  // namespace hamstring::plan
