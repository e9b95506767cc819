#pragma once
#include <optional>
#include <string_view>

#include "base/json.hpp"

namespace hamstring::history {

/// Read one JSON object as the program writes its log: no space between the parts, text of printable ASCII
/// without escapes, numbers without exponents, no key twice, no list or object empty. Most lines of a log are
/// of this kind, and this is several times as fast as a parser for all of JSON. Nothing for every other line,
/// good or bad: it has to be read in full.
std::optional<json::Value> read_plain(std::string_view line);

}  // namespace hamstring::history
