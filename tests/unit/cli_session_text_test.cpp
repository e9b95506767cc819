#include "cli/text/session_text.hpp"

#include "cli/text/item_text.hpp"
#include "cli/text/limits_text.hpp"
#include "support/catch2.hpp"
#include "support/session.hpp"

using namespace hamstring;
using namespace hamstring::cli;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::EndsWith;
using hamstring::test::builtin;
using hamstring::test::session_of;

namespace {

constexpr std::size_t width = 80;

plan::Session loaded_session() {
  auto session = session_of({{Phase::warm_up, {{"brisk-walk", 1, 0, 0, 0, 300}}},
                             {Phase::main, {{"romanian-deadlift", 3, 8, 0, 120}}}});
  session.request.level = Level::intermediate;
  auto& item = session.phases.back().items.front();
  item.equipment = {"dumbbells"};
  item.reps_range = {6, 10};
  return session;
}

plan::Item& lift_of(plan::Session& session) {
  return session.phases.back().items.front();
}

std::string text_of(const plan::Session& session, bool explain = false) {
  return session_text(session, {builtin(), explain}, width, Style{false});
}

std::string markdown_of(const plan::Session& session) {
  return session_markdown(session, {builtin()});
}

}  // namespace

TEST_CASE("a dose shows its range, its load and sets that differ") {
  auto session = loaded_session();
  auto& lift = lift_of(session);
  CHECK(dose_text(lift) == "3 sets of 8 reps (6 to 10), rest 120 s");
  lift.load = 12.5;
  CHECK(dose_text(lift) == "3 sets of 8 reps (6 to 10) at 12.5 kg, rest 120 s");
  lift.reps = 12;
  lift.reps_by_set = {12, 10, 8};
  CHECK(dose_text(lift) == "3 sets of 12, 10, 8 reps at 12.5 kg, rest 120 s");
  lift.reps_by_set.clear();
  lift.reps = 1;
  lift.sets = 1;
  lift.reps_range = {1, 1};
  CHECK(dose_text(lift, Unit::lb) == "1 rep at 27.6 lb");
}

TEST_CASE("a first load is found by the repetitions and what stays in reserve") {
  auto session = loaded_session();
  const auto* words = "Choose a weight that you could lift 10 times with good form";
  CHECK_THAT(text_of(session), ContainsSubstring(words));
  CHECK_THAT(markdown_of(session), ContainsSubstring(words));
  session.request.avoid = {AvoidTag::high_blood_pressure};
  CHECK_THAT(text_of(session), ContainsSubstring("lift 11 times"));
  lift_of(session).equipment = {"resistance-band"};
  CHECK_THAT(text_of(session), ContainsSubstring("Choose a band"));
  lift_of(session).load = 20;
  CHECK_THAT(text_of(session), !ContainsSubstring("Choose"));
}

TEST_CASE("a ramp and what the log changed stand under the move, asked for or not") {
  auto session = loaded_session();
  auto& lift = lift_of(session);
  lift.ramp = plan::Ramp{1, 6};
  lift.change = plan::Change{{}, "one rep more: last time 7 at effort 7"};
  for (const auto& out : {text_of(session), markdown_of(session)}) {
    CHECK_THAT(out, ContainsSubstring("First 6 easy reps with about half the weight."));
    CHECK_THAT(out, ContainsSubstring("One rep more: last time 7 at effort 7."));
  }
  lift.load = 25;
  CHECK_THAT(text_of(session), ContainsSubstring("First 6 easy reps with about 12.5 kg."));
}

TEST_CASE("notes stand first, the next day last, the log behind --explain") {
  auto session = loaded_session();
  session.notes = {"An easier week."};
  session.next_due = parse_day("2026-11-24");
  session.based_on = plan::BasedOn{17, "x"};
  CHECK_THAT(text_of(session), ContainsSubstring("30 minutes\nAn easier week.\n  Takes"));
  CHECK_THAT(
      text_of(session),
      EndsWith("Next main work: Tuesday 24 November. Rest your hamstrings from hard work until\nthen.\n"));
  CHECK_THAT(markdown_of(session), ContainsSubstring("\n\n- An easier week.\n- Takes"));
  CHECK_THAT(markdown_of(session), ContainsSubstring("Next main work: Tuesday 24 November."));
  CHECK_THAT(text_of(session), !ContainsSubstring("17 records"));
  CHECK_THAT(text_of(session, true), ContainsSubstring("From 17 records in your log."));
}

TEST_CASE("warnings stand before the first move, and why minutes are left over beside the time") {
  auto session = loaded_session();
  session.unused = Seconds{120};
  session.warnings = {"Ask first.", "It ends early: that is enough."};
  const auto out = text_of(session);
  CHECK_THAT(out, ContainsSubstring("2 min early: that is enough\n"));
  CHECK(out.find("! Ask first.") < out.find("Warm-up"));
  CHECK_THAT(out, !ContainsSubstring("It ends early"));
}

TEST_CASE("a session without phases is its words alone") {
  plan::Session session;
  session.warnings = {"You stopped on chest pain. Call for help now."};
  session.disclaimer = "Not advice.";
  CHECK(text_of(session) ==
        "No session today\n\nYou stopped on chest pain. Call for help now.\n\nNot advice.\n");
  CHECK(markdown_of(session) ==
        "# No session today\n\nYou stopped on chest pain. Call for help now.\n\nNot advice.\n");
}

TEST_CASE("what is left out is grouped by reason") {
  plan::Session session;
  session.left_out = {{"a", "needs a barbell"}, {"b", "above your level"}, {"c", "needs a barbell"}};
  CHECK(left_out_text(session) == std::vector<std::string>{"Needs a barbell: a, c.", "Above your level: b."});
}
