#pragma once
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "hamstring/history/journal.hpp"
#include "hamstring/history/statistics.hpp"

namespace hamstring::cli {

/// The log of the user of this world.
history::Journal journal_of(const World& world);

/// The records that count, in the order of the file. Bad lines, and a stop sign that stands, are told on
/// stderr.
std::vector<history::Record> read_records(const Context& context);

/// A new id for a record that is made now, whatever time it tells of.
std::string new_id(const World& world, const Moment& now);

/// Show what is printed so far. Where that fails, throws Error with `kept`, what is done all the same, so
/// that nobody does it again.
void show_or_tell(const Context& context, const std::string& kept);

/// The warning that a stop sign stands.
std::string stop_warning(const history::Record& stop);

}  // namespace hamstring::cli
