// Strong: a row a set, in kilograms or pounds as the app was set.
#include <array>

#include "exchange/format.hpp"
#include "hamstring/history/record.hpp"

namespace hamstring::exchange {
namespace {

/// "1", "2"; D a drop set, F a set to failure; or a word for a row that is a note alone.
void read_order(const std::string& order, Cells& row, Set& set) {
  if (is_same_word(order, "Note")) {
    set.is_note_alone = true;
  } else if (!is_same_word(order, "D") && !is_same_word(order, "F")) {
    set.order = row.whole("Set Order", 10000);
  }
}

using ReadLoad = std::optional<double> (*)(Cells& row, const Assumptions& assumptions);

/// `read_load` knows the column of the weight, which is another in each form.
Reading read_row(Cells& row, const Assumptions& assumptions, ReadLoad read_load) {
  Set set;
  set.workout = row.date("Date");
  set.title = row.text("Workout Name");
  set.move = row.name("Exercise Name");
  const auto order = row.name("Set Order");
  if (const auto skip = skip_of(order)) {
    return *skip;
  }
  read_order(order, row, set);
  set.note = row.text("Notes");
  set.workout_note = row.text("Workout Notes");
  if (set.is_note_alone) {
    return set;
  }
  set.load = read_load(row, assumptions);
  set.reps = row.whole("Reps", history::most_reps);
  set.seconds = row.length("Seconds");
  set.rpe = row.effort("RPE");
  return set;
}

Reading read_comma(Cells& row, const Assumptions& assumptions) {
  return read_row(row, assumptions, [](Cells& cells, const Assumptions& assumed) {
    return cells.load("Weight", "Weight Unit", assumed.pounds);
  });
}

Reading read_semicolon(Cells& row, const Assumptions& assumptions) {
  return read_row(row, assumptions, [](Cells& cells, const Assumptions&) {
    return cells.has("Weight (kg)") ? cells.load("Weight (kg)", false) : cells.load("Weight (lbs)", true);
  });
}

constexpr std::array<std::string_view, 8> comma_columns{
    "Date", "Workout Name", "Exercise Name", "Set Order", "Weight", "Reps", "Seconds", "Distance"};
constexpr std::array<std::string_view, 7> semicolon_columns{
    "Date", "Workout #", "Workout Name", "Exercise Name", "Set Order", "Reps", "Seconds"};

}  // namespace

const Format& strong() {
  static constexpr Format format{"Strong", ',', comma_columns, read_comma};
  return format;
}

const Format& strong_semicolon() {
  static constexpr Format format{"Strong (semicolons)", ';', semicolon_columns, read_semicolon};
  return format;
}

}  // namespace hamstring::exchange
