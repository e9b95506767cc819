#pragma once
#include <string>
#include <vector>

#include "hamstring/catalogue/catalogue.hpp"
#include "hamstring/history/record.hpp"

namespace hamstring::exchange {

/// What was done, a row a set, in the columns of Strong, which other programs read; kilograms. The moves of a
/// session stand under the time at which it began. Pain, plans and stop signs have no column.
std::string to_csv(const std::vector<history::Record>& records, const Catalogue& catalogue);

}  // namespace hamstring::exchange
