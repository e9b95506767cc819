// Strong: a row a set, in kilograms or pounds as the app was set.
#include <array>

#include "exchange/format.hpp"
#include "hamstring/history/record.hpp"

namespace hamstring::exchange {
namespace {

struct Words {
  std::string_view weight;
  std::string_view weight_in_pounds;
};

/// "1", "2"; W a warm-up, D a drop set, F a set to failure; or a word for a row that is no set.
void read_order(const std::string& order, Cells& row, Set& set, std::optional<Skip>& skip) {
  if (is_same_word(order, "Rest Timer")) {
    skip = Skip::rest;
  } else if (is_same_word(order, "W")) {
    skip = Skip::warm_up;
  } else if (is_same_word(order, "Note")) {
    set.is_note_alone = true;
  } else if (!is_same_word(order, "D") && !is_same_word(order, "F")) {
    set.order = row.whole("Set Order", 10000);
  }
}

Reading read_row(Cells& row, const Words& words, bool pounds) {
  Set set;
  std::optional<Skip> skip;
  set.workout = row.date("Date");
  set.title = row.text("Workout Name");
  set.move = row.name("Exercise Name");
  read_order(row.name("Set Order"), row, set, skip);
  if (skip) {
    return *skip;
  }
  set.note = row.text("Notes");
  set.workout_note = row.text("Workout Notes");
  if (set.is_note_alone) {
    return set;
  }
  set.load = row.has(words.weight) ? row.load(words.weight, pounds) : row.load(words.weight_in_pounds, true);
  set.reps = row.whole("Reps", history::most_reps);
  set.seconds = row.length("Seconds");
  set.rpe = row.effort("RPE");
  return set;
}

Reading read_comma(Cells& row, const Assumptions& assumptions) {
  const auto unit = row.text("Weight Unit");
  const bool pounds = unit.empty() ? assumptions.pounds : unit.starts_with("lb");
  return read_row(row, {"Weight", ""}, pounds);
}

Reading read_semicolon(Cells& row, const Assumptions&) {
  return read_row(row, {"Weight (kg)", "Weight (lbs)"}, false);
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
