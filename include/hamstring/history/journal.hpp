#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hamstring/history/files.hpp"
#include "hamstring/history/record.hpp"

namespace hamstring::history {

/// Gives the value of an environment variable.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

/// `$XDG_DATA_HOME/hamstring/log.jsonl`, or below `~/.local/share` where that variable is not set or not an
/// absolute path. Throws Error where there is no home either.
std::string log_path(const Environment& environment);

/// A line that was skipped.
struct BadLine {
  std::size_t number = 0;  ///< from 1
  std::string reason;
  /// It speaks of a stop, or what it speaks of cannot be told: see Log::records.
  bool may_be_stop = false;
  bool operator==(const BadLine&) const = default;
};

/// So many bad lines are kept with their reasons.
inline constexpr std::size_t most_bad_lines = 1000;

struct Log {
  /// In the order of the file, undone ones included. A damaged line that may have been a stop sign stands
  /// here as one (see stands_for_bad_line), so that it counts for all who ask until it is cleared; of several
  /// without a clearing between them, the first.
  std::vector<Record> records;
  std::vector<BadLine> bad;   ///< the first of them
  std::size_t bad_count = 0;  ///< all of them
};

/// True for the stop sign that a damaged line is taken for. Its note says which line, and its time is that of
/// the line where it can be read, or of the record before it.
bool stands_for_bad_line(const Record& record);

/// The log: a file of JSON Lines that only ever grows. Any number of processes may add to it at the same
/// time.
class Journal {
 public:
  Journal(Files& files, std::string path) : m_files(files), m_path(std::move(path)) {}

  /// Add one record, on disk when this returns. A line that an earlier writer left unfinished is closed first
  /// and stays. Waits at most two seconds for other writers. Throws Error where the record could not be
  /// written: what was written of it is taken back, and all earlier records stand as they were.
  void append(const Record& record) { append(std::span{&record, 1}); }

  /// The same for several in one write: all of them or, where it fails, none.
  void append(std::span<const Record> records);

  /// Add the record that `decide` makes of the log as it is then: no other writer comes between the two. What
  /// `decide` throws passes through, and nothing is written. Gives the record.
  Record append_after(const std::function<Record(const Log&)>& decide);

  /// Every record that can be read, and every line that cannot. No file is an empty log. Throws Error where
  /// the file is there and cannot be read.
  Log read() const;

  const std::string& path() const { return m_path; }

 private:
  void add(bool are_several, const std::function<std::string(Files::Handle)>& make_lines);

  Files& m_files;
  std::string m_path;
};

/// The records and bad lines in the bytes of a log file.
Log parse_log(std::string_view bytes);

}  // namespace hamstring::history
