#include "catalogue/write_exercise.hpp"

#include "base/json_writer.hpp"
#include "figure/write_figure.hpp"

namespace hamstring {
namespace {

using json::list_of;
using json::Member;
using json::string;
using json::Value;
using json::whole;

template <class E>
Value words(const std::vector<E>& values) {
  return list_of(values, [](E value) { return string(name(value)); });
}

Value texts(const Texts& items) {
  return list_of(items, string);
}

Value range(std::int64_t low, std::int64_t high) {
  return low == high ? whole(low) : Value{Value::Array{whole(low), whole(high)}};
}

Value seconds(Milliseconds length) {
  constexpr std::int64_t per_second = 1000;
  if (length.count() % per_second == 0) {
    return whole(length.count() / per_second);
  }
  return Value{static_cast<double>(length.count()) / static_cast<double>(per_second)};
}

Value write_dose(const Dose& dose) {
  Value::Object object;
  if (dose.sets) {
    object.push_back({"sets", range(dose.sets->low, dose.sets->high)});
  }
  if (dose.reps) {
    object.push_back({"reps", range(dose.reps->low, dose.reps->high)});
  }
  if (dose.hold) {
    object.push_back({"hold", whole(dose.hold->count())});
  }
  if (dose.duration) {
    object.push_back({"duration", range(dose.duration->low.count(), dose.duration->high.count())});
  }
  if (dose.rest) {
    object.push_back({"rest", whole(dose.rest->count())});
  }
  return Value{std::move(object)};
}

Value write_doses(const Exercise& exercise) {
  Value::Object object;
  for (const auto level : all_levels) {
    if (const auto& dose = exercise.doses[static_cast<std::size_t>(level)]) {
      object.push_back({std::string{name(level)}, write_dose(*dose)});
    }
  }
  if (exercise.warm_up_dose) {
    object.push_back({std::string{name(Phase::warm_up)}, write_dose(*exercise.warm_up_dose)});
  }
  return Value{std::move(object)};
}

Value write_step(const Step& step) {
  Value::Object object{{"text", string(step.text)}};
  if (step.breath) {
    object.push_back({"breath", string(name(*step.breath))});
  }
  return Value{std::move(object)};
}

Value write_tempo_part(const TempoPart& part) {
  Value::Object object{{"phase", string(name(part.motion))}, {"seconds", seconds(part.length)}};
  if (part.breath) {
    object.push_back({"breath", string(name(*part.breath))});
  }
  if (!part.cue.empty()) {
    object.push_back({"cue", string(part.cue)});
  }
  return Value{std::move(object)};
}

Value write_muscles(const Exercise& exercise) {
  return Value{Value::Object{{"primary", words(exercise.primary_muscles)},
                             {"secondary", words(exercise.secondary_muscles)}}};
}

}  // namespace

Value write_exercise(const Exercise& e) {
  Value::Object record{
      {"id", string(e.id)},
      {"name", string(e.name)},
      {"aliases", texts(e.aliases)},
      {"summary", string(e.summary)},
      {"phase", words(e.phases)},
      {"pattern", string(name(e.pattern))},
      {"level", string(name(e.level))},
      {"position", string(name(e.position))},
      {"equipment", list_of(e.equipment, texts)},
      {"sides", string(name(e.sides))},
      {"traits", words(e.traits)},
      {"demand", whole(e.demand)},
      {"muscles", write_muscles(e)},
      {"setup", texts(e.setup)},
      {"steps", list_of(e.steps, write_step)},
      {"sets", write_doses(e)},
      {"cautions", texts(e.cautions)},
      {"avoid", words(e.avoid)},
      {"easier", texts(e.easier)},
      {"harder", texts(e.harder)},
      {"sources", texts(e.sources)},
  };
  if (e.tempo != default_tempo()) {
    record.push_back({"tempo", list_of(e.tempo, write_tempo_part)});
  }
  if (e.effort) {
    record.push_back({"effort", whole(*e.effort)});
  }
  if (e.figure) {
    record.push_back({"figure", figure::write_figure(*e.figure)});
  }
  if (e.draft) {
    std::erase_if(record, [&](const Member& member) { return !says(e, member.key); });
    record.push_back({"draft", Value{true}});
  }
  return Value{std::move(record)};
}

}  // namespace hamstring
