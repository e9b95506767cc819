#include <cmath>

#include "catalogue/read_words.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/history/record.hpp"
#include "history/plain_line.hpp"

namespace hamstring::history {
namespace {

using json::Cursor;
using json::ObjectReader;

constexpr std::size_t longest_id = 100;
constexpr json::Limits line_limits{
    .bytes = std::size_t{1} << 16U, .depth = 8, .members = 100, .printable_text_only = false};

std::optional<int> read_whole(const Cursor& cursor, int low, int high) {
  const auto value = cursor.integer(low, high);
  return value ? std::optional{static_cast<int>(*value)} : std::nullopt;
}

std::optional<Seconds> read_seconds(const Cursor& cursor) {
  const auto value = cursor.integer(1, longest_seconds);
  return value ? std::optional{Seconds{*value}} : std::nullopt;
}

std::vector<Muscle> read_muscles(const Cursor& cursor) {
  return cursor.list_of<Muscle>(0, names<Muscle>().size(),
                                [](const Cursor& c) { return read_word<Muscle>(c, "a muscle"); });
}

/// Repetitions or seconds, set by set.
std::vector<int> read_sets(const Cursor& cursor) {
  return cursor.list_of<int>(1, most_sets,
                             [](const Cursor& set) { return read_whole(set, 0, longest_seconds); });
}

void check_shape(const Cursor& cursor, const Amount& amount) {
  if (!amount.reps && !amount.hold && !amount.duration) {
    cursor.fault("\"reps\", \"hold\" or \"duration\" is missing");
  } else if (amount.duration && (amount.reps || amount.hold)) {
    cursor.fault("\"duration\" stands alone, without reps and hold");
  }
}

void read_amount(const Cursor& cursor, ObjectReader& reader, Amount& amount) {
  reader.required("sets", [&](const Cursor& c) { assign(amount.sets, read_whole(c, 1, most_sets)); });
  reader.optional("reps", [&](const Cursor& c) { amount.reps = read_whole(c, 1, most_reps); });
  reader.optional("hold", [&](const Cursor& c) { amount.hold = read_seconds(c); });
  reader.optional("duration", [&](const Cursor& c) { amount.duration = read_seconds(c); });
  reader.optional("by_set", [&](const Cursor& c) { amount.by_set = read_sets(c); });
  reader.optional("right", [&](const Cursor& c) { amount.right = read_sets(c); });
  reader.optional("left", [&](const Cursor& c) { amount.left = read_sets(c); });
  if (cursor.faults().empty()) {
    check_shape(cursor, amount);
  }
}

void read_work(const Cursor& cursor, ObjectReader& reader, Record& record) {
  reader.required("phase", [&](const Cursor& c) { assign(record.phase, read_word<Phase>(c, "a phase")); });
  reader.required("pattern",
                  [&](const Cursor& c) { assign(record.pattern, read_word<Pattern>(c, "a pattern")); });
  reader.optional("primary", [&](const Cursor& c) { record.primary = read_muscles(c); });
  reader.optional("secondary", [&](const Cursor& c) { record.secondary = read_muscles(c); });
  reader.optional("sides", [&](const Cursor& c) { assign(record.sides, read_whole(c, 1, 2)); });
  read_amount(cursor, reader, record.amount);
  reader.optional("planned", [&](const Cursor& c) {
    Amount planned;
    ObjectReader inner{c};
    read_amount(c, inner, planned);
    record.planned = planned;
  });
  reader.optional("load", [&](const Cursor& c) { record.load = c.number(0, heaviest_load); });
  reader.optional("side", [&](const Cursor& c) { record.side = read_word<Side>(c, "a side"); });
  reader.optional("unconfirmed", [&](const Cursor& c) { assign(record.unconfirmed, c.boolean()); });
}

void read_moment(const Cursor& cursor, Moment& moment) {
  const auto text = cursor.string();
  const auto read = text ? parse_moment(*text) : std::nullopt;
  if (text && !read) {
    cursor.fault(text::quote(*text) + " is not a time such as 2026-11-21T07:30:00+01:00");
  }
  assign(moment, read);
}

std::optional<double> read_effort(const Cursor& cursor) {
  const auto effort = cursor.number(1, 10);
  if (effort && std::floor(*effort * 2) != *effort * 2) {
    cursor.fault("an effort goes in halves, such as 7.5");
    return std::nullopt;
  }
  return effort;
}

void read_head(ObjectReader& reader, Record& record) {
  reader.required("id", [&](const Cursor& c) { assign(record.id, c.words(longest_id)); });
  reader.required("at", [&](const Cursor& c) { read_moment(c, record.at); });
  reader.optional("session", [&](const Cursor& c) { assign(record.session, c.words(longest_id)); });
  reader.optional("level", [&](const Cursor& c) { record.level = read_word<Level>(c, "a level"); });
  reader.optional("rpe", [&](const Cursor& c) { record.rpe = read_effort(c); });
  reader.optional("pain", [&](const Cursor& c) { record.pain = read_whole(c, 0, 10); });
  reader.optional("note", [&](const Cursor& c) { assign(record.note, c.string()); });
}

bool names_a_move(Kind kind) {
  return kind == Kind::done || kind == Kind::left_out || kind == Kind::pain || kind == Kind::skipped;
}

/// What the kind of record speaks of.
void read_subject(ObjectReader& reader, Record& record) {
  const auto read_exercise = [&](const Cursor& c) { assign(record.exercise, c.kebab()); };
  if (record.kind == Kind::undo || record.kind == Kind::start_programme) {
    reader.required("target", [&](const Cursor& c) { assign(record.target, c.words(longest_id)); });
  } else if (names_a_move(record.kind)) {
    reader.required("exercise", read_exercise);
  } else {
    reader.optional("exercise", read_exercise);
  }
}

Record read_record(const Cursor& cursor) {
  Record record;
  ObjectReader reader{cursor};
  reader.required("v", [](const Cursor& c) { c.integer(1, 1000); });
  reader.required("kind",
                  [&](const Cursor& c) { assign(record.kind, read_word<Kind>(c, "a kind of record")); });
  if (cursor.faults().empty()) {
    read_head(reader, record);
    read_subject(reader, record);
  }
  if (record.kind == Kind::done && cursor.faults().empty()) {
    read_work(cursor, reader, record);
  }
  return record;
}

std::string fault_text(const Diagnostic& fault, std::string_view line) {
  if (line.find('\0') != std::string_view::npos) {
    return "holds NUL bytes";
  }
  return fault.path.starts_with('$') ? fault.path + ": " + fault.text : "is not JSON: " + fault.text;
}

}  // namespace

Decoded from_line(std::string_view line) {
  static const std::string no_file;
  Diagnostics faults;
  auto value = read_plain(line);
  value = value ? std::move(value) : json::parse(line, no_file, faults, line_limits);
  if (value && faults.empty()) {
    const auto root = json::Path::root();
    auto record = read_record(Cursor{*value, root, no_file, faults});
    if (faults.empty()) {
      return {std::move(record), {}};
    }
  }
  return {std::nullopt, fault_text(faults.front(), line)};
}

}  // namespace hamstring::history
