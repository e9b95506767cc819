#pragma once
#include "plan/story.hpp"

namespace hamstring::plan {

/// What each move of a phase is there for, in the reader's words and from its own record: phrases for each
/// item, no two items alike in their main phrase as far as their records differ.
std::vector<std::vector<std::string>> reasons(const Story& story, Phase phase);

}  // namespace hamstring::plan
