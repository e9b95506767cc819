#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "cli/style.hpp"
#include "hamstring/catalogue/exercise.hpp"

namespace hamstring::cli {

/// A line an exercise, grouped by the phases wanted (all where none is). As many columns as `width` has room
/// for.
std::string exercise_list(const std::vector<const Exercise*>& exercises, const std::vector<Phase>& wanted,
                          std::size_t width, const Style& style);

}  // namespace hamstring::cli
