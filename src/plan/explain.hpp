#pragma once
#include <string>
#include <vector>

#include "plan/draft.hpp"

/// Why a session is as it is, for the user.
namespace hamstring::plan {

/// Fill in `because` of every item.
void explain_items(Draft& draft, const Request& request);

/// A warning for each rule unmet, with what would help, then the advice that goes with the request.
std::vector<std::string> warnings(const Draft& draft, const Material& material);

/// Each move that is not in the session, with the first reason, in the catalogue's order.
std::vector<LeftOut> left_out(const Draft& draft, const Material& material);

}  // namespace hamstring::plan
