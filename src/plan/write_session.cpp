#include "base/json_writer.hpp"
#include "hamstring/plan/session_json.hpp"

namespace hamstring::plan {
namespace {

using json::list_of;
using json::string;
using json::Value;
using json::whole;

Value seconds(Seconds length) {
  return whole(length.count());
}

Value decimal(Milliseconds length) {
  constexpr std::int64_t per_second = 1000;
  if (length.count() % per_second == 0) {
    return whole(length.count() / per_second);
  }
  return Value{static_cast<double>(length.count()) / static_cast<double>(per_second)};
}

template <class List>
Value texts(const List& items) {
  return list_of(items, [](const auto& item) { return string(item); });
}

Value write_request(const Request& r) {
  return Value{Value::Object{
      {"level", string(name(r.level))},
      {"minutes", whole(r.minutes)},
      {"equipment", texts(r.equipment)},
      {"avoid", list_of(r.avoid, [](AvoidTag tag) { return string(name(tag)); })},
      {"with", texts(r.with)},
      {"without", texts(r.without)},
      {"partner", Value{r.partner}},
      // The bits of a seed over 2^63 come back as they went.
      {"seed", whole(static_cast<std::int64_t>(r.seed))},
  }};
}

Value number(const std::optional<double>& value) {
  return value ? Value{*value} : Value{};
}

Value write_change(const Change& c) {
  return Value{Value::Object{{"from", Value{Value::Object{
                                          {"sets", whole(c.from.sets)},
                                          {"reps", c.from.reps ? whole(*c.from.reps) : Value{}},
                                          {"hold_seconds", seconds(c.from.hold)},
                                          {"load_kg", number(c.from.load)},
                                      }}},
                             {"reason", string(c.reason)}}};
}

Value write_ramp(const Ramp& ramp) {
  return Value{Value::Object{{"sets", whole(ramp.sets)}, {"reps", whole(ramp.reps)}}};
}

Value write_item(const Item& i) {
  return Value{Value::Object{
      {"exercise", string(i.exercise)},
      {"name", string(i.name)},
      {"pattern", string(name(i.pattern))},
      {"position", string(name(i.position))},
      {"equipment", texts(i.equipment)},
      {"sides", whole(i.sides)},
      {"sets", whole(i.sets)},
      {"reps", i.reps ? whole(*i.reps) : Value{}},
      {"rep_seconds", decimal(i.rep)},
      {"hold_seconds", seconds(i.hold)},
      {"rest_seconds", seconds(i.rest)},
      {"duration_seconds", i.duration ? seconds(*i.duration) : Value{}},
      {"starts_at", seconds(i.starts_at)},
      {"seconds", seconds(i.seconds)},
      {"load_kg", number(i.load)},
      {"ramp", i.ramp ? write_ramp(*i.ramp) : Value{}},
      {"reps_by_set", i.reps_by_set.empty() ? Value{} : list_of(i.reps_by_set, whole)},
      {"reps_range",
       i.reps_range ? Value{Value::Array{whole(i.reps_range->low), whole(i.reps_range->high)}} : Value{}},
      {"change", i.change ? write_change(*i.change) : Value{}},
      {"because", texts(i.because)},
  }};
}

Value write_phase(const SessionPhase& p) {
  return Value{Value::Object{{"phase", string(name(p.phase))},
                             {"seconds", seconds(p.seconds)},
                             {"items", list_of(p.items, write_item)}}};
}

Value write_left_out(const LeftOut& l) {
  return Value{Value::Object{{"exercise", string(l.exercise)}, {"because", string(l.because)}}};
}

}  // namespace

std::string to_json(const Session& s) {
  Value::Object object{
      {"schema", whole(1)},
      {"kind", string("session")},
      {"request", write_request(s.request)},
      {"seconds", seconds(s.seconds)},
      {"unused_seconds", seconds(s.unused)},
      {"phases", list_of(s.phases, write_phase)},
      {"warnings", texts(s.warnings)},
      {"left_out", list_of(s.left_out, write_left_out)},
      {"disclaimer", string(s.disclaimer)},
  };
  if (!s.notes.empty()) {
    object.push_back({"notes", texts(s.notes)});
  }
  if (s.based_on) {
    object.push_back({"based_on", Value{Value::Object{{"records", whole(s.based_on->records)},
                                                      {"last", string(s.based_on->last)}}}});
  }
  if (s.next_due) {
    object.push_back({"next_due", string(to_string(*s.next_due))});
  }
  return json::write_pretty(Value{std::move(object)});
}

}  // namespace hamstring::plan
