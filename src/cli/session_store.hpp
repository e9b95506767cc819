#pragma once
#include <optional>
#include <string>

#include "hamstring/history/files.hpp"
#include "hamstring/plan/session.hpp"

namespace hamstring::cli {

/// The session that was guided last, kept beside the log in the file "session": its id, and below it the
/// session as `plan --json` prints it.
struct StoredSession {
  std::string id;
  plan::Session session;
};

/// False where it could not be written.
bool save_session(history::Files& files, const std::string& log_path, const StoredSession& stored);

/// Nothing where there is none or it cannot be read.
std::optional<StoredSession> load_session(history::Files& files, const std::string& log_path);

}  // namespace hamstring::cli
