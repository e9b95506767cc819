#include "hamstring/catalogue/exercise.hpp"

#include <algorithm>
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

/// A line of the table "What to leave out for whom".
struct AvoidRule {
  AvoidTag tag;
  bool (*applies)(const Exercise&);
};

bool is_on_knees(const Exercise& e) {
  return e.position == Position::kneeling || e.position == Position::half_kneeling ||
         e.position == Position::quadruped;
}

bool is_loaded_hinge(const Exercise& e) {
  return e.pattern == Pattern::hip_hinge && (has(e, Trait::loaded) || has(e, Trait::ballistic));
}

constexpr AvoidRule avoid_rules[] = {
    {AvoidTag::knee_pain,
     [](const Exercise& e) { return is_on_knees(e) || e.pattern == Pattern::lunge_squat; }},
    {AvoidTag::low_back_pain, is_loaded_hinge},
    {AvoidTag::pregnancy,
     [](const Exercise& e) { return e.position == Position::prone || e.position == Position::supine; }},
    {AvoidTag::sit_bone_pain,
     [](const Exercise& e) { return is_loaded_hinge(e) || e.pattern == Pattern::stretch; }},
    {AvoidTag::recent_strain, [](const Exercise& e) { return is_in(e, Phase::main); }},
    {AvoidTag::tingling, [](const Exercise& e) { return e.pattern == Pattern::stretch; }},
};

}  // namespace

std::vector<TempoPart> default_tempo() {
  using namespace std::chrono_literals;
  return {{Motion::lift, 2s, Breath::exhale}, {Motion::lower, 2s, Breath::inhale}};
}

bool is_in(const Exercise& exercise, Phase phase) {
  return contains(exercise.phases, phase);
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

std::set<AvoidTag> contraindications(const Exercise& exercise) {
  std::set<AvoidTag> tags{exercise.avoid.begin(), exercise.avoid.end()};
  for (const auto& rule : avoid_rules) {
    if (rule.applies(exercise)) {
      tags.insert(rule.tag);
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
