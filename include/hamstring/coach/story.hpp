#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/base/moment.hpp"
#include "hamstring/catalogue/catalogue.hpp"
#include "hamstring/history/record.hpp"

/// What the log tells of main work, session by session. Everything here is a function of the records.
namespace hamstring::coach {

/// Times in which the dose is not what the moves alone would make it (coaching-rules 17, 18).
enum class Ease {
  none,
  repeat,  ///< 8 to 13 days after the last session: as last time
  deload,  ///< an easy week
  back     ///< the four weeks of the way back after 14 days or more
};

/// A move as it was done in one session.
struct Turn {
  Day day{};
  std::size_t session = 0;  ///< the same for all moves of a session
  std::optional<Level> level;
  int sets = 0;  ///< 0 where it hurt before anything of it was done
  std::optional<int> planned_sets;
  std::optional<int> amount;  ///< repetitions of the least set, or seconds of a static hold
  std::optional<int> planned_amount;
  bool is_hold = false;
  std::optional<double> load;    ///< kg, as lifted
  std::optional<double> effort;  ///< of the hardest set
  std::optional<int> pain;       ///< the worst
  bool unconfirmed = false;
  Ease ease = Ease::none;

  /// The sets that were to be done, or were where nothing was planned.
  int full_sets() const { return planned_sets.value_or(sets); }
  /// Every planned set was done in full, and someone was there to say so.
  bool counts() const;
};

/// A session with main work.
struct MainSession {
  Day day{};
  Moment begun;
  std::size_t number = 0;          ///< Turn::session
  std::vector<std::string> moves;  ///< of the main part, those passed over included, in their order
  double hard_sets = 0;
  std::optional<Level> level;
  bool was_hard = false;  ///< effort over the cap, or pain of 3 or more
  Ease ease = Ease::none;
};

struct Story {
  std::map<std::string, std::vector<Turn>, std::less<>> moves;  ///< by id, oldest first
  std::vector<MainSession> sessions;                            ///< oldest first

  /// Nothing where the move was never done.
  const std::vector<Turn>& turns(std::string_view id) const;
};

/// The story up to and with `day`. Entries by hand belong to the session of their day. Tests are no main
/// work. `records` are those in effect.
Story story_of(const Catalogue& catalogue, const std::vector<history::Record>& records, Day day);

}  // namespace hamstring::coach
