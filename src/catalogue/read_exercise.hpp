#pragma once
#include "base/json_reader.hpp"
#include "hamstring/catalogue/exercise.hpp"

namespace hamstring {

/// Read one record; faults go to the cursor's diagnostics. The result is whole only where there were none.
Exercise read_exercise(const json::Cursor& record);

}  // namespace hamstring
