#include "hamstring/catalogue/exercise.hpp"

#include "hamstring/catalogue/filter.hpp"

#include <algorithm>
#include <array>
#include <concepts>
#include <numeric>

namespace hamstring {
namespace {

template <class T>
bool contains(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

bool any_of_is_there(const std::vector<std::string>& alternatives, const Equipment& available) {
  return std::any_of(alternatives.begin(), alternatives.end(),
                     [&](const std::string& word) { return available.contains(word); });
}

using Tags = unsigned;  ///< a bit each

template <std::same_as<AvoidTag>... Tag>
constexpr Tags tags(Tag... tag) {
  return (0U | ... | (1U << static_cast<unsigned>(tag)));
}

/// What a trait says of a move, as lines of the table "What to leave out for whom".
struct TraitRule {
  Trait trait;
  Tags tags;
};

constexpr auto trait_rules = [] {
  using enum AvoidTag;
  return std::to_array<TraitRule>({
      {Trait::ballistic, tags(low_back_pain, pregnancy, high_blood_pressure, sit_bone_pain)},
      {Trait::weight_on_hands, tags(wrist_pain)},
      {Trait::prone_on_elbows, tags(low_back_pain)},
      {Trait::standing_fold, tags(low_back_pain)},
      {Trait::single_leg_stance, tags(pregnancy, poor_balance)},
      {Trait::lunge, tags(pregnancy, poor_balance, sit_bone_pain)},
      {Trait::swing, tags(low_back_pain, pregnancy, poor_balance, sit_bone_pain)},
      {Trait::impact, tags(knee_pain, pregnancy, poor_balance)},
      {Trait::loaded_hip_flexion, tags(sit_bone_pain)},
      {Trait::lengthening, tags(sit_bone_pain)},
      {Trait::inverted, tags(neck_pain, pregnancy, high_blood_pressure)},
      {Trait::head_low, tags(high_blood_pressure)},
      {Trait::bar_on_back, tags(neck_pain, pregnancy)},
      {Trait::straining, tags(pregnancy, high_blood_pressure)},
      {Trait::folded_knee, tags(knee_pain)},
  });
}();

/// By trait.
constexpr auto tags_of_traits = [] {
  std::array<Tags, 1 + static_cast<std::size_t>(Trait::one_side_first)> out{};
  for (const auto& rule : trait_rules) {
    out[static_cast<std::size_t>(rule.trait)] = rule.tags;
  }
  return out;
}();

bool is_against_a_trait(AvoidTag tag, const Exercise& e) {
  return std::any_of(e.traits.begin(), e.traits.end(), [&](Trait trait) {
    return (tags_of_traits[static_cast<std::size_t>(trait)] & tags(tag)) != 0;
  });
}

bool is_on_knees(const Exercise& e) {
  return e.position == Position::kneeling || e.position == Position::half_kneeling ||
         e.position == Position::quadruped;
}

/// A hinge that more than the upright trunk loads: with a weight, fast, or hanging from a bench.
bool is_loaded_hinge(const Exercise& e) {
  return e.pattern == Pattern::hip_hinge &&
         (has(e, Trait::loaded) || has(e, Trait::ballistic) || e.position == Position::prone);
}

bool is_held_long_under_load(const Exercise& e) {
  constexpr Seconds longest{10};
  return is_in(e, Phase::main) && std::any_of(e.doses.begin(), e.doses.end(), [&](const auto& dose) {
           return dose && dose->hold && *dose->hold > longest;
         });
}

/// What a position, a pattern or a dose says of a move.
struct ShapeRule {
  AvoidTag tag;
  bool (*applies)(const Exercise&);
};

constexpr ShapeRule shape_rules[] = {
    {AvoidTag::knee_pain,
     [](const Exercise& e) { return is_on_knees(e) || e.pattern == Pattern::lunge_squat; }},
    {AvoidTag::low_back_pain, is_loaded_hinge},
    {AvoidTag::pregnancy,
     [](const Exercise& e) { return e.position == Position::prone || e.position == Position::supine; }},
    {AvoidTag::high_blood_pressure, is_held_long_under_load},
    {AvoidTag::sit_bone_pain,
     [](const Exercise& e) { return e.pattern == Pattern::hip_hinge || e.pattern == Pattern::stretch; }},
    {AvoidTag::recent_strain, [](const Exercise& e) { return !has(e, Trait::gentle); }},
    {AvoidTag::tingling, [](const Exercise& e) { return !has(e, Trait::gentle); }},
};

}  // namespace

std::vector<TempoPart> default_tempo() {
  using namespace std::chrono_literals;
  return {{Motion::lift, 2s, Breath::exhale}, {Motion::lower, 2s, Breath::inhale}};
}

bool is_in(const Exercise& exercise, Phase phase) {
  return contains(exercise.phases, phase);
}

bool says(const Exercise& exercise, std::string_view key) {
  return std::find(exercise.missing.begin(), exercise.missing.end(), key) == exercise.missing.end();
}

bool has(const Exercise& exercise, Trait trait) {
  return contains(exercise.traits, trait);
}

int side_count(const Exercise& exercise) {
  return exercise.sides == Sides::both ? 1 : 2;
}

Milliseconds rep_length(const Exercise& exercise) {
  return std::accumulate(exercise.tempo.begin(), exercise.tempo.end(), Milliseconds{0},
                         [](Milliseconds sum, const TempoPart& part) { return sum + part.length; });
}

bool is_against(AvoidTag tag, const Exercise& exercise) {
  return contains(exercise.avoid, tag) || is_against_a_trait(tag, exercise) ||
         std::any_of(std::begin(shape_rules), std::end(shape_rules),
                     [&](const ShapeRule& rule) { return rule.tag == tag && rule.applies(exercise); });
}

std::set<AvoidTag> contraindications(const Exercise& exercise) {
  std::set<AvoidTag> tags;
  for (std::size_t i = 0; i < names<AvoidTag>().size(); ++i) {
    if (const auto tag = static_cast<AvoidTag>(i); is_against(tag, exercise)) {
      tags.insert(tag);
    }
  }
  return tags;
}

bool can_be_done_with(const Exercise& exercise, const Equipment& available) {
  return std::all_of(exercise.equipment.begin(), exercise.equipment.end(),
                     [&](const auto& alternatives) { return any_of_is_there(alternatives, available); });
}

std::vector<std::vector<std::string>> missing_equipment(const Exercise& exercise,
                                                        const Equipment& available) {
  std::vector<std::vector<std::string>> missing;
  std::copy_if(exercise.equipment.begin(), exercise.equipment.end(), std::back_inserter(missing),
               [&](const auto& alternatives) { return !any_of_is_there(alternatives, available); });
  return missing;
}

}  // namespace hamstring
