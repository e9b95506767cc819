#include "hamstring/coach/ease.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace hamstring::coach {
namespace {

using std::chrono::days;
using std::chrono::weeks;

constexpr int days_to_repeat = 8;
constexpr int days_to_go_back = 14;
constexpr int days_to_lower_the_load = 28;
constexpr int days_to_go_one_level_down = 84;
constexpr int full_weeks = 5;
constexpr int sessions_of_a_full_week = 2;
constexpr int hard_sessions = 3;
constexpr days easy_week{7};
constexpr std::array<double, 4> way_back{0.5, 0.7, 0.8, 0.9};

/// Goes through the sessions in their order and knows what each meets.
class Walker {
 public:
  explicit Walker(Level level) : m_level(level) {}

  Condition at(Day day, Level level) const {
    Condition condition;
    const auto off = m_last ? static_cast<int>((day - *m_last) / days{1}) : 0;
    if (off >= days_to_go_back) {
      condition = on_the_way_back(day, day, off);
    } else if (m_back && day < *m_back + weeks{way_back.size()}) {
      condition = on_the_way_back(day, *m_back, m_days_off);
    } else if (off >= days_to_repeat) {
      condition.ease = Ease::repeat;
      condition.days_off = off;
    } else if (m_easy && day < *m_easy + easy_week) {
      condition = easy(*m_easy, m_easy_after_full_weeks);
    } else if (is_after_full_weeks(day, level) || m_hard_run >= hard_sessions) {
      condition = easy(day, m_hard_run < hard_sessions);
    }
    condition.last_way_back = condition.ease == Ease::back ? condition.since : m_back;
    return condition;
  }

  Condition pass(const MainSession& session) {
    const auto level = session.level.value_or(m_level);
    const auto condition = at(session.day, level);
    if (condition.ease == Ease::back && condition.since != m_back) {
      m_back = condition.since;
      m_days_off = condition.days_off;
      start_counting_from(session.day + weeks{way_back.size()});
    } else if (condition.ease == Ease::deload && condition.since != m_easy) {
      m_easy = condition.since;
      m_easy_after_full_weeks = condition.after_full_weeks;
      start_counting_from(session.day + easy_week);
    } else if (condition.ease == Ease::none || condition.ease == Ease::repeat) {
      m_hard_run = session.was_hard ? m_hard_run + 1 : 0;
    }
    ++m_sessions[monday_of(session.day)];
    m_last = session.day;
    return condition;
  }

 private:
  void start_counting_from(Day day) {
    const auto monday = monday_of(day);
    m_count_from = monday == day ? monday : monday + weeks{1};
    m_hard_run = 0;
  }

  static Condition on_the_way_back(Day day, Day since, int off) {
    Condition condition;
    condition.ease = Ease::back;
    condition.since = since;
    condition.until = since + weeks{way_back.size()} - days{1};
    condition.week = 1 + static_cast<int>((day - since) / weeks{1});
    condition.sets = way_back[static_cast<std::size_t>(condition.week - 1)];
    condition.load = off >= days_to_lower_the_load ? 0.8 : 1;
    condition.days_off = off;
    condition.one_level_down = off >= days_to_go_one_level_down;
    return condition;
  }

  static Condition easy(Day since, bool after_full_weeks) {
    Condition condition;
    condition.ease = Ease::deload;
    condition.since = since;
    condition.until = since + easy_week - days{1};
    condition.sets = 0.5;
    condition.load = 0.9;
    condition.after_full_weeks = after_full_weeks;
    return condition;
  }

  bool is_after_full_weeks(Day day, Level level) const {
    if (level == Level::beginner) {
      return false;
    }
    for (int ago = 1; ago <= full_weeks; ++ago) {
      const auto monday = monday_of(day) - weeks{ago};
      const auto found = m_sessions.find(monday);
      if (found == m_sessions.end() || found->second < sessions_of_a_full_week ||
          (m_count_from && monday < *m_count_from)) {
        return false;
      }
    }
    return true;
  }

  Level m_level;
  std::optional<Day> m_last;
  std::optional<Day> m_back;
  int m_days_off = 0;
  std::optional<Day> m_easy;
  bool m_easy_after_full_weeks = false;
  std::optional<Day> m_count_from;
  std::map<Day, int> m_sessions;  // by Monday
  int m_hard_run = 0;
};

}  // namespace

Condition walk(Story& story, Level level, Day day) {
  Walker walker{level};
  std::unordered_map<std::size_t, Ease> eases;
  for (auto& session : story.sessions) {
    session.ease = walker.pass(session).ease;
    eases[session.number] = session.ease;
  }
  for (auto& [id, turns] : story.moves) {
    for (auto& turn : turns) {
      const auto found = eases.find(turn.session);
      turn.ease = found == eases.end() ? Ease::none : found->second;
    }
  }
  return walker.at(day, level);
}

int eased_sets(int sets, const Condition& condition) {
  return std::max(1, static_cast<int>(std::lround(sets * condition.sets)));
}

}  // namespace hamstring::coach
