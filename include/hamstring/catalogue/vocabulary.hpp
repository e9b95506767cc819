#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

/// The words that a catalogue, the command line and a session share. Each enumeration has a table of names in
/// the order of its values; the tables are the only place where a word is spelled.
namespace hamstring {

enum class Level { beginner, intermediate, advanced };
enum class Phase { warm_up, main, cool_down };
enum class Pattern { hip_extension, hip_hinge, knee_flexion, lunge_squat, stretch, cardio, mobility };
enum class Position { standing, supine, prone, seated, quadruped, kneeling, half_kneeling, side_lying };
/// Which side works: both at once, one after the other with all repetitions, or in turn every repetition.
enum class Sides { both, each, alternating };
enum class Breath { inhale, exhale, steady };
/// A part of one repetition.
enum class Motion { lift, hold, lower };
enum class Trait { ballistic, loaded, single_joint, assessment };
enum class AvoidTag {
  knee_pain,
  low_back_pain,
  neck_pain,
  wrist_pain,
  pregnancy,
  high_blood_pressure,
  poor_balance,
  sit_bone_pain,
  recent_strain,
  tingling
};
enum class Muscle {
  hamstrings,  ///< all three heads, where a source does not tell them apart
  biceps_femoris,
  semitendinosus,
  semimembranosus,
  gluteus_maximus,
  gluteus_medius,
  gluteus_minimus,
  adductor_magnus,
  adductors,
  gastrocnemius,
  soleus,
  popliteus,
  quadriceps,
  rectus_femoris,
  iliopsoas,
  tibialis_anterior,
  erector_spinae,
  multifidus,
  transversus_abdominis,
  rectus_abdominis,
  obliques,
  latissimus_dorsi,
  trapezius,
  deltoid,
  forearm_flexors,
  triceps_brachii,
  serratus_anterior,
  piriformis
};

/// The words of a vocabulary in the order of its values.
template <class E>
std::span<const std::string_view> names();

template <class E>
std::string_view name(E value) {
  return names<E>()[static_cast<std::size_t>(value)];
}

template <class E>
std::optional<E> parse(std::string_view word) {
  const auto words = names<E>();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == word) {
      return static_cast<E>(i);
    }
  }
  return std::nullopt;
}

inline constexpr std::array<Level, 3> all_levels{Level::beginner, Level::intermediate, Level::advanced};
inline constexpr std::array<Phase, 3> all_phases{Phase::warm_up, Phase::main, Phase::cool_down};

template <>
std::span<const std::string_view> names<Level>();
template <>
std::span<const std::string_view> names<Phase>();
template <>
std::span<const std::string_view> names<Pattern>();
template <>
std::span<const std::string_view> names<Position>();
template <>
std::span<const std::string_view> names<Sides>();
template <>
std::span<const std::string_view> names<Breath>();
template <>
std::span<const std::string_view> names<Motion>();
template <>
std::span<const std::string_view> names<Trait>();
template <>
std::span<const std::string_view> names<AvoidTag>();
template <>
std::span<const std::string_view> names<Muscle>();

/// True where training `worked` trains `wanted`: the same muscle, or `hamstrings` and one of its heads either
/// way.
bool covers(Muscle worked, Muscle wanted);

}  // namespace hamstring
