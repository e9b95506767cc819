#pragma once
#include <span>
#include <string_view>

#include "hamstring/history/record.hpp"

/// What can still be told of a line of the log that cannot be read.
namespace hamstring::history {

/// False where the line is plainly of a kind that stops nothing. An undo may have taken back a clearing.
bool may_be_stop(std::string_view line);

/// The stop sign that a damaged line is taken for, with what can be read of its time and its note.
Record suspected_stop(std::string_view line, std::size_t number, std::span<const Record> before);

}  // namespace hamstring::history
