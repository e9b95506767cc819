// Histories of other programs. Every sample is made up; what the golden files show is not repeated here.
#include "hamstring/exchange/import.hpp"

#include "hamstring/catalogue/load.hpp"
#include "support/catch2.hpp"

using namespace hamstring;
using namespace hamstring::exchange;

namespace {

const Catalogue& builtin() {
  static const auto loaded = load_catalogue({builtin_catalogue()});
  return loaded.catalogue;
}

const std::string strong_header =
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout "
    "Notes,RPE\n";

Import read(const std::string& text, const Assumptions& assumptions = {}) {
  auto found = read_history(text, builtin(), assumptions);
  REQUIRE(found);
  return std::move(*found);
}

/// Rows of Strong for one bridge workout, from "order,weight,reps,seconds,notes,rpe".
std::string bridge_row(const std::string& order, const std::string& weight, const std::string& reps,
                       const std::string& seconds = "0", const std::string& notes = "",
                       const std::string& rpe = "", const std::string& move = "Bridge") {
  return "2026-04-03 18:00:00,Legs,20m," + move + "," + order + "," + weight + "," + reps + ",0," + seconds +
         "," + notes + ",," + rpe + "\n";
}

std::size_t skipped(const Import& found, Skip skip) {
  return found.skipped[static_cast<std::size_t>(skip)];
}

}  // namespace

TEST_CASE("sets of a move in a workout are one record, listed where they differ", "[exchange]") {
  const auto found = read(strong_header + bridge_row("1", "0", "12") +
                          bridge_row("2", "0", "10", "0", "", "8") + bridge_row("3", "0", "8", "0", "", "9"));
  REQUIRE(found.records.size() == 1);
  const auto& record = found.records.front();
  CHECK(record.exercise == "bridge");
  CHECK(record.amount.sets == 3);
  CHECK(record.amount.reps == 8);
  CHECK(record.amount.by_set == std::vector<int>{12, 10, 8});
  CHECK(record.rpe == 9);
  CHECK(history::from_line(history::to_line(record)).record == record);
}

TEST_CASE("another weight, and counting anew, begin another record", "[exchange]") {
  const auto found = read(strong_header + bridge_row("1", "20", "12") + bridge_row("2", "20", "12") +
                          bridge_row("3", "25", "10") + bridge_row("1", "25", "10"));
  REQUIRE(found.records.size() == 3);
  CHECK(found.records[0].amount.sets == 2);
  CHECK(found.records[0].amount.by_set.empty());
  CHECK(found.records[0].load == 20);
  CHECK(found.records[1].load == 25);
}

TEST_CASE("two records that are the same in all get two ids", "[exchange]") {
  const auto found = read(strong_header + bridge_row("1", "0", "12") + bridge_row("1", "0", "12"));
  REQUIRE(found.records.size() == 2);
  CHECK(found.records[0].id != found.records[1].id);
}

TEST_CASE("ids come from the content, not from the clock of the day or from notes", "[exchange]") {
  const auto text = strong_header + bridge_row("1", "0", "12", "0", "one", "7");
  const auto other = strong_header + bridge_row("1", "0", "12", "0", "another", "8");
  const auto id = read(text).records[0].id;
  CHECK(read(text, {.offset = std::chrono::minutes{120}}).records[0].id == id);
  CHECK(read(other).records[0].id == id);
  CHECK(read(strong_header + bridge_row("1", "0", "13")).records[0].id != id);
}

TEST_CASE("pounds become kilograms where the file or the reader says pounds", "[exchange]") {
  const auto text = strong_header + bridge_row("1", "100", "12");
  CHECK(read(text).records[0].load == 100);
  CHECK(read(text, {.pounds = true}).records[0].load == 45.359);
}

TEST_CASE("a side is told by the note, for moves that have sides", "[exchange]") {
  const auto note = GENERATE(as<std::string>{}, "left side", "L: slow", "Links. Gut", "izquierda");
  const auto one = read(strong_header + bridge_row("1", "0", "9", "0", note, "", "Single Leg Glute Bridge"));
  CHECK(one.records[0].side == history::Side::left);
  CHECK(one.records[0].sides == 1);
  const auto both = read(strong_header + bridge_row("1", "0", "9", "0", note));
  CHECK_FALSE(both.records[0].side);
  CHECK(both.records[0].note == note);
  const auto named =
      read(strong_header + bridge_row("1", "0", "9", "0", "", "", "Single-leg bridge (Right)"));
  CHECK(named.records[0].side == history::Side::right);
}

TEST_CASE("seconds are a hold, or the time of a timed move", "[exchange]") {
  const auto found = read(strong_header + bridge_row("1", "0", "0", "30", "", "", "Long-lever bridge") +
                          bridge_row("2", "0", "0", "20", "", "", "Long-lever bridge") +
                          bridge_row("1", "0", "0", "300", "", "", "Brisk walk"));
  REQUIRE(found.records.size() == 2);
  CHECK(found.records[0].amount.hold == Seconds{20});
  CHECK(found.records[0].amount.by_set == std::vector<int>{30, 20});
  CHECK(found.records[1].amount.duration == Seconds{300});
}

TEST_CASE("a note of its own goes with its move, before or after the sets", "[exchange]") {
  const auto found = read(strong_header + bridge_row("Note", "0", "0", "0", "first") +
                          bridge_row("1", "0", "12") + bridge_row("Note", "0", "0", "0", "last"));
  REQUIRE(found.records.size() == 1);
  CHECK(found.records[0].note == "first / last");
  CHECK(found.read == 3);
  CHECK(skipped(read(strong_header + bridge_row("Note", "0", "0", "0", "alone")), Skip::note) == 1);
}

TEST_CASE("what a row says wrongly is named, and the others are read", "[exchange]") {
  const auto [weight, reps, seconds, rpe] =
      GENERATE(table<std::string, std::string, std::string, std::string>({
          {"heavy", "12", "0", ""},
          {"-5", "12", "0", ""},
          {"1e3", "12", "0", ""},
          {"nan", "12", "0", ""},
          {"2000", "12", "0", ""},
          {"20", "12.5", "0", ""},
          {"20", "1001", "0", ""},
          {"20", "12", "1:75", ""},
          {"20", "12", "99999999", ""},
          {"20", "12", "0", "11"},
          {"20", "12", "0", "0.5"},
      }));
  INFO(weight << ' ' << reps << ' ' << seconds << ' ' << rpe);
  const auto found =
      read(strong_header + bridge_row("1", weight, reps, seconds, "", rpe) + bridge_row("2", "20", "12"));
  REQUIRE(found.refused.size() == 1);
  CHECK(found.refused[0].line == 2);
  CHECK(found.records.size() == 1);
  CHECK(found.rows == 2);
}

TEST_CASE("a name without a date, an order without a number: the row is refused", "[exchange]") {
  CHECK(read(strong_header + bridge_row("", "0", "12")).refused.size() == 1);
  CHECK(read(strong_header + bridge_row("x", "0", "12")).refused.size() == 1);
  CHECK(read(strong_header + bridge_row("1", "0", "12", "0", "", "", "")).refused.size() == 1);
}

TEST_CASE("what is still to come was not done", "[exchange]") {
  const auto text = strong_header + bridge_row("1", "0", "12");
  const auto latest = std::chrono::local_days{std::chrono::year{2026} / 4 / 3};
  CHECK(read(text, {.latest = latest}).refused.size() == 1);
  CHECK(read(text, {.latest = latest + std::chrono::days{1}}).records.size() == 1);
}

TEST_CASE("Latin-1 of an old spreadsheet is read", "[exchange]") {
  const auto found = read(strong_header + bridge_row("1", "0", "12", "0", "M\xE4rz"));
  CHECK(found.records[0].note == "M\xC3\xA4rz");
}

TEST_CASE("a long note is cut between two characters", "[exchange]") {
  std::string note(999, 'a');
  const auto found = read(strong_header + bridge_row("1", "0", "12", "0", note + "\xC3\xA4"));
  CHECK(found.records[0].note == note);
}

TEST_CASE("what is no export is not taken for one", "[exchange]") {
  for (const auto* text : {"", "\n", "a,b\n1,2\n", "Date,Exercise\n", "{\"v\":1}", "\"Date"}) {
    CHECK_FALSE(read_history(text, builtin(), {}));
  }
  CHECK(known_formats().size() == 5);
}

TEST_CASE("a file cut off anywhere keeps the rows before the cut, and all add up", "[exchange]") {
  const auto text = strong_header + bridge_row("1", "0", "12", "0", "\"one, \"\"two\"\"\"") +
                    bridge_row("W", "0", "12") + bridge_row("2", "0", "10", "0", "\"line\nbreak\"") +
                    bridge_row("1", "60", "8", "0", "", "", "Bench Press");
  for (auto length = strong_header.size(); length <= text.size(); ++length) {
    INFO(length);
    const auto found = read(text.substr(0, length));
    CHECK(found.read + found.skipped_rows() + found.refused.size() == found.rows);
  }
}
