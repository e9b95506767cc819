#include "hamstring/history/record.hpp"

#include "hamstring/catalogue/load.hpp"
#include "support/catch2.hpp"
#include "support/records.hpp"

namespace {

using namespace hamstring;
using namespace hamstring::history;
using Catch::Matchers::ContainsSubstring;

Record full_record() {
  auto record = test::done("t5k2p1-x9q3a", "2026-11-21 07:30");
  record.session = "s1";
  record.secondary = {Muscle::gluteus_maximus, Muscle::erector_spinae};
  record.level = Level::intermediate;
  record.sides = 2;
  record.amount.hold = Seconds{3};
  record.planned = Amount{3, 12, Seconds{3}, std::nullopt};
  record.amount.by_set = {12, 12, 11};
  record.amount.right = {12, 12, 12};
  record.amount.left = {12, 12, 11};
  record.side = Side::left;
  record.unconfirmed = true;
  record.load = 7.5;
  record.rpe = 7.5;
  record.pain = 0;
  record.note = "left side \"weaker\"\n\x1b[31m\xc3\xa9";
  return record;
}

void check_round_trip(const Record& record) {
  const auto line = to_line(record);
  INFO(line);
  CHECK(line.find('\n') == std::string::npos);
  const auto decoded = from_line(line);
  CHECK(decoded.fault.empty());
  REQUIRE(decoded.record);
  CHECK(*decoded.record == record);
}

std::string fault_of(const std::string& line) {
  const auto decoded = from_line(line);
  CHECK(decoded.record.has_value() == decoded.fault.empty());
  return decoded.fault;
}

const std::string head =
    R"({"v":1,"kind":"done","id":"a","at":"2026-11-21T07:30:00+01:00","exercise":"kickback",)";
const std::string work = R"("phase":"main","pattern":"hip-extension",)";

}  // namespace

TEST_CASE("a record is read as it is written") {
  check_round_trip(full_record());
  check_round_trip(test::done("a", "2026-11-21"));
  auto hold = test::done("b", "2026-11-21");
  hold.amount = {2, std::nullopt, Seconds{30}, std::nullopt};
  check_round_trip(hold);
  auto timed = test::done("c", "2026-11-21");
  timed.phase = Phase::warm_up;
  timed.amount = {1, std::nullopt, std::nullopt, Seconds{300}};
  check_round_trip(timed);
  for (const auto kind : {Kind::stop, Kind::clear}) {
    check_round_trip(test::of_kind(kind, "d", "2026-11-21"));
  }
  check_round_trip(test::of_kind(Kind::undo, "e", "2026-11-21", "a"));
  auto left_out = test::of_kind(Kind::left_out, "f", "2026-11-21");
  left_out.exercise = "nordic-curl";
  left_out.pain = 5;
  check_round_trip(left_out);
}

TEST_CASE("the line stays as it is for other programs") {
  CHECK(
      to_line(test::done("a", "2026-11-21")) ==
      R"({"v":1,"kind":"done","id":"a","at":"2026-11-21T12:00:00+01:00","exercise":"kickback","phase":"main",)"
      R"("pattern":"hip-extension","primary":["hamstrings"],"sides":1,"sets":2,"reps":12})");
}

TEST_CASE("sides that differ stand beside what both did") {
  auto record = test::done("a", "2026-11-21");
  record.sides = 2;
  record.amount.sets = 1;
  record.amount.right = {12, 12};
  record.amount.left = {12, 0};
  CHECK_THAT(to_line(record),
             ContainsSubstring(R"("sides":2,"sets":1,"reps":12,"right":[12,12],"left":[12,0])"));
  check_round_trip(record);
}

TEST_CASE("a malformed note is kept as far as it goes") {
  auto record = test::done("a", "2026-11-21");
  record.note = "caf\xe9";
  CHECK(from_line(to_line(record)).record->note == "caf\xef\xbf\xbd");
}

TEST_CASE("keys of a later version are skipped") {
  CHECK(fault_of(head + work + R"("sets":2,"reps":12,"mood":{"of":["day"]}})").empty());
}

TEST_CASE("a line that is no record says why") {
  CHECK_THAT(fault_of("nonsense"), ContainsSubstring("is not JSON: "));
  CHECK_THAT(fault_of(std::string(40, '\0')), ContainsSubstring("holds NUL bytes"));
  CHECK_THAT(fault_of("3"), ContainsSubstring("expected an object, not a number"));
  CHECK_THAT(fault_of("{}"), ContainsSubstring("\"v\" is missing"));
  CHECK_THAT(fault_of(R"({"v":1,"kind":"dance"})"), ContainsSubstring("\"dance\" is not a kind of record"));
  CHECK_THAT(fault_of(R"({"v":1,"kind":"undo","id":"a","at":"2026-11-21T07:30:00Z"})"),
             ContainsSubstring("\"target\" is missing"));
  CHECK_THAT(fault_of(R"({"v":1,"kind":"stop","id":"a","at":"yesterday"})"),
             ContainsSubstring("$.at: \"yesterday\" is not a time such as"));
  CHECK_THAT(fault_of(head + R"("sets":2,"reps":12})"), ContainsSubstring("\"phase\" is missing"));
  CHECK_THAT(fault_of(head + work + R"("reps":12})"), ContainsSubstring("\"sets\" is missing"));
  CHECK_THAT(fault_of(head + work + R"("sets":2})"), ContainsSubstring("\"reps\", \"hold\" or \"duration\""));
  CHECK_THAT(fault_of(head + work + R"("sets":2,"reps":12,"duration":30})"),
             ContainsSubstring("stands alone"));
  CHECK_THAT(fault_of(head + work + R"("sets":2,"reps":12,"id":"b"})"),
             ContainsSubstring("stands here twice"));
  CHECK_THAT(fault_of(std::string(200000, '[')), ContainsSubstring("larger than"));
  CHECK_THAT(fault_of(std::string(60000, '[')), ContainsSubstring("nested deeper"));
}

TEST_CASE("values out of their range are faults") {
  for (const auto* bad :
       {R"("rpe":0)", R"("rpe":11)", R"("rpe":7.3)", R"("pain":-1)", R"("pain":11)", R"("load":-1)",
        R"("load":1e9)", R"("sides":3)", R"("level":"expert")", R"("side":"front")", R"("unconfirmed":1)",
        R"("by_set":[-1])", R"("note":7)", R"("session":"")", R"("primary":["wing"])",
        R"("planned":{"sets":0,"reps":1})", R"("planned":{"sets":1})"}) {
    INFO(bad);
    CHECK_FALSE(fault_of(head + work + R"("sets":2,"reps":12,)" + bad + "}").empty());
  }
}

TEST_CASE("ids differ by time and by luck, and sort by time") {
  const auto early = test::moment("2026-11-21 07:30");
  const auto late = test::moment("2026-11-21 07:31");
  CHECK(make_id(early, 1) != make_id(early, 2));
  CHECK(make_id(early, 36 * 36 * 36 * 36 * 36ULL - 1) < make_id(late, 0));
  CHECK(make_id(early, 7).size() == 13);
}

TEST_CASE("a record takes from the catalogue what the statistics need") {
  const auto loaded = load_catalogue({builtin_catalogue()});
  const auto* lunge = loaded.catalogue.find("chair-lunge");
  REQUIRE(lunge != nullptr);
  const auto record = record_of(*lunge, test::moment("2026-11-21"), "a");
  CHECK(record.pattern == Pattern::lunge_squat);
  CHECK(record.primary == lunge->primary_muscles);
  CHECK(record.secondary == lunge->secondary_muscles);
  CHECK(record.sides == side_count(*lunge));
  CHECK(record.phase == Phase::main);
  CHECK(record_of(*loaded.catalogue.find("hurdler-stretch"), record.at, "b").phase == Phase::cool_down);
}
