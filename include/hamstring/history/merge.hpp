#pragma once
#include <vector>

#include "hamstring/history/record.hpp"

namespace hamstring::history {

/// What has to be added to `mine` so that it tells all that `others`, copies of the same log, tell too, by
/// time. Whoever merges which copies in which order, the records that count are the same afterwards: a
/// correction beats what it corrects, and of two that know nothing of each other the same one wins
/// everywhere.
std::vector<Record> missing_in(const std::vector<Record>& mine,
                               const std::vector<std::vector<Record>>& others);

}  // namespace hamstring::history
