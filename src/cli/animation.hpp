#pragma once
#include "cli/command.hpp"
#include "hamstring/figure/figure.hpp"

namespace hamstring::cli {

/// Play the move in place at its own tempo until a key is pressed. False, and nothing shown, where there is
/// no screen.
bool animate(const Context& context, const Exercise& exercise, const figure::Figure& figure);

}  // namespace hamstring::cli
