#pragma once
#include <string>
#include <vector>

#include "hamstring/history/record.hpp"

namespace hamstring::cli {

/// `{"schema":1,"records":[…]}`, a record a line.
std::string records_json(const std::vector<history::Record>& records);

}  // namespace hamstring::cli
