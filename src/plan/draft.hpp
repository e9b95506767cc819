#pragma once
#include <optional>
#include <set>
#include <vector>

#include "hamstring/plan/excuse.hpp"
#include "plan/around.hpp"
#include "plan/main_part.hpp"

namespace hamstring::plan {

/// Everything a session is made from, gathered once.
struct Material {
  const Catalogue& catalogue;
  const Request& request;  ///< as asked for
  const Brief& brief;
  Request limits;  ///< the request as the day allows it
  Ladders ladders;
  Candidates main;
  Candidates warm_up;
  Candidates cool_down;
  std::vector<const Exercise*> pinned;

  bool has_main_time() const;
  bool is_gentle() const;
  int most_moves() const;  ///< of the main part
  int most_sets() const;   ///< hard sets, at most
};

/// Gather the moves the request allows, each pinned one in the phase it is for. Throws Error for pins that
/// cannot be.
Material gather(const Catalogue& catalogue, const Request& request, const Brief& brief);

/// The phases of a session before they are placed in time.
struct Draft {
  Sequence warm_up;
  Sequence main;
  Sequence cool_down;
  int reps_cut = 0;
  std::vector<Excuse> unmet;  ///< in the order of Excuse
};

/// The best draft; throws Error where the pinned moves do not fit together.
Draft best_draft(const Material& material);

}  // namespace hamstring::plan
