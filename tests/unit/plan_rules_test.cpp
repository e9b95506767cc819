#include "hamstring/plan/rules.hpp"

#include "hamstring/catalogue/equipment.hpp"
#include "hamstring/catalogue/load.hpp"
#include "hamstring/plan/planner.hpp"
#include "hamstring/plan/time_model.hpp"
#include "support/catch2.hpp"

using namespace hamstring;
using namespace hamstring::plan;
using namespace std::chrono_literals;

namespace {

const Catalogue& builtin() {
  static const auto loaded = load_catalogue({builtin_catalogue()});
  return loaded.catalogue;
}

Request gym_request() {
  Request request;
  request.level = Level::advanced;
  request.minutes = 60;
  request.equipment = gym_equipment();
  request.partner = true;
  request.with = {"romanian-deadlift"};
  request.without = {"kettlebell-swing"};
  return request;
}

Session sound_session() {
  return plan::plan(builtin(), gym_request());
}

SessionPhase& part(Session& session, Phase wanted) {
  for (auto& phase : session.phases) {
    if (phase.phase == wanted) {
      return phase;
    }
  }
  throw std::logic_error("no such phase");
}

Item& first(Session& session, Phase wanted) {
  return part(session, wanted).items.front();
}

/// Put another move of the catalogue in an item's place and leave its dose alone.
void turn_into(Item& item, std::string_view id) {
  const auto& move = *builtin().find(id);
  item.exercise = move.id;
  item.name = move.name;
  item.pattern = move.pattern;
  item.position = move.position;
  item.sides = side_count(move);
}

bool breaks(const Session& session, Rule rule) {
  const auto violations = check(session, builtin());
  return std::any_of(violations.begin(), violations.end(),
                     [&](const Violation& v) { return v.rule == rule; });
}

struct Case {
  Rule rule;
  void (*spoil)(Session& session);
};

const Case cases[] = {
    {Rule::known_moves, [](Session& s) { first(s, Phase::main).exercise = "levitation"; }},
    {Rule::known_moves, [](Session& s) { first(s, Phase::main).position = Position::seated; }},
    {Rule::phases, [](Session& s) { std::swap(s.phases[0], s.phases[1]); }},
    {Rule::phases, [](Session& s) { turn_into(first(s, Phase::main), "hurdler-stretch"); }},
    {Rule::warm_up_length, [](Session& s) { part(s, Phase::warm_up).seconds = 299s; }},
    {Rule::warm_up_content,
     [](Session& s) {
       auto& items = part(s, Phase::warm_up).items;
       std::swap(items[0], items[1]);
     }},
    {Rule::warm_up_content, [](Session& s) { part(s, Phase::warm_up).items.resize(2); }},
    {Rule::warm_up_content, [](Session& s) { first(s, Phase::warm_up).seconds = 10s; }},
    {Rule::static_holds, [](Session& s) { part(s, Phase::warm_up).items[1].hold = 31s; }},
    {Rule::static_holds, [](Session& s) { part(s, Phase::warm_up).items[1].hold = 12s; }},
    {Rule::main_patterns,
     [](Session& s) {
       std::erase_if(part(s, Phase::main).items,
                     [](const Item& i) { return i.pattern == Pattern::knee_flexion; });
     }},
    {Rule::main_patterns,
     [](Session& s) {
       std::erase_if(part(s, Phase::main).items,
                     [](const Item& i) { return i.pattern != Pattern::knee_flexion; });
     }},
    {Rule::balance,
     [](Session& s) {
       auto& items = part(s, Phase::main).items;
       turn_into(items[1], "single-leg-hip-raise");
       items[0].sets = 5;
       items[1].sets = 4;
       items[2].sets = 1;
       items.resize(3);
     }},
    {Rule::gentle,
     [](Session& s) {
       s.request.avoid = {AvoidTag::recent_strain};
       std::erase_if(s.phases, [](const SessionPhase& p) { return p.phase == Phase::main; });
     }},
    {Rule::order,
     [](Session& s) {
       auto& items = part(s, Phase::main).items;
       std::reverse(items.begin(), items.end());
     }},
    {Rule::order, [](Session& s) { turn_into(part(s, Phase::main).items[1], "kettlebell-swing"); }},
    {Rule::order,
     [](Session& s) {
       auto& items = part(s, Phase::main).items;
       turn_into(items[0], "machine-leg-curl");
       turn_into(items[1], "romanian-deadlift");
     }},
    {Rule::spread, [](Session& s) { part(s, Phase::main).items[1].sets = 1; }},
    {Rule::spread, [](Session& s) { part(s, Phase::main).items[1].sets = 5; }},
    {Rule::load,
     [](Session& s) {
       std::erase_if(part(s, Phase::main).items,
                     [](const Item& i) { return i.pattern != Pattern::knee_flexion; });
     }},
    {Rule::load,
     [](Session& s) {
       std::erase_if(part(s, Phase::main).items,
                     [](const Item& i) { return i.pattern == Pattern::knee_flexion; });
     }},
    {Rule::ramp, [](Session& s) { first(s, Phase::main).ramp.reset(); }},
    {Rule::ramp, [](Session& s) { first(s, Phase::main).ramp->reps = 12; }},
    {Rule::ramp, [](Session& s) { part(s, Phase::main).items[1].ramp = Ramp{}; }},
    {Rule::warm_up_content,
     [](Session& s) {
       auto& items = part(s, Phase::warm_up).items;
       turn_into(items[items.size() - 2], "heel-glute-kicks");
       turn_into(items.back(), "heel-dig-stretch");
     }},
    {Rule::dose, [](Session& s) { first(s, Phase::warm_up).duration = 50s; }},
    {Rule::dose, [](Session& s) { first(s, Phase::main).reps_range.reset(); }},
    {Rule::brief, [](Session& s) { first(s, Phase::main).load = 20; }},
    {Rule::brief, [](Session& s) { s.notes = {"An easier week."}; }},
    {Rule::level, [](Session& s) { s.request.level = Level::beginner; }},
    {Rule::repeats,
     [](Session& s) { turn_into(first(s, Phase::main), part(s, Phase::main).items[1].exercise); }},
    {Rule::variants,
     [](Session& s) {
       turn_into(part(s, Phase::main).items[0], "nordic-curl");
       turn_into(part(s, Phase::main).items[1], "slider-leg-curl-eccentric");
     }},
    {Rule::equipment, [](Session& s) { s.request.equipment.clear(); }},
    {Rule::equipment,
     [](Session& s) {
       turn_into(first(s, Phase::main), "good-morning");
       s.request.partner = false;
     }},
    {Rule::caps, [](Session& s) { first(s, Phase::main).sets = 9; }},
    {Rule::caps, [](Session& s) { s.request.minutes = 20; }},
    {Rule::caps, [](Session& s) { part(s, Phase::main).items.resize(5, first(s, Phase::main)); }},
    {Rule::minimum, [](Session& s) { part(s, Phase::main).items.resize(2); }},
    {Rule::minimum, [](Session& s) { first(s, Phase::main).sets = 1; }},
    {Rule::rep_length, [](Session& s) { first(s, Phase::main).rep = 400ms; }},
    {Rule::nordic,
     [](Session& s) {
       auto& item = first(s, Phase::main);
       turn_into(item, "nordic-curl");
       item.reps = 8;
     }},
    {Rule::sides, [](Session& s) { first(s, Phase::cool_down).sides = 1; }},
    {Rule::cool_down,
     [](Session& s) {
       for (auto& item : part(s, Phase::cool_down).items) {
         item.hold = 20s;
       }
     }},
    {Rule::disclaimer_line, [](Session& s) { s.disclaimer.clear(); }},
    {Rule::avoid, [](Session& s) { s.request.avoid = {AvoidTag::sit_bone_pain}; }},
    {Rule::avoid,
     [](Session& s) {
       s.request.avoid = {AvoidTag::high_blood_pressure};
       first(s, Phase::main).hold = 11s;
     }},
    {Rule::no_main, [](Session& s) { s.request.avoid = {AvoidTag::recent_strain}; }},
    {Rule::no_main, [](Session& s) { s.phases.erase(s.phases.begin() + 1); }},
    {Rule::request, [](Session& s) { s.request.with = {"squat"}; }},
    {Rule::request, [](Session& s) { s.request.without = {first(s, Phase::main).exercise}; }},
    {Rule::request, [](Session& s) { turn_into(first(s, Phase::main), "single-leg-bridge-test"); }},
    {Rule::dose, [](Session& s) { first(s, Phase::main).reps = 40; }},
    {Rule::dose, [](Session& s) { first(s, Phase::main).rest = 5s; }},
    {Rule::dose, [](Session& s) { first(s, Phase::warm_up).duration = 900s; }},
    {Rule::time, [](Session& s) { first(s, Phase::main).starts_at += 1s; }},
    {Rule::time, [](Session& s) { first(s, Phase::main).seconds += 1s; }},
    {Rule::time, [](Session& s) { s.unused += 1s; }},
    {Rule::time, [](Session& s) { s.seconds += 1s; }},
    {Rule::time, [](Session& s) { part(s, Phase::main).seconds += 1s; }},
    {Rule::budgets, [](Session& s) { part(s, Phase::cool_down).seconds = 541s; }},
    {Rule::budgets, [](Session& s) { part(s, Phase::warm_up).seconds = 590s; }},
};

}  // namespace

TEST_CASE("a planned session breaks no rule") {
  CHECK(check(sound_session(), builtin()).empty());
}

TEST_CASE("each rule is caught where a session breaks it") {
  for (const auto& [rule, spoil] : cases) {
    auto session = sound_session();
    INFO(name(rule));
    CHECK_FALSE(breaks(session, rule));
    spoil(session);
    CHECK(breaks(session, rule));
  }
}

TEST_CASE("a warning excuses the rule it names and no other") {
  auto session = sound_session();
  std::erase_if(part(session, Phase::main).items,
                [](const Item& i) { return i.pattern == Pattern::knee_flexion; });
  session.warnings.push_back("No hip-dominant move is left.");
  CHECK(breaks(session, Rule::main_patterns));
  session.warnings.push_back("No knee-flexion move is left.");
  CHECK_FALSE(breaks(session, Rule::main_patterns));
}

TEST_CASE("a Nordic curl is held to its rule by what it is, whatever it is called") {
  auto moves = builtin().exercises();
  for (auto& move : moves) {
    if (move.id == "nordic-curl") {
      move.id = "falling-curl";
      move.level = Level::beginner;
      move.doses.fill(Dose{Range<int>{5, 5}, Range<int>{10, 12}, std::nullopt, std::nullopt, 30s});
    }
  }
  const Catalogue catalogue{moves};
  auto request = gym_request();
  request.with = {"falling-curl"};
  auto session = plan::plan(catalogue, request);
  CHECK(check(session, catalogue).empty());
  for (auto& item : part(session, Phase::main).items) {
    if (item.exercise == "falling-curl") {
      CHECK(item.sets <= 3);
      CHECK(*item.reps <= 6);
      CHECK(item.rest >= 60s);
      item.reps = 10;
    }
  }
  const auto violations = check(session, catalogue);
  CHECK(std::any_of(violations.begin(), violations.end(),
                    [](const Violation& v) { return v.rule == Rule::nordic; }));
  request.level = Level::beginner;
  CHECK_THROWS_WITH(plan::plan(catalogue, request), Catch::Matchers::ContainsSubstring("above your level"));
}

TEST_CASE("an easier bodyweight move is caught where a better one could stand for it") {
  auto request = gym_request();
  request.level = Level::intermediate;
  request.equipment.clear();
  request.partner = false;
  request.without.clear();
  request.with = {"single-leg-bridge"};
  auto session = plan::plan(builtin(), request);
  CHECK(check(session, builtin()).empty());
  session.request.with.clear();
  for (auto& item : part(session, Phase::main).items) {
    if (item.exercise == "single-leg-bridge") {
      turn_into(item, "bridge");
    }
  }
  CHECK(breaks(session, Rule::load));
}

TEST_CASE("a move that the log keeps is in before others") {
  Brief brief;
  brief.keep = {"stiff-legged-deadlift", "glute-ham-raise"};
  auto request = gym_request();
  request.with.clear();
  for (request.seed = 0; request.seed < 10; ++request.seed) {
    const auto session = plan::plan(builtin(), request, brief);
    CHECK(check(session, builtin(), brief).empty());
    const auto& items = session.phases[1].items;
    for (const auto& id : brief.keep) {
      CHECK(std::any_of(items.begin(), items.end(), [&](const Item& i) { return i.exercise == id; }));
    }
  }
  brief.keep = {"kettlebell-swing"};
  request.seed = 0;
  request.without.clear();
  request.with = {"romanian-deadlift", "machine-leg-curl"};
  auto other = plan::plan(builtin(), request);
  other.request.with.clear();
  std::erase_if(other.phases[1].items, [](const Item& i) { return i.exercise == "kettlebell-swing"; });
  const auto violations = check(other, builtin(), brief);
  CHECK(std::any_of(violations.begin(), violations.end(),
                    [](const Violation& v) { return v.rule == Rule::brief; }));
}
