#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "hamstring/base/diagnostic.hpp"
#include "hamstring/plan/session.hpp"

namespace hamstring::plan {

/// The session as `plan --json` prints it (contract, "Session JSON"), with a last newline.
std::string to_json(const Session& session);

struct ReadSession {
  Session session;          ///< to be used only where there are no faults
  Diagnostics diagnostics;  ///< every fault
};

/// Read what to_json() writes. `name` stands for the file in messages. Times are taken as they stand, within
/// limits that a session of 120 minutes keeps; whether the session is a sound one is check()'s business.
ReadSession read_session(const std::string& name, std::string_view text);

}  // namespace hamstring::plan
