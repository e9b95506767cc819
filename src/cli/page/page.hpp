#pragma once
#include <span>
#include <string>

#include "cli/text/session_text.hpp"

/// Pages to take along on a phone or to print: one HTML file each, which loads nothing and needs no script.
namespace hamstring::cli {

/// A session with every move's figure, how it is done, boxes to tick and room for load and effort. One
/// without phases is its words alone.
std::string session_page(const plan::Session& session, const Reading& reading);

/// Moves to read up on, one after the other.
std::string cards_page(const Catalogue& catalogue, std::span<const Exercise* const> exercises);

}  // namespace hamstring::cli
