#pragma once
#include "base/json_reader.hpp"
#include "hamstring/figure/figure.hpp"

namespace hamstring::figure {

/// Read one figure; faults go to the cursor's diagnostics. The result is whole only where there were none.
Figure read_figure(const json::Cursor& cursor);

}  // namespace hamstring::figure
