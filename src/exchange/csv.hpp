#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/exchange/import.hpp"

/// Tables in text: cells between separators, quoted where they hold one, a quote mark, or a line break.
namespace hamstring::exchange {

struct Row {
  std::size_t line = 0;  ///< on which it begins, from 1
  std::vector<std::string> cells;
};

struct Table {
  std::vector<std::string> header;
  std::vector<Row> rows;         ///< each with as many cells as the header
  std::vector<Refusal> refused;  ///< lines that are no row
};

/// The cells of the first line.
std::vector<std::string> csv_header(std::string_view bytes, char separator);

/// Read all of it. A row that is damaged costs its first line alone: reading goes on with the next. Line ends
/// may be LF or CRLF; a byte order mark is passed over; so are empty lines.
Table read_csv(std::string_view bytes, char separator);

/// A cell as it stands in a file, quoted where it must be.
std::string csv_cell(std::string_view text, char separator);

}  // namespace hamstring::exchange
