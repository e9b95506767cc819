// The table "What to leave out for whom" of the coaching rules, read against every record by hand: which of
// the built-in moves each tag leaves out stands here as a list, and not as a rule over traits.
#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "hamstring/base/error.hpp"
#include "hamstring/catalogue/equipment.hpp"
#include "hamstring/catalogue/load.hpp"
#include "hamstring/plan/planner.hpp"
#include "support/catch2.hpp"

namespace {

using namespace hamstring;
using Ids = std::set<std::string>;

const Catalogue& catalogue() {
  static const auto loaded = load_catalogue({builtin_catalogue()});
  return loaded.catalogue;
}

/// Kneeling, quadruped, Nordic and razor curls, hurdler, LS.
const Ids knee_pain{"jog",
                    "quadruped-leg-lift",
                    "kickback",
                    "quadruped-leg-curl",
                    "assisted-nordic-curl",
                    "razor-curl",
                    "glute-ham-raise",
                    "nordic-curl",
                    "squat",
                    "chair-lunge",
                    "lunge",
                    "hurdler-stretch",
                    "kickback-stretch"};

/// Loaded hinges, swings, back extension, prone on elbows, standing folds.
const Ids low_back_pain{"leg-swings",
                        "inchworm",
                        "heel-dig-stretch",
                        "bodyweight-good-morning",
                        "kettlebell-deadlift",
                        "band-romanian-deadlift",
                        "pull-through",
                        "romanian-deadlift",
                        "staggered-romanian-deadlift",
                        "paused-romanian-deadlift",
                        "back-extension",
                        "stiff-legged-deadlift",
                        "single-leg-romanian-deadlift",
                        "weighted-single-leg-deadlift",
                        "kettlebell-swing",
                        "good-morning",
                        "prone-leg-curl",
                        "heel-on-chair-stretch",
                        "hurdler-stretch",
                        "toe-drag-stretch"};

/// Inversion, bar on the back.
const Ids neck_pain{"good-morning", "legs-up-the-wall"};

/// Weight on the hands: inchworm, kick-back stretch, Nordic catch.
const Ids wrist_pain{"inchworm", "kickback-stretch", "assisted-nordic-curl", "razor-curl", "nordic-curl"};

/// Prone, supine, inversion, Nordic, bar on the back, balance risk.
const Ids pregnancy{"march-in-place",
                    "jog",
                    "heel-slide",
                    "supine-knee-extension",
                    "leg-swings",
                    "inchworm",
                    "heel-glute-kicks",
                    "bridge",
                    "marching-bridge",
                    "chair-pelvic-lift",
                    "long-lever-bridge",
                    "single-leg-bridge",
                    "straight-leg-hip-raise",
                    "hip-thrust",
                    "loaded-hip-thrust",
                    "staggered-hip-thrust",
                    "single-leg-hip-thrust",
                    "single-leg-bridge-test",
                    "single-leg-hip-raise",
                    "long-lever-single-leg-bridge",
                    "single-leg-romanian-deadlift",
                    "weighted-single-leg-deadlift",
                    "back-extension",
                    "kettlebell-swing",
                    "good-morning",
                    "prone-leg-curl",
                    "bridge-walkout",
                    "slider-leg-curl-eccentric",
                    "prone-leg-curl-ankle-weight",
                    "dumbbell-leg-curl",
                    "partner-leg-curl",
                    "machine-leg-curl",
                    "ball-leg-curl",
                    "roller-leg-curl",
                    "slider-leg-curl",
                    "sock-leg-curl",
                    "single-leg-ball-curl",
                    "single-leg-slider-curl",
                    "single-leg-sock-curl",
                    "assisted-nordic-curl",
                    "razor-curl",
                    "glute-ham-raise",
                    "nordic-curl",
                    "chair-lunge",
                    "lunge",
                    "legs-up-the-wall",
                    "heel-on-chair-stretch",
                    "strap-hamstring-stretch",
                    "toe-drag-stretch",
                    "hold-relax-stretch"};

/// Head below heart, holds over 10 s under load, breath-holding.
const Ids high_blood_pressure{"inchworm",
                              "chair-pelvic-lift",
                              "long-lever-bridge",
                              "straight-leg-hip-raise",
                              "single-leg-bridge-test",
                              "single-leg-hip-raise",
                              "back-extension",
                              "stiff-legged-deadlift",
                              "kettlebell-swing",
                              "good-morning",
                              "ball-leg-curl",
                              "single-leg-ball-curl",
                              "single-leg-slider-curl",
                              "single-leg-sock-curl",
                              "assisted-nordic-curl",
                              "razor-curl",
                              "glute-ham-raise",
                              "nordic-curl",
                              "legs-up-the-wall",
                              "hold-relax-stretch"};

/// Standing on one leg without support; lunges; leg swings.
const Ids poor_balance{"march-in-place",
                       "jog",
                       "leg-swings",
                       "heel-glute-kicks",
                       "single-leg-romanian-deadlift",
                       "weighted-single-leg-deadlift",
                       "chair-lunge",
                       "lunge",
                       "heel-on-chair-stretch",
                       "toe-drag-stretch"};

/// Loaded hip flexion, hamstring stretches, leg swings.
const Ids sit_bone_pain{"seated-knee-extension",
                        "supine-knee-extension",
                        "leg-swings",
                        "inchworm",
                        "heel-dig-stretch",
                        "loaded-hip-thrust",
                        "staggered-hip-thrust",
                        "hip-hinge-drill",
                        "bodyweight-good-morning",
                        "kettlebell-deadlift",
                        "band-romanian-deadlift",
                        "pull-through",
                        "romanian-deadlift",
                        "staggered-romanian-deadlift",
                        "paused-romanian-deadlift",
                        "back-extension",
                        "stiff-legged-deadlift",
                        "single-leg-romanian-deadlift",
                        "weighted-single-leg-deadlift",
                        "kettlebell-swing",
                        "good-morning",
                        "band-leg-curl",
                        "seated-machine-leg-curl",
                        "razor-curl",
                        "squat",
                        "chair-lunge",
                        "lunge",
                        "legs-up-the-wall",
                        "seated-chair-stretch",
                        "heel-on-chair-stretch",
                        "hurdler-stretch",
                        "strap-hamstring-stretch",
                        "toe-drag-stretch",
                        "kickback-stretch",
                        "hold-relax-stretch"};

/// All that a recent strain or tingling leaves: easy walking and slow movement short of any pain.
const Ids easy_and_slow{"gentle-walk", "seated-heel-slide", "heel-slide", "easy-walk"};

Ids all_but(const Ids& kept) {
  Ids out;
  for (const auto& exercise : catalogue().exercises()) {
    if (!kept.contains(exercise.id)) {
      out.insert(exercise.id);
    }
  }
  return out;
}

const Ids& left_out(AvoidTag tag) {
  static const Ids after_strain = all_but(easy_and_slow);
  switch (tag) {
    case AvoidTag::knee_pain:
      return knee_pain;
    case AvoidTag::low_back_pain:
      return low_back_pain;
    case AvoidTag::neck_pain:
      return neck_pain;
    case AvoidTag::wrist_pain:
      return wrist_pain;
    case AvoidTag::pregnancy:
      return pregnancy;
    case AvoidTag::high_blood_pressure:
      return high_blood_pressure;
    case AvoidTag::poor_balance:
      return poor_balance;
    case AvoidTag::sit_bone_pain:
      return sit_bone_pain;
    case AvoidTag::recent_strain:
    case AvoidTag::tingling:
      break;
  }
  return after_strain;
}

plan::Request everything_for(AvoidTag tag) {
  plan::Request request;
  request.level = Level::advanced;
  request.minutes = 60;
  request.equipment = gym_equipment();
  request.partner = true;
  request.avoid = {tag};
  return request;
}

/// What the planner says against a pin; "" where it takes it.
std::string refusal(plan::Request request, const std::string& id) {
  request.with = {id};
  try {
    plan::plan(catalogue(), request);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

constexpr std::array<AvoidTag, 10> all_tags{AvoidTag::knee_pain,     AvoidTag::low_back_pain,
                                            AvoidTag::neck_pain,     AvoidTag::wrist_pain,
                                            AvoidTag::pregnancy,     AvoidTag::high_blood_pressure,
                                            AvoidTag::poor_balance,  AvoidTag::sit_bone_pain,
                                            AvoidTag::recent_strain, AvoidTag::tingling};

}  // namespace

TEST_CASE("each limit leaves out what its line of the table says, and nothing else") {
  for (const auto tag : all_tags) {
    for (const auto& exercise : catalogue().exercises()) {
      INFO(name(tag) << ": " << exercise.id);
      CHECK(contraindications(exercise).contains(tag) == left_out(tag).contains(exercise.id));
    }
  }
}

TEST_CASE("the lists of the limits name moves that there are") {
  for (const auto tag : all_tags) {
    for (const auto& id : left_out(tag)) {
      INFO(name(tag) << ": " << id);
      CHECK(catalogue().find(id) != nullptr);
    }
  }
}

TEST_CASE("a pin never beats a limit, whatever the limit") {
  for (const auto tag : all_tags) {
    const auto request = everything_for(tag);
    for (const auto& id : left_out(tag)) {
      INFO(name(tag) << ": " << id);
      CHECK_FALSE(refusal(request, id).empty());
    }
  }
}

TEST_CASE("every limit leaves something to warm up and to cool down with, at home and with nothing") {
  for (const auto tag : all_tags) {
    for (const auto& equipment : {Equipment{}, home_equipment(), gym_equipment()}) {
      auto request = everything_for(tag);
      request.equipment = equipment;
      request.minutes = 30;
      const auto session = plan::plan(catalogue(), request);
      INFO(name(tag));
      REQUIRE(session.phases.size() >= 2);
      CHECK(session.phases.front().phase == Phase::warm_up);
      CHECK(session.phases.front().seconds >= Seconds{300});
      CHECK(session.phases.back().phase == Phase::cool_down);
    }
  }
}

TEST_CASE("after a strain and with tingling there is walking and slow movement") {
  CHECK(std::all_of(easy_and_slow.begin(), easy_and_slow.end(),
                    [](const std::string& id) { return has(*catalogue().find(id), Trait::gentle); }));
}
