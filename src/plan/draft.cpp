#include "plan/draft.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>

#include "hamstring/base/error.hpp"
#include "hamstring/plan/time_model.hpp"
#include "plan/kinds.hpp"
#include "plan/spread.hpp"

namespace hamstring::plan {
namespace {

using namespace std::chrono_literals;

constexpr auto shortest_warm_up = 300s;
constexpr auto longest_warm_up = 600s;
constexpr auto longest_cool_down = 600s;
constexpr auto one_stretch = 150s;

using MoveSet = std::set<const Exercise*>;

/// How phases that could use the same moves give way to one another.
struct Way {
  bool main_spares_warm_up = false;  ///< main leaves alone what a warm-up could use
  bool warm_up_first = false;        ///< and the cool-down takes what it leaves
  bool bare_cool_down = false;       ///< nothing to set up, for time
};

/// The best main part, made once for all ways that share it.
class MainParts {
 public:
  explicit MainParts(const Material& material) : m_material(material) {}

  struct Found {
    Sequence moves;
    int reps_cut = 0;
  };

  /// With `spares_warm_up`, of moves that a warm-up could not use.
  const Found& best(bool spares_warm_up) {
    auto& found = m_found[spares_warm_up ? 1 : 0];
    if (!found) {
      auto candidates = m_material.main;
      if (spares_warm_up) {
        std::erase_if(candidates,
                      [](const Candidate& c) { return !c.pinned && is_in(*c.exercise, Phase::warm_up); });
      }
      const auto part = best_of(candidates);
      found = Found{{}, part.reps_cut};
      for (const auto& move : part.moves) {
        found->moves.push_back({*move.candidate, move.item});
      }
    }
    return *found;
  }

 private:
  /// Give way where rule 3 or what is pinned demands it: fewer sets first, then an uneven spread.
  MainPart best_of(const Candidates& candidates) const {
    const auto& request = m_material.request;
    const auto seconds = budgets(std::chrono::minutes{request.minutes}).main - longest_gap;
    MainPart best;
    for (const auto& [few_sets, uneven] :
         {std::pair{false, false}, {true, false}, {false, true}, {true, true}}) {
      auto part = best_main_part(candidates, {request.level, m_material.most_sets(), seconds, few_sets,
                                              uneven, &m_material.ladders, m_material.most_moves()});
      if (best.moves.empty() || part.score[kinds] > best.score[kinds]) {
        best = std::move(part);
      }
      if (!best.moves.empty() && best.score[kinds] == 2) {
        break;
      }
    }
    return best;
  }

  const Material& m_material;
  std::array<std::optional<Found>, 2> m_found;
};

class Drafter {
 public:
  Drafter(const Material& material, MainParts& main_parts, Way way)
      : m_material(material),
        m_main_parts(main_parts),
        m_request(material.request),
        m_way(way),
        m_total(std::chrono::minutes{m_request.minutes}) {}

  Draft run() {
    if (m_material.has_main_time()) {
      add_main();
    }
    if (m_material.has_main_time()) {
      add_around();
    } else {
      add_mobility();
    }
    find_unmet();
    return std::move(m_draft);
  }

 private:
  void add_main() {
    const auto& found = m_main_parts.best(m_way.main_spares_warm_up);
    m_draft.reps_cut = found.reps_cut;
    m_draft.main = found.moves;
    use(m_draft.main);
  }

  void use(const Sequence& sequence) {
    for (const auto& chosen : sequence) {
      const auto& exercise = *chosen.candidate.exercise;
      m_used.insert(&exercise);
      for (const auto* variant : m_material.ladders.variants(exercise)) {
        if (exercise.pattern != Pattern::cardio || variant->pattern != Pattern::cardio) {
          m_used.insert(variant);
        }
      }
    }
  }

  Candidates unused(const Candidates& candidates) const {
    Candidates out;
    std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(out),
                 [&](const Candidate& c) { return !m_used.contains(c.exercise); });
    return out;
  }

  void add_around() {
    const auto budget = budgets(m_total);
    if (m_way.warm_up_first) {
      add_warm_up(budget.warm_up, false);
      add_cool_down(budget.cool_down);
    } else {
      add_cool_down(budget.cool_down);
      add_warm_up(budget.warm_up, false);
    }
  }

  /// No time for a main part. The stretches get what a full warm-up leaves, and time for one at least; then
  /// the warm-up grows.
  void add_mobility() {
    if (m_way.warm_up_first) {
      add_warm_up(std::clamp<Seconds>(m_total - longest_gap - one_stretch, shortest_warm_up, longest_warm_up),
                  false);
      add_cool_down(
          std::min<Seconds>(m_total - seconds_of(m_draft.warm_up) - longest_gap, longest_cool_down));
      return;
    }
    add_cool_down(
        std::clamp<Seconds>(m_total - shortest_warm_up - longest_gap, one_stretch, longest_cool_down));
    const auto left = m_total - seconds_of(m_draft.cool_down);
    add_warm_up(std::min<Seconds>(left, longest_warm_up), true);
    if (m_draft.warm_up.empty()) {
      add_warm_up(std::min<Seconds>(left - longest_gap, longest_warm_up), false);
    }
  }

  void add_cool_down(Seconds seconds) {
    auto candidates = unused(m_material.cool_down);
    const bool has_stretch = std::any_of(candidates.begin(), candidates.end(), is_static_stretch);
    std::erase_if(candidates, [&](const Candidate& c) {
      return !c.pinned && ((has_stretch && is_raise(c)) || (m_way.bare_cool_down && !c.equipment.empty()));
    });
    CoolDownProblem problem{seconds, trained(), last_before_cool_down(), &m_material.ladders};
    m_draft.cool_down = best_cool_down(candidates, problem);
    use(m_draft.cool_down);
  }

  void add_warm_up(Seconds seconds, bool includes_way_out) {
    constexpr auto long_enough_for_three = 450s;
    const auto candidates = unused(m_material.warm_up);
    const auto* next = first_after_warm_up();
    const int aim = seconds < long_enough_for_three ? 2 : 3;
    WarmUpProblem problem{seconds, includes_way_out, aim, m_request.level, next, &m_material.ladders};
    m_draft.warm_up = best_warm_up(candidates, problem);
    use(m_draft.warm_up);
  }

  std::set<Muscle> trained() const {
    std::set<Muscle> muscles;
    for (const auto& chosen : m_draft.main) {
      const auto& exercise = *chosen.candidate.exercise;
      muscles.insert(exercise.primary_muscles.begin(), exercise.primary_muscles.end());
      muscles.insert(exercise.secondary_muscles.begin(), exercise.secondary_muscles.end());
    }
    return muscles;
  }

  const Chosen* last_before_cool_down() const {
    const auto& before = m_draft.main.empty() ? m_draft.warm_up : m_draft.main;
    return before.empty() ? nullptr : &before.back();
  }

  const Chosen* first_after_warm_up() const {
    const auto& after = m_draft.main.empty() ? m_draft.cool_down : m_draft.main;
    return after.empty() ? nullptr : &after.front();
  }

  void find_unmet() {
    find_unmet_of_main();
    find_unmet_of_warm_up();
    const bool stretches =
        std::any_of(m_draft.cool_down.begin(), m_draft.cool_down.end(), [](const Chosen& c) {
          return is_static_stretch(c.candidate) && works_hamstrings(*c.candidate.exercise);
        });
    note(!stretches && !m_material.is_gentle(), Excuse::no_stretch);
  }

  void note(bool is_unmet, Excuse excuse) {
    if (is_unmet) {
      m_draft.unmet.push_back(excuse);
    }
  }

  void find_unmet_of_main() {
    const auto& main = m_draft.main;
    if (main.empty()) {
      note(m_material.brief.main == MainWork::allowed, Excuse::no_main);
      return;
    }
    const auto counts = [&](bool (*is_one)(const Exercise&)) {
      return std::any_of(main.begin(), main.end(),
                         [&](const Chosen& c) { return is_one(*c.candidate.exercise); });
    };
    note(!counts(is_hip_dominant), Excuse::no_hip_dominant);
    note(!counts(is_knee_flexion), Excuse::no_knee_flexion);
    note(is_role_unmet(&Roles::loaded_hip), Excuse::no_loaded_hip);
    note(is_role_unmet(&Roles::strong_knee), Excuse::no_strong_knee);
    note(static_cast<int>(main.size()) < level_table(m_request.level).main_moves.low, Excuse::few_main_moves);
    find_unmet_of_sets();
  }

  /// Rule 4a: the level and the equipment allow such a move, and none is in.
  bool is_role_unmet(bool Roles::*role) const {
    const auto has_role = [&](const Exercise& exercise) {
      return is_in(exercise, Phase::main) && roles_of(exercise, m_request.level).*role;
    };
    const auto has = available(m_request);
    const auto& all = m_material.catalogue.exercises();
    return std::none_of(m_draft.main.begin(), m_draft.main.end(),
                        [&](const Chosen& c) { return has_role(*c.candidate.exercise); }) &&
           std::any_of(all.begin(), all.end(), [&](const Exercise& exercise) {
             return has_role(exercise) && suits(exercise, m_request.level, has);
           });
  }

  void find_unmet_of_sets() {
    std::vector<MainMove> moves;
    Sets sets;
    bool has_few = false;
    for (const auto& [candidate, item] : m_draft.main) {
      const bool is_few = item.sets < candidate.dose.sets.low;
      MainProblem problem;
      problem.level = m_request.level;
      problem.may_have_few_sets = is_few;
      problem.ladders = &m_material.ladders;
      moves.push_back(to_main_move(candidate, problem));
      sets.push_back(item.sets);
      has_few = has_few || is_few;
    }
    std::vector<const MainMove*> pointers;
    for (const auto& move : moves) {
      pointers.push_back(&move);
    }
    note(has_few, Excuse::few_sets);
    note(!is_balanced(pointers, sets), Excuse::uneven);
    note(!is_evenly_spread(pointers, sets), Excuse::uneven_sets);
  }

  void find_unmet_of_warm_up() {
    const auto& warm_up = m_draft.warm_up;
    const auto is_dynamic_one = [](const Chosen& c) { return is_dynamic(c.candidate); };
    note(seconds_of(warm_up) < shortest_warm_up, Excuse::short_warm_up);
    note(warm_up.empty() || !is_raise(warm_up.front().candidate), Excuse::no_raise);
    note(is_raise_short(), Excuse::short_raise);
    note(std::count_if(warm_up.begin(), warm_up.end(), is_dynamic_one) < 2 && !m_material.is_gentle(),
         Excuse::few_dynamic_moves);
  }

  bool is_raise_short() const {
    const auto& warm_up = m_draft.warm_up;
    if (warm_up.empty() || !is_raise(warm_up.front().candidate) || seconds_of(warm_up) < shortest_warm_up) {
      return false;
    }
    Seconds raised{};
    Seconds longest{};
    for (const auto& [candidate, item] : warm_up) {
      const bool raises = is_raise(candidate);
      (raises ? raised : longest) = raises ? raised + item.seconds : std::max(longest, item.seconds);
    }
    return raised < longest;
  }

  const Material& m_material;
  MainParts& m_main_parts;
  const Request& m_request;
  Way m_way;
  Seconds m_total;
  Draft m_draft;
  MoveSet m_used;
};

bool has_all_pinned(const Draft& draft, const Material& material) {
  std::size_t pinned = 0;
  for (const auto* phase : {&draft.warm_up, &draft.main, &draft.cool_down}) {
    pinned += static_cast<std::size_t>(
        std::count_if(phase->begin(), phase->end(), [](const Chosen& c) { return c.candidate.pinned; }));
  }
  return pinned == material.pinned.size();
}

[[noreturn]] void refuse_pinned(const Material& material) {
  std::string ids;
  for (const auto* exercise : material.pinned) {
    ids += (ids.empty() ? "" : ", ") + exercise->id;
  }
  throw Error("--with " + ids + ": this does not fit into a session of " +
              std::to_string(material.request.minutes) +
              " minutes at your level; ask for more minutes or for fewer moves");
}

/// Fewer rules unmet first, the training rules before those around it.
auto cost(const Draft& draft) {
  return std::make_tuple(draft.unmet.size(), draft.unmet);
}

bool is_of_main(Excuse excuse) {
  return excuse < Excuse::short_warm_up;
}

}  // namespace

Draft best_draft(const Material& material) {
  std::optional<Draft> best;
  MainParts main_parts{material};
  for (const auto way : {Way{}, Way{false, false, true}, Way{false, true, false}, Way{true, false, false},
                         Way{true, true, false}}) {
    auto draft = Drafter{material, main_parts, way}.run();
    if (has_all_pinned(draft, material) && (!best || cost(draft) < cost(*best))) {
      best = std::move(draft);
    }
    if (best && std::all_of(best->unmet.begin(), best->unmet.end(), is_of_main)) {
      break;  // the first way has the best main part already
    }
  }
  if (!best) {
    refuse_pinned(material);
  }
  return std::move(*best);
}

}  // namespace hamstring::plan
