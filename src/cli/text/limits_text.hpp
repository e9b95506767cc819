#pragma once
#include <string>
#include <vector>

#include "hamstring/plan/session.hpp"

namespace hamstring::cli {

/// What bounded the session: the log, the moves and sets of the level, and the time of each phase.
std::vector<std::string> limits_text(const plan::Session& session);

/// What is not in it, a line for each reason: "Needs a barbell: good-morning, hip-thrust."
std::vector<std::string> left_out_text(const plan::Session& session);

}  // namespace hamstring::cli
