#include "hamstring/coach/programme.hpp"

#include <algorithm>

#include "base/embedded.hpp"

namespace hamstring::coach {
namespace {

using history::Kind;
using std::chrono::days;

constexpr days missed_week{8};
constexpr days two_missed_weeks{14};

bool has_a_move_of(const Programme& programme, const MainSession& session) {
  return programme.moves.empty() ||
         std::any_of(programme.moves.begin(), programme.moves.end(), [&](const auto& move) {
           return std::find(session.moves.begin(), session.moves.end(), move.second) != session.moves.end();
         });
}

/// Two missed weeks take it back to its beginning: it builds up load or volume.
bool builds_up(const Programme& programme) {
  return !programme.moves.empty() || std::any_of(programme.weeks.begin(), programme.weeks.end(),
                                                 [](const ProgrammeWeek& week) { return week.volume < 100; });
}

int sessions_of(const Programme& programme, std::size_t week) {
  return week < programme.weeks.size() ? programme.weeks[week].sessions : 1;
}

/// What the days since the last session make of the place.
void let_pass(const Programme& programme, Place& place, Day day) {
  place.is_repeated = false;
  place.is_restarted = false;
  if (!place.last || place.week >= programme.weeks.size()) {
    return;
  }
  const auto off = day - *place.last;
  if (off >= two_missed_weeks && builds_up(programme)) {
    place.is_restarted = place.week > 0 || place.session > 0;
    place.week = 0;
    place.session = 0;
  } else if (off >= missed_week && place.session > 0) {
    place.is_repeated = true;
    place.session = 0;
  }
}

void advance(const Programme& programme, Place& place) {
  if (place.week < programme.weeks.size() && ++place.session >= sessions_of(programme, place.week)) {
    ++place.week;
    place.session = 0;
  }
}

}  // namespace

ProgrammeSource builtin_programmes() {
  return {"built-in programmes", data::programmes, true};
}

const Programme* find(const Programmes& programmes, std::string_view id) {
  const auto found =
      std::find_if(programmes.begin(), programmes.end(), [&](const Programme& p) { return p.id == id; });
  return found == programmes.end() ? nullptr : &*found;
}

std::optional<Followed> followed(const std::vector<history::Record>& records, Day day) {
  const history::Record* last = nullptr;  // by time, since copies of a log may have been merged
  for (const auto& record : records) {
    const bool matters = record.kind == Kind::start_programme || record.kind == Kind::stop_programme;
    if (matters && record.at.day() <= day && (last == nullptr || record.at.utc() >= last->at.utc())) {
      last = &record;
    }
  }
  return last != nullptr && last->kind == Kind::start_programme
             ? std::optional{Followed{last->target, last->at}}
             : std::nullopt;
}

Place place_in(const Programme& programme, const Story& story, const Followed& followed, Day day) {
  Place place;
  for (const auto& session : story.sessions) {
    if (session.begun.utc() < followed.at.utc() || !has_a_move_of(programme, session)) {
      continue;
    }
    let_pass(programme, place, session.day);
    advance(programme, place);
    place.last = session.day;
  }
  let_pass(programme, place, day);
  return place;
}

const ProgrammeWeek* week_of(const Programme& programme, const Place& place) {
  if (place.week < programme.weeks.size()) {
    return &programme.weeks[place.week];
  }
  return programme.afterwards ? &*programme.afterwards : nullptr;
}

std::vector<int> sets_today(const Programme& programme, Level level, const Place& place) {
  const auto* week = week_of(programme, place);
  const auto sets = week == nullptr ? std::map<Level, std::vector<std::vector<int>>>::const_iterator{}
                                    : week->sets.find(level);
  if (week == nullptr || sets == week->sets.end() || sets->second.empty()) {
    return {};
  }
  const auto session = std::min(static_cast<std::size_t>(place.session), sets->second.size() - 1);
  return sets->second[session];
}

}  // namespace hamstring::coach
