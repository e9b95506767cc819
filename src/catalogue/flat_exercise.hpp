#pragma once
#include "base/flat.hpp"
#include "figure/flat_figure.hpp"
#include "hamstring/catalogue/exercise.hpp"

/// Every member of what a catalogue record becomes (see base/flat.hpp); a test holds that none is left out.
namespace hamstring {

auto flat_fields(flat::Either<Range<int>> auto& r) {
  return std::tie(r.low, r.high);
}
auto flat_fields(flat::Either<Range<Seconds>> auto& r) {
  return std::tie(r.low, r.high);
}
auto flat_fields(flat::Either<Dose> auto& d) {
  return std::tie(d.sets, d.reps, d.hold, d.duration, d.rest);
}
auto flat_fields(flat::Either<TempoPart> auto& p) {
  return std::tie(p.motion, p.length, p.breath, p.cue);
}
auto flat_fields(flat::Either<Exercise> auto& e) {
  return std::tie(e.id, e.name, e.aliases, e.summary, e.phases, e.pattern, e.level, e.position, e.equipment,
                  e.sides, e.traits, e.demand, e.primary_muscles, e.secondary_muscles, e.setup, e.steps,
                  e.tempo, e.doses, e.warm_up_dose, e.effort, e.cautions, e.avoid, e.easier, e.harder,
                  e.sources, e.figure, e.draft, e.missing);
}

}  // namespace hamstring
