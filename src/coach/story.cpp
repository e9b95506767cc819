#include "hamstring/coach/story.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "hamstring/history/statistics.hpp"
#include "hamstring/plan/dose.hpp"

namespace hamstring::coach {
namespace {

using history::Amount;
using history::Kind;
using history::Record;

constexpr int pain_that_counts = 3;

/// The least set of an amount: repetitions, or seconds of a static hold.
std::optional<int> least(const Amount& amount) {
  if (!amount.by_set.empty()) {
    return *std::min_element(amount.by_set.begin(), amount.by_set.end());
  }
  if (amount.reps) {
    return amount.reps;
  }
  return amount.hold ? std::optional{static_cast<int>(amount.hold->count())} : std::nullopt;
}

template <class T>
std::optional<T> larger(const std::optional<T>& a, const std::optional<T>& b) {
  return std::max(a, b);  // nothing is less than something
}

/// Entries of one move in one session come together: the heaviest load is the work, lighter ones led up to
/// it.
void merge(Turn& turn, const Turn& more, bool is_other_side) {
  turn.pain = larger(turn.pain, more.pain);
  turn.effort = larger(turn.effort, more.effort);
  turn.unconfirmed = turn.unconfirmed || more.unconfirmed;
  if (more.sets == 0 || (turn.sets > 0 && more.load.value_or(0) < turn.load.value_or(0))) {
    return;
  }
  if (turn.sets == 0 || more.load.value_or(0) > turn.load.value_or(0)) {
    turn.sets = more.sets;
    turn.planned_sets = more.planned_sets;
    turn.amount = more.amount;
    turn.planned_amount = more.planned_amount;
    turn.is_hold = more.is_hold;
    turn.load = more.load;
    return;
  }
  turn.sets = is_other_side ? std::max(turn.sets, more.sets) : turn.sets + more.sets;
  if (turn.amount && more.amount) {
    turn.amount = std::min(*turn.amount, *more.amount);
  }
}

bool is_work(const Record& record) {
  return record.kind == Kind::done && record.phase == Phase::main && !record.amount.duration;
}

bool is_pain(const Record& record) {
  return (record.kind == Kind::pain || record.kind == Kind::left_out) && !record.exercise.empty();
}

class Teller {
 public:
  Teller(const Catalogue& catalogue, Day day) : m_catalogue(catalogue), m_day(day) {}

  Story tell(const std::vector<Record>& records) {
    const auto ordered = in_order(records);
    find_guided(ordered);
    for (const auto* record : ordered) {
      tell(*record);
    }
    auto& sessions = m_story.sessions;
    std::erase_if(sessions, [](const MainSession& session) { return session.hard_sets <= 0; });
    std::stable_sort(sessions.begin(), sessions.end(),
                     [](const MainSession& a, const MainSession& b) { return a.day < b.day; });
    return std::move(m_story);
  }

 private:
  std::vector<const Record*> in_order(const std::vector<Record>& records) const {
    std::vector<const Record*> out;
    out.reserve(records.size());
    for (const auto& record : records) {
      const bool matters = is_work(record) || is_pain(record) || record.kind == Kind::skipped;
      if (matters && record.at.day() <= m_day) {
        out.push_back(&record);
      }
    }
    const auto earlier = [](const Record* a, const Record* b) { return a->at.utc() < b->at.utc(); };
    if (!std::is_sorted(out.begin(), out.end(), earlier)) {
      std::stable_sort(out.begin(), out.end(), earlier);
    }
    return out;
  }

  void find_guided(const std::vector<const Record*>& records) {
    for (const auto* record : records) {
      if (!record->session.empty() && is_work(*record)) {
        m_guided.try_emplace(record->at.day(), number_of(*record));
      }
    }
  }

  std::size_t add_session(const Moment& at) {
    const auto number = m_story.sessions.size();
    m_story.sessions.push_back({});
    m_story.sessions.back().day = at.day();
    m_story.sessions.back().begun = at;
    m_story.sessions.back().number = number;
    return number;
  }

  /// The session of a record; a guided one that runs past midnight is of the day on which it began.
  std::size_t number_of(const Record& record) {
    if (!record.session.empty()) {
      const auto [known, is_new] = m_by_id.try_emplace(record.session, 0);
      if (is_new) {
        known->second = add_session(record.at);
      }
      return known->second;
    }
    if (const auto guided = m_guided.find(record.at.day()); guided != m_guided.end()) {
      return guided->second;
    }
    const auto [known, is_new] = m_by_day.try_emplace(record.at.day(), 0);
    if (is_new) {
      known->second = add_session(record.at);
    }
    return known->second;
  }

  const Exercise* find(const std::string& id) {
    const auto [known, is_new] = m_found.try_emplace(id, nullptr);
    if (is_new) {
      known->second = m_catalogue.find(id);
    }
    return known->second;
  }

  void tell(const Record& record) {
    const auto* exercise = find(record.exercise);
    if (exercise != nullptr && has(*exercise, Trait::assessment)) {
      return;
    }
    auto& session = m_story.sessions[number_of(record)];
    const bool is_main = is_work(record) || (exercise != nullptr && is_in(*exercise, Phase::main));
    if (is_main && !is_pain(record) &&
        std::find(session.moves.begin(), session.moves.end(), record.exercise) == session.moves.end()) {
      session.moves.push_back(record.exercise);
    }
    if (record.kind == Kind::skipped) {
      return;
    }
    add_turn(record, session);
    if (is_work(record)) {
      add_work(record, session, exercise);
    } else {
      session.was_hard = session.was_hard || record.pain.value_or(0) >= pain_that_counts;
    }
  }

  void add_turn(const Record& record, const MainSession& session) {
    Turn turn;
    turn.day = session.day;
    turn.session = session.number;
    turn.level = record.level;
    turn.effort = record.rpe;
    turn.pain = record.pain;
    turn.unconfirmed = record.unconfirmed;
    if (is_work(record)) {
      turn.sets = record.amount.sets;
      turn.amount = least(record.amount);
      turn.is_hold = !record.amount.reps;
      turn.load = record.load;
      if (record.planned) {
        turn.planned_sets = record.planned->sets;
        turn.planned_amount = least(*record.planned);
      }
    }
    auto& turns = m_story.moves[record.exercise];
    if (turns.empty() || turns.back().session != turn.session) {
      turns.push_back(turn);
    } else {
      merge(turns.back(), turn, record.side.has_value());
    }
  }

  static void add_work(const Record& record, MainSession& session, const Exercise* exercise) {
    session.hard_sets += history::hard_sets(record);
    session.level = record.level ? record.level : session.level;
    const int cap = cap_of(record, exercise);
    session.was_hard =
        session.was_hard || record.rpe.value_or(0) > cap || record.pain.value_or(0) >= pain_that_counts;
  }

  static int cap_of(const Record& record, const Exercise* exercise) {
    const int cap = plan::level_table(record.level.value_or(Level::advanced)).effort_cap;
    return exercise != nullptr && exercise->effort ? std::min(cap, *exercise->effort) : cap;
  }

  const Catalogue& m_catalogue;
  Day m_day;
  Story m_story;
  std::unordered_map<std::string, std::size_t> m_by_id;
  std::map<Day, std::size_t> m_by_day;
  std::map<Day, std::size_t> m_guided;
  std::unordered_map<std::string, const Exercise*> m_found;
};

}  // namespace

bool Turn::counts() const {
  return sets > 0 && amount && !unconfirmed && sets >= full_sets() &&
         *amount >= planned_amount.value_or(std::numeric_limits<int>::min());
}

const std::vector<Turn>& Story::turns(std::string_view id) const {
  static const std::vector<Turn> none;
  const auto found = moves.find(id);
  return found == moves.end() ? none : found->second;
}

Story story_of(const Catalogue& catalogue, const std::vector<history::Record>& records, Day day) {
  return Teller{catalogue, day}.tell(records);
}

}  // namespace hamstring::coach
