#pragma once
#include "hamstring/catalogue/catalogue.hpp"
#include "hamstring/plan/brief.hpp"
#include "hamstring/plan/session.hpp"

namespace hamstring::plan {

/// The best session for the request under coaching-rules 1-13 and 20. The same arguments give the same
/// session on every platform.
///
/// The main part is the best of all that obey the rules, by this order, the weightiest first:
///  1. both a hip-dominant and a knee-flexion move (rule 3);
///  2. as many main moves as the level has at least;
///  3. hard sets, up to the cap and as the time allows, each worth less the farther its demand is from the
///  level's:
///     in full within its range (LevelTable::demand), an eighth less for each step beyond, an eighth at
///     least;
///  4. patterns covered of hip extension, hip hinge and knee flexion;
///  5. primary muscles covered of hamstrings, gluteus maximus, adductor magnus, gastrocnemius and erector
///  spinae;
///  6. sets close to what is usual for the level;
///  7. repetitions in the middle of their range, all cut alike and only where time forces it;
///  8. few ups and downs between standing and the floor;
///  9. moves done least recently;
/// 10. the order that the seed gives, then few changes of position, then the ids.
/// Before it stands the way in and after it the longest gap, so that what surrounds it cannot break the
/// budget. Warm-up and cool-down are then the best around it (src/plan/around.hpp). Where that leaves a rule
/// unmet that the moves of several phases could meet, they are left to the phase in need.
///
/// What cannot be met is said in a warning that begins with the opening() of an Excuse. Throws Error where
/// the request contradicts itself: an unknown id, a pinned move that level, equipment, avoid, time or another
/// pin rules out.
Session plan(const Catalogue& catalogue, const Request& request, const Brief& brief = {});

}  // namespace hamstring::plan
