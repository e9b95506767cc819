#pragma once
#include "hamstring/catalogue/catalogue.hpp"
#include "hamstring/plan/brief.hpp"
#include "hamstring/plan/session.hpp"

namespace hamstring::plan {

/// Whether a session tells of every move that is not in it why; a sentence for each.
enum class LeftOutMoves { told, untold };

/// The best session for the request under coaching-rules 1-13 and 20. The same arguments give the same
/// session on every platform.
///
/// The main part is the best of all whose sets are balanced and even (rule 4), by this order, the weightiest
/// first:
///  1. both a hip-dominant and a knee-flexion move (rule 3);
///  2. from intermediate on, where level and equipment have them: a loaded hinge or hip thrust, and a loaded
///     or Nordic-class knee flexion (rule 4a);
///  3. moves that the log keeps (Brief::keep);
///  4. as many main moves as the level has at least;
///  5. few bodyweight moves below the level's range of demand (LevelTable::demand);
///  6. points (src/plan/main_move.hpp): for each hard set by how well its demand suits the level, for load
///     from intermediate on and for a curl before that (bridges bend the knee too, and teach it less), for
///     each pattern covered; less for sets beside the usual, for repetitions cut (all alike, and only where
///     time forces it) and for what was done lately. The seed gives each move some of its own, so that moves
///     that fill the same role about equally well take turns.
/// Of very many moves (more than 150 that differ in what they are worth and how long they take) those that
/// stand out in their role are weighed against each other.
/// A main part takes its way in, its moves and their pauses, each counted at its longest, and a ramp where
/// one of its moves could open with it; so nothing that surrounds it can break the budget. Its moves then
/// stand by rule 5, among equals with few ups and downs. Where rule 3 or a pin demands it, moves have fewer
/// sets than usual, then an uneven spread. Warm-up and cool-down are the best around it
/// (src/plan/around.hpp). Where that leaves a rule unmet that the moves of several phases could meet, they
/// are left to the phase in need.
///
/// The log says what main work the day allows, how moves are dosed, which are kept or left out (Brief).
///
/// What cannot be met is said in a warning that begins with the opening() of an Excuse. Throws Error where
/// the request contradicts itself: an unknown id, a pinned move that level, equipment, avoid, time or another
/// pin rules out.
Session plan(const Catalogue& catalogue, const Request& request, const Brief& brief = {},
             LeftOutMoves others = LeftOutMoves::told);

}  // namespace hamstring::plan
