#include "exchange/csv.hpp"

#include <algorithm>
#include <optional>

namespace hamstring::exchange {
namespace {

constexpr std::size_t longest_cell = std::size_t{1} << 16U;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A row, or why there is none, and what follows it.
struct Scanned {
  std::vector<std::string> cells;
  std::string fault;
  std::size_t lines = 1;
  std::string_view rest;
};

class RowScanner {
 public:
  RowScanner(std::string_view bytes, char separator) : m_rest(bytes), m_separator(separator) {}

  Scanned run() {
    do {
      cell();
    } while (m_row.fault.empty() && take(m_separator));
    if (m_row.fault.empty() && !end_line() && !m_rest.empty()) {
      m_row.fault = "there is text after a closing quotation mark";
    }
    m_row.rest = m_rest;
    return std::move(m_row);
  }

 private:
  bool take(char c) {
    const bool is_there = m_rest.starts_with(c);
    m_rest.remove_prefix(is_there ? 1 : 0);
    return is_there;
  }

  bool end_line() {
    take('\r');
    return take('\n');
  }

  void cell() {
    if (take('"')) {
      quoted();
      return;
    }
    auto end = std::min(m_rest.find_first_of(std::string{m_separator} + "\n"), m_rest.size());
    if (end > 0 && end < m_rest.size() && m_rest[end] == '\n' && m_rest[end - 1] == '\r') {
      --end;
    }
    m_row.cells.emplace_back(m_rest.substr(0, end));
    m_rest.remove_prefix(end);
  }

  void quoted() {
    std::string text;
    while (true) {
      const auto end = m_rest.find('"');
      if (end == std::string_view::npos || text.size() + end > longest_cell) {
        m_row.fault = "a quotation mark is never closed";
        return;
      }
      text += m_rest.substr(0, end);
      m_rest.remove_prefix(end + 1);
      if (!take('"')) {
        break;
      }
      text += '"';
    }
    m_row.lines += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    m_row.cells.push_back(std::move(text));
  }

  std::string_view m_rest;
  char m_separator;
  Scanned m_row;
};

std::string_view without_mark(std::string_view bytes) {
  bytes.remove_prefix(bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
  return bytes;
}

std::string_view after_line(std::string_view bytes) {
  const auto end = bytes.find('\n');
  return end == std::string_view::npos ? std::string_view{} : bytes.substr(end + 1);
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

void fit(Scanned& row, std::size_t columns) {
  while (row.cells.size() > columns && is_blank(row.cells.back())) {
    row.cells.pop_back();  // a spreadsheet adds empty ones
  }
  if (row.fault.empty() && row.cells.size() != columns) {
    row.fault = std::to_string(row.cells.size()) + (row.cells.size() == 1 ? " column" : " columns") +
                " where the header has " + std::to_string(columns);
  }
}

}  // namespace

std::vector<std::string> csv_header(std::string_view bytes, char separator) {
  return RowScanner{without_mark(bytes), separator}.run().cells;
}

Table read_csv(std::string_view bytes, char separator) {
  Table table;
  auto first = RowScanner{without_mark(bytes), separator}.run();
  table.header = std::move(first.cells);
  auto rest = first.rest;
  std::size_t line = 1 + first.lines;
  while (!rest.empty()) {
    if (is_blank(rest.substr(0, rest.find('\n')))) {
      rest = after_line(rest);
      ++line;
      continue;
    }
    auto row = RowScanner{rest, separator}.run();
    fit(row, table.header.size());
    if (row.fault.empty()) {
      table.rows.push_back({line, std::move(row.cells)});
      rest = row.rest;
      line += row.lines;
    } else {
      table.refused.push_back({line, std::move(row.fault)});
      rest = after_line(rest);
      ++line;
    }
  }
  return table;
}

std::string csv_cell(std::string_view text, char separator) {
  if (text.find_first_of(std::string{separator} + "\"\r\n") == std::string_view::npos) {
    return std::string{text};
  }
  std::string out = "\"";
  for (const char c : text) {
    out += c == '"' ? "\"\"" : std::string{c};
  }
  return out + "\"";
}

}  // namespace hamstring::exchange
