#include "hamstring/play/swap.hpp"

#include <algorithm>
#include <cstdlib>

#include "plan/around.hpp"
#include "plan/candidate.hpp"
#include "plan/ladder.hpp"

namespace hamstring::play {
namespace {

constexpr int equal_demand = 1;  ///< a difference that nobody feels

bool names(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool is_variant(const Exercise& a, const Exercise& b) {
  return names(a.easier, b.id) || names(a.harder, b.id) || names(b.easier, a.id) || names(b.harder, a.id);
}

Relation relation(const Exercise& now, const Exercise& other) {
  if (names(now.easier, other.id) || names(other.harder, now.id)) {
    return Relation::easier;
  }
  if (names(now.harder, other.id) || names(other.easier, now.id)) {
    return Relation::harder;
  }
  const int difference = other.demand - now.demand;
  return std::abs(difference) <= equal_demand ? Relation::equal
         : difference < 0                     ? Relation::easier
                                              : Relation::harder;
}

/// In the session already, or a variant of what is.
bool repeats(const Exercise& other, const Script& script, std::size_t slot, const Catalogue& catalogue,
             const plan::Ladders& ladders) {
  for (std::size_t i = 0; i < script.slots.size(); ++i) {
    const auto& there = script.slots[i].exercise;
    const auto* known = catalogue.find(there.id);
    if (there.id == other.id || (i != slot && known != nullptr && ladders.are_variants(*known, other))) {
      return true;
    }
  }
  return false;
}

plan::EffectiveDose dose_of(const Exercise& exercise, Level level, Phase phase) {
  return phase == Phase::cool_down ? plan::cool_down_dose(exercise, level)
                                   : plan::effective_dose(exercise, level, phase);
}

Slot dosed(const Exercise& exercise, const Slot& now, Level level) {
  const auto dose = dose_of(exercise, level, now.phase);
  const int sets = std::clamp(now.item.sets, dose.sets.low, dose.sets.high);
  const plan::Candidate candidate{&exercise, dose, {}, 0, 0, false};
  auto item = plan::make_item(candidate, now.phase, sets, dose.reps ? plan::usual_reps(dose) : 0);
  if (dose.duration && now.item.duration) {
    item.duration = std::clamp(*now.item.duration, dose.duration->low, dose.duration->high);
  }
  return make_slot(now.phase, std::move(item), exercise);
}

int distance(const Exercise& now, const Exercise& other) {
  return is_variant(now, other) ? 0 : 1 + std::abs(other.demand - now.demand);
}

}  // namespace

Alternatives alternatives_for(const Catalogue& catalogue, const plan::Request& request) {
  return [&catalogue, &request](const Script& script, std::size_t index) {
    const auto& now = script.slots[index];
    const auto has = plan::available(request);
    const plan::Ladders ladders(catalogue);
    std::vector<const Exercise*> fitting;
    for (const auto& other : catalogue.exercises()) {
      if (is_in(other, now.phase) && other.pattern == now.exercise.pattern &&
          plan::is_allowed(other, request, has) && !repeats(other, script, index, catalogue, ladders)) {
        fitting.push_back(&other);
      }
    }
    std::stable_sort(fitting.begin(), fitting.end(), [&](const Exercise* a, const Exercise* b) {
      return distance(now.exercise, *a) < distance(now.exercise, *b);
    });
    std::vector<Alternative> alternatives;
    for (const auto* other : fitting) {
      alternatives.push_back({relation(now.exercise, *other), dosed(*other, now, request.level)});
    }
    return alternatives;
  };
}

}  // namespace hamstring::play
