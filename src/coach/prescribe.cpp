#include <algorithm>

#include "coach/consultation.hpp"
#include "hamstring/plan/dose.hpp"

namespace hamstring::coach {
namespace {

using plan::Prescription;

/// Rule 10: two or three sets, in an easy week too.
constexpr std::string_view nordic = "nordic-curl";
constexpr int least_nordic_sets = 2;

Prescription prescription(const Exercise& exercise, const Progress& step) {
  Prescription out;
  out.sets = step.sets;
  if (out.sets && exercise.id == nordic) {
    out.sets = std::max(*out.sets, least_nordic_sets);
  }
  const bool is_hold = !plan::effective_dose(exercise, Level::advanced, Phase::main).reps;
  if (is_hold && step.amount) {
    out.hold = Seconds{*step.amount};
  } else {
    out.reps = step.amount;
  }
  out.load = step.load;
  out.change = plan::Change{step.from, step.reason};
  return out;
}

std::string after(const Progress& step) {
  const auto colon = step.reason.rfind(": ");
  return colon == std::string::npos ? step.reason : step.reason.substr(colon + 2);
}

/// A harder variant that was taken up before and did not have to be left goes its own way.
bool is_own_business(const Consultation& c, const Field& field, const Exercise& variant,
                     const Progress& step) {
  const auto& turns = c.story.turns(variant.id);
  return step.step == Step::harder && !turns.empty() &&
         !asks_to_step_back(turns, bounds_of(variant, field.request()));
}

/// A variant takes the place of a move: at the bottom of its range, or, where it was done since, as its own
/// turns have it.
void replace(Consultation& c, const Field& field, const std::string& id, const Progress& step) {
  const auto& variant = *step.instead;
  const bool is_harder = step.step == Step::harder;
  c.instead[id] = variant.id;
  c.brief().leave_out.insert_or_assign(id, is_harder ? variant.name + " has taken its place, a step harder"
                                                     : variant.name + " stands in for it: " + after(step));
  const auto own = c.brief().doses.find(variant.id);
  const auto& turns = c.story.turns(variant.id);
  const auto& replaced = c.story.turns(id);
  const bool was_done_since = !turns.empty() && turns.back().day > replaced.back().day;
  if (own != c.brief().doses.end() && (was_done_since || is_own_business(c, field, variant, step))) {
    return;
  }
  Progress begun = step;
  const auto bounds = bounds_of(variant, field.request());
  begun.amount = bounds.amount.low;
  if (!is_harder && own != c.brief().doses.end()) {
    begun.sets = own->second.sets;
    begun.load = own->second.load;
    begun.amount = own->second.reps ? *own->second.reps : begun.amount;
  }
  c.brief().doses.insert_or_assign(variant.id, prescription(variant, begun));
}

}  // namespace

void prescribe(Consultation& c, const Field& field) {
  for (const auto& [id, step] : c.steps) {
    if (step.step == Step::left_out) {
      c.brief().leave_out.insert_or_assign(id, step.reason);
    } else if (step.instead == nullptr && step.step != Step::first) {
      c.brief().doses.insert_or_assign(id, prescription(*c.catalogue.find(id), step));
    }
  }
  for (const auto& [id, step] : c.steps) {
    if (step.instead != nullptr) {
      replace(c, field, id, step);
    }
  }
}

void ease_the_new(Consultation& c, const Field& field) {
  if (c.condition.sets >= 1) {
    return;
  }
  for (const auto& exercise : c.catalogue.exercises()) {
    const auto told = c.brief().doses.find(exercise.id);
    const bool is_open =
        told == c.brief().doses.end() || (!told->second.sets && told->second.reps_by_set.empty());
    if (field.is_allowed(exercise) && is_open) {
      const auto dose = plan::effective_dose(exercise, field.request().level, Phase::main);
      const int sets = eased_sets(dose.usual_sets, c.condition);
      c.brief().doses[exercise.id].sets = exercise.id == nordic ? std::max(sets, least_nordic_sets) : sets;
    }
  }
}

}  // namespace hamstring::coach
