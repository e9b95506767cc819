#pragma once
#include <string_view>

#include "hamstring/catalogue/vocabulary.hpp"

namespace hamstring::plan {

/// One sentence for a person with this limit: what was changed for it, and when to seek help.
std::string_view limit_sentence(AvoidTag tag);

}  // namespace hamstring::plan
