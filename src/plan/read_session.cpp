#include <algorithm>
#include <cmath>
#include <limits>

#include "catalogue/read_words.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/plan/session_json.hpp"

namespace hamstring::plan {
namespace {

using json::Cursor;
using json::ObjectReader;

constexpr std::int64_t longest_session = 7200;
constexpr std::size_t most_items = 100;
constexpr std::size_t most_left_out = 1'000'000;

void read_seconds(const Cursor& cursor, Seconds& target) {
  assign(target, cursor.integer(0, longest_session));
}

std::vector<std::string> read_texts(const Cursor& cursor) {
  return cursor.list_of<std::string>(0, most_items, [](const Cursor& c) { return c.words(); });
}

std::vector<std::string> read_ids(const Cursor& cursor) {
  return cursor.list_of<std::string>(0, most_items, [](const Cursor& c) { return c.kebab(); });
}

std::set<AvoidTag> read_tags(const Cursor& cursor) {
  std::set<AvoidTag> tags;
  cursor.each(0, names<AvoidTag>().size(), [&](const Cursor& c) {
    if (const auto position = c.one_of(names<AvoidTag>(), "a reason to avoid a move")) {
      tags.insert(static_cast<AvoidTag>(*position));
    }
  });
  return tags;
}

Request read_request(const Cursor& cursor) {
  Request r;
  constexpr auto least = std::numeric_limits<std::int64_t>::min();
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  ObjectReader reader{cursor};
  reader.required("level",
                  [&](const Cursor& c) { assign(r.level, read_word<decltype(r.level)>(c, "a level")); });
  reader.required("minutes", [&](const Cursor& c) { assign(r.minutes, c.integer(5, 120)); });
  reader.required("equipment", [&](const Cursor& c) {
    for (auto& word : read_ids(c)) {
      r.equipment.insert(std::move(word));
    }
  });
  reader.required("avoid", [&](const Cursor& c) { r.avoid = read_tags(c); });
  reader.required("with", [&](const Cursor& c) { r.with = read_ids(c); });
  reader.required("without", [&](const Cursor& c) { r.without = read_ids(c); });
  reader.required("partner", [&](const Cursor& c) { assign(r.partner, c.boolean()); });
  reader.required("seed", [&](const Cursor& c) { assign(r.seed, c.integer(least, most)); });
  reader.finish();
  return r;
}

bool is_null(const Cursor& cursor) {
  return cursor.value().as<std::nullptr_t>() != nullptr;
}

void read_rep(const Cursor& cursor, Milliseconds& target) {
  constexpr double per_second = 1000;
  constexpr double longest = 8;
  if (const auto seconds = cursor.number(0, longest)) {
    target = Milliseconds{std::llround(*seconds * per_second)};
  }
}

void check_shape(const Cursor& cursor, const Item& item) {
  const bool is_hold = item.hold > Seconds{0};
  if (item.reps && item.duration) {
    cursor.fault("an item has \"reps\" or \"duration_seconds\", not both");
  } else if (!item.reps && !item.duration && !is_hold) {
    cursor.fault("an item needs \"reps\", \"hold_seconds\" or \"duration_seconds\"");
  } else if (item.reps && item.rep == Milliseconds{0}) {
    cursor.fault("repetitions need \"rep_seconds\"");
  }
}

/// Calls `read` where the key is there and not null.
template <class Read>
void read_some(ObjectReader& reader, std::string_view key, Read read) {
  reader.optional(key, [&](const Cursor& c) {
    if (!is_null(c)) {
      read(c);
    }
  });
}

std::optional<int> read_reps(const Cursor& cursor) {
  const auto reps = cursor.integer(1, 60);
  return reps ? std::optional{static_cast<int>(*reps)} : std::nullopt;
}

constexpr double heaviest_load = 1000;

Change read_change(const Cursor& cursor) {
  Change change;
  ObjectReader reader{cursor};
  reader.required("from", [&](const Cursor& from) {
    ObjectReader past{from};
    past.required("sets", [&](const Cursor& c) { assign(change.from.sets, c.integer(1, 100)); });
    read_some(past, "reps", [&](const Cursor& c) { assign(change.from.reps, c.integer(1, 1000)); });
    past.optional("hold_seconds", [&](const Cursor& c) { assign(change.from.hold, c.integer(0, 86400)); });
    read_some(past, "load_kg", [&](const Cursor& c) { change.from.load = c.number(0, heaviest_load); });
    past.finish();
  });
  reader.required("reason", [&](const Cursor& c) { assign(change.reason, c.words()); });
  reader.finish();
  return change;
}

Ramp read_ramp(const Cursor& cursor) {
  Ramp ramp;
  ObjectReader reader{cursor};
  reader.required("sets", [&](const Cursor& c) { assign(ramp.sets, c.integer(1, 3)); });
  reader.required("reps", [&](const Cursor& c) { assign(ramp.reps, read_reps(c)); });
  reader.finish();
  return ramp;
}

/// What a session from before these keys lacks.
void read_log_keys(ObjectReader& reader, Item& i) {
  read_some(reader, "load_kg", [&](const Cursor& c) { i.load = c.number(0, heaviest_load); });
  read_some(reader, "ramp", [&](const Cursor& c) { i.ramp = read_ramp(c); });
  read_some(reader, "reps_by_set",
            [&](const Cursor& c) { i.reps_by_set = c.list_of<int>(1, 10, read_reps); });
  read_some(reader, "reps_range", [&](const Cursor& c) {
    if (const auto ends = c.list_of<int>(2, 2, read_reps); ends.size() == 2) {
      i.reps_range = Range<int>{ends[0], ends[1]};
    }
  });
  read_some(reader, "change", [&](const Cursor& c) { i.change = read_change(c); });
}

Item read_item(const Cursor& cursor) {
  Item i;
  const auto before = cursor.faults().size();
  ObjectReader reader{cursor};
  reader.required("exercise", [&](const Cursor& c) { assign(i.exercise, c.kebab()); });
  reader.required("name", [&](const Cursor& c) { assign(i.name, c.words()); });
  reader.required(
      "pattern", [&](const Cursor& c) { assign(i.pattern, read_word<decltype(i.pattern)>(c, "a pattern")); });
  reader.required("position", [&](const Cursor& c) {
    assign(i.position, read_word<decltype(i.position)>(c, "a position"));
  });
  reader.optional("equipment", [&](const Cursor& c) { i.equipment = read_ids(c); });
  reader.required("sides", [&](const Cursor& c) { assign(i.sides, c.integer(1, 2)); });
  reader.required("sets", [&](const Cursor& c) { assign(i.sets, c.integer(1, 10)); });
  reader.required("reps", [&](const Cursor& c) {
    if (!is_null(c)) {
      assign(i.reps, c.integer(1, 60));
    }
  });
  reader.required("rep_seconds", [&](const Cursor& c) { read_rep(c, i.rep); });
  reader.required("hold_seconds", [&](const Cursor& c) { assign(i.hold, c.integer(0, 120)); });
  reader.required("rest_seconds", [&](const Cursor& c) { assign(i.rest, c.integer(0, 300)); });
  reader.required("duration_seconds", [&](const Cursor& c) {
    if (!is_null(c)) {
      assign(i.duration, c.integer(1, 1800));
    }
  });
  reader.required("starts_at", [&](const Cursor& c) { read_seconds(c, i.starts_at); });
  reader.required("seconds", [&](const Cursor& c) { read_seconds(c, i.seconds); });
  read_log_keys(reader, i);
  reader.required("because", [&](const Cursor& c) { i.because = read_texts(c); });
  reader.finish();
  if (cursor.faults().size() == before) {
    check_shape(cursor, i);
  }
  return i;
}

SessionPhase read_phase(const Cursor& cursor) {
  SessionPhase p;
  ObjectReader reader{cursor};
  reader.required("phase",
                  [&](const Cursor& c) { assign(p.phase, read_word<decltype(p.phase)>(c, "a phase")); });
  reader.required("seconds", [&](const Cursor& c) { read_seconds(c, p.seconds); });
  reader.required("items", [&](const Cursor& c) {
    p.items =
        c.list_of<Item>(0, most_items, [](const Cursor& item) { return std::optional{read_item(item)}; });
  });
  reader.finish();
  return p;
}

LeftOut read_left_out(const Cursor& cursor) {
  LeftOut l;
  ObjectReader reader{cursor};
  reader.required("exercise", [&](const Cursor& c) { assign(l.exercise, c.kebab()); });
  reader.required("because", [&](const Cursor& c) { assign(l.because, c.words()); });
  reader.finish();
  return l;
}

BasedOn read_based_on(const Cursor& cursor) {
  BasedOn based_on;
  constexpr std::int64_t most_records = 100'000'000;
  constexpr std::size_t longest_id = 100;
  ObjectReader reader{cursor};
  reader.required("records", [&](const Cursor& c) { assign(based_on.records, c.integer(0, most_records)); });
  reader.required("last", [&](const Cursor& c) { assign(based_on.last, c.words(longest_id)); });
  reader.finish();
  return based_on;
}

std::optional<Day> read_day(const Cursor& cursor) {
  const auto words = cursor.string();
  const auto day = words ? parse_day(*words) : std::nullopt;
  if (words && !day) {
    cursor.fault(text::quote(*words) + " is not a date such as 2026-11-24");
  }
  return day;
}

Session read_session(const Cursor& cursor) {
  Session s;
  ObjectReader reader{cursor};
  reader.required("schema", [](const Cursor& c) { c.integer(1, 1); });
  reader.required("kind", [](const Cursor& c) {
    constexpr std::string_view kinds[]{"session"};
    c.one_of(kinds, "what was expected");
  });
  reader.required("request", [&](const Cursor& c) { s.request = read_request(c); });
  reader.required("seconds", [&](const Cursor& c) { read_seconds(c, s.seconds); });
  reader.required("unused_seconds", [&](const Cursor& c) { read_seconds(c, s.unused); });
  reader.required("phases", [&](const Cursor& c) {
    s.phases = c.list_of<SessionPhase>(0, all_phases.size(),
                                       [](const Cursor& phase) { return std::optional{read_phase(phase)}; });
  });
  reader.required("warnings", [&](const Cursor& c) { s.warnings = read_texts(c); });
  reader.required("left_out", [&](const Cursor& c) {
    s.left_out = c.list_of<LeftOut>(0, most_left_out,
                                    [](const Cursor& one) { return std::optional{read_left_out(one)}; });
  });
  reader.required("disclaimer", [&](const Cursor& c) { assign(s.disclaimer, c.words()); });
  reader.optional("notes", [&](const Cursor& c) { s.notes = read_texts(c); });
  reader.optional("based_on", [&](const Cursor& c) { s.based_on = read_based_on(c); });
  reader.optional("next_due", [&](const Cursor& c) { s.next_due = read_day(c); });
  reader.finish();
  return s;
}

}  // namespace

ReadSession read_session(const std::string& name, std::string_view text) {
  ReadSession out;
  auto value = json::parse(text, name, out.diagnostics);
  if (value) {
    const auto root = json::Path::root();
    out.session = read_session(Cursor{*value, root, name, out.diagnostics});
  }
  return out;
}

}  // namespace hamstring::plan
