#include <algorithm>
#include <set>

#include "hamstring/catalogue/equipment.hpp"
#include "hamstring/plan/excuse.hpp"
#include "hamstring/plan/planner.hpp"
#include "hamstring/plan/session_json.hpp"
#include "plan/limits.hpp"
#include "plan/unmet.hpp"
#include "support/catch2.hpp"
#include "support/session.hpp"

using namespace hamstring;
using namespace hamstring::plan;
using Catch::Matchers::ContainsSubstring;
using hamstring::test::builtin;

namespace {

using Lines = std::vector<std::string>;

Request request_of(Level level, int minutes, Equipment equipment, std::uint64_t seed = 0) {
  Request request;
  request.level = level;
  request.minutes = minutes;
  request.equipment = std::move(equipment);
  request.seed = seed;
  return request;
}

Request at_home() {
  return request_of(Level::beginner, 30, home_equipment());
}

bool has_text(const Lines& texts, std::string_view words) {
  return std::find(texts.begin(), texts.end(), words) != texts.end();
}

std::string why_early(const Session& session) {
  for (const auto& warning : session.warnings) {
    if (warning.starts_with(ends_early)) {
      return warning;
    }
  }
  return "";
}

std::string reason_left_out(const Session& session, std::string_view id) {
  for (const auto& [exercise, because] : session.left_out) {
    if (exercise == id) {
      return because;
    }
  }
  return "";
}

/// Sessions of every level with nothing, at home, with dumbbells and in a gym.
std::vector<Session> many_sessions() {
  auto with_dumbbells = home_equipment();
  with_dumbbells.insert("dumbbells");
  std::vector<Session> out;
  for (const auto level : all_levels) {
    for (const auto& equipment : {Equipment{}, home_equipment(), with_dumbbells, gym_equipment()}) {
      for (const std::uint64_t seed : {0U, 1U, 2U}) {
        for (const int minutes : {10, 20, 45}) {
          out.push_back(plan::plan(builtin(), request_of(level, minutes, equipment, seed)));
        }
      }
    }
  }
  return out;
}

}  // namespace

TEST_CASE("each limit puts its own sentence into the session") {
  std::set<std::string_view> all;
  for (std::size_t i = 0; i < names<AvoidTag>().size(); ++i) {
    const auto tag = static_cast<AvoidTag>(i);
    const auto sentence = limit_sentence(tag);
    INFO(sentence);
    CHECK(all.insert(sentence).second);
    CHECK(sentence.find('.') == sentence.size() - 1);
    auto request = at_home();
    request.avoid = {tag};
    CHECK(has_text(plan::plan(builtin(), request).warnings, sentence));
  }
  CHECK_THAT(std::string{limit_sentence(AvoidTag::tingling)}, ContainsSubstring("have it looked at"));
  CHECK_THAT(std::string{limit_sentence(AvoidTag::tingling)}, !ContainsSubstring("strain"));
  for (const auto* sign : {"ask your doctor or midwife", "bleeding", "fluid", "contractions", "calf"}) {
    CHECK_THAT(std::string{limit_sentence(AvoidTag::pregnancy)}, ContainsSubstring(sign));
  }
}

TEST_CASE("no two moves of a phase are there for the same reason, and each has one") {
  for (const auto& session : many_sessions()) {
    for (const auto& phase : session.phases) {
      std::set<Lines> seen;
      for (const auto& item : phase.items) {
        INFO(item.exercise);
        REQUIRE_FALSE(item.because.empty());
        CHECK(seen.insert(item.because).second);
        for (const auto& words : item.because) {
          CHECK_FALSE(words.empty());
          CHECK_THAT(words, !ContainsSubstring("1 reps") && !ContainsSubstring("at your level."));
        }
      }
    }
  }
}

TEST_CASE("a pin and a move below the level's range say so") {
  auto request = request_of(Level::advanced, 60, gym_equipment());
  request.with = {"hip-thrust"};
  const auto session = plan::plan(builtin(), request);
  for (const auto& phase : session.phases) {
    for (const auto& item : phase.items) {
      if (item.exercise == "hip-thrust") {
        CHECK(item.because.front() == "you asked for it");
        CHECK_THAT(item.because.back(), ContainsSubstring("easier than is usual at your level"));
      }
    }
  }
}

TEST_CASE("minutes left over are explained, and only those") {
  for (const auto& session : many_sessions()) {
    CHECK(why_early(session).empty() == (session.unused < Seconds{60}));
  }
  CHECK(why_early(plan::plan(builtin(), at_home())) ==
        "It ends early: six hard sets is what helps at your level; more would not.");
  auto only_deadlifts = request_of(Level::beginner, 60, {"kettlebell"});
  only_deadlifts.avoid = {AvoidTag::pregnancy, AvoidTag::knee_pain};
  CHECK_THAT(why_early(plan::plan(builtin(), only_deadlifts)), !ContainsSubstring("six hard sets"));
}

TEST_CASE("a move that is left out says what is there instead") {
  const auto session = plan::plan(builtin(), at_home());
  CHECK(reason_left_out(session, "good-morning") == "needs a barbell and a partner");
  CHECK_THAT(reason_left_out(session, "squat"), ContainsSubstring("only add to hamstring work"));
  for (const auto& [id, because] : session.left_out) {
    INFO(id);
    CHECK_THAT(because, !ContainsSubstring("other moves fitted better"));
  }
}

TEST_CASE("what the log says comes first, and nothing speaks of a strain after tingling") {
  Brief brief;
  brief.main = MainWork::gentle;
  brief.why = "On 2026-11-20 you stopped on tingling.";
  const auto session = plan::plan(builtin(), at_home(), brief);
  REQUIRE_FALSE(session.warnings.empty());
  CHECK(session.warnings.front() == brief.why);
  CHECK_THAT(to_json(session), !ContainsSubstring("recent strain"));
  CHECK_THAT(why_early(session), ContainsSubstring("until you are cleared"));
  CHECK_THAT(reason_left_out(session, "kickback-stretch"), ContainsSubstring("until you are cleared"));
}

TEST_CASE("fewer sets that the log asks for are given as the reason") {
  Brief brief;
  brief.most_sets = 4;
  const auto session = plan::plan(builtin(), at_home(), brief);
  CHECK(why_early(session) == "It ends early: four hard sets is what your log has room for today.");
}

TEST_CASE("a move that the log leaves out or keeps says so") {
  Brief brief;
  brief.leave_out["bridge"] = "left out until 2026-12-01: pain 5 twice";
  brief.keep = {"kickback"};
  const auto session = plan::plan(builtin(), at_home(), brief);
  CHECK(reason_left_out(session, "bridge") == brief.leave_out["bridge"]);
  const auto text = to_json(session);
  CHECK_THAT(text, ContainsSubstring("it stays for this block"));
}

TEST_CASE("a stretch that is missing for time is not said to be ruled out") {
  const std::vector<Excuse> unmet{Excuse::no_stretch};
  const Ladders ladders{builtin()};
  const Brief brief;
  auto session = plan::plan(builtin(), at_home());
  const auto words = [&] {
    return unmet_warning(Excuse::no_stretch, {session, unmet, builtin(), ladders, brief});
  };
  CHECK_THAT(words(), ContainsSubstring("fits in"));
  session.request.avoid = {AvoidTag::sit_bone_pain};
  CHECK_THAT(words(), ContainsSubstring("is left for the cool-down"));
}

TEST_CASE("a session that does not tell of the moves left out is otherwise the same") {
  for (const auto level : all_levels) {
    Request request;
    request.level = level;
    request.minutes = 45;
    request.equipment = gym_equipment();
    request.avoid = {AvoidTag::knee_pain};
    auto told = plan::plan(builtin(), request);
    const auto untold = plan::plan(builtin(), request, {}, LeftOutMoves::untold);
    CHECK_FALSE(told.left_out.empty());
    CHECK(untold.left_out.empty());
    told.left_out.clear();
    CHECK(untold == told);
  }
}
