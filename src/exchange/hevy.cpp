// Hevy: a row a set, counted from 0; the unit of the weight stands in the name of its column.
#include <array>

#include "exchange/format.hpp"
#include "hamstring/history/record.hpp"

namespace hamstring::exchange {
namespace {

Reading read_row(Cells& row, const Assumptions&) {
  Set set;
  set.workout = row.date("start_time");
  set.title = row.text("title");
  set.move = row.name("exercise_title");
  set.order = row.whole("set_index", 10000);
  if (const auto skip = skip_of(row.text("set_type"))) {
    return *skip;
  }
  set.note = row.text("exercise_notes");
  set.workout_note = row.text("description");
  set.load = row.has("weight_kg") ? row.load("weight_kg", false) : row.load("weight_lbs", true);
  set.reps = row.whole("reps", history::most_reps);
  set.seconds = row.length("duration_seconds");
  set.rpe = row.effort("rpe");
  return set;
}

constexpr std::array<std::string_view, 6> hevy_columns{"start_time", "exercise_title", "set_index",
                                                       "set_type",   "reps",           "duration_seconds"};

}  // namespace

const Format& hevy() {
  static constexpr Format format{"Hevy", ',', hevy_columns, read_row};
  return format;
}

}  // namespace hamstring::exchange
