#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/base/diagnostic.hpp"
#include "hamstring/coach/story.hpp"

/// Programmes: weeks that are laid down beforehand (coaching-rules 18b). They advance by sessions done.
namespace hamstring::coach {

/// One week.
struct ProgrammeWeek {
  int sessions = 2;
  /// Repetitions of each set of the programme's move, by level, a list for each session of the week.
  std::map<Level, std::vector<std::vector<int>>> sets;
  int volume = 100;   ///< per cent of the usual sets
  bool test = false;  ///< begins with the programme's test
  bool operator==(const ProgrammeWeek&) const = default;
};

struct Programme {
  std::string id;
  std::string name;
  std::string summary;
  std::vector<std::string> about;      ///< lines to read before it begins
  std::vector<Level> levels;           ///< for whom
  std::map<Level, std::string> moves;  ///< the move it is about, by level; empty where it is about none
  std::optional<int> other_moves;      ///< main moves beside it, at most
  std::optional<std::string> test;     ///< id of the test
  std::vector<ProgrammeWeek> weeks;
  std::optional<ProgrammeWeek> afterwards;  ///< repeated when the weeks are over
  std::vector<std::string> sources;
  bool operator==(const Programme&) const = default;
};

using Programmes = std::vector<Programme>;

/// The bytes of a programme file, and the name to report it under.
struct ProgrammeSource {
  std::string name;
  std::string_view text;
  bool is_flat = false;  ///< as the build compiled it in, checked
};

struct LoadedProgrammes {
  Programmes programmes;    ///< to be used only where there are no faults
  Diagnostics diagnostics;  ///< every fault, with its place
};

/// Read a programme file and check it; with a catalogue, what it says of moves too.
LoadedProgrammes load_programmes(const ProgrammeSource& source, const Catalogue* catalogue = nullptr);

/// The programmes that come with the program.
ProgrammeSource builtin_programmes();

const Programme* find(const Programmes& programmes, std::string_view id);

/// A programme that was begun and not ended.
struct Followed {
  std::string id;
  Moment at;
};

std::optional<Followed> followed(const std::vector<history::Record>& records, Day day);

/// Where one stands in a programme.
struct Place {
  std::size_t week = 0;       ///< from 0; as many as there are weeks where they are over
  int session = 0;            ///< of that week, from 0: done so far
  bool is_repeated = false;   ///< a week was missed, so this one starts again
  bool is_restarted = false;  ///< after two missed weeks it begins anew
  std::optional<Day> last;    ///< the last session of the programme
};

/// By the sessions done since it was begun; those of the first day that were before are none of it.
Place place_in(const Programme& programme, const Story& story, const Followed& followed, Day day);

/// The week of a place; nullptr where all are over and none comes after them.
const ProgrammeWeek* week_of(const Programme& programme, const Place& place);

/// The repetitions of each set today; empty where the programme prescribes none.
std::vector<int> sets_today(const Programme& programme, Level level, const Place& place);

}  // namespace hamstring::coach
