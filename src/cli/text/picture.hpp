#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/style.hpp"
#include "hamstring/catalogue/exercise.hpp"
#include "hamstring/figure/draw.hpp"

namespace hamstring::cli {

/// Cells of one moment of a figure.
constexpr std::size_t picture_columns = 36;
constexpr std::size_t picture_rows = 14;

/// The figure a record brings, or the one that comes with the program for its id.
std::optional<figure::Figure> figure_of(const Exercise& exercise);

/// The rows of a picture as lines of a terminal: near limbs bold, far ones and the floor dim, props in
/// colour.
std::vector<std::string> picture_lines(const figure::Picture& picture, const Style& style);

/// Start and end of the move, or the telling poses of a long one, each above its label, and what the muscles
/// do: two side by side where `width` has room, else below each other; nothing where it has room for neither.
std::string still_picture(const figure::Figure& figure, const figure::Muscles& muscles, std::size_t width,
                          const Style& style);

}  // namespace hamstring::cli
