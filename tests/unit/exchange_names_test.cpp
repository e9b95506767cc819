#include "hamstring/catalogue/load.hpp"
#include "hamstring/exchange/names.hpp"
#include "support/catch2.hpp"

using namespace hamstring;

namespace {

const Catalogue& builtin() {
  static const auto loaded = load_catalogue({builtin_catalogue()});
  return loaded.catalogue;
}

std::string id_of(const std::string& name) {
  exchange::Names names{builtin()};
  const auto* exercise = names.find(name);
  return exercise == nullptr ? "" : exercise->id;
}

}  // namespace

TEST_CASE("names of other programs lead to moves of the catalogue", "[exchange]") {
  const auto [name, id] = GENERATE(table<std::string, std::string>({
      {"Romanian Deadlift (Barbell)", "romanian-deadlift"},
      {"Romanian Deadlift (Dumbbell)", "romanian-deadlift"},
      {"Barbell Romanian Deadlift", "romanian-deadlift"},
      {"Lying Leg Curl (Machine)", "machine-leg-curl"},
      {"Leg Curl", "machine-leg-curl"},
      {"Seated Leg Curl (Machine)", "seated-machine-leg-curl"},
      {"Nordic Hamstrings Curls", "nordic-curl"},
      {"Nordic Hamstring Curl", "nordic-curl"},
      {"Standing Leg Curls", "standing-leg-curl"},
      {"Glute Bridge", "bridge"},
      {"Glute Bridge (Barbell)", "bridge"},
      {"Single Leg Glute Bridge", "single-leg-bridge"},
      {"Stiff Leg Deadlift", "stiff-legged-deadlift"},
      {"Stiff Leg Deadlift (Barbell)", "stiff-legged-deadlift"},
      {"Straight Leg Deadlift (Dumbbell)", "stiff-legged-deadlift"},
      {"Good Morning (Barbell)", "good-morning"},
      {"Hip Thrust (Barbell)", "hip-thrust"},
      {"Hip Thrust", "hip-thrust"},
      {"Kettlebell Swings", "kettlebell-swing"},
      {"Cable Pull Through", "pull-through"},
      {"Glute Ham Raise", "glute-ham-raise"},
      {"Back Extension (Hyperextension)", "back-extension"},
      {"Single Leg Romanian Deadlift (Dumbbell)", "single-leg-romanian-deadlift"},
      {"Swiss Ball Leg Curl", "ball-leg-curl"},
      {"Squat (Bodyweight)", "squat"},
      {"ROMANIAN DEADLIFT", "romanian-deadlift"},
  }));
  INFO(name);
  CHECK(id_of(name) == id);
}

TEST_CASE("a single-leg hip thrust is some bridge on one leg", "[exchange]") {
  CHECK(id_of("Single Leg Hip Thrust").starts_with("single-leg-"));
}

TEST_CASE("another tool makes another move, and other parts of the body are none of ours", "[exchange]") {
  const std::string name =
      GENERATE("Squat (Barbell)", "Lunge (Dumbbell)", "Bench Press (Barbell)", "Deadlift", "Bench", "Leg",
               "Leg Press", "Leg Extension (Machine)", "Plank", "", "()", "Nordic Curl (Submarine)",
               "Squat (Smith Machine)", "(Machine)");
  INFO(name);
  CHECK(id_of(name).empty());
}

TEST_CASE("every move is found by its own name or id", "[exchange]") {
  for (const auto& exercise : builtin().exercises()) {
    INFO(exercise.id);
    CHECK(id_of(exercise.id) == exercise.id);
    CHECK(id_of(exercise.name) == exercise.id);
  }
}
