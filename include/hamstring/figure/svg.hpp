#pragma once
#include <string>
#include <string_view>

#include "hamstring/figure/figure.hpp"

namespace hamstring::figure {

/// The key frames side by side, each with its label, as an SVG file that suits light and dark backgrounds.
/// `title` and `description` are for those who hear the picture; any text is escaped.
std::string to_svg(const Figure& figure, std::string_view title, std::string_view description);

}  // namespace hamstring::figure
