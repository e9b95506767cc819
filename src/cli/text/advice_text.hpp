#pragma once
#include <string>
#include <vector>

#include "cli/text/session_text.hpp"

namespace hamstring::cli {

/// Short lines that belong under a move: what the log changed and why, how to find a first load, the ramp,
/// and a cap of effort of its own.
std::vector<std::string> advice_text(const plan::Item& item, const plan::Session& session,
                                     const Reading& reading);

}  // namespace hamstring::cli
