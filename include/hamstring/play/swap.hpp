#pragma once
#include "hamstring/catalogue/catalogue.hpp"
#include "hamstring/play/player.hpp"

namespace hamstring::play {

/// Moves that may take a slot of a session planned for `request`: of the same phase and pattern, allowed by
/// level, equipment and what is to be avoided, and neither in the session nor a variant of another move in it
/// (coaching-rules, rules 3, 6 and 7). First those that the catalogue names as easier or harder, then by
/// demand. Both arguments have to outlive the result.
Alternatives alternatives_for(const Catalogue& catalogue, const plan::Request& request);

}  // namespace hamstring::play
