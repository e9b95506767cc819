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
/// What a move is like, beside its pattern and position. Most of them decide for whom it is left out
/// (`contraindications`).
enum class Trait {
  ballistic,
  loaded,  ///< moves a weight, a stack or a band
  single_joint,
  assessment,
  weight_on_hands,     ///< the wrists bear weight or catch a fall; forearms on the floor do not count
  prone_on_elbows,     ///< propped up face down, the lower back arched
  standing_fold,       ///< the trunk tips far forward over straight legs, without a hinge's drill
  single_leg_stance,   ///< stands on one leg with nothing to hold
  lunge,               ///< a long stride with bent knees
  swing,               ///< a leg is swung or kicked
  impact,              ///< both feet leave the floor
  loaded_hip_flexion,  ///< the hamstrings work against resistance while the hip is bent deep
  lengthening,         ///< moves the hamstrings to a first pull and back
  inverted,            ///< the legs or the trunk stand upside down
  head_low,            ///< the head lies below the heart
  bar_on_back,
  straining,      ///< close to the limit, where people hold their breath
  folded_knee,    ///< one knee is folded under or beside the body
  gentle,         ///< easy walking, or slow movement short of any pull: all that a recent strain leaves
  one_side_first  ///< all sets of one side come before the other side
};
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
  /// The three that cross hip and knee: the long head of biceps femoris, semitendinosus and semimembranosus.
  hamstrings,
  biceps_femoris,  ///< both heads, where a source does not tell them apart
  biceps_femoris_long_head,
  biceps_femoris_short_head,  ///< crosses the knee alone: nothing but bending the knee trains it
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

/// True where training `worked` trains `wanted`: the same muscle, or a group and one of its members either
/// way. The short head of biceps femoris is a member of `hamstrings` for those who ask for `hamstrings`, but
/// a move said to work the `hamstrings` does not work the short head.
bool covers(Muscle worked, Muscle wanted);

}  // namespace hamstring
