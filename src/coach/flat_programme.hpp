#pragma once
#include "base/flat.hpp"
#include "hamstring/coach/programme.hpp"

/// Every member of a programme (see base/flat.hpp); a test holds that none is left out.
namespace hamstring::coach {

auto flat_fields(flat::Either<ProgrammeWeek> auto& w) {
  return std::tie(w.sessions, w.sets, w.volume, w.test);
}
auto flat_fields(flat::Either<Programme> auto& p) {
  return std::tie(p.id, p.name, p.summary, p.about, p.levels, p.moves, p.other_moves, p.test, p.weeks,
                  p.afterwards, p.sources);
}

}  // namespace hamstring::coach
