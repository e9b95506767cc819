#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/start_options.hpp"
#include "hamstring/history/journal.hpp"
#include "hamstring/plan/session.hpp"
#include "hamstring/play/tally.hpp"

/// Where a guided session begins: planned, read or gone on with, and what of the log speaks into it.
namespace hamstring::cli {

/// A session and what was done of it.
struct Beginning {
  std::string id;
  plan::Session session;
  std::vector<history::Record> earlier;
};

/// The session that is asked for. Throws Error where it cannot be had or must not be led.
Beginning begin(const StartOptions& options, const Settings& settings, const Context& context,
                const Catalogue& catalogue, const history::Journal& journal,
                const std::vector<history::Record>& records);

/// A session of today that is worth going on with, though nobody asked for it.
std::optional<Beginning> unfinished_today(const StartOptions& options, const Context& context,
                                          const history::Journal& journal,
                                          const std::vector<history::Record>& records);

/// What the player needs of the records of a session, from entry `first_entry` on.
std::vector<play::Done> earlier_of(const Beginning& beginning, const std::vector<history::Record>& records,
                                   Day today, std::size_t first_entry);

std::size_t moves_in(const plan::Session& session);

/// The record by which the stop signs are cleared.
history::Record clearing(const Context& context);

/// Weights of last time, by move.
std::map<std::string, double> loads_of(const std::vector<history::Record>& records);

/// A stop sign that stands, in sentences; empty for none.
std::vector<std::string> alarm_of(const std::vector<history::Record>& records);

/// "Last time: 2026-11-21, 7 moves"; "" for the first session.
std::string last_time(const std::vector<history::Record>& records);

/// "" where there is none.
std::string unfinished_words(const std::optional<Beginning>& unfinished);

}  // namespace hamstring::cli
