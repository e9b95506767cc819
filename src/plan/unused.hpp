#pragma once
#include "plan/story.hpp"

namespace hamstring::plan {

/// Why minutes are left over, from a minute on (rule 8); "" where none are.
std::string why_unused(const Story& story);

}  // namespace hamstring::plan
