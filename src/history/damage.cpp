#include "history/damage.hpp"

#include <algorithm>
#include <array>

#include "hamstring/base/text.hpp"
#include "hamstring/history/journal.hpp"

namespace hamstring::history {
namespace {

constexpr std::string_view id_prefix = "damaged line ";  // no id that the program makes has spaces

/// The text that follows `"key":` between quotes, escapes and all; nothing where it does not stand there.
std::optional<std::string_view> value_of(std::string_view line, std::string_view key) {
  const auto quoted = '"' + std::string{key} + '"';
  auto at = line.find(quoted);
  if (at == std::string_view::npos) {
    return std::nullopt;
  }
  at = line.find_first_not_of(" \t:", at + quoted.size());
  if (at == std::string_view::npos || line[at] != '"') {
    return std::nullopt;
  }
  const auto end = line.find('"', at + 1);
  return end == std::string_view::npos ? std::nullopt : std::optional{line.substr(at + 1, end - at - 1)};
}

std::optional<Moment> time_of(std::string_view line) {
  const auto text = value_of(line, "at");
  return text ? parse_moment(*text) : std::nullopt;
}

}  // namespace

bool may_be_stop(std::string_view line) {
  constexpr std::array harmless{Kind::done,    Kind::left_out,        Kind::clear,         Kind::pain,
                                Kind::skipped, Kind::start_programme, Kind::stop_programme};
  if (line.find("\"stop\"") != std::string_view::npos) {
    return true;
  }
  const auto kind = value_of(line, "kind");
  return !kind ||
         std::none_of(harmless.begin(), harmless.end(), [&](Kind one) { return name(one) == *kind; });
}

Record suspected_stop(std::string_view line, std::size_t number, std::span<const Record> before) {
  constexpr std::size_t readable = 100;
  Record record;
  record.kind = Kind::stop;
  record.id = std::string{id_prefix} + std::to_string(number);
  record.at = time_of(line).value_or(before.empty() ? Moment{} : before.back().at);
  record.note = "a sign that cannot be read (line " + std::to_string(number) + " of the log is damaged)";
  if (const auto note = value_of(line, "note"); note && !note->empty()) {
    record.note += ": " + text::escape(note->substr(0, readable));
  }
  return record;
}

bool stands_for_bad_line(const Record& record) {
  return record.kind == Kind::stop && record.id.starts_with(id_prefix);
}

}  // namespace hamstring::history
