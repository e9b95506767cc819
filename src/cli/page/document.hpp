#pragma once
#include <string>
#include <string_view>

#include "cli/page/html.hpp"

namespace hamstring::cli {

/// The whole file. Its policy allows the one style sheet and nothing else: no script, no picture, nothing
/// from anywhere.
std::string document(std::string_view title, const Html& body);

}  // namespace hamstring::cli
