#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "cli/style.hpp"
#include "cli/unit.hpp"
#include "hamstring/history/record.hpp"

/// Records of the log as people read them. Whatever comes from the log is escaped.
namespace hamstring::cli {

/// "3 x 12 a side", "2 x 30 s", "5 min".
std::string amount_text(const history::Amount& amount, int sides);

/// One record without its date: "kickback: 2 x 12 a side, 5 kg, effort 7, pain 0".
std::string record_text(const history::Record& record, Unit unit = Unit::kg);

/// Records by day, in the order given, with their times and ids.
std::string record_list(const std::vector<history::Record>& records, std::size_t width, const Style& style,
                        Unit unit = Unit::kg);

}  // namespace hamstring::cli
