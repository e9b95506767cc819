#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "hamstring/base/packed.hpp"

namespace hamstring::cli {

/// `text` wrapped to `width`, the first line after `head`, the others indented to its width.
std::string hanging(std::string_view head, std::string_view text, std::size_t width);

/// A label in its column and the text beside it: "  Level       beginner and up".
std::string labelled(std::string_view label, std::string_view text, std::size_t width);

/// Lines with a marker each, "  - one".
std::string bullets(const Texts& lines, std::string_view marker, std::size_t width);

}  // namespace hamstring::cli
