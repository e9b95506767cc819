#include "hamstring/catalogue/vocabulary.hpp"

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
constexpr std::array<std::string_view, 4> trait_names{"ballistic", "loaded", "single-joint", "assessment"};
constexpr std::array<std::string_view, 10> avoid_tag_names{
    "knee-pain",           "low-back-pain", "neck-pain",     "wrist-pain",    "pregnancy",
    "high-blood-pressure", "poor-balance",  "sit-bone-pain", "recent-strain", "tingling"};
constexpr std::array<std::string_view, 28> muscle_names{"hamstrings",
                                                        "biceps-femoris",
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

bool covers(Muscle worked, Muscle wanted) {
  const auto is_head = [](Muscle m) { return m >= Muscle::biceps_femoris && m <= Muscle::semimembranosus; };
  return worked == wanted || (worked == Muscle::hamstrings && is_head(wanted)) ||
         (wanted == Muscle::hamstrings && is_head(worked));
}

}  // namespace hamstring
