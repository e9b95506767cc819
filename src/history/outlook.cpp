#include "hamstring/history/outlook.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "hamstring/history/statistics.hpp"
#include "hamstring/plan/dose.hpp"

namespace hamstring::history {
namespace {

using std::chrono::days;
using std::chrono::weeks;

constexpr int notable_pain = 3;

bool is_within(const Record& record, Day today, days span) {
  return record.at.day() <= today && today - record.at.day() < span;
}

/// The worst pain of each day with a move; 0 on days without any.
std::map<std::string, std::map<Day, int>> pain_by_day(const std::vector<Record>& records, Day today) {
  std::map<std::string, std::map<Day, int>> out;
  for (const auto& record : records) {
    const bool tells =
        record.kind == Kind::done || record.kind == Kind::pain || record.kind == Kind::left_out;
    if (tells && !record.exercise.empty() && is_within(record, today, weeks{6})) {
      auto& worst = out[record.exercise][record.at.day()];
      worst = std::max(worst, record.pain.value_or(0));
    }
  }
  return out;
}

std::vector<Hurting> hurting(const std::vector<Record>& records, Day today) {
  std::vector<Hurting> out;
  for (const auto& [exercise, by_day] : pain_by_day(records, today)) {
    Hurting found{exercise, 0, 0, {}};
    for (const auto& [day, worst] : by_day) {
      if (worst >= notable_pain) {
        found = {exercise, found.days + 1, std::max(found.worst, worst), day};
      }
    }
    const bool hurt_badly = by_day.rbegin()->second >= painful;
    const auto recent = by_day.size() < 2 ? by_day.begin() : std::prev(by_day.end(), 2);
    if (hurt_badly || (found.days >= 2 && found.last >= recent->first)) {
      out.push_back(found);
    }
  }
  return out;
}

/// Of the level, and of the move where it has one of its own.
int cap_of(const Exercise* exercise, Level level) {
  const auto cap = plan::level_table(level).effort_cap;
  return exercise == nullptr ? cap : std::min(cap, exercise->effort.value_or(cap));
}

std::vector<OverCap> over_cap(const Catalogue& catalogue, const std::vector<Record>& records, Level level,
                              Day today) {
  std::map<std::string, const Record*> last;
  for (const auto& record : records) {
    if (record.kind == Kind::done && record.phase == Phase::main && is_within(record, today, weeks{2})) {
      auto& known = last[record.exercise];
      known = known == nullptr || known->at.utc() <= record.at.utc() ? &record : known;
    }
  }
  std::vector<OverCap> out;
  for (const auto& [exercise, record] : last) {
    const auto* move = catalogue.find(exercise);
    const bool is_test = move != nullptr && has(*move, Trait::assessment);
    const auto cap = cap_of(move, level);
    const bool hurt = record->pain.value_or(0) >= painful;  // which weighs more
    if (!is_test && !hurt && record->rpe.value_or(0) > cap) {
      out.push_back({exercise, record->at.day(), *record->rpe, cap});
    }
  }
  return out;
}

std::optional<std::pair<Day, Day>> too_close(const std::vector<Record>& records, Day today) {
  std::set<Day> worked;
  std::set<std::string> known;
  for (const auto& record : records) {
    // A session that runs past midnight belongs to the day on which it began.
    const bool continues = !record.session.empty() && known.contains(record.session);
    if (hard_sets(record) > 0 && !continues && is_within(record, today, weeks{2})) {
      worked.insert(record.at.day());
      known.insert(record.session);
    }
  }
  std::optional<std::pair<Day, Day>> found;
  for (auto at = worked.begin(); at != worked.end() && std::next(at) != worked.end(); ++at) {
    if (*std::next(at) - *at < days{2}) {
      found = {*at, *std::next(at)};
    }
  }
  return found;
}

std::optional<int> amount_of(const Amount& amount) {
  const auto hold = amount.hold ? std::optional{static_cast<int>(amount.hold->count())} : std::nullopt;
  return amount.reps ? amount.reps : hold;
}

/// Every planned set done at the top of the range or over it, with ease.
bool is_at_top(const Record& record, int top, int cap) {
  const bool is_whole = !record.planned || record.amount.sets >= record.planned->sets;
  return is_whole && !record.unconfirmed && !record.side && amount_of(record.amount).value_or(0) >= top &&
         record.rpe.value_or(0) <= cap && record.pain.value_or(0) < notable_pain;
}

std::optional<Ready> readiness(const Exercise& exercise, const Record& before, const Record& last,
                               Level level) {
  const auto dose = plan::effective_dose(exercise, level, Phase::main);
  const auto top = dose.reps ? dose.reps->high : static_cast<int>(dose.hold.count());
  const auto cap = cap_of(&exercise, level);
  const bool is_told = before.rpe || last.rpe;
  const bool holds = top > 0 && is_told && before.load == last.load && is_at_top(before, top, cap) &&
                     is_at_top(last, top, cap);
  return holds ? std::optional{Ready{exercise.id, *amount_of(last.amount), !last.amount.reps,
                                     last.load.value_or(0) > 0}}
               : std::nullopt;
}

std::vector<Ready> ready(const Catalogue& catalogue, const std::vector<Record>& records, Level level,
                         Day today) {
  std::map<std::string, std::map<Day, const Record*>> done;
  for (const auto& record : records) {
    if (record.kind == Kind::done && record.phase == Phase::main && is_within(record, today, weeks{3})) {
      done[record.exercise][record.at.day()] = &record;
    }
  }
  std::vector<Ready> out;
  for (const auto& [id, by_day] : done) {
    const auto* exercise = catalogue.find(id);
    const bool can_step =
        exercise != nullptr && !has(*exercise, Trait::assessment) && exercise->level <= level;
    if (!can_step || by_day.size() < 2) {
      continue;
    }
    const auto last = by_day.rbegin();
    if (const auto found = readiness(*exercise, *std::next(last)->second, *last->second, level)) {
      out.push_back(*found);
    }
  }
  return out;
}

/// Days of main work, and whether each was hard: effort over the cap, or pain of 3 or more.
std::map<Day, bool> main_days(const Catalogue& catalogue, const std::vector<Record>& records, Level level,
                              Day today) {
  std::map<Day, bool> out;
  for (const auto& record : records) {
    if (record.at.day() <= today && hard_sets(record) > 0) {
      const auto cap = cap_of(catalogue.find(record.exercise), level);
      auto& is_hard = out[record.at.day()];
      is_hard = is_hard || record.rpe.value_or(0) > cap || record.pain.value_or(0) >= notable_pain;
    }
  }
  return out;
}

/// Weeks running with two days of main work or more, up to the one before `monday`.
int full_weeks_before(Day monday, const std::map<Day, bool>& worked) {
  constexpr int full = 2;
  int count = 0;
  for (auto week = monday - weeks{1};; week -= weeks{1}) {
    const auto done = std::distance(worked.lower_bound(week), worked.lower_bound(week + weeks{1}));
    if (done < full) {
      return count;
    }
    ++count;
  }
}

/// The sixth week of six is the easy one.
Tired tired(const Catalogue& catalogue, const std::vector<Record>& records, Level level, Day today) {
  constexpr int cycle = 6;
  constexpr std::ptrdiff_t in_a_row = 3;
  const auto worked = main_days(catalogue, records, level, today);
  const auto count = static_cast<std::ptrdiff_t>(worked.size());
  const bool is_lately = count >= in_a_row && today - worked.rbegin()->first < weeks{1};
  if (is_lately && std::all_of(worked.rbegin(), std::next(worked.rbegin(), in_a_row),
                               [](const auto& day) { return day.second; })) {
    return Tired::hard_sessions;
  }
  const bool is_full = full_weeks_before(monday_of(today), worked) % cycle == cycle - 1;
  return is_full && level != Level::beginner ? Tired::full_weeks : Tired::no;
}

bool is_under_a_third(double part, double whole) {
  constexpr double enough = 6;
  return whole >= enough && part * 3 < whole;
}

}  // namespace

bool Outlook::lacks_knee_work() const {
  return is_under_a_third(knee_sets, hip_sets + knee_sets);
}

bool Outlook::lacks_hip_work() const {
  return is_under_a_third(hip_sets, hip_sets + knee_sets);
}

Outlook outlook(const Catalogue& catalogue, const std::vector<Record>& records, Level level, Day today) {
  Outlook out;
  out.hurting = hurting(records, today);
  out.over_cap = over_cap(catalogue, records, level, today);
  out.ready = ready(catalogue, records, level, today);
  out.tired = tired(catalogue, records, level, today);
  out.too_close = too_close(records, today);
  for (const auto& record : records) {
    if (is_within(record, today, weeks{4})) {
      const bool is_hip = record.pattern == Pattern::hip_extension || record.pattern == Pattern::hip_hinge;
      out.hip_sets += is_hip ? hard_sets(record) : 0;
      out.knee_sets += record.pattern == Pattern::knee_flexion ? hard_sets(record) : 0;
    }
  }
  return out;
}

std::vector<Visit> visits(const std::vector<Record>& records, std::string_view exercise) {
  std::vector<const Record*> done;
  for (const auto& record : records) {
    if (record.kind == Kind::done && record.exercise == exercise) {
      done.push_back(&record);
    }
  }
  std::stable_sort(done.begin(), done.end(),
                   [](const Record* a, const Record* b) { return a->at.utc() < b->at.utc(); });
  std::vector<Visit> out;
  std::transform(done.begin(), done.end(), std::back_inserter(out), [](const Record* record) {
    return Visit{record->at.day(), record->sides, record->side, record->amount,
                 record->load,     record->rpe,   record->pain, record->unconfirmed};
  });
  return out;
}

}  // namespace hamstring::history
