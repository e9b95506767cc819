#include "hamstring/plan/planner.hpp"

#include <algorithm>
#include <set>

#include "hamstring/base/error.hpp"
#include "hamstring/catalogue/equipment.hpp"
#include "hamstring/catalogue/load.hpp"
#include "hamstring/plan/excuse.hpp"
#include "hamstring/plan/rules.hpp"
#include "hamstring/plan/session_json.hpp"
#include "support/catch2.hpp"

using namespace hamstring;
using namespace hamstring::plan;
using Catch::Matchers::ContainsSubstring;

namespace {

const Catalogue& builtin() {
  static const auto loaded = load_catalogue({builtin_catalogue()});
  return loaded.catalogue;
}

Request home_request(Level level = Level::beginner, int minutes = 30) {
  Request request;
  request.level = level;
  request.minutes = minutes;
  request.equipment = home_equipment();
  return request;
}

std::vector<std::string> moves(const Session& session, Phase wanted) {
  std::vector<std::string> ids;
  for (const auto& phase : session.phases) {
    for (const auto& item : phase.items) {
      if (phase.phase == wanted) {
        ids.push_back(item.exercise);
      }
    }
  }
  return ids;
}

std::string refusal(const Request& request) {
  try {
    plan::plan(builtin(), request);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

bool says(const Session& session, const std::string& words) {
  return std::any_of(session.warnings.begin(), session.warnings.end(),
                     [&](const std::string& warning) { return warning.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("different seeds give different sessions, the same seed the same") {
  std::set<std::vector<std::string>> mains;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    auto request = home_request();
    request.seed = seed;
    mains.insert(moves(plan::plan(builtin(), request), Phase::main));
    CHECK(to_json(plan::plan(builtin(), request)) == to_json(plan::plan(builtin(), request)));
  }
  CHECK(mains.size() >= 4);
}

TEST_CASE("a seed changes the main part among moves that do the same about as well") {
  const auto main_parts = [](Request request) {
    std::set<std::set<std::string>> out;
    for (request.seed = 0; request.seed < 20; ++request.seed) {
      const auto ids = moves(plan::plan(builtin(), request), Phase::main);
      out.emplace(ids.begin(), ids.end());
    }
    return out.size();
  };
  CHECK(main_parts(home_request(Level::intermediate, 30)) >= 5);
  auto gym = home_request(Level::advanced, 60);
  gym.equipment = gym_equipment();
  CHECK(main_parts(gym) >= 8);
}

TEST_CASE("who owns a weight has a loaded hinge or hip thrust in twenty minutes or more") {
  for (const auto level : {Level::intermediate, Level::advanced}) {
    for (const auto& equipment : {Equipment{"dumbbells"}, Equipment{"barbell"}, gym_equipment()}) {
      for (int minutes = 20; minutes <= 60; minutes += 8) {
        auto request = home_request(level, minutes);
        request.equipment = equipment;
        request.seed = static_cast<std::uint64_t>(minutes);
        const auto ids = moves(plan::plan(builtin(), request), Phase::main);
        INFO(name(level) << " " << minutes << " " << *equipment.begin());
        CHECK(std::any_of(ids.begin(), ids.end(), [](const std::string& id) {
          const auto& move = *builtin().find(id);
          return has(move, Trait::loaded) &&
                 (move.pattern == Pattern::hip_hinge || move.pattern == Pattern::hip_extension);
        }));
      }
    }
  }
}

TEST_CASE("in five minutes a timed move lasts as long as its record says at least") {
  for (const auto& equipment : {Equipment{}, home_equipment(), Equipment{"chair"}}) {
    auto request = home_request(Level::beginner, 5);
    request.equipment = equipment;
    for (request.seed = 0; request.seed < 10; ++request.seed) {
      for (const auto& phase : plan::plan(builtin(), request).phases) {
        for (const auto& item : phase.items) {
          const auto& dose = builtin().find(item.exercise)->doses[0];
          CHECK((!item.duration || *item.duration >= dose->duration->low));
        }
      }
    }
  }
}

TEST_CASE("what was done least recently comes first among equals") {
  const auto request = home_request();
  const auto before = moves(plan::plan(builtin(), request), Phase::main);
  Brief done;
  for (const auto& id : before) {
    done.last_done[id] = 20000;
  }
  CHECK(moves(plan::plan(builtin(), request, done), Phase::main) != before);
}

TEST_CASE("a stretch of one long hold stays one hold") {
  auto request = home_request();
  request.with = {"legs-up-the-wall"};
  const auto session = plan::plan(builtin(), request);
  CHECK(check(session, builtin()).empty());
  const auto& items = session.phases.back().items;
  const auto wall = std::find_if(items.begin(), items.end(),
                                 [](const Item& item) { return item.exercise == "legs-up-the-wall"; });
  REQUIRE(wall != items.end());
  CHECK(wall->sets == 1);
  CHECK(wall->hold == Seconds{60});
}

TEST_CASE("a pinned move is in and a banned one is not") {
  auto request = home_request();
  request.with = {"kickback", "kickback-stretch", "jog"};
  request.without = {"bodyweight-good-morning"};
  const auto session = plan::plan(builtin(), request);
  const auto has = [&](Phase phase, const std::string& id) {
    const auto ids = moves(session, phase);
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  };
  CHECK(has(Phase::main, "kickback"));
  CHECK(has(Phase::cool_down, "kickback-stretch"));
  CHECK(has(Phase::warm_up, "jog"));
  CHECK_FALSE(has(Phase::main, "bodyweight-good-morning"));
  CHECK_FALSE(has(Phase::warm_up, "bodyweight-good-morning"));
}

TEST_CASE("a request that contradicts itself is refused with the reason") {
  auto request = home_request();
  request.with = {"good-morning"};
  CHECK_THAT(refusal(request),
             ContainsSubstring("needs a barbell and a partner; it is also above your level"));
  request.with = {"levitation"};
  CHECK_THAT(refusal(request), ContainsSubstring("there is no such move"));
  request.with = {"bridg"};
  CHECK_THAT(refusal(request), ContainsSubstring("did you mean bridge?"));
  request.with = {"bridge", "kickback", "prone-leg-curl", "lunge"};
  CHECK_THAT(refusal(request), ContainsSubstring("at most 3 main moves"));
  request.with = {};
  request.minutes = 121;
  CHECK_THAT(refusal(request), ContainsSubstring("5 to 120 minutes"));
}

TEST_CASE("the session says what is missing and what would help") {
  Request request;
  request.equipment = {"kettlebell"};
  request.avoid = {AvoidTag::pregnancy, AvoidTag::knee_pain};
  const auto session = plan::plan(builtin(), request);
  CHECK(says(session, "No knee-flexion move is left"));
  CHECK(says(session, "would allow: Standing leg curl"));
  CHECK(says(session, "ask your doctor or midwife"));
}

TEST_CASE("a recent strain gets advice and no main work") {
  auto request = home_request();
  request.avoid = {AvoidTag::recent_strain};
  const auto session = plan::plan(builtin(), request);
  CHECK(moves(session, Phase::main).empty());
  CHECK(says(session, "until a doctor or physiotherapist clears you"));
}

TEST_CASE("weights without a partner come with a notice") {
  auto request = home_request(Level::intermediate, 45);
  request.equipment = {"dumbbells"};
  request.with = {"romanian-deadlift"};
  CHECK(says(plan::plan(builtin(), request), "You lift alone"));
  request.partner = true;
  CHECK_FALSE(says(plan::plan(builtin(), request), "You lift alone"));
}

TEST_CASE("an empty catalogue gives an empty session that says so") {
  const auto session = plan::plan(Catalogue{}, home_request());
  CHECK(session.phases.empty());
  CHECK(session.seconds == Seconds{0});
  CHECK(says(session, std::string{opening(Excuse::no_main)}));
  CHECK(says(session, std::string{opening(Excuse::no_stretch)}));
}

TEST_CASE("every move of the catalogue is in or left out with a reason") {
  const auto session = plan::plan(builtin(), home_request());
  std::set<std::string> ids;
  for (const auto phase : all_phases) {
    const auto in = moves(session, phase);
    ids.insert(in.begin(), in.end());
  }
  for (const auto& [id, because] : session.left_out) {
    CHECK(ids.insert(id).second);
    CHECK_FALSE(because.empty());
  }
  CHECK(ids.size() == builtin().size());
}
