#include "cli/text/stats_json.hpp"

#include "base/json_writer.hpp"

namespace hamstring::cli {
namespace {

using json::list_of;
using json::number;
using json::string;
using json::Value;
using json::whole;

Value date(std::optional<Day> day) {
  return day ? string(to_string(*day)) : Value{};
}

template <class T>
Value optional_whole(const std::optional<T>& value) {
  return value ? whole(*value) : Value{};
}

Value optional_seconds(const std::optional<Seconds>& value) {
  return value ? whole(value->count()) : Value{};
}

Value week_value(const history::Week& week) {
  return Value{Value::Object{{"monday", date(week.monday)},
                             {"sessions", whole(week.sessions)},
                             {"hard_sets", number(week.hard_sets)}}};
}

template <class E>
Value volumes(const std::map<E, history::Volume>& by, const char* key) {
  return list_of(by, [&](const auto& entry) {
    const auto& [word, volume] = entry;
    return Value{Value::Object{
        {key, string(name(word))}, {"this_week", number(volume.this_week)}, {"usual", number(volume.usual)}}};
  });
}

Value feat_value(const history::Feat& feat) {
  return Value{Value::Object{{"date", date(feat.day)},
                             {"sets", whole(feat.amount.sets)},
                             {"sides", whole(feat.sides)},
                             {"side", feat.side ? string(name(*feat.side)) : Value{}},
                             {"reps", optional_whole(feat.amount.reps)},
                             {"hold_seconds", optional_seconds(feat.amount.hold)},
                             {"duration_seconds", optional_seconds(feat.amount.duration)},
                             {"load", feat.load ? number(*feat.load) : Value{}},
                             {"rpe", feat.rpe ? number(*feat.rpe) : Value{}},
                             {"pain", optional_whole(feat.pain)}}};
}

Value move_value(const history::Progress& move) {
  return Value{Value::Object{{"exercise", string(move.exercise)},
                             {"days", whole(move.days)},
                             {"latest", feat_value(move.latest)},
                             {"best", move.best ? feat_value(*move.best) : Value{}}}};
}

Value effort_value(const history::Effort& effort) {
  return Value{Value::Object{{"date", date(effort.day)}, {"mean", number(effort.mean)}}};
}

Value visit_value(const history::Visit& visit) {
  return feat_value({visit.day, visit.sides, visit.side, visit.amount, visit.load, visit.rpe, visit.pain});
}

}  // namespace

std::string move_json(const std::string& exercise, const std::vector<history::Visit>& visits) {
  return json::write_pretty(Value{Value::Object{
      {"schema", whole(1)},
      {"kind", string("move")},
      {"exercise", string(exercise)},
      {"sessions", list_of(visits, visit_value)},
  }});
}

std::string stats_json(const StatsView& view, std::optional<Day> stop_sign) {
  const auto& stats = view.stats;
  const auto level = view.level;
  const auto range = history::weekly_hard_sets(level);
  return json::write_pretty(Value{Value::Object{
      {"schema", whole(1)},
      {"kind", string("statistics")},
      {"today", date(view.today)},
      {"level", string(name(level))},
      {"weekly_range", Value{Value::Array{whole(range.low), whole(range.high)}}},
      {"weeks", list_of(stats.weeks, week_value)},
      {"weeks_in_a_row", whole(stats.weeks_in_a_row)},
      {"by_pattern", volumes(stats.by_pattern, "pattern")},
      {"by_muscle", volumes(stats.by_muscle, "muscle")},
      {"moves", list_of(stats.moves, move_value)},
      {"effort", list_of(stats.effort, effort_value)},
      {"goal", whole(view.goal)},
      {"sessions_this_week", whole(view.week.sessions)},
      {"what_follows", list_of(view.follows, string)},
      {"last_day", date(stats.last_day)},
      {"stop_sign", date(stop_sign)},
  }});
}

}  // namespace hamstring::cli
