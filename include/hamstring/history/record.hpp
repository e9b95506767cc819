#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/base/moment.hpp"
#include "hamstring/catalogue/exercise.hpp"

namespace hamstring::history {

/// What a line of the log tells.
enum class Kind {
  done,             ///< a move was done
  left_out,         ///< a move is left out for the rest of the day, because of pain
  stop,             ///< a stop sign (coaching-rules 19): no main work until it is cleared
  clear,            ///< the user says that the stop signs are cleared
  undo,             ///< the record named by `target` never was
  pain,             ///< a move hurt before anything of it was done
  skipped,          ///< a planned move was passed over, nothing of it done
  start_programme,  ///< the programme named by `target` begins
  stop_programme    ///< whatever programme was followed ends
};

/// How much was done, or was to be done. One shape of a plan's item: repetitions (with a hold in each where
/// stated), a static hold alone, or a duration alone.
struct Amount {
  int sets = 1;
  std::optional<int> reps;          ///< in each set, a side
  std::optional<Seconds> hold;      ///< in each repetition, or of the static hold
  std::optional<Seconds> duration;  ///< of a timed move
  /// Repetitions, or seconds of a static hold, of each set, where the sets differ; `reps` or `hold` is then
  /// the least of them, so that a reader who knows only that claims nothing that was not done.
  std::vector<int> by_set{};
  /// The same of each side, where the sides differ; 0 for a set that this side did not do. The numbers above
  /// are then what both sides did, or the one side that the record names.
  std::vector<int> right{};
  std::vector<int> left{};
  bool operator==(const Amount&) const = default;
};

enum class Side { left, right };

/// One line of the log. Pattern, phase and muscles are those at the time, so that statistics hold when the
/// catalogue changes.
struct Record {
  Kind kind = Kind::done;
  std::string id;  ///< unique; a later `done` of the same id replaces the earlier one
  Moment at;
  std::string session;   ///< the same for all moves of a guided session; "" for an entry made by hand
  std::string exercise;  ///< id; may be "" for stop, clear and undo
  std::string target;    ///< undo: the id of the record that it takes back
  Phase phase = Phase::main;
  Pattern pattern{};
  std::vector<Muscle> primary;
  std::vector<Muscle> secondary;
  std::optional<Level> level;  ///< that the session was planned for
  int sides = 1;               ///< 2 where each side did all of it
  Amount amount;
  std::optional<Amount> planned;  ///< where it differs from what was done, or was planned at all
  std::optional<double> load;     ///< kg
  std::optional<double> rpe;      ///< effort, 1-10 in halves
  std::optional<int> pain;        ///< 0-10
  std::optional<Side> side;       ///< where one side alone was done
  bool unconfirmed = false;       ///< led through with nobody answering: claims no best
  std::string note;
  bool operator==(const Record&) const = default;
};

/// From this pain on a move is stopped (coaching-rules 19).
inline constexpr int painful = 4;

inline constexpr std::size_t longest_note = 1000;  ///< bytes

/// What a record may hold at most; the command line asks for no more.
inline constexpr int most_sets = 100;
inline constexpr int most_reps = 1000;
inline constexpr int longest_seconds = 86400;
inline constexpr int heaviest_load = 1000;

/// An id from the time and some luck: sorts by time, short enough to type.
std::string make_id(const Moment& at, std::uint64_t random);

/// A record of `exercise` done at `at`, with what the log keeps of the catalogue; the rest is for the caller.
Record record_of(const Exercise& exercise, const Moment& at, std::string id);

/// One line of JSON, without a newline.
std::string to_line(const Record& record);

/// What a line says: a record, or why it is none.
struct Decoded {
  std::optional<Record> record;
  std::string fault;  ///< empty where there is a record
};

/// Read a line. Unknown keys are skipped: a later version may write them.
Decoded from_line(std::string_view line);

}  // namespace hamstring::history

namespace hamstring {
template <>
std::span<const std::string_view> names<history::Kind>();
template <>
std::span<const std::string_view> names<history::Side>();
}  // namespace hamstring
