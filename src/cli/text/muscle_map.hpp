#pragma once
#include "hamstring/catalogue/exercise.hpp"
#include "hamstring/figure/muscles.hpp"

namespace hamstring::cli {

/// What the figure of a move shows of its muscles: those that work, or those that a stretch (or a loosening
/// move that lengthens the back of the leg) stretches.
figure::Muscles muscles_shown(const Exercise& exercise, const figure::Figure& figure);

}  // namespace hamstring::cli
