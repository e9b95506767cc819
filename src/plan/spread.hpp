#pragma once
#include <vector>

#include "plan/main_move.hpp"

/// How many sets each move of a main part has (rule 4).
namespace hamstring::plan {

using Sets = std::vector<int>;  ///< of each move

/// Of hip and knee sets neither kind has less than a third, where there are both.
bool is_balanced(const std::vector<const MainMove*>& moves, const Sets& sets);

/// No two moves differ by more than one set unless the records of both force it; a single set stands only
/// where the record has no more or where there are at most two moves.
bool is_evenly_spread(const std::vector<const MainMove*>& moves, const Sets& sets);

/// Every number of sets that the records allow with that many in all at most, all of them balanced and even
/// unless `may_be_uneven`.
std::vector<Sets> ways_to_spread(const std::vector<const MainMove*>& moves, int most, bool may_be_uneven);

}  // namespace hamstring::plan
