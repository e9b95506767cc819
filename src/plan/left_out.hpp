#pragma once
#include "plan/story.hpp"

namespace hamstring::plan {

/// Each move that is not in the session, with the first reason, in the catalogue's order. Moves that are out
/// for the same reason say so in the same words.
std::vector<LeftOut> left_out(const Story& story);

}  // namespace hamstring::plan
