#include "hamstring/history/record.hpp"

#include <algorithm>
#include <cmath>

#include "base/json_writer.hpp"

namespace hamstring {
template <>
std::span<const std::string_view> names<history::Kind>() {
  static constexpr std::array<std::string_view, 9> words{
      "done", "left-out", "stop", "clear", "undo", "pain", "skipped", "start-programme", "stop-programme"};
  return words;
}

template <>
std::span<const std::string_view> names<history::Side>() {
  static constexpr std::array<std::string_view, 2> words{"left", "right"};
  return words;
}
}  // namespace hamstring

namespace hamstring::history {
namespace {

using json::string;
using json::Value;
using json::whole;

/// `digits` letters and digits that stand for the low part of `value`.
std::string base36(std::uint64_t value, std::size_t digits) {
  constexpr std::string_view alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";
  std::string out(digits, '0');
  for (auto at = out.rbegin(); at != out.rend(); ++at) {
    *at = alphabet[value % alphabet.size()];
    value /= alphabet.size();
  }
  return out;
}

void add_muscles(Value::Object& object, const char* key, const std::vector<Muscle>& list) {
  Value::Array words;
  std::transform(list.begin(), list.end(), std::back_inserter(words),
                 [](Muscle m) { return string(name(m)); });
  if (!words.empty()) {
    object.push_back({key, Value{std::move(words)}});
  }
}

void add_text(Value::Object& object, const char* key, const std::string& words) {
  if (!words.empty()) {
    object.push_back({key, string(words)});
  }
}

void add_whole(Value::Object& object, const char* key, const std::optional<int>& value) {
  if (value) {
    object.push_back({key, whole(*value)});
  }
}

void add_seconds(Value::Object& object, const char* key, const std::optional<Seconds>& value) {
  if (value) {
    object.push_back({key, whole(value->count())});
  }
}

/// Whole numbers without a point.
void add_number(Value::Object& object, const char* key, const std::optional<double>& value) {
  if (value) {
    const auto rounded = std::llround(*value);
    const bool is_whole = static_cast<double>(rounded) == *value;
    object.push_back({key, is_whole ? whole(rounded) : Value{*value}});
  }
}

void add_amount(Value::Object& object, const Amount& amount) {
  object.push_back({"sets", whole(amount.sets)});
  add_whole(object, "reps", amount.reps);
  add_seconds(object, "hold", amount.hold);
  add_seconds(object, "duration", amount.duration);
  if (!amount.by_set.empty()) {
    object.push_back({"by_set", json::list_of(amount.by_set, whole)});
  }
  if (!amount.right.empty() || !amount.left.empty()) {
    object.push_back({"right", json::list_of(amount.right, whole)});
    object.push_back({"left", json::list_of(amount.left, whole)});
  }
}

void add_work(Value::Object& object, const Record& record) {
  object.push_back({"phase", string(name(record.phase))});
  object.push_back({"pattern", string(name(record.pattern))});
  add_muscles(object, "primary", record.primary);
  add_muscles(object, "secondary", record.secondary);
  object.push_back({"sides", whole(record.sides)});
  add_amount(object, record.amount);
  if (record.planned) {
    Value::Object planned;
    add_amount(planned, *record.planned);
    object.push_back({"planned", Value{std::move(planned)}});
  }
  add_number(object, "load", record.load);
  if (record.side) {
    object.push_back({"side", string(name(*record.side))});
  }
  if (record.unconfirmed) {
    object.push_back({"unconfirmed", Value{true}});
  }
}

}  // namespace

std::string make_id(const Moment& at, std::uint64_t random) {
  constexpr std::size_t time_digits = 7;  // until the year 4453
  constexpr std::size_t random_digits = 5;
  const auto seconds = std::max<std::int64_t>(0, at.utc().count());
  return base36(static_cast<std::uint64_t>(seconds), time_digits) + "-" + base36(random, random_digits);
}

Record record_of(const Exercise& exercise, const Moment& at, std::string id) {
  Record record;
  record.id = std::move(id);
  record.at = at;
  record.exercise = exercise.id;
  record.phase =
      is_in(exercise, Phase::main) || exercise.phases.empty() ? Phase::main : exercise.phases.front();
  record.pattern = exercise.pattern;
  record.primary = exercise.primary_muscles;
  record.secondary = exercise.secondary_muscles;
  record.sides = side_count(exercise);
  return record;
}

std::string to_line(const Record& record) {
  Value::Object object{{"v", whole(1)},
                       {"kind", string(name(record.kind))},
                       {"id", string(record.id)},
                       {"at", string(to_string(record.at))}};
  add_text(object, "session", record.session);
  add_text(object, "exercise", record.exercise);
  add_text(object, "target", record.target);
  if (record.level) {
    object.push_back({"level", string(name(*record.level))});
  }
  if (record.kind == Kind::done) {
    add_work(object, record);
  }
  add_number(object, "rpe", record.rpe);
  add_whole(object, "pain", record.pain);
  add_text(object, "note", record.note);
  return json::write_line(Value{std::move(object)});
}

}  // namespace hamstring::history
