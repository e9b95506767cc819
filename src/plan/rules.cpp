#include "hamstring/plan/rules.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "hamstring/catalogue/equipment.hpp"
#include "hamstring/plan/dose.hpp"
#include "hamstring/plan/excuse.hpp"
#include "hamstring/plan/time_model.hpp"
#include "plan/kinds.hpp"
#include "plan/main_rules.hpp"

namespace hamstring::plan {
namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 30> rule_names{"known-moves",
                                                      "phases",
                                                      "warm-up-length",
                                                      "warm-up-content",
                                                      "static-holds",
                                                      "main-patterns",
                                                      "balance",
                                                      "order",
                                                      "level",
                                                      "repeats",
                                                      "variants",
                                                      "equipment",
                                                      "caps",
                                                      "minimum",
                                                      "rep-length",
                                                      "nordic",
                                                      "sides",
                                                      "cool-down",
                                                      "disclaimer-line",
                                                      "avoid",
                                                      "no-main",
                                                      "request",
                                                      "dose",
                                                      "time",
                                                      "budgets",
                                                      "gentle",
                                                      "brief",
                                                      "spread",
                                                      "load",
                                                      "ramp"};

/// An item beside what the catalogue says of it.
struct Line {
  const Item& item;
  const Exercise& move;
  Phase phase;
};

bool is_cardio(const Line& l) {
  return l.move.pattern == Pattern::cardio;
}
bool is_dynamic(const Line& l) {
  return !is_cardio(l) && l.item.reps && works_hamstrings(l.move);
}
bool is_hold(const Item& item) {
  return !item.reps && !item.duration;
}

class Checker {
 public:
  Checker(const Session& session, const Catalogue& catalogue, const Brief& brief)
      : m_session(session), m_request(session.request), m_catalogue(catalogue), m_brief(brief) {
    for (const auto& phase : session.phases) {
      for (const auto& item : phase.items) {
        find(item, phase.phase);
      }
    }
  }

  std::vector<Violation> run() {
    check_request();
    check_brief();
    check_times();
    if (m_brief.main == MainWork::none) {
      expect(m_session.phases.empty(), Rule::no_main, "a session all the same");
      return std::move(m_violations);
    }
    check_phases();
    check_warm_up();
    check_main();
    for (auto& violation : check_main_part(m_session, m_catalogue, m_brief)) {
      m_violations.push_back(std::move(violation));
    }
    check_moves();
    check_cool_down();
    check_budgets();
    check_gentle();
    return std::move(m_violations);
  }

 private:
  void expect(bool holds, Rule rule, std::string text) {
    if (!holds) {
      m_violations.push_back({rule, std::move(text)});
    }
  }

  void expect_or(Excuse excuse, bool holds, Rule rule, std::string text) {
    expect(holds || is_excused(excuse), rule, std::move(text));
  }

  bool is_excused(Excuse excuse) const { return plan::is_excused(m_session, excuse); }

  bool is_raise_excused() const {
    return is_excused(Excuse::short_raise) || is_excused(Excuse::short_warm_up);
  }

  void find(const Item& item, Phase phase) {
    const auto* move = m_catalogue.find(item.exercise);
    expect(move != nullptr && !move->draft, Rule::known_moves, item.exercise);
    if (move != nullptr) {
      m_lines.push_back({item, *move, phase});
      expect(item.name == move->name && item.pattern == move->pattern && item.position == move->position,
             Rule::known_moves, item.exercise + " is not as the catalogue says");
    }
  }

  std::vector<Line> lines(Phase phase) const {
    std::vector<Line> out;
    std::copy_if(m_lines.begin(), m_lines.end(), std::back_inserter(out),
                 [&](const Line& line) { return line.phase == phase; });
    return out;
  }

  const SessionPhase* phase(Phase wanted) const {
    const auto found = std::find_if(m_session.phases.begin(), m_session.phases.end(),
                                    [&](const SessionPhase& p) { return p.phase == wanted; });
    return found == m_session.phases.end() ? nullptr : &*found;
  }

  void check_phases() {
    for (std::size_t i = 1; i < m_session.phases.size(); ++i) {
      expect(m_session.phases[i - 1].phase < m_session.phases[i].phase, Rule::phases, "out of order");
    }
    for (const auto& line : m_lines) {
      expect(is_in(line.move, line.phase), Rule::phases, line.item.exercise + " is not for this phase");
    }
  }

  // Rules 1 and 2.
  void check_warm_up() {
    const auto* warm_up = phase(Phase::warm_up);
    expect_or(Excuse::short_warm_up, warm_up != nullptr && warm_up->seconds >= 300s, Rule::warm_up_length,
              "under 300 s");
    const auto all = lines(Phase::warm_up);
    expect_or(Excuse::no_raise, !all.empty() && is_cardio(all.front()), Rule::warm_up_content,
              "no raise first");
    expect_or(Excuse::few_dynamic_moves,
              is_gentle() || std::count_if(all.begin(), all.end(), is_dynamic) >= 2, Rule::warm_up_content,
              "fewer than two dynamic moves");
    check_share(all);
    check_holds(all);
  }

  void check_share(const std::vector<Line>& all) {
    Seconds raised{};
    Seconds longest{};
    bool is_after = false;
    bool has_bent = false;
    for (const auto& line : all) {
      expect(!is_cardio(line) || !is_after, Rule::warm_up_content, "a raise after a dynamic move");
      expect(line.move.pattern != Pattern::stretch || !has_bent, Rule::warm_up_content,
             line.item.exercise + " comes after a knee flexion");
      has_bent = has_bent || is_knee_flexion(line.move);
      is_after = is_after || !is_cardio(line);
      if (is_cardio(line)) {
        raised += line.item.seconds;
      } else {
        longest = std::max(longest, line.item.seconds);
      }
    }
    expect(raised >= longest || is_excused(Excuse::no_raise) || is_raise_excused(), Rule::warm_up_content,
           "the raise has not the largest share");
  }

  void check_holds(const std::vector<Line>& all) {
    std::map<Muscle, Seconds> held;
    for (const auto& line : all) {
      expect(line.item.hold <= 30s, Rule::static_holds, line.item.exercise);
      for (const auto muscle : line.move.primary_muscles) {
        held[muscle] += line.item.sets * line.item.reps.value_or(1) * line.item.hold;
      }
    }
    for (const auto& [muscle, seconds] : held) {
      expect(seconds < 60s, Rule::static_holds,
             "the " + std::string{hamstring::name(muscle)} + " for 60 s or more");
    }
  }

  // Rules 3, 4, 8 and the minimum of the level.
  void check_main() {
    const auto all = lines(Phase::main);
    const bool is_told = m_brief.main != MainWork::allowed;
    if (all.empty() || is_told || m_request.minutes < 15 || is_gentle()) {
      expect(all.empty(), Rule::no_main, "main work all the same");
      expect(is_told || is_excused(Excuse::no_main), Rule::no_main, "without a word");
      return;
    }
    const auto& table = level_table(m_request.level);
    const auto hip =
        std::count_if(all.begin(), all.end(), [](const Line& l) { return is_hip_dominant(l.move); });
    const auto knee =
        std::count_if(all.begin(), all.end(), [](const Line& l) { return is_knee_flexion(l.move); });
    const auto moves = static_cast<int>(all.size());
    expect_or(Excuse::no_hip_dominant, hip > 0, Rule::main_patterns, "no hip-dominant move");
    expect_or(Excuse::no_knee_flexion, knee > 0, Rule::main_patterns, "no knee-flexion move");
    expect_or(Excuse::few_main_moves, moves >= table.main_moves.low, Rule::minimum, "too few main moves");
    const int most = std::min(table.main_moves.high, std::max(1, m_brief.most_moves.value_or(moves)));
    expect(moves <= most, Rule::caps, "too many main moves");
    int sets = 0;
    for (const auto& line : all) {
      sets += line.item.sets;
    }
    expect(sets <= std::min(table.session_sets, std::max(1, m_brief.most_sets.value_or(sets))), Rule::caps,
           std::to_string(sets) + " hard sets");
  }

  void check_moves() {
    std::vector<Moves> above;
    for (const auto& line : m_lines) {
      above.push_back(all_above(line.move));
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
      check_move(m_lines[i]);
      for (std::size_t j = i + 1; j < m_lines.size(); ++j) {
        const auto& a = m_lines[i];
        const auto& b = m_lines[j];
        expect(a.item.exercise != b.item.exercise, Rule::repeats, a.item.exercise);
        const bool both_cardio = is_cardio(a) && is_cardio(b);
        expect(both_cardio || !(above[i].contains(&b.move) || above[j].contains(&a.move)), Rule::variants,
               a.item.exercise + " and " + b.item.exercise);
      }
    }
  }

  using Moves = std::set<const Exercise*>;

  /// Where rungs lead up to from a move; seen from the records of both ends of each rung.
  Moves all_above(const Exercise& from) const {
    Moves seen;
    std::vector<const Exercise*> open{&from};
    while (!open.empty()) {
      const auto& at = *open.back();
      open.pop_back();
      for (const auto& next : m_catalogue.exercises()) {
        const bool is_rung = std::find(at.harder.begin(), at.harder.end(), next.id) != at.harder.end() ||
                             std::find(next.easier.begin(), next.easier.end(), at.id) != next.easier.end();
        if (is_rung && seen.insert(&next).second) {
          open.push_back(&next);
        }
      }
    }
    return seen;
  }

  void check_move(const Line& line) {
    const auto& [item, move, at] = line;
    const auto& id = item.exercise;
    expect(move.level <= m_request.level, Rule::level, id);
    expect(!has(move, Trait::assessment), Rule::request, id + " is a test");
    check_equipment(line);
    const auto tags = contraindications(move);
    for (const auto tag : m_request.avoid) {
      expect(!tags.contains(tag), Rule::avoid, id + " with " + std::string{hamstring::name(tag)});
    }
    const bool is_held_long = at == Phase::main && item.hold > 10s;
    expect(!is_held_long || !m_request.avoid.contains(AvoidTag::high_blood_pressure), Rule::avoid,
           id + " is held long");
    if (item.reps) {
      expect(item.rep >= 500ms && item.rep <= 8s, Rule::rep_length, id);
      expect(item.rep == rep_length(move), Rule::dose, id + " at another tempo");
    }
    expect(item.sides == (item.duration ? 1 : side_count(move)), Rule::sides, id);
    check_nordic(line);
    check_dose(line);
  }

  void check_equipment(const Line& line) {
    auto has_this = m_request.equipment;
    if (m_request.partner) {
      has_this.emplace(partner);
    }
    expect(can_be_done_with(line.move, has_this), Rule::equipment, line.item.exercise);
    const Equipment used{line.item.equipment.begin(), line.item.equipment.end()};
    expect(can_be_done_with(line.move, used) &&
               std::includes(has_this.begin(), has_this.end(), used.begin(), used.end()),
           Rule::equipment, line.item.exercise + " uses something else");
  }

  // Rule 10, by what a move is, whatever it is called.
  void check_nordic(const Line& line) {
    constexpr int of_its_class = 7;
    constexpr int the_curl_itself = 9;
    const auto& [item, move, at] = line;
    if (at != Phase::main || !is_knee_flexion(line.move) || move.position != Position::kneeling ||
        move.demand < of_its_class) {
      return;
    }
    expect(m_request.level != Level::beginner, Rule::nordic, item.exercise + " for a beginner");
    if (move.demand >= the_curl_itself && item.reps_by_set.empty() && item.reps) {
      const auto* told = prescription(line);
      const int least = told == nullptr ? 2 : std::clamp(told->sets.value_or(2), 1, 2);
      expect(item.sets >= least && item.sets <= 3 && *item.reps >= 3 && *item.reps <= 6 && item.rest >= 60s,
             Rule::nordic, item.exercise + ": dose");
    }
  }

  bool is_gentle() const {
    return m_brief.main == MainWork::gentle || m_request.avoid.contains(AvoidTag::recent_strain) ||
           m_request.avoid.contains(AvoidTag::tingling);
  }

  // Rule 19 and the table's lines on strain and tingling.
  void check_gentle() {
    for (const auto& line : m_lines) {
      expect(!is_gentle() || (has(line.move, Trait::gentle) && line.phase != Phase::main), Rule::gentle,
             line.item.exercise);
    }
  }

  void check_brief() {
    if (m_brief.main != MainWork::allowed) {
      expect(!m_session.warnings.empty() && m_session.warnings.front() == m_brief.why, Rule::brief,
             "not why there is no main work");
    }
    expect(m_session.notes == m_brief.notes && m_session.based_on == m_brief.based_on &&
               m_session.next_due == m_brief.next_due,
           Rule::brief, "not what the log says");
    for (const auto& [id, why] : m_brief.leave_out) {
      const bool is_asked_for =
          std::find(m_request.with.begin(), m_request.with.end(), id) != m_request.with.end();
      expect(is_asked_for || !has_item(id), Rule::brief, id + " is to be left out");
    }
    for (const auto& line : m_lines) {
      check_prescription(line);
    }
  }

  void check_prescription(const Line& line) {
    const auto& item = line.item;
    const auto* told = prescription(line);
    expect(item.load == (told == nullptr ? std::nullopt : told->load) &&
               item.change == (told == nullptr ? std::nullopt : told->change),
           Rule::brief, item.exercise + ": load or change");
    expect(item.reps_by_set.empty() ? told == nullptr || told->reps_by_set.empty() || !item.reps
                                    : told != nullptr && !told->reps_by_set.empty(),
           Rule::brief, item.exercise + ": sets that differ");
    expect(item.reps_by_set.empty() ||
               (static_cast<int>(item.reps_by_set.size()) == item.sets &&
                item.reps == *std::max_element(item.reps_by_set.begin(), item.reps_by_set.end())),
           Rule::dose, item.exercise + ": sets that differ");
    if (told != nullptr && item.reps_by_set.empty()) {
      expect(!told->sets || item.sets <= std::max(1, *told->sets), Rule::brief,
             item.exercise + ": more sets than the log says");
      const auto dose = effective_dose(line.move, m_request.level, line.phase);
      const bool is_loaded = has(line.move, Trait::loaded);
      expect(!told->reps || !item.reps || *item.reps == usual_reps(prescribed(dose, *told, is_loaded)),
             Rule::brief, item.exercise + ": other repetitions than the log says");
    }
  }

  const Prescription* prescription(const Line& line) const {
    const auto told = m_brief.doses.find(line.item.exercise);
    return line.phase == Phase::main && told != m_brief.doses.end() ? &told->second : nullptr;
  }

  /// The record's or the table's, or what the log made of it.
  EffectiveDose dose_of(const Line& line) const {
    auto dose = effective_dose(line.move, m_request.level, line.phase);
    const auto* told = prescription(line);
    if (told == nullptr) {
      return dose;
    }
    if (dose.reps && has(line.move, Trait::loaded) && told->reps) {
      dose.reps->high = std::max(dose.reps->high, std::min(*told->reps, dose.reps->high + 2));
    }
    if (told->sets) {
      dose.sets.low = std::min(dose.sets.low, std::max(1, *told->sets));
    }
    if (!line.item.reps_by_set.empty()) {
      dose.reps = Range<int>{1, 30};
      dose.sets.low = 1;
    }
    if (told->hold && !dose.reps && !dose.duration) {
      dose.hold = std::clamp(*told->hold, dose.hold, dose.hold + 10s);
    }
    return dose;
  }

  void check_dose(const Line& line) {
    const auto& [item, move, at] = line;
    const auto dose = dose_of(line);
    const auto& id = item.exercise;
    expect(item.reps_range == effective_dose(move, m_request.level, at).reps, Rule::dose,
           id + ": another range");
    if (dose.duration) {
      const bool fits =
          item.duration && *item.duration <= dose.duration->high && *item.duration >= dose.duration->low;
      expect(fits && item.sets == 1, Rule::dose, id + ": duration");
      return;
    }
    expect(item.reps.has_value() == dose.reps.has_value() && !item.duration, Rule::dose, id + ": shape");
    expect(!dose.reps || !item.reps || (*item.reps >= dose.reps->low && *item.reps <= dose.reps->high),
           Rule::dose, id + ": repetitions");
    if (at == Phase::main) {
      const bool may_be_one = is_excused(Excuse::few_sets) && !dose.sets_are_stated;
      expect(item.sets >= (may_be_one ? 1 : dose.sets.low), Rule::minimum, id + ": too few sets");
      expect(item.sets <= dose.sets.high, Rule::caps, id + ": too many sets");
      expect(item.hold == dose.hold && item.rest == dose.rest, Rule::dose, id + ": hold or rest");
    }
  }

  // Rule 13.
  void check_cool_down() {
    const auto all = lines(Phase::cool_down);
    const auto is_enough = [](const Line& l) {
      const auto& item = l.item;
      return l.move.pattern == Pattern::stretch && works_hamstrings(l.move) && is_hold(item) &&
             item.sets <= 4 && item.sets * item.hold == 60s;
    };
    expect_or(Excuse::no_stretch, is_gentle() || std::any_of(all.begin(), all.end(), is_enough),
              Rule::cool_down, "no 60 s a side");
    for (const auto& line : all) {
      expect(is_hold(line.item) || line.item.duration, Rule::cool_down,
             line.item.exercise + " is not at rest");
    }
  }

  void check_request() {
    for (const auto& id : m_request.with) {
      expect(has_item(id), Rule::request, "without " + id);
    }
    for (const auto& id : m_request.without) {
      expect(!has_item(id), Rule::request, "with " + id);
    }
    expect(m_session.disclaimer == disclaimer && m_session.disclaimer.find('\n') == std::string::npos,
           Rule::disclaimer_line, "not the line");
  }

  bool has_item(const std::string& id) const {
    return std::any_of(m_lines.begin(), m_lines.end(), [&](const Line& l) { return l.item.exercise == id; });
  }

  void check_times() {
    Seconds now{};
    const Item* before = nullptr;
    for (const auto& part : m_session.phases) {
      Seconds start = now;
      bool is_first = true;
      for (const auto& item : part.items) {
        if (before != nullptr) {
          now += !is_first && part.phase == Phase::main ? main_gap(*before, item) : gap(*before, item);
        }
        start = is_first ? now : start;
        expect(item.starts_at == now, Rule::time, item.exercise + " starts at another time");
        expect(item.seconds == item_seconds(item, part.phase), Rule::time,
               item.exercise + " takes another time");
        now += item.seconds;
        before = &item;
        is_first = false;
      }
      expect(part.seconds == now - start, Rule::time, "a phase of another length");
    }
    const Seconds total = std::chrono::minutes{m_request.minutes};
    expect(m_session.seconds == now, Rule::time, "the session ends at another time");
    expect(m_session.unused == total - now, Rule::time, "unused seconds");
    expect(now <= total, Rule::caps, "past the minutes");
  }

  void check_budgets() {
    const Seconds total = std::chrono::minutes{m_request.minutes};
    if (phase(Phase::main) == nullptr) {
      return;
    }
    const auto budget = budgets(total);
    const auto length = [&](Phase wanted) { return phase(wanted) == nullptr ? 0s : phase(wanted)->seconds; };
    expect(length(Phase::warm_up) <= budget.warm_up, Rule::budgets, "warm-up");
    expect(length(Phase::main) <= budget.main, Rule::budgets, "main");
    expect(length(Phase::cool_down) <= budget.cool_down, Rule::budgets, "cool-down");
    expect(length(Phase::warm_up) == budget.warm_up || are_raises_at_their_longest(), Rule::budgets,
           "the warm-up does not fill its time");
  }

  bool are_raises_at_their_longest() const {
    const auto all = lines(Phase::warm_up);
    return std::all_of(all.begin(), all.end(), [&](const Line& line) {
      const auto dose = effective_dose(line.move, m_request.level, Phase::warm_up);
      return !is_cardio(line) || !dose.duration || line.item.duration == dose.duration->high;
    });
  }

  const Session& m_session;
  const Request& m_request;
  const Catalogue& m_catalogue;
  const Brief& m_brief;
  std::vector<Line> m_lines;
  std::vector<Violation> m_violations;
};

}  // namespace

std::string_view name(Rule rule) {
  return rule_names[static_cast<std::size_t>(rule)];
}

std::vector<Violation> check(const Session& session, const Catalogue& catalogue, const Brief& brief) {
  return Checker{session, catalogue, brief}.run();
}

}  // namespace hamstring::plan
