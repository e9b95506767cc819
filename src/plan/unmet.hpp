#pragma once
#include "plan/story.hpp"

namespace hamstring::plan {

/// A warning for a rule that the session leaves unmet, with what would help. Begins with opening(excuse).
std::string unmet_warning(Excuse excuse, const Story& story);

}  // namespace hamstring::plan
