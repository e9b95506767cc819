#include "hamstring/plan/session_json.hpp"

#include "hamstring/catalogue/equipment.hpp"
#include "hamstring/catalogue/load.hpp"
#include "hamstring/plan/planner.hpp"
#include "support/catch2.hpp"

using namespace hamstring;
using namespace hamstring::plan;
using Catch::Matchers::ContainsSubstring;

namespace {

Session session_of(Level level, int minutes, std::uint64_t seed) {
  static const auto loaded = load_catalogue({builtin_catalogue()});
  Request request;
  request.level = level;
  request.minutes = minutes;
  request.equipment = home_equipment();
  request.avoid = {AvoidTag::wrist_pain, AvoidTag::neck_pain};
  request.without = {"squat"};
  request.seed = seed;
  return plan::plan(loaded.catalogue, request);
}

std::string replaced(std::string text, const std::string& old, const std::string& by) {
  const auto at = text.find(old);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old.size(), by);
}

std::string faults_of(const std::string& text) {
  std::string out;
  for (const auto& diagnostic : read_session("day.json", text).diagnostics) {
    out += to_string(diagnostic) + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("what the log decided comes back from JSON as it went") {
  auto session = session_of(Level::beginner, 30, 0);
  auto& item = session.phases.at(1).items.at(0);
  item.load = 12.5;
  item.ramp = Ramp{1, 6};
  item.reps_by_set = {12, 10, 8};
  item.reps_range = Range<int>{8, 12};
  item.change = Change{{2, 11, Seconds{0}, 10.0}, "one more, last time was easy"};
  session.notes = {"Week 2 of 6"};
  session.based_on = BasedOn{17, "0tou-1"};
  session.next_due = parse_day("2026-11-24");
  const auto back = read_session("day.json", to_json(session));
  CHECK(back.diagnostics.empty());
  CHECK(back.session == session);
}

TEST_CASE("a session comes back from JSON as it went") {
  constexpr std::uint64_t large = ~std::uint64_t{0};
  for (const auto level : all_levels) {
    for (const int minutes : {5, 14, 15, 45, 120}) {
      const auto session = session_of(level, minutes, minutes == 45 ? large : 7);
      const auto back = read_session("day.json", to_json(session));
      CHECK(back.diagnostics.empty());
      CHECK(back.session == session);
    }
  }
}

TEST_CASE("a tempo of broken seconds comes back too") {
  auto session = session_of(Level::beginner, 30, 0);
  session.phases[1].items[0].rep = Milliseconds{2500};
  CHECK_THAT(to_json(session), ContainsSubstring("\"rep_seconds\": 2.5"));
  CHECK(read_session("day.json", to_json(session)).session == session);
}

TEST_CASE("faults of a session file are told with their path") {
  const auto text = to_json(session_of(Level::beginner, 30, 0));
  CHECK_THAT(
      faults_of(replaced(text, "\"minutes\": 30", "\"minutes\": 300")),
      ContainsSubstring("day.json: $.request.minutes: expected a whole number from 5 to 120, not 300"));
  CHECK_THAT(faults_of(replaced(text, "\"kind\": \"session\"", "\"kind\": \"week\"")),
             ContainsSubstring("$.kind"));
  CHECK_THAT(faults_of(replaced(text, "\"sets\": 1", "\"sets\": 1, \"pets\": 1")),
             ContainsSubstring("$.phases[0].items[0]"));
  CHECK_THAT(faults_of(replaced(text, "\"duration_seconds\": 230", "\"duration_seconds\": null")),
             ContainsSubstring("an item needs \"reps\", \"hold_seconds\" or \"duration_seconds\""));
  CHECK_THAT(faults_of("{\"schema\":1"), ContainsSubstring("day.json: 1:"));
}
