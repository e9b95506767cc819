#include "hamstring/catalogue/vocabulary.hpp"

#include <algorithm>

namespace hamstring {
namespace {

constexpr std::array<std::string_view, 3> level_names{"beginner", "intermediate", "advanced"};
constexpr std::array<std::string_view, 3> phase_names{"warm-up", "main", "cool-down"};
constexpr std::array<std::string_view, 7> pattern_names{
    "hip-extension", "hip-hinge", "knee-flexion", "lunge-squat", "stretch", "cardio", "mobility"};
constexpr std::array<std::string_view, 8> position_names{
    "standing", "supine", "prone", "seated", "quadruped", "kneeling", "half-kneeling", "side-lying"};
constexpr std::array<std::string_view, 3> sides_names{"both", "each", "alternating"};
constexpr std::array<std::string_view, 3> breath_names{"inhale", "exhale", "steady"};
constexpr std::array<std::string_view, 3> motion_names{"lift", "hold", "lower"};
constexpr std::array<std::string_view, 20> trait_names{
    "ballistic",       "loaded",          "single-joint",  "assessment",
    "weight-on-hands", "prone-on-elbows", "standing-fold", "single-leg-stance",
    "lunge",           "swing",           "impact",        "loaded-hip-flexion",
    "lengthening",     "inverted",        "head-low",      "bar-on-back",
    "straining",       "folded-knee",     "gentle",        "one-side-first"};
constexpr std::array<std::string_view, 10> avoid_tag_names{
    "knee-pain",           "low-back-pain", "neck-pain",     "wrist-pain",    "pregnancy",
    "high-blood-pressure", "poor-balance",  "sit-bone-pain", "recent-strain", "tingling"};
constexpr std::array<std::string_view, 30> muscle_names{"hamstrings",
                                                        "biceps-femoris",
                                                        "biceps-femoris-long-head",
                                                        "biceps-femoris-short-head",
                                                        "semitendinosus",
                                                        "semimembranosus",
                                                        "gluteus-maximus",
                                                        "gluteus-medius",
                                                        "gluteus-minimus",
                                                        "adductor-magnus",
                                                        "adductors",
                                                        "gastrocnemius",
                                                        "soleus",
                                                        "popliteus",
                                                        "quadriceps",
                                                        "rectus-femoris",
                                                        "iliopsoas",
                                                        "tibialis-anterior",
                                                        "erector-spinae",
                                                        "multifidus",
                                                        "transversus-abdominis",
                                                        "rectus-abdominis",
                                                        "obliques",
                                                        "latissimus-dorsi",
                                                        "trapezius",
                                                        "deltoid",
                                                        "forearm-flexors",
                                                        "triceps-brachii",
                                                        "serratus-anterior",
                                                        "piriformis"};

}  // namespace

template <>
std::span<const std::string_view> names<Level>() {
  return level_names;
}
template <>
std::span<const std::string_view> names<Phase>() {
  return phase_names;
}
template <>
std::span<const std::string_view> names<Pattern>() {
  return pattern_names;
}
template <>
std::span<const std::string_view> names<Position>() {
  return position_names;
}
template <>
std::span<const std::string_view> names<Sides>() {
  return sides_names;
}
template <>
std::span<const std::string_view> names<Breath>() {
  return breath_names;
}
template <>
std::span<const std::string_view> names<Motion>() {
  return motion_names;
}
template <>
std::span<const std::string_view> names<Trait>() {
  return trait_names;
}
template <>
std::span<const std::string_view> names<AvoidTag>() {
  return avoid_tag_names;
}
template <>
std::span<const std::string_view> names<Muscle>() {
  return muscle_names;
}

namespace {

/// A group and the muscles that training it trains.
struct Group {
  Muscle group;
  Muscle member;
};

constexpr std::array<Group, 6> groups{{{Muscle::hamstrings, Muscle::biceps_femoris},
                                       {Muscle::hamstrings, Muscle::biceps_femoris_long_head},
                                       {Muscle::hamstrings, Muscle::semitendinosus},
                                       {Muscle::hamstrings, Muscle::semimembranosus},
                                       {Muscle::biceps_femoris, Muscle::biceps_femoris_long_head},
                                       {Muscle::biceps_femoris, Muscle::biceps_femoris_short_head}}};

}  // namespace

bool covers(Muscle worked, Muscle wanted) {
  const auto joins = [&](const Group& g) {
    return (worked == g.group && wanted == g.member) || (worked == g.member && wanted == g.group);
  };
  return worked == wanted || std::any_of(groups.begin(), groups.end(), joins) ||
         (worked == Muscle::biceps_femoris_short_head && wanted == Muscle::hamstrings);
}

}  // namespace hamstring
