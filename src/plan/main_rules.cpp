#include "plan/main_rules.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "hamstring/catalogue/equipment.hpp"
#include "hamstring/plan/dose.hpp"
#include "hamstring/plan/excuse.hpp"
#include "hamstring/plan/time_model.hpp"
#include "plan/kinds.hpp"

namespace hamstring::plan {
namespace {

using namespace std::chrono_literals;

struct MainLine {
  const Item& item;
  const Exercise& move;
  Range<int> sets;  ///< of the record, the table or the log
};

bool holds_a_free_weight(const Item& item) {
  constexpr std::array<std::string_view, 3> weights{"barbell", "dumbbells", "kettlebell"};
  return std::any_of(item.equipment.begin(), item.equipment.end(), [&](const std::string& word) {
    return std::find(weights.begin(), weights.end(), word) != weights.end();
  });
}

bool is_one_of(const std::vector<std::string>& ids, const Exercise& move) {
  return std::find(ids.begin(), ids.end(), move.id) != ids.end();
}

class MainChecker {
 public:
  MainChecker(const Session& session, const Catalogue& catalogue, const Brief& brief)
      : m_session(session), m_request(session.request), m_catalogue(catalogue), m_brief(brief) {
    m_has = m_request.equipment;
    if (m_request.partner) {
      m_has.emplace(partner);
    }
    for (const auto& phase : session.phases) {
      for (const auto& item : phase.items) {
        find(item, phase.phase);
      }
    }
  }

  std::vector<Violation> run() {
    if (!m_main.empty()) {
      check_balance();
      check_spread();
      check_order();
      check_ramp();
      check_load();
      check_replacements();
    }
    return std::move(m_violations);
  }

 private:
  void expect(bool holds, Rule rule, std::string text) {
    if (!holds) {
      m_violations.push_back({rule, std::move(text)});
    }
  }

  bool excused(Excuse excuse) const { return is_excused(m_session, excuse); }

  void find(const Item& item, Phase phase) {
    const auto* move = m_catalogue.find(item.exercise);
    if (move == nullptr) {
      return;
    }
    m_all.push_back(move);
    if (phase == Phase::main) {
      m_main.push_back({item, *move, sets_of(*move)});
    }
  }

  Range<int> sets_of(const Exercise& move) const {
    const auto dose = effective_dose(move, m_request.level, Phase::main);
    auto sets = dose.sets;
    if (excused(Excuse::few_sets) && !dose.sets_are_stated) {
      sets.low = 1;
    }
    const auto told = m_brief.doses.find(move.id);
    if (told != m_brief.doses.end()) {
      const auto& by_set = told->second.reps_by_set;
      const auto wanted = by_set.empty() || !dose.reps ? told->second.sets : static_cast<int>(by_set.size());
      sets.high = std::clamp(wanted.value_or(sets.high), 1, sets.high);
      sets.low = by_set.empty() ? std::min(sets.low, sets.high) : sets.high;
    }
    return sets;
  }

  // Rule 4: of hip and knee sets neither kind under a third.
  void check_balance() {
    int hip = 0;
    int knee = 0;
    for (const auto& line : m_main) {
      hip += is_hip_dominant(line.move) ? line.item.sets : 0;
      knee += is_knee_flexion(line.move) ? line.item.sets : 0;
    }
    const bool is_even = hip == 0 || knee == 0 || (3 * hip >= hip + knee && 3 * knee >= hip + knee);
    expect(is_even || excused(Excuse::uneven), Rule::balance,
           std::to_string(hip) + " hip sets and " + std::to_string(knee) + " knee sets");
  }

  void check_spread() {
    if (excused(Excuse::uneven_sets)) {
      return;
    }
    for (const auto& fewer : m_main) {
      const int few = fewer.item.sets;
      expect(few > 1 || m_main.size() <= 2 || fewer.sets.high == 1, Rule::spread,
             fewer.item.exercise + " has a single set");
      for (const auto& more : m_main) {
        const bool is_forced = few == fewer.sets.high && more.item.sets == more.sets.low;
        expect(more.item.sets - few <= 1 || is_forced, Rule::spread,
               fewer.item.exercise + " has far fewer sets than " + more.item.exercise);
      }
    }
  }

  // Rule 5.
  void check_order() {
    const auto key = [](const MainLine& line) {
      const auto& e = line.move;
      const int group = has(e, Trait::ballistic)      ? 1
                        : has(e, Trait::single_joint) ? 4
                        : has(e, Trait::loaded)       ? 2
                                                      : 3;
      return std::pair{group, -e.demand};
    };
    for (std::size_t i = 1; i < m_main.size(); ++i) {
      expect(key(m_main[i - 1]) <= key(m_main[i]), Rule::order, m_main[i].item.exercise + " comes too late");
    }
  }

  // Rule 2.
  void check_ramp() {
    for (const auto& line : m_main) {
      const bool opens = &line == &m_main.front();
      const bool needs_one =
          opens && line.item.reps && has(line.move, Trait::loaded) && holds_a_free_weight(line.item);
      expect(line.item.ramp == (needs_one ? std::optional{Ramp{1, 6}} : std::nullopt), Rule::ramp,
             line.item.exercise);
    }
  }

  // Rule 4a.
  void check_load() {
    if (m_request.level == Level::beginner) {
      return;
    }
    check_role(is_loaded_hip, Excuse::no_loaded_hip, "no loaded hinge or hip thrust");
    check_role(is_strong_knee, Excuse::no_strong_knee, "no loaded or Nordic-class knee flexion");
  }

  void check_role(bool (*has_role)(const Exercise&), Excuse excuse, const std::string& text) {
    const auto& moves = m_catalogue.exercises();
    const bool is_owned = std::any_of(moves.begin(), moves.end(), [&](const Exercise& move) {
      return has_role(move) && is_in(move, Phase::main) && suits_level(move) && can_be_done_with(move, m_has);
    });
    const bool is_there =
        std::any_of(m_main.begin(), m_main.end(), [&](const MainLine& line) { return has_role(line.move); });
    expect(!is_owned || is_there || excused(excuse), Rule::load, text);
  }

  bool suits_level(const Exercise& move) const {
    const bool is_nordic_like =
        is_knee_flexion(move) && move.position == Position::kneeling && move.demand >= nordic_class;
    return !move.draft && move.level <= m_request.level && !has(move, Trait::assessment) &&
           !(m_request.level == Level::beginner && is_nordic_like);
  }

  bool is_below_level(const Exercise& move) const {
    return !has(move, Trait::loaded) && move.demand < level_table(m_request.level).demand.low;
  }

  bool is_kept(const Exercise& move) const { return is_one_of(m_brief.keep, move); }

  /// An easier bodyweight move stands only where nothing better can take its place (4a), and another move
  /// where no move that the log keeps can.
  void check_replacements() {
    for (const auto& line : m_main) {
      const auto& now = line.move;
      const bool is_below = is_below_level(now);
      if (is_one_of(m_request.with, now) || is_kept(now) || (!is_below && m_brief.keep.empty())) {
        continue;
      }
      for (const auto& other : m_catalogue.exercises()) {
        const bool is_stronger = is_below && !is_below_level(other);
        const bool is_wanted = is_kept(other) || is_stronger;
        if (is_wanted && could_replace(line, other)) {
          expect(false, is_kept(other) ? Rule::brief : Rule::load, other.id + " could stand for " + now.id);
        }
      }
    }
  }

  bool could_replace(const MainLine& line, const Exercise& other) const {
    const auto& now = line.move;
    const auto sets = sets_of(other);
    const bool is_same_kind =
        is_hip_dominant(now) == is_hip_dominant(other) && is_knee_flexion(now) == is_knee_flexion(other) &&
        (!is_loaded_hip(now) || is_loaded_hip(other)) && (!is_strong_knee(now) || is_strong_knee(other));
    return is_same_kind && is_free(line, other) && line.item.sets > 1 && line.item.sets >= sets.low &&
           line.item.sets <= sets.high && fits_instead(line, other);
  }

  /// Allowed, not in the session and no variant of anything in it.
  bool is_free(const MainLine& line, const Exercise& other) const {
    const auto tags = contraindications(other);
    const bool is_avoided =
        std::any_of(tags.begin(), tags.end(), [&](AvoidTag tag) { return m_request.avoid.contains(tag); });
    const bool is_held_long = effective_dose(other, m_request.level, Phase::main).hold > 10s &&
                              m_request.avoid.contains(AvoidTag::high_blood_pressure);
    return other.phases == std::vector{Phase::main} && suits_level(other) && can_be_done_with(other, m_has) &&
           !is_avoided && !is_held_long && !is_one_of(m_request.without, other) &&
           !m_brief.leave_out.contains(other.id) && (is_kept(other) || !m_brief.doses.contains(other.id)) &&
           std::none_of(m_all.begin(), m_all.end(), [&](const Exercise* in) {
             return in == &other || (in != &line.move && are_related(*in, other));
           });
  }

  /// Joined by ladders in any way: more than rule 6 bars, so that no doubt is left.
  bool are_related(const Exercise& a, const Exercise& b) const {
    std::set<std::string> seen{a.id};
    std::vector<const Exercise*> open{&a};
    while (!open.empty()) {
      const auto* at = open.back();
      open.pop_back();
      for (const auto* next : neighbours(*at)) {
        if (next == &b) {
          return true;
        }
        if (seen.insert(next->id).second) {
          open.push_back(next);
        }
      }
    }
    return false;
  }

  std::vector<const Exercise*> neighbours(const Exercise& move) const {
    std::vector<const Exercise*> out;
    for (const auto& next : m_catalogue.exercises()) {
      if (is_one_of(move.harder, next) || is_one_of(move.easier, next) || is_one_of(next.harder, move) ||
          is_one_of(next.easier, move)) {
        out.push_back(&next);
      }
    }
    return out;
  }

  /// With the longest way in, the longest gap after each move and a ramp, at its fewest repetitions.
  bool fits_instead(const MainLine& line, const Exercise& other) const {
    Seconds sum = 2 * longest_gap;
    for (const auto& one : m_main) {
      auto item = one.item;
      if (&one == &line) {
        item = with_dose(item, other);
      }
      item.ramp.reset();
      sum += item_seconds(item, Phase::main) + std::max<Seconds>(item.rest, longest_gap);
    }
    constexpr auto longest_ramp = 2 * 6 * 8s + 60s;
    return sum + longest_ramp <= budgets(std::chrono::minutes{m_request.minutes}).main;
  }

  Item with_dose(Item item, const Exercise& other) const {
    const auto dose = effective_dose(other, m_request.level, Phase::main);
    item.sides = side_count(other);
    item.reps = dose.reps ? std::optional{dose.reps->low} : std::nullopt;
    item.reps_by_set.clear();
    item.rep = rep_length(other);
    item.hold = dose.hold;
    item.rest = dose.rest;
    item.equipment = {"small-ball"};
    return item;
  }

  const Session& m_session;
  const Request& m_request;
  const Catalogue& m_catalogue;
  const Brief& m_brief;
  Equipment m_has;
  std::vector<const Exercise*> m_all;
  std::vector<MainLine> m_main;
  std::vector<Violation> m_violations;
};

}  // namespace

bool is_excused(const Session& session, Excuse excuse) {
  return std::any_of(session.warnings.begin(), session.warnings.end(),
                     [&](const std::string& warning) { return warning.starts_with(opening(excuse)); });
}

std::vector<Violation> check_main_part(const Session& session, const Catalogue& catalogue,
                                       const Brief& brief) {
  return MainChecker{session, catalogue, brief}.run();
}

}  // namespace hamstring::plan
