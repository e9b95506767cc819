// FitNotes: a row a set, by day, without a number; Android names the unit in a column of its own, iOS has a
// column for each unit.
#include <array>

#include "exchange/format.hpp"
#include "hamstring/history/record.hpp"

namespace hamstring::exchange {
namespace {

Set read_common(Cells& row, std::string_view note) {
  Set set;
  set.workout = row.date("Date");
  set.move = row.name("Exercise");
  set.reps = row.whole("Reps", history::most_reps);
  set.seconds = row.length("Time");
  set.note = row.text(note);
  return set;
}

Reading read_android(Cells& row, const Assumptions& assumptions) {
  auto set = read_common(row, "Comment");
  set.load = row.load("Weight", "Weight Unit", assumptions.pounds);
  return set;
}

Reading read_ios(Cells& row, const Assumptions&) {
  auto set = read_common(row, "Notes");
  if (const auto skip = skip_of(row.text("Kind"))) {
    return *skip;
  }
  set.load = row.load("Weight (kg)", false);
  set.load = set.load ? set.load : row.load("Weight (lbs)", true);
  return set;
}

constexpr std::array<std::string_view, 7> android_columns{"Date",        "Exercise", "Category", "Weight",
                                                          "Weight Unit", "Reps",     "Time"};
constexpr std::array<std::string_view, 7> ios_columns{"Date",         "Exercise", "Category", "Weight (kg)",
                                                      "Weight (lbs)", "Reps",     "Time"};

}  // namespace

const Format& fitnotes_android() {
  static constexpr Format format{"FitNotes (Android)", ',', android_columns, read_android};
  return format;
}

const Format& fitnotes_ios() {
  static constexpr Format format{"FitNotes (iOS)", ',', ios_columns, read_ios};
  return format;
}

}  // namespace hamstring::exchange
