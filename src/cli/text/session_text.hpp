#pragma once
#include <cstddef>
#include <string>

#include "cli/style.hpp"
#include "cli/unit.hpp"
#include "hamstring/catalogue/catalogue.hpp"
#include "hamstring/plan/session.hpp"

namespace hamstring::cli {

/// What a session is read beside.
struct Reading {
  const Catalogue& catalogue;  ///< tells how a first load is found
  bool explain = false;        ///< why each move is in it or not, and what the limits were
  Unit unit = Unit::kg;
};

/// A session for reading in a terminal of `width` columns. One without phases is its words alone.
std::string session_text(const plan::Session& session, const Reading& reading, std::size_t width,
                         const Style& style);

/// A session for paper: Markdown with a box to tick for each move and each of its sets.
std::string session_markdown(const plan::Session& session, const Reading& reading);

}  // namespace hamstring::cli
