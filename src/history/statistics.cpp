#include "hamstring/history/statistics.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "hamstring/history/journal.hpp"
#include "hamstring/history/side_tests.hpp"

namespace hamstring::history {
namespace {

using std::chrono::days;
using std::chrono::weeks;

constexpr int shown_weeks = 8;
constexpr int usual_weeks = 4;
constexpr std::size_t shown_efforts = 24;
constexpr int sessions_for_a_streak = 2;
constexpr double half = 0.5;

/// A test is none: it shows what one can do and trains nothing.
bool is_main_work(const Record& record) {
  return record.kind == Kind::done && record.phase == Phase::main && record.exercise != bridge_test;
}

/// Sets of both sides; one side alone is half of that.
double whole_sets(const Record& record) {
  const auto& [right, left] = std::tie(record.amount.right, record.amount.left);
  if (!right.empty() && right.size() == left.size()) {
    const auto done = [](const std::vector<int>& side) {
      return side.size() - static_cast<std::size_t>(std::count(side.begin(), side.end(), 0));
    };
    return half * static_cast<double>(done(right) + done(left));
  }
  return record.side ? half * record.amount.sets : record.amount.sets;
}

/// Sessions by week, of the weeks from `since` on. A guided session that runs past midnight belongs to the
/// day on which it began.
std::map<Day, int> sessions_by_week(const std::vector<Record>& records, Day since = Day::min()) {
  std::map<Day, std::set<std::string>> guided;  // by day
  std::set<std::string> known;
  std::set<Day> active;
  for (const auto& record : records) {
    if (record.kind != Kind::done || record.at.day() < since) {
      continue;
    }
    const bool continues = !record.session.empty() && !known.insert(record.session).second;
    if (!continues) {
      active.insert(record.at.day());
    }
    if (!continues && !record.session.empty()) {
      guided[record.at.day()].insert(record.session);
    }
  }
  std::map<Day, int> sessions;
  for (const auto day : active) {
    const auto found = guided.find(day);
    sessions[monday_of(day)] += found == guided.end() ? 1 : static_cast<int>(found->second.size());
  }
  return sessions;
}

int value_or_zero(const std::map<Day, int>& values, Day key) {
  const auto found = values.find(key);
  return found == values.end() ? 0 : found->second;
}

std::vector<Week> recent_weeks(const std::vector<Record>& records, const std::map<Day, int>& sessions,
                               Day this_monday) {
  std::vector<Week> out;
  for (int ago = shown_weeks - 1; ago >= 0; --ago) {
    const auto monday = this_monday - weeks{ago};
    out.push_back({monday, value_or_zero(sessions, monday), 0});
  }
  for (const auto& record : records) {
    const auto at = (monday_of(record.at.day()) - out.front().monday) / weeks{1};
    if (at >= 0 && at < shown_weeks) {
      out[static_cast<std::size_t>(at)].hard_sets += hard_sets(record);
    }
  }
  return out;
}

int streak(const std::map<Day, int>& sessions, Day this_monday) {
  const auto holds = [&](Day monday) { return value_or_zero(sessions, monday) >= sessions_for_a_streak; };
  int count = holds(this_monday) ? 1 : 0;
  for (auto monday = this_monday - weeks{1}; holds(monday); monday -= weeks{1}) {
    ++count;
  }
  return count;
}

Muscle group_of(Muscle muscle) {
  return covers(muscle, Muscle::hamstrings) ? Muscle::hamstrings : muscle;
}

/// How much of a set goes to each muscle.
std::map<Muscle, double> shares(const Record& record) {
  std::map<Muscle, double> out;
  for (const auto muscle : record.secondary) {
    out[group_of(muscle)] = half;
  }
  for (const auto muscle : record.primary) {
    out[group_of(muscle)] = 1;
  }
  return out;
}

/// Weeks before this one that the average is taken over; none where the log begins this week.
int weeks_to_average(const std::vector<Record>& records, Day this_monday) {
  auto first = this_monday;
  for (const auto& record : records) {
    first = record.kind == Kind::done ? std::min(first, monday_of(record.at.day())) : first;
  }
  return static_cast<int>(std::min<std::int64_t>(usual_weeks, (this_monday - first) / weeks{1}));
}

void add_volumes(Statistics& out, const std::vector<Record>& records, Day this_monday) {
  const auto averaged = weeks_to_average(records, this_monday);
  const auto add = [&](Volume& volume, std::int64_t weeks_ago, double sets) {
    if (weeks_ago == 0) {
      volume.this_week += sets;
    } else {
      volume.usual += sets / averaged;
    }
  };
  for (const auto& record : records) {
    const auto ago = (this_monday - monday_of(record.at.day())) / weeks{1};
    if (!is_main_work(record) || ago < 0 || ago > averaged) {
      continue;
    }
    add(out.by_pattern[record.pattern], ago, whole_sets(record));
    for (const auto& [muscle, share] : shares(record)) {
      add(out.by_muscle[muscle], ago, share * whole_sets(record));
    }
  }
}

Feat feat_of(const Record& record) {
  return {record.at.day(), record.sides, record.side, record.amount, record.load, record.rpe, record.pain};
}

bool is_same_shape(const Feat& a, const Feat& b) {
  return a.amount.reps.has_value() == b.amount.reps.has_value() &&
         a.amount.duration.has_value() == b.amount.duration.has_value() && a.side == b.side;
}

auto rank(const Feat& feat) {
  const auto seconds = feat.amount.duration.value_or(feat.amount.hold.value_or(Seconds{0}));
  return std::tuple{feat.load.value_or(0), feat.amount.reps.value_or(0), seconds, feat.amount.sets};
}

Progress progress_of(const std::string& exercise, const std::vector<const Record*>& done) {
  Progress out{exercise, 0, feat_of(*done.back()), std::nullopt, false};
  std::set<Day> on;
  for (const auto* record : done) {
    on.insert(record->at.day());
    const auto feat = feat_of(*record);
    const bool counts =
        !record->unconfirmed && feat.pain.value_or(0) < painful && is_same_shape(feat, out.latest);
    if (counts && (!out.best || rank(feat) > rank(*out.best))) {
      out.best = feat;
    }
  }
  out.equals_best = out.best && rank(out.latest) == rank(*out.best) && !done.back()->unconfirmed;
  out.days = static_cast<int>(on.size());
  return out;
}

std::vector<Progress> progress(const std::vector<Record>& records) {
  std::map<std::string, std::vector<const Record*>> by_exercise;
  for (const auto& record : records) {
    if (is_main_work(record)) {
      by_exercise[record.exercise].push_back(&record);
    }
  }
  std::vector<Progress> out;
  for (auto& [exercise, done] : by_exercise) {
    std::stable_sort(done.begin(), done.end(),
                     [](const Record* a, const Record* b) { return a->at.utc() < b->at.utc(); });
    out.push_back(progress_of(exercise, done));
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Progress& a, const Progress& b) { return a.latest.day > b.latest.day; });
  return out;
}

std::vector<Effort> efforts(const std::vector<Record>& records) {
  struct Sum {
    double total = 0;
    int count = 0;
  };
  std::map<Day, Sum> by_day;
  for (const auto& record : records) {
    if (is_main_work(record) && record.rpe) {
      auto& sum = by_day[record.at.day()];
      sum.total += *record.rpe;
      ++sum.count;
    }
  }
  std::vector<Effort> out;
  for (const auto& [day, sum] : by_day) {
    out.push_back({day, sum.total / sum.count});
  }
  out.erase(out.begin(), out.end() - static_cast<std::ptrdiff_t>(std::min(out.size(), shown_efforts)));
  return out;
}

std::optional<Day> last_day(const std::vector<Record>& records) {
  std::optional<Day> last;
  for (const auto& record : records) {
    if (record.kind == Kind::done) {
      last = std::max(last, std::optional{record.at.day()});
    }
  }
  return last;
}

}  // namespace

std::vector<Record> in_effect(std::vector<Record> records) {
  std::set<std::string> undone;
  for (const auto& record : records) {
    if (record.kind == Kind::undo) {
      undone.insert(record.target);
    }
  }
  std::unordered_map<std::string, std::size_t> places;
  places.reserve(records.size());
  std::size_t count = 0;
  for (auto& record : records) {
    if (record.kind == Kind::undo || undone.contains(record.id)) {
      continue;
    }
    const auto [known, is_new] = places.try_emplace(record.id, count);
    auto& place = records[known->second];
    if (&place != &record) {
      place = std::move(record);
    }
    count += is_new ? 1 : 0;
  }
  records.erase(records.begin() + static_cast<std::ptrdiff_t>(count), records.end());
  return records;
}

std::map<std::string, Day> last_done(const std::vector<Record>& records) {
  std::map<std::string, Day> last;
  for (const auto& record : records) {
    if (record.kind == Kind::done) {
      auto& day = last.try_emplace(record.exercise, record.at.day()).first->second;
      day = std::max(day, record.at.day());
    }
  }
  return last;
}

std::vector<const Record*> open_stops(const std::vector<Record>& records) {
  // By time, since copies of a log may have been merged; a sign whose time cannot be read by its place.
  std::optional<std::chrono::seconds> cleared_at;
  const Record* last_clear = nullptr;
  for (const auto& record : records) {
    if (record.kind == Kind::clear) {
      cleared_at = std::max(cleared_at, std::optional{record.at.utc()});
      last_clear = &record;
    }
  }
  std::vector<const Record*> open;
  for (const auto& record : records) {
    const bool stands = stands_for_bad_line(record) ? last_clear == nullptr || &record > last_clear
                                                    : record.at.utc() >= cleared_at;
    if (record.kind == Kind::stop && stands) {
      open.push_back(&record);
    }
  }
  std::stable_sort(open.begin(), open.end(), [](const Record* a, const Record* b) {
    return std::pair{a->at.utc(), a->id} < std::pair{b->at.utc(), b->id};
  });
  return open;
}

Moment stop_time(const std::vector<Record>& records, Moment now) {
  for (const auto& record : records) {
    if (record.kind == Kind::clear && record.at.utc() > now.utc()) {
      now = record.at;
    }
  }
  return now;
}

const Record* open_stop(const std::vector<Record>& records) {
  const auto open = open_stops(records);
  return open.empty() ? nullptr : open.back();
}

const Record* last_made(const std::vector<Record>& records) {
  constexpr std::size_t time_digits = 7;
  const auto made = [](const Record& record) {
    const bool tells = record.id.size() > time_digits && record.id[time_digits] == '-';
    return (tells ? record.id : make_id(record.at, 0)).substr(0, time_digits);
  };
  const auto last = std::max_element(records.rbegin(), records.rend(),
                                     [&](const Record& a, const Record& b) { return made(a) < made(b); });
  return last == records.rend() ? nullptr : &*last;
}

std::set<std::string> left_out_on(const std::vector<Record>& records, Day day) {
  const auto trained_between = [&](Day after, Day before) {
    return std::any_of(records.begin(), records.end(), [&](const Record& record) {
      return record.kind == Kind::done && record.at.day() > after && record.at.day() < before;
    });
  };
  std::set<std::string> ids;
  for (const auto& record : records) {
    const auto left = record.at.day();
    const bool is_next = record.note == next_session && left < day && !trained_between(left, day);
    if (record.kind == Kind::left_out && (left == day || is_next)) {
      ids.insert(record.exercise);
    }
  }
  return ids;
}

std::optional<Level> latest_level(const std::vector<Record>& records) {
  const Record* latest = nullptr;
  for (const auto& record : records) {
    if (record.level && (latest == nullptr || record.at.utc() >= latest->at.utc())) {
      latest = &record;
    }
  }
  return latest == nullptr ? std::nullopt : latest->level;
}

Range<int> weekly_hard_sets(Level level) {
  constexpr std::array<Range<int>, 3> ranges{{{4, 12}, {8, 18}, {10, 20}}};
  return ranges[static_cast<std::size_t>(level)];
}

double hard_sets(const Record& record) {
  constexpr std::array<double, 7> weights{1, 1, 1, half, 0, 0, 0};  // by pattern
  return is_main_work(record) ? weights[static_cast<std::size_t>(record.pattern)] * whole_sets(record) : 0;
}

Statistics statistics(const std::vector<Record>& records, Day today) {
  const auto this_monday = monday_of(today);
  const auto sessions = sessions_by_week(records);
  Statistics out;
  out.weeks = recent_weeks(records, sessions, this_monday);
  out.weeks_in_a_row = streak(sessions, this_monday);
  add_volumes(out, records, this_monday);
  out.moves = progress(records);
  out.effort = efforts(records);
  out.last_day = last_day(records);
  return out;
}

WeekSoFar week_so_far(const std::vector<Record>& records, Day today) {
  const auto this_monday = monday_of(today);
  // A week more, for a session that runs past its end.
  const auto sessions = sessions_by_week(records, this_monday - weeks{2});
  const bool were_any = std::any_of(records.begin(), records.end(), [&](const Record& record) {
    return record.kind == Kind::done && record.at.day() < this_monday;
  });
  return {value_or_zero(sessions, this_monday),
          were_any && value_or_zero(sessions, this_monday - weeks{1}) == 0};
}

}  // namespace hamstring::history
