#include "hamstring/coach/advise.hpp"

#include <algorithm>
#include <cmath>

#include "coach/steps.hpp"
#include "coach/words.hpp"
#include "hamstring/coach/block.hpp"
#include "hamstring/coach/ease.hpp"
#include "hamstring/coach/stop.hpp"
#include "hamstring/history/statistics.hpp"
#include "hamstring/plan/dose.hpp"
#include "hamstring/plan/time_model.hpp"
#include "plan/candidate.hpp"

namespace hamstring::coach {
namespace {

using history::Record;
using plan::Brief;
using plan::MainWork;
using plan::Prescription;
using Ids = std::vector<std::string>;

bool contains(const Ids& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::optional<plan::BasedOn> based_on(const std::vector<Record>& records, Day day) {
  plan::BasedOn out;
  for (const auto& record : records) {
    if (record.at.day() <= day) {
      ++out.records;
      out.last = record.id;
    }
  }
  return out.records > 0 ? std::optional{out} : std::nullopt;
}

/// Rule 10: two or three sets, in an easy week too.
constexpr std::string_view nordic = "nordic-curl";
constexpr int least_nordic_sets = 2;

/// What moves have to share to stand in for one another in a main part.
enum class Role { hip, knee, other };

Role role_of(const Exercise& exercise) {
  switch (exercise.pattern) {
    case Pattern::hip_extension:
    case Pattern::hip_hinge:
      return Role::hip;
    case Pattern::knee_flexion:
      return Role::knee;
    default:
      return Role::other;
  }
}

int steps_out_of_range(const Exercise& exercise, Level level) {
  const auto range = plan::level_table(level).demand;
  return std::max({0, range.low - exercise.demand, exercise.demand - range.high});
}

class Adviser {
 public:
  Adviser(const Catalogue& catalogue, const plan::Request& request, const std::vector<Record>& records,
          Day day, const Options& options)
      : m_catalogue(catalogue),
        m_records(records),
        m_day(day),
        m_options(options),
        m_routine(options.routine),
        m_out{request, {}} {}

  std::vector<Day> days(int count) {
    if (standing_stop(m_records)) {
      return {};
    }
    look_back();
    return coming_days(m_story, m_routine, m_out.request.level, m_day, count);
  }

  Advice run() {
    for (const auto& [id, last] : history::last_done(m_records)) {
      m_out.brief.last_done.emplace(id, last.time_since_epoch().count());
    }
    m_out.brief.based_on = based_on(m_records, m_day);
    if (stops()) {
      return std::move(m_out);
    }
    look_back();
    if (rests()) {
      return std::move(m_out);
    }
    if (!m_records.empty()) {
      dose();
    }
    return std::move(m_out);
  }

 private:
  Brief& brief() { return m_out.brief; }

  void look_back() {
    m_story = story_of(m_catalogue, m_records, m_day);
    m_condition = walk(m_story, m_out.request.level, m_day);
    go_one_level_down();
    follow_programme();
  }

  bool stops() {
    const auto stop = standing_stop(m_records);
    if (stop) {
      brief().main = stop->is_emergency ? MainWork::none : MainWork::gentle;
      brief().why = words_of(*stop);
    }
    return stop.has_value();
  }

  void go_one_level_down() {
    auto& level = m_out.request.level;
    if (m_condition.one_level_down && level != Level::beginner) {
      level = static_cast<Level>(static_cast<int>(level) - 1);
    }
  }

  bool rests() {
    const auto level = m_out.request.level;
    auto allowance = allowance_on(m_story, m_routine, level, m_day);
    const bool has_minutes = std::chrono::minutes{m_out.request.minutes} >= plan::shortest_with_main;
    if (!allowance.main && !m_options.anyway) {
      brief().main = MainWork::mobility;
      brief().why = allowance.why;
      brief().next_due = allowance.due;
      return true;
    }
    m_most_sets = plan::level_table(level).session_sets;
    if (allowance.main) {
      if (allowance.most_sets < m_most_sets) {
        brief().most_sets = allowance.most_sets;
      }
      m_most_sets = allowance.most_sets;
    } else {
      brief().notes.push_back("Main work, because you asked for it with --anyway: " + plainly(allowance.why));
    }
    const auto due =
        has_minutes ? due_after(m_day, m_routine) : coming_days(m_story, m_routine, level, m_day, 1).front();
    brief().next_due = due > m_day ? std::optional{due} : std::nullopt;
    return false;
  }

  /// The reason for rest, without when main work is due.
  static std::string plainly(const std::string& why) {
    auto first = why.substr(0, why.find(". ") + 1);
    if (!first.empty() && first.front() >= 'A' && first.front() <= 'Z') {
      first.front() = static_cast<char>(first.front() - 'A' + 'a');
    }
    return first;
  }

  void follow_programme() {
    const auto begun = followed(m_records, m_day);
    if (!begun || m_options.programmes == nullptr) {
      return;
    }
    m_programme = find(*m_options.programmes, begun->id);
    if (m_programme == nullptr) {
      brief().notes.push_back("The programme \"" + begun->id +
                              "\" is not known here; hamstring programme list names those that are.");
      return;
    }
    m_place = place_in(*m_programme, m_story, *begun, m_day);
    const auto* week = week_of(*m_programme, m_place);
    if (week == nullptr) {
      return;
    }
    m_routine.sessions_a_week = week->sessions;
    if (week->volume < 100 && m_condition.ease != Ease::deload) {
      constexpr double hundred = 100;
      m_condition.ease = Ease::back;
      m_condition.sets = std::min(m_condition.sets, week->volume / hundred);
      m_condition.week = static_cast<int>(m_place.week) + 1;
    }
  }

  void dose() {
    const Field field{m_catalogue, m_out.request};
    m_block = block_on(m_catalogue, m_story, m_condition, m_day);
    const bool has_block = !m_story.sessions.empty() && m_out.request.seed == 0;
    m_steps = steps_of(field, m_story, m_condition, m_day, has_block ? m_block.other : Ids{}, m_most_sets);
    leave_out_today();
    prescribe(field);
    prescribe_programme(field);
    if (has_block) {
      keep(field);
    }
    ease_the_new(field);
    say_it();
  }

  void leave_out_today() {
    for (const auto& id : history::left_out_on(m_records, m_day)) {
      brief().leave_out.emplace(id, "left out for today, because it hurt");
    }
  }

  void prescribe(const Field& field) {
    for (const auto& [id, step] : m_steps) {
      if (step.step == Step::left_out) {
        brief().leave_out.insert_or_assign(id, step.reason);
      } else if (step.instead == nullptr && step.step != Step::first) {
        brief().doses.insert_or_assign(id, prescription(*m_catalogue.find(id), step));
      }
    }
    for (const auto& [id, step] : m_steps) {
      if (step.instead != nullptr) {
        replace(field, id, step);
      }
    }
  }

  static Prescription prescription(const Exercise& exercise, const Progress& step) {
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

  /// A variant takes the place of a move: at the bottom of its range, or, where it was done since, as its own
  /// turns have it.
  void replace(const Field& field, const std::string& id, const Progress& step) {
    const auto& variant = *step.instead;
    const bool is_harder = step.step == Step::harder;
    m_instead[id] = variant.id;
    brief().leave_out.insert_or_assign(id, is_harder ? variant.name + " has taken its place, a step harder"
                                                     : variant.name + " stands in for it: " + after(step));
    const auto own = brief().doses.find(variant.id);
    const auto& turns = m_story.turns(variant.id);
    const auto& replaced = m_story.turns(id);
    const bool was_done_since = !turns.empty() && turns.back().day > replaced.back().day;
    if (own != brief().doses.end() && (was_done_since || is_own_business(field, variant, step))) {
      return;
    }
    Progress begun = step;
    const auto bounds = bounds_of(variant, field.request());
    begun.amount = bounds.amount.low;
    if (!is_harder && own != brief().doses.end()) {
      begun.sets = own->second.sets;
      begun.load = own->second.load;
      begun.amount = own->second.reps ? *own->second.reps : begun.amount;
    }
    brief().doses.insert_or_assign(variant.id, prescription(variant, begun));
  }

  static std::string after(const Progress& step) {
    const auto colon = step.reason.rfind(": ");
    return colon == std::string::npos ? step.reason : step.reason.substr(colon + 2);
  }

  /// A harder variant that was taken up before and did not have to be left goes its own way.
  bool is_own_business(const Field& field, const Exercise& variant, const Progress& step) const {
    const auto& turns = m_story.turns(variant.id);
    return step.step == Step::harder && !turns.empty() &&
           !asks_to_step_back(turns, bounds_of(variant, field.request()));
  }

  std::string stand_in_of(std::string id) const {
    constexpr int longest_ladder = 10;
    for (int i = 0; i < longest_ladder && m_instead.contains(id); ++i) {
      id = m_instead.at(id);
    }
    return id;
  }

  void keep_move(const Field& field, const std::string& id) {
    const auto now = stand_in_of(id);
    if (field.find_allowed(now) != nullptr && !brief().leave_out.contains(now) &&
        !contains(brief().keep, now)) {
      brief().keep.push_back(now);
    }
  }

  void keep(const Field& field) {
    for (const auto& id : m_block.moves.empty() ? m_block.last_anchors : m_block.moves) {
      keep_move(field, id);
    }
    std::map<std::string, std::string, std::less<>> unwanted;
    for (const auto& id : m_block.last_rest) {
      unwanted.emplace(stand_in_of(id),
                       "it was in the last block; this one has other moves beside the main lifts");
    }
    for (const auto& id : m_block.other) {
      unwanted.insert_or_assign(stand_in_of(id), std::string{"it is in session "} +
                                                     (m_block.letter == 'A' ? 'B' : 'A') + " of this block");
    }
    leave_out_where_possible(field, unwanted);
  }

  /// Leave a move out only where another one, each time a different one, fills its role as well.
  void leave_out_where_possible(const Field& field,
                                const std::map<std::string, std::string, std::less<>>& unwanted) {
    std::set<const Exercise*> used;
    for (const auto& [id, why] : unwanted) {
      const auto* exercise = field.find_allowed(id);
      if (exercise == nullptr || contains(brief().keep, id) || field.is_pinned(id)) {
        continue;
      }
      for (const auto& other : m_catalogue.exercises()) {
        if (!used.contains(&other) && !unwanted.contains(other.id) &&
            fills_role_of(field, other, *exercise)) {
          used.insert(&other);
          brief().leave_out.emplace(id, why);
          break;
        }
      }
    }
  }

  bool fills_role_of(const Field& field, const Exercise& other, const Exercise& exercise) {
    const auto level = field.request().level;
    const bool is_as_good = field.is_allowed(other) && role_of(other) == role_of(exercise) &&
                            (is_anchor(other) || !is_anchor(exercise)) &&
                            steps_out_of_range(other, level) <= steps_out_of_range(exercise, level) &&
                            !brief().leave_out.contains(other.id) && !contains(brief().keep, other.id);
    return is_as_good && std::none_of(brief().keep.begin(), brief().keep.end(), [&](const std::string& id) {
             return field.are_variants(other, *m_catalogue.find(id));
           });
  }

  void prescribe_programme(const Field& field) {
    if (m_programme == nullptr || m_programme->moves.empty()) {
      return;
    }
    const auto move = m_programme->moves.find(field.request().level);
    if (move == m_programme->moves.end()) {
      m_waits = "it is not for your level";
      return;
    }
    const auto* exercise = m_catalogue.find(move->second);
    if (exercise == nullptr) {
      m_waits = "the catalogue has no " + move->second;
      return;
    }
    if (const auto why = plan::reason_against(*exercise, field.request(), plan::available(field.request()))) {
      m_waits = exercise->name + ": " + *why;
      return;
    }
    if (m_instead.contains(move->second)) {
      m_instead.erase(move->second);
      brief().leave_out.erase(move->second);
    }
    if (brief().leave_out.contains(move->second)) {
      m_waits = exercise->name + ": " + brief().leave_out.at(move->second);
      return;
    }
    prescribe_programme(*exercise, move->first);
  }

  void prescribe_programme(const Exercise& exercise, Level level) {
    constexpr std::chrono::days a_week{7};
    if (m_place.week >= m_programme->weeks.size() && m_place.last && m_day < *m_place.last + a_week) {
      brief().leave_out.insert_or_assign(exercise.id, "the programme is behind you: once a week keeps it");
      return;
    }
    auto sets = sets_today(*m_programme, level, m_place);
    if (sets.empty()) {
      return;
    }
    const auto& turns = m_story.turns(exercise.id);
    std::string why = "week " + std::to_string(m_place.week + 1) + " of " + m_programme->name;
    if (m_condition.ease == Ease::deload) {
      sets.resize(static_cast<std::size_t>(eased_sets(static_cast<int>(sets.size()), m_condition)));
      why += ", half its sets for the easy week";
    } else if (!turns.empty() && turns.back().pain.value_or(0) >= history::painful && sets.size() > 1) {
      sets.pop_back();
      why += ", one set less after pain " + std::to_string(*turns.back().pain);
    }
    Prescription dose;
    dose.reps_by_set = sets;
    const auto step = m_steps.find(exercise.id);
    const auto from = step == m_steps.end() ? plan::PastDose{} : step->second.from;
    if (!turns.empty()) {
      dose.change = plan::Change{from, why};
    }
    brief().doses.insert_or_assign(exercise.id, dose);
    brief().keep.insert(brief().keep.begin(), exercise.id);
    if (m_programme->other_moves) {
      brief().most_moves = 1 + *m_programme->other_moves;
    }
  }

  /// Moves without turns have fewer sets in easy times too.
  void ease_the_new(const Field& field) {
    if (m_condition.sets >= 1) {
      return;
    }
    for (const auto& exercise : m_catalogue.exercises()) {
      const auto told = brief().doses.find(exercise.id);
      const bool is_open =
          told == brief().doses.end() || (!told->second.sets && told->second.reps_by_set.empty());
      if (field.is_allowed(exercise) && is_open) {
        const auto dose = plan::effective_dose(exercise, field.request().level, Phase::main);
        const int sets = eased_sets(dose.usual_sets, m_condition);
        brief().doses[exercise.id].sets = exercise.id == nordic ? std::max(sets, least_nordic_sets) : sets;
      }
    }
  }

  void say_it() {
    auto& notes = brief().notes;
    if (m_condition.ease == Ease::deload) {
      notes.push_back(deload_words());
    } else if (m_condition.ease == Ease::back) {
      notes.push_back(way_back_words());
    } else if (m_condition.ease == Ease::repeat) {
      notes.push_back("It has been " + std::to_string(m_condition.days_off) +
                      " days, so today repeats your last session; the steps go on from there.");
    }
    if (m_programme != nullptr) {
      notes.push_back(programme_words());
    }
    if (!m_story.sessions.empty() && m_out.request.seed == 0) {
      notes.push_back(block_words());
    }
  }

  std::string deload_words() const {
    const std::string why =
        m_condition.after_full_weeks
            ? "Five full weeks are behind you, and it is in an easy week that they pay off."
            : "The last three sessions were hard on you.";
    return "An easy week until " + words_of(*m_condition.until) + ": half the sets, a tenth less load. " +
           why;
  }

  std::string way_back_words() const {
    constexpr int hundred = 100;
    const auto less = hundred - static_cast<int>(std::lround(m_condition.sets * hundred));
    auto out = m_condition.days_off > 0
                   ? "Good to have you back after " + std::to_string(m_condition.days_off) + " days. "
                   : std::string{};
    out += "Week " + std::to_string(m_condition.week) + " of 4 on the way back: " + std::to_string(less) +
           " % fewer sets";
    out += m_condition.load < 1 ? ", and a fifth less load than before the break." : ".";
    if (m_condition.one_level_down) {
      out += " You train one level lower until " + words_of(*m_condition.until) + ".";
    }
    return out + " It comes back sooner than it came.";
  }

  std::string block_words() const {
    return "Block " + std::to_string(m_block.number) + ", week " + std::to_string(m_block.week) +
           " of 6, session " + m_block.letter + ": its moves stay until " + words_of(m_block.until) +
           ", so that you can see them grow.";
  }

  std::string programme_words() const {
    const auto& programme = *m_programme;
    if (!m_waits.empty()) {
      return programme.name + " waits: " + m_waits + ".";
    }
    if (m_place.week >= programme.weeks.size()) {
      return programme.name + " is done" +
             (programme.afterwards ? "; one session a week keeps what you have."
                                   : ". hamstring programme stop ends it.");
    }
    const auto& week = programme.weeks[m_place.week];
    auto out = programme.name + ", week " + std::to_string(m_place.week + 1) + " of " +
               std::to_string(programme.weeks.size()) + ", session " + std::to_string(m_place.session + 1) +
               " of " + std::to_string(week.sessions) + ".";
    if (m_place.is_restarted) {
      out += " After two weeks off it begins again.";
    } else if (m_place.is_repeated) {
      out += " A week was missed, so this one starts again.";
    }
    return week.test && is_test_due() ? out + " Test yourself first, while you are fresh: hamstring test."
                                      : out;
  }

  bool is_test_due() const {
    constexpr std::chrono::days a_week{7};
    return std::none_of(m_records.begin(), m_records.end(), [&](const Record& record) {
      return record.exercise == m_programme->test && record.kind == history::Kind::done &&
             record.at.day() > m_day - a_week && record.at.day() <= m_day;
    });
  }

  const Catalogue& m_catalogue;
  const std::vector<Record>& m_records;
  Day m_day;
  const Options& m_options;
  Routine m_routine;
  Advice m_out;
  Story m_story;
  Condition m_condition;
  Block m_block;
  Steps m_steps;
  int m_most_sets = 0;
  const Programme* m_programme = nullptr;
  Place m_place;
  std::string m_waits;                                        // why the programme's move is not done today
  std::map<std::string, std::string, std::less<>> m_instead;  // variants in the place of moves
};

}  // namespace

Advice advise(const Catalogue& catalogue, const plan::Request& request,
              const std::vector<history::Record>& records, Day day, const Options& options) {
  return Adviser{catalogue, request, records, day, options}.run();
}

std::vector<Day> next_days(const Catalogue& catalogue, const plan::Request& request,
                           const std::vector<history::Record>& records, Day day, const Options& options,
                           int count) {
  return Adviser{catalogue, request, records, day, options}.days(count);
}

std::map<std::string, Progress, std::less<>> next_steps(const Catalogue& catalogue,
                                                        const plan::Request& request,
                                                        const std::vector<history::Record>& records,
                                                        Day day) {
  auto story = story_of(catalogue, records, day);
  const auto condition = walk(story, request.level, day);
  const Field field{catalogue, request};
  return steps_of(field, story, condition, day, {}, plan::level_table(request.level).session_sets);
}

}  // namespace hamstring::coach
