#include "hamstring/exchange/drafts.hpp"

#include "hamstring/catalogue/load.hpp"
#include "support/catch2.hpp"

using namespace hamstring;
using exchange::read_free_exercise_db;

namespace {

const Catalogue& builtin() {
  static const auto loaded = load_catalogue({builtin_catalogue()});
  return loaded.catalogue;
}

std::string record(const std::string& name, const std::string& rest) {
  return R"({"name": ")" + name + R"(", "primaryMuscles": ["hamstrings"], )" + rest + "}";
}

}  // namespace

TEST_CASE("a record becomes a draft that says what it says and lists what is missing", "[draft][exchange]") {
  const auto text = "[" +
                    record("Seated Band Leg Curl Two", R"("id": "Seated_Band--Leg_Curl_2", "level": "expert",
    "mechanic": "isolation", "equipment": "bands", "secondaryMuscles": ["calves", "biceps"],
    "instructions": ["Sit.", " ", "Curl."], "category": "strength", "images": [])") +
                    "]";
  const auto drafts = read_free_exercise_db(text, "x", builtin(), {});
  REQUIRE(drafts);
  INFO((drafts->faults.empty() ? "" : to_string(drafts->faults.front())));
  REQUIRE(drafts->exercises.size() == 1);
  const auto& draft = drafts->exercises.front();
  CHECK(draft.id == "seated-band-leg-curl-2");
  CHECK(draft.level == Level::advanced);
  CHECK(draft.pattern == Pattern::knee_flexion);
  CHECK(draft.position == Position::seated);
  CHECK(draft.equipment == std::vector<std::vector<std::string>>{{"resistance-band"}});
  CHECK(draft.traits == std::vector{Trait::loaded, Trait::single_joint});
  CHECK(draft.secondary_muscles == std::vector{Muscle::gastrocnemius});
  CHECK(draft.steps.size() == 2);
  CHECK(draft.missing == std::vector<std::string>{"summary", "sides", "sets", "cautions"});
}

TEST_CASE("drafts written to a file are a valid catalogue and read back the same", "[draft][exchange]") {
  std::string text =
      "[" + record("Odd \\u001b[31m Move", R"("level": "beginner", "instructions": ["a\u0007b"])");
  for (int i = 0; i < 50; ++i) {
    text += "," + record("Move Number " + std::to_string(i), R"("equipment": null, "level": "intermediate")");
  }
  const auto drafts = read_free_exercise_db(text + "]", "x", builtin(), Muscle::hamstrings);
  REQUIRE(drafts);
  REQUIRE(drafts->exercises.size() == 51);
  std::vector<const Exercise*> exercises;
  for (const auto& draft : drafts->exercises) {
    exercises.push_back(&draft);
  }
  const auto written = to_json(exercises);
  const auto loaded = load_catalogue({builtin_catalogue(), {"drafts", written}});
  for (const auto& fault : loaded.diagnostics) {
    UNSCOPED_INFO(to_string(fault));
  }
  CHECK(loaded.diagnostics.empty());
  for (const auto& draft : drafts->exercises) {
    const auto* read = loaded.catalogue.find(draft.id);
    REQUIRE(read != nullptr);
    CHECK(*read == draft);
  }
}

TEST_CASE("a finished record is never replaced by a draft of it", "[draft][exchange]") {
  const auto text = "[" + record("Romanian Deadlift", R"("id": "Romanian_Deadlift")") + "," +
                    record("Stiff Leg Deadlift", R"("id": "stiff-leg-x")") + "]";
  const auto drafts = read_free_exercise_db(text, "x", builtin(), {});
  REQUIRE(drafts);
  CHECK(drafts->exercises.empty());
  CHECK(drafts->known.size() == 2);
}

TEST_CASE("a muscle picks, and records with faults are named and cost no other", "[draft][exchange]") {
  const auto text = "[" + record("Some Slide", R"("id": "some-slide")") + "," +
                    R"({"name": "Curl Up", "primaryMuscles": ["abdominals"]},
                        {"name": "Neck Turn", "primaryMuscles": ["neck"]},
                        {"name": 5, "primaryMuscles": []}, {}, 7,
                        {"name": "some slide", "id": "some slide", "primaryMuscles": ["hamstrings"]}])";
  const auto all = read_free_exercise_db(text, "x", builtin(), {});
  REQUIRE(all);
  CHECK(all->records == 7);
  CHECK(all->exercises.size() == 2);
  CHECK(all->other_bodies == std::vector<std::string>{"Neck Turn"});
  CHECK(all->faults.size() >= 4);
  const auto picked = read_free_exercise_db(text, "x", builtin(), Muscle::hamstrings);
  CHECK(picked->exercises.size() == 1);
  CHECK(picked->not_asked_for == 2);
}

TEST_CASE("what is no list of exercises is nothing", "[draft][exchange]") {
  CHECK_FALSE(read_free_exercise_db("{}", "x", builtin(), {}));
  CHECK_FALSE(read_free_exercise_db("7", "x", builtin(), {}));
  CHECK_FALSE(read_free_exercise_db("[", "x", builtin(), {})->faults.empty());
}
