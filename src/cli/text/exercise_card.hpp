#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "cli/style.hpp"
#include "hamstring/catalogue/catalogue.hpp"

namespace hamstring::cli {

/// Everything about one exercise, laid out for `width` columns. `picture` stands between the heading and the
/// text.
std::string exercise_card(const Catalogue& catalogue, const Exercise& exercise, const std::string& picture,
                          std::size_t width, const Style& style);

}  // namespace hamstring::cli
