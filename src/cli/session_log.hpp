#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/world.hpp"
#include "hamstring/catalogue/catalogue.hpp"
#include "hamstring/history/journal.hpp"
#include "hamstring/play/player.hpp"

namespace hamstring::cli {

/// Puts a guided session on record. What the log does not take is kept, tried again with each later record,
/// and given back at the end.
class SessionLog {
 public:
  SessionLog(World& world, const Catalogue& catalogue, history::Journal& journal, std::string session,
             Level level);

  /// Go on with a session: later versions of `records[i]` come as entry `first_entry + i`.
  void continue_from(const std::vector<history::Record>& records, std::size_t first_entry);

  /// Take what is written for a while, and put nothing on record.
  void keep_nothing() { m_is_kept = false; }

  void write(const play::Done& done);
  void write(const play::Stopped& stopped);

  /// True where `start --resume` will find the session.
  bool can_go_on() const { return m_kept.has_value(); }

  /// Keep what is played beside the log, so that the session can be gone on with. Without it only that is
  /// lost.
  void keep(const plan::Session& session);

  /// The latest version of each record.
  std::vector<history::Record> written() const;

  /// What went wrong and still is; "" for nothing.
  const std::string& trouble() const { return m_trouble; }
  /// Try once more; then the lines that the log did not take.
  std::vector<std::string> unsaved();

 private:
  history::Record record_of(const std::string& exercise);
  /// When a stop sign of `now` counts from.
  Moment stop_time(const Moment& now) const;
  void append(const history::Record& record);
  void append_waiting();

  World& m_world;
  const Catalogue& m_catalogue;
  history::Journal& m_journal;
  std::string m_session;
  Level m_level;
  std::map<std::size_t, history::Record> m_written;  ///< by entry
  std::vector<history::Record> m_waiting;
  std::set<std::string> m_left_out;  ///< ids
  std::string m_trouble;
  bool m_is_kept = true;
  std::optional<plan::Session> m_kept;
};

/// What a player needs to go on from a record.
play::Done done_of(const history::Record& record, std::size_t entry);

}  // namespace hamstring::cli
