#include "hamstring/exchange/import.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "exchange/assemble.hpp"
#include "exchange/utf8.hpp"

namespace hamstring::exchange {
namespace {

constexpr std::array<const Format& (*)(), 5> formats{strong, strong_semicolon, hevy, fitnotes_android,
                                                     fitnotes_ios};

std::vector<std::string> trimmed(std::vector<std::string> header) {
  for (auto& name : header) {
    name.erase(name.find_last_not_of(" \t\r") + 1);
    name.erase(0, std::min(name.find_first_not_of(" \t"), name.size()));
  }
  return header;
}

bool is_told_by(const Format& format, std::string_view bytes) {
  const auto header = trimmed(csv_header(bytes, format.separator));
  return std::all_of(format.columns.begin(), format.columns.end(), [&](std::string_view column) {
    return std::find(header.begin(), header.end(), column) != header.end();
  });
}

const Format* format_of(std::string_view bytes) {
  for (const auto format : formats) {
    if (is_told_by(format(), bytes)) {
      return &format();
    }
  }
  return nullptr;
}

void read_row(const Format& format, const Table& table, const Row& row, const Assumptions& assumptions,
              Assembler& assembler, Import& out) {
  Cells cells{table.header, row};
  auto reading = format.read(cells, assumptions);
  const auto* set = std::get_if<Set>(&reading);
  if (set != nullptr && set->workout > assumptions.latest) {
    cells.refuse(format.columns.front(), "in the past");
  }
  if (!cells.fault().empty()) {
    out.refused.push_back({row.line, cells.fault()});
  } else if (const auto* skip = std::get_if<Skip>(&reading)) {
    ++out.skipped[static_cast<std::size_t>(*skip)];
  } else {
    assembler.take(std::get<Set>(std::move(reading)));
  }
}

}  // namespace

std::optional<Skip> skip_of(std::string_view kind) {
  struct Word {
    std::string_view kind;
    Skip skip;
  };
  constexpr std::array<Word, 4> words{
      {{"W", Skip::warm_up}, {"Warmup", Skip::warm_up}, {"Rest", Skip::rest}, {"Rest Timer", Skip::rest}}};
  const auto* found = std::find_if(words.begin(), words.end(),
                                   [&](const Word& word) { return is_same_word(kind, word.kind); });
  return found == words.end() ? std::nullopt : std::optional{found->skip};
}

std::size_t Import::skipped_rows() const {
  return std::accumulate(skipped.begin(), skipped.end(), std::size_t{0});
}

std::optional<Import> read_history(std::string_view bytes, const Catalogue& catalogue,
                                   const Assumptions& assumptions) {
  const auto text = to_utf8(bytes);
  const auto* format = format_of(text);
  if (format == nullptr) {
    return std::nullopt;
  }
  auto table = read_csv(text, format->separator);
  table.header = trimmed(std::move(table.header));
  Import out;
  out.format = format->name;
  out.rows = table.rows.size() + table.refused.size();
  out.refused = std::move(table.refused);
  Assembler assembler{catalogue, assumptions};
  for (const auto& row : table.rows) {
    read_row(*format, table, row, assumptions, assembler, out);
  }
  assembler.finish(out);
  std::sort(out.refused.begin(), out.refused.end(),
            [](const Refusal& a, const Refusal& b) { return a.line < b.line; });
  return out;
}

std::vector<std::string> known_formats() {
  std::vector<std::string> names;
  for (const auto format : formats) {
    names.emplace_back(format().name);
  }
  return names;
}

}  // namespace hamstring::exchange
