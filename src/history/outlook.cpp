#include "hamstring/history/outlook.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "hamstring/history/statistics.hpp"

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

Outlook outlook(const std::vector<Record>& records, Day today) {
  Outlook out;
  out.hurting = hurting(records, today);
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
