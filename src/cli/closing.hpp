#pragma once
#include <vector>

#include "cli/beginning.hpp"
#include "cli/session_log.hpp"

/// What is printed where a guided session ends.
namespace hamstring::cli {

/// What was done, how it compares and what comes next. Failed where nothing was done.
ExitCode close(const play::View& view, const std::vector<play::Done>& done, const Beginning& beginning,
               const std::vector<history::Record>& known, const Settings& settings, const SessionLog& log,
               const Context& context);

/// What the log did not take, as lines to be added to it. Failed where there is any.
ExitCode report_unsaved(SessionLog& log, const history::Journal& journal, const Context& context);

}  // namespace hamstring::cli
