#pragma once
#include <string>
#include <string_view>

namespace hamstring::text {

/// Words as they stand in HTML or SVG, between tags or in an attribute of either quote.
std::string escape_markup(std::string_view words);

}  // namespace hamstring::text
