// What the built-in catalogue owes to the people who follow it.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "hamstring/catalogue/equipment.hpp"
#include "hamstring/catalogue/load.hpp"
#include "hamstring/catalogue/resolve.hpp"
#include "support/catch2.hpp"

namespace {

using namespace hamstring;

const Catalogue& catalogue() {
  static const auto loaded = load_catalogue({builtin_catalogue()});
  return loaded.catalogue;
}

const Exercise& the_move(std::string_view id) {
  const auto* exercise = catalogue().find(id);
  REQUIRE(exercise != nullptr);
  return *exercise;
}

const Dose& dose(std::string_view id, Level level) {
  return *the_move(id).doses[static_cast<std::size_t>(level)];
}

bool names(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

TEST_CASE("the built-in catalogue is there without a fault") {
  CHECK(load_catalogue({builtin_catalogue()}).diagnostics.empty());
  CHECK(catalogue().size() >= 45);
}

TEST_CASE("what is compiled in is what the data file says, member by member") {
  std::ifstream file{HAMSTRING_DATA_DIR "/exercises.json"};
  const std::string text{std::istreambuf_iterator<char>{file}, {}};
  const auto read = load_catalogue({{"exercises.json", text}});
  REQUIRE(read.diagnostics.empty());
  REQUIRE(read.catalogue.size() == catalogue().size());
  for (std::size_t i = 0; i < catalogue().size(); ++i) {
    INFO(catalogue().exercises()[i].id);
    CHECK(catalogue().exercises()[i] == read.catalogue.exercises()[i]);
  }
}

TEST_CASE("every exercise of the source articles is in the catalogue") {
  for (const auto* id : {"kickback",
                         "jog",
                         "heel-dig-stretch",
                         "heel-glute-kicks",
                         "chair-pelvic-lift",
                         "bridge",
                         "single-leg-bridge",
                         "chair-lunge",
                         "prone-leg-curl",
                         "prone-leg-curl-ankle-weight",
                         "machine-leg-curl",
                         "stiff-legged-deadlift",
                         "good-morning",
                         "toe-drag-stretch",
                         "heel-on-chair-stretch",
                         "hurdler-stretch",
                         "legs-up-the-wall",
                         "kickback-stretch",
                         "straight-leg-hip-raise",
                         "single-leg-hip-raise",
                         "ball-leg-curl",
                         "roller-leg-curl",
                         "standing-leg-curl",
                         "squat",
                         "lunge"}) {
    INFO(id);
    CHECK(catalogue().find(id) != nullptr);
  }
}

TEST_CASE("doses are those that the sources state") {
  CHECK(dose("kickback", Level::beginner).sets == Range<int>{1, 3});
  CHECK(dose("kickback", Level::beginner).reps == Range<int>{10, 15});
  CHECK(rep_length(the_move("kickback")) == Seconds{6});
  CHECK(dose("chair-pelvic-lift", Level::beginner).reps == Range<int>{12, 12});
  CHECK(dose("chair-pelvic-lift", Level::intermediate).reps == Range<int>{30, 30});
  CHECK(dose("chair-pelvic-lift", Level::beginner).hold == Seconds{5});
  CHECK(dose("chair-lunge", Level::beginner).sets == Range<int>{3, 3});
  CHECK(dose("chair-lunge", Level::advanced).sets->high == 5);
  CHECK(dose("nordic-curl", Level::advanced).reps == Range<int>{3, 6});
  CHECK(dose("nordic-curl", Level::advanced).sets == Range<int>{2, 3});
  CHECK(dose("nordic-curl", Level::advanced).rest >= Seconds{60});
  CHECK(dose("good-morning", Level::advanced).hold.value_or(Seconds{0}) <= Seconds{2});
  CHECK(dose("heel-glute-kicks", Level::beginner).reps == Range<int>{5, 5});
}

TEST_CASE("records state every reason to avoid them that follows from what they are") {
  for (const auto& exercise : catalogue().exercises()) {
    INFO(exercise.id);
    const std::set<AvoidTag> stated{exercise.avoid.begin(), exercise.avoid.end()};
    CHECK(stated == contraindications(exercise));
  }
}

TEST_CASE("the table of what to leave out for whom holds") {
  const auto is_left_out = [](std::string_view id, AvoidTag tag) {
    return contraindications(the_move(id)).contains(tag);
  };
  CHECK(is_left_out("nordic-curl", AvoidTag::knee_pain));
  CHECK(is_left_out("hurdler-stretch", AvoidTag::knee_pain));
  CHECK(is_left_out("kettlebell-swing", AvoidTag::low_back_pain));
  CHECK(is_left_out("back-extension", AvoidTag::low_back_pain));
  CHECK(is_left_out("prone-leg-curl", AvoidTag::low_back_pain));
  CHECK(is_left_out("good-morning", AvoidTag::neck_pain));
  CHECK(is_left_out("legs-up-the-wall", AvoidTag::neck_pain));
  CHECK(is_left_out("inchworm", AvoidTag::wrist_pain));
  CHECK_FALSE(is_left_out("kickback", AvoidTag::wrist_pain));
  CHECK(is_left_out("bridge", AvoidTag::pregnancy));
  CHECK(is_left_out("nordic-curl", AvoidTag::high_blood_pressure));
  CHECK(is_left_out("single-leg-romanian-deadlift", AvoidTag::poor_balance));
  CHECK_FALSE(is_left_out("standing-leg-curl", AvoidTag::poor_balance));
  CHECK(is_left_out("romanian-deadlift", AvoidTag::sit_bone_pain));
  CHECK(is_left_out("heel-on-chair-stretch", AvoidTag::tingling));
}

TEST_CASE("a record is worked no harder than its cautions allow") {
  struct Words {
    std::string_view said;
    int cap;
  };
  constexpr Words words[] = {{"could still do two", 8},
                             {"could do two more", 8},
                             {"two good repetitions", 8},
                             {"one more in hand", 9},
                             {"one good repetition", 9}};
  int capped = 0;
  for (const auto& exercise : catalogue().exercises()) {
    for (const auto caution : exercise.cautions) {
      for (const auto& [said, cap] : words) {
        if (caution.find(said) != std::string::npos) {
          INFO(exercise.id << ": " << caution);
          CHECK(exercise.effort.value_or(10) <= cap);
          ++capped;
        }
      }
    }
  }
  CHECK(capped >= 8);
}

TEST_CASE("a good morning asks for no rack") {
  for (const auto line : the_move("good-morning").setup) {
    CHECK(line.find("rack") == std::string::npos);
  }
  for (const auto step : the_move("good-morning").steps) {
    CHECK(step.text.find("rack") == std::string::npos);
  }
}

TEST_CASE("a bar on the back and a Nordic curl are never done alone without help") {
  CHECK_FALSE(can_be_done_with(the_move("good-morning"), gym_equipment()));
  CHECK_FALSE(can_be_done_with(the_move("nordic-curl"), home_equipment()));
  CHECK(can_be_done_with(the_move("nordic-curl"), {"partner"}));
  CHECK(the_move("nordic-curl").level != Level::beginner);
}

TEST_CASE("only what bends the knee trains the short head of biceps femoris") {
  for (const auto& exercise : catalogue().exercises()) {
    INFO(exercise.id);
    const auto& muscles = exercise.primary_muscles;
    const bool works = std::any_of(muscles.begin(), muscles.end(), [](Muscle muscle) {
      return covers(muscle, Muscle::biceps_femoris_short_head);
    });
    const bool slides = has(exercise, Trait::gentle) && exercise.pattern == Pattern::mobility;
    CHECK(works == (exercise.pattern == Pattern::knee_flexion || slides));
  }
  CHECK(covers(Muscle::hamstrings, Muscle::biceps_femoris_long_head));
  CHECK_FALSE(covers(Muscle::hamstrings, Muscle::biceps_femoris_short_head));
  CHECK(covers(Muscle::biceps_femoris_short_head, Muscle::hamstrings));
  CHECK(covers(Muscle::biceps_femoris, Muscle::biceps_femoris_short_head));
  CHECK_FALSE(covers(Muscle::biceps_femoris_long_head, Muscle::biceps_femoris_short_head));
}

TEST_CASE("each part of a tempo that is neither lift nor lower has its own words") {
  const auto cues = [](std::string_view id) {
    std::vector<std::string> out;
    for (const auto& part : the_move(id).tempo) {
      out.push_back(part.cue);
    }
    return out;
  };
  using Cues = std::vector<std::string>;
  CHECK(cues("bridge-walkout") == Cues{"Hips up", "Walk out", "Walk in", "Hips down"});
  CHECK(cues("slider-leg-curl") == Cues{"Hips up, slide out", "Pull in"});
  CHECK(cues("ball-leg-curl") == Cues{"Hips up, pull in", "Roll out"});
  CHECK(cues("heel-dig-stretch").back() == "Stand up, change legs");
  const auto& push = the_move("hold-relax-stretch").tempo.front();
  CHECK(push.cue == "Push the heel into the strap");
  CHECK(push.length == Seconds{6});
  CHECK(dose("legs-up-the-wall", Level::beginner).hold == Seconds{60});
  CHECK(dose("legs-up-the-wall", Level::beginner).sets == Range<int>{1, 1});
  CHECK(has(the_move("strap-hamstring-stretch"), Trait::one_side_first));
  CHECK(has(the_move("kickback-stretch"), Trait::one_side_first));
}

TEST_CASE("every level finds a hinge or thrust and a curl in its range with what it has") {
  struct Range {
    Level level;
    int low;
    int high;
  };
  const std::vector<Equipment> rooms{{}, home_equipment(), {"dumbbells", "bench"}, gym_equipment()};
  for (const auto& [level, low, high] :
       {Range{Level::beginner, 1, 3}, {Level::intermediate, 5, 7}, {Level::advanced, 8, 9}}) {
    for (const auto& room : rooms) {
      int hips = 0;
      int knees = 0;
      for (const auto& e : catalogue().exercises()) {
        const bool fits = is_in(e, Phase::main) && e.level <= level && !has(e, Trait::assessment) &&
                          can_be_done_with(e, room) && e.demand >= low && e.demand <= high;
        hips += fits && (e.pattern == Pattern::hip_extension || e.pattern == Pattern::hip_hinge) ? 1 : 0;
        knees += fits && e.pattern == Pattern::knee_flexion ? 1 : 0;
      }
      INFO(name(level) << " with " << room.size() << " things");
      CHECK(hips >= 1);
      CHECK(knees >= 1);
    }
  }
}

TEST_CASE("ladders are named from both ends") {
  for (const auto& exercise : catalogue().exercises()) {
    for (const auto& id : exercise.harder) {
      INFO(exercise.id << " -> " << id);
      CHECK(names(the_move(id).easier, exercise.id));
    }
    for (const auto& id : exercise.easier) {
      INFO(exercise.id << " -> " << id);
      CHECK(names(the_move(id).harder, exercise.id));
    }
  }
}

TEST_CASE("every exercise says how, and from where") {
  for (const auto& exercise : catalogue().exercises()) {
    INFO(exercise.id);
    CHECK(exercise.cautions.size() >= 2);
    CHECK_FALSE(exercise.setup.empty());
    CHECK_FALSE(exercise.sources.empty());
    CHECK(std::any_of(exercise.steps.begin(), exercise.steps.end(),
                      [](const Step& step) { return step.breath; }));
  }
}

TEST_CASE("names lead to the move that is meant") {
  for (const auto* typed : {"kickback", "Kick-Back", "kick back", "Hamstring Kick Back", "KICK  BACK"}) {
    INFO(typed);
    REQUIRE(resolve(catalogue(), typed).exercise != nullptr);
    CHECK(resolve(catalogue(), typed).exercise->id == "kickback");
  }
  const auto sharing = namesakes(catalogue(), the_move("kickback"));
  REQUIRE(sharing.size() == 1);
  CHECK(sharing.front()->id == "kickback-stretch");
  CHECK(resolve(catalogue(), "leg curl").candidates.size() == 5);
  CHECK(resolve(catalogue(), "squ").exercise == catalogue().find("squat"));
  CHECK(resolve(catalogue(), "nordik curl").suggestions.front() == "nordic-curl");
  const auto curls = resolve(catalogue(), "curl");
  CHECK(curls.exercise == nullptr);
  CHECK(std::count(curls.candidates.begin(), curls.candidates.end(), catalogue().find("ball-leg-curl")) == 1);
  CHECK(curls.candidates.size() > 15);
  CHECK(resolve(catalogue(), "").exercise == nullptr);
  CHECK(resolve(catalogue(), "--").candidates.empty());
}
