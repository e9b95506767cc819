#pragma once
#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "exchange/cells.hpp"
#include "hamstring/exchange/import.hpp"

/// What every format has to say, and nothing of how it says it.
namespace hamstring::exchange {

/// One set of a history.
struct Set {
  std::chrono::local_seconds workout{};  ///< when the workout began
  std::string title;                     ///< of the workout
  std::string move;                      ///< as the other program calls it
  std::optional<double> load;            ///< kg
  std::optional<int> reps;
  std::optional<Seconds> seconds;
  std::optional<double> rpe;
  std::string note;
  std::string workout_note;
  std::optional<int> order;    ///< among the sets of the move; counting begins anew where the move does
  bool is_note_alone = false;  ///< nothing but `note`, on the move
};

/// A row: a set, or why it is none. A row that cannot be read leaves its fault in the Cells.
using Reading = std::variant<Set, Skip>;

/// What a row of this kind ("W", "Rest Timer") is passed over for; nothing where it is a set.
std::optional<Skip> skip_of(std::string_view kind);

struct Format {
  std::string_view name;
  char separator;
  /// The columns by which it is told; all have to be there. The first is that of the time.
  std::span<const std::string_view> columns;
  Reading (*read)(Cells& row, const Assumptions& assumptions);
};

const Format& strong();
const Format& strong_semicolon();
const Format& hevy();
const Format& fitnotes_android();
const Format& fitnotes_ios();

}  // namespace hamstring::exchange
