#pragma once
#include <cstddef>
#include <string>

#include "cli/style.hpp"
#include "hamstring/plan/session.hpp"

namespace hamstring::cli {

/// A session for reading in a terminal of `width` columns; with `explain`, why each move is in it or not, and
/// what the limits were.
std::string session_text(const plan::Session& session, bool explain, std::size_t width, const Style& style);

/// A session for paper: Markdown with a box to tick for each move and each of its sets.
std::string session_markdown(const plan::Session& session, bool explain);

}  // namespace hamstring::cli
