#include "cli/text/record_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/text/layout.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::cli {
namespace {

using history::Kind;
using history::Record;

std::string recorded_length(Seconds length) {
  constexpr std::int64_t minute = 60;
  const auto seconds = length.count();
  return seconds >= 2 * minute && seconds % minute == 0 ? fmt::format("{} min", seconds / minute)
                                                        : fmt::format("{} s", seconds);
}

std::string side_text(const Record& record) {
  return record.side && record.amount.right.empty() ? ", " + std::string{name(*record.side)} + " side" : "";
}

/// What stands behind the repetitions or seconds of sets that differ.
std::string unit_of_each(const history::Amount& amount) {
  if (!amount.reps) {
    return " s";
  }
  return amount.hold ? " with " + recorded_length(*amount.hold) + " holds" : "";
}

std::string head_text(const Record& record) {
  switch (record.kind) {
    case Kind::done:
      return record.exercise + ": " + amount_text(record.amount, record.sides) + side_text(record);
    case Kind::left_out:
      return record.exercise + ": left out for the day";
    case Kind::stop:
      return "stop sign" + (record.exercise.empty() ? "" : " at " + record.exercise);
    case Kind::clear:
      return "stop sign cleared";
    case Kind::pain:
      return record.exercise + ": nothing done";
    case Kind::skipped:
      return record.exercise + ": skipped";
    case Kind::start_programme:
      return "programme " + text::escape(record.target);
    case Kind::stop_programme:
      return "programme ended";
    case Kind::undo:
      return "undone: " + text::escape(record.target);
  }
  return {};
}

std::string weekday(Day day) {
  constexpr std::array<std::string_view, 7> names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                  "Thursday", "Friday", "Saturday"};
  return std::string{names[std::chrono::weekday{day}.c_encoding()]};
}

}  // namespace

std::string amount_text(const history::Amount& amount, int sides) {
  if (amount.duration) {
    return recorded_length(*amount.duration);
  }
  const auto* a_side = sides == 2 ? " a side" : "";
  if (!amount.right.empty() || !amount.left.empty()) {
    return fmt::format("right {}, left {}{}", fmt::join(amount.right, " + "), fmt::join(amount.left, " + "),
                       unit_of_each(amount));
  }
  if (!amount.by_set.empty()) {
    return fmt::format("{}{}{}", fmt::join(amount.by_set, " + "), unit_of_each(amount), a_side);
  }
  const auto each = amount.reps ? std::to_string(*amount.reps) + unit_of_each(amount)
                                : recorded_length(amount.hold.value_or(Seconds{0}));
  return fmt::format("{} x {}{}", amount.sets, each, a_side);
}

std::string record_text(const Record& record, Unit unit) {
  auto out = head_text(record);
  if (record.load) {
    out += ", " + load_text(*record.load, unit);
  }
  if (record.rpe) {
    out += fmt::format(", effort {}", *record.rpe);
  }
  if (record.pain) {
    out += fmt::format(", pain {}", *record.pain);
  }
  return record.note.empty() ? out : out + ". " + text::escape(record.note);
}

std::string record_list(const std::vector<Record>& records, std::size_t width, const Style& style,
                        Unit unit) {
  std::string out;
  std::optional<Day> day;
  for (const auto& record : records) {
    if (day != record.at.day()) {
      out += day ? "\n" : "";
      day = record.at.day();
      out += style.heading(to_string(*day)) + " " + weekday(*day) + "\n";
    }
    const auto clock = to_minute(record.at).substr(11);
    out +=
        hanging("  " + clock + "  ", record_text(record, unit) + " [" + text::escape(record.id) + "]", width);
  }
  return out;
}

}  // namespace hamstring::cli
