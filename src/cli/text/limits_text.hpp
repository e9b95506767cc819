#pragma once
#include <string>
#include <vector>

#include "hamstring/plan/session.hpp"

namespace hamstring::cli {

/// What bounded the session: the moves and sets of the level, and the time of each phase.
std::vector<std::string> limits_text(const plan::Session& session);

}  // namespace hamstring::cli
