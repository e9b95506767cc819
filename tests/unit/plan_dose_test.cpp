#include "hamstring/plan/dose.hpp"

#include "hamstring/catalogue/load.hpp"
#include "support/catch2.hpp"

using namespace hamstring;
using namespace hamstring::plan;
using namespace std::chrono_literals;

namespace {

Exercise bare(std::vector<Trait> traits = {}) {
  Exercise exercise;
  exercise.id = "bare";
  exercise.phases = {Phase::main};
  exercise.traits = std::move(traits);
  return exercise;
}

EffectiveDose builtin_dose(std::string_view id, Level level, Phase phase) {
  static const auto loaded = load_catalogue({builtin_catalogue()});
  const auto* exercise = loaded.catalogue.find(id);
  REQUIRE(exercise != nullptr);
  return effective_dose(*exercise, level, phase);
}

}  // namespace

TEST_CASE("a record without a dose has that of its level") {
  const auto beginner = effective_dose(bare(), Level::beginner, Phase::main);
  CHECK(beginner.sets == Range<int>{1, 3});
  CHECK(beginner.usual_sets == 2);
  CHECK(beginner.reps == Range<int>{8, 15});
  CHECK(usual_reps(beginner) == 11);
  CHECK(beginner.rest == 60s);
  const auto loaded = effective_dose(bare({Trait::loaded}), Level::advanced, Phase::main);
  CHECK(loaded.sets == Range<int>{2, 5});
  CHECK(loaded.usual_sets == 3);
  CHECK(loaded.reps == Range<int>{4, 10});
  CHECK(loaded.rest == 150s);
}

TEST_CASE("a record's own dose wins, number by number") {
  auto exercise = bare();
  exercise.doses[0] = Dose{Range<int>{1, 1}, std::nullopt, 20s, std::nullopt, std::nullopt};
  const auto dose = effective_dose(exercise, Level::beginner, Phase::main);
  CHECK(dose.sets == Range<int>{1, 1});
  CHECK(dose.usual_sets == 1);
  CHECK(dose.sets_are_stated);
  CHECK_FALSE(dose.reps.has_value());
  CHECK(dose.hold == 20s);
  CHECK(dose.rest == 60s);
}

TEST_CASE("the doses of the articles come out as stated") {
  CHECK(usual_reps(builtin_dose("kickback", Level::beginner, Phase::main)) == 12);
  const auto lift = builtin_dose("chair-pelvic-lift", Level::intermediate, Phase::main);
  CHECK(usual_reps(lift) == 30);
  CHECK(lift.hold == 5s);
  const auto nordic = builtin_dose("nordic-curl", Level::advanced, Phase::main);
  CHECK(nordic.sets == Range<int>{2, 3});
  CHECK(nordic.reps == Range<int>{3, 6});
  CHECK(nordic.rest == 120s);
}

TEST_CASE("a warm-up has one set, and its own dose where the record has one") {
  const auto morning = builtin_dose("bodyweight-good-morning", Level::advanced, Phase::warm_up);
  CHECK(morning.sets == Range<int>{1, 1});
  CHECK(usual_reps(morning) == 8);
  CHECK(effective_dose(bare(), Level::advanced, Phase::warm_up).sets == Range<int>{1, 1});
}

TEST_CASE("effort is capped by the level and by high blood pressure") {
  CHECK(effort_cap(Level::beginner, {}) == 7);
  CHECK(effort_cap(Level::advanced, {}) == 9);
  CHECK(effort_cap(Level::advanced, {AvoidTag::high_blood_pressure}) == 7);
}
