#pragma once
#include <string>
#include <string_view>

namespace hamstring::cli {

/// The data of an SVG path of polygons ("M1.2 3.4 5 6z") in fewer letters: each point from the one before, in
/// whole units. What has other commands stays as it is.
std::string shortened(std::string_view data);

/// The same of every path of a drawing.
std::string with_short_paths(std::string_view marks);

/// A drawing without the attributes that figures give to every outline, and the style sheet to all paths.
std::string without_shared_style(std::string_view marks);

}  // namespace hamstring::cli
