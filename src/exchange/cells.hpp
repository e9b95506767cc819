#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/csv.hpp"
#include "hamstring/catalogue/exercise.hpp"

namespace hamstring::exchange {

/// The cells of one row by the names of their columns. What cannot be read is noted as the fault of the row,
/// the first of them alone; an empty cell, or a column that is not there, is nothing.
class Cells {
 public:
  Cells(const std::vector<std::string>& header, const Row& row) : m_header(header), m_row(row) {}

  bool has(std::string_view column) const;
  /// Without blanks at its ends.
  std::string text(std::string_view column) const;
  /// A decimal number from 0 to `most`, its part after a point or a comma.
  std::optional<double> decimal(std::string_view column, double most);
  std::optional<int> whole(std::string_view column, int most);
  /// A weight in kilograms, to a gram.
  std::optional<double> load(std::string_view column, bool pounds);
  /// The same in the unit that another column names; `pounds` where that is empty.
  std::optional<double> load(std::string_view column, std::string_view unit, bool pounds);
  /// "95", "95.0", "1:35" or "0:01:35".
  std::optional<Seconds> length(std::string_view column);
  /// An effort of 1 to 10, to the nearest half.
  std::optional<double> effort(std::string_view column);
  std::chrono::local_seconds date(std::string_view column);
  /// A text that has to be there.
  std::string name(std::string_view column);

  void refuse(std::string_view column, std::string_view expected);
  const std::string& fault() const { return m_fault; }

 private:
  std::optional<double> number(std::string_view text) const;
  const std::vector<std::string>& m_header;
  const Row& m_row;
  std::string m_fault;
};

/// A name of a column or a value as it is compared: without case, accents and blanks.
bool is_same_word(std::string_view a, std::string_view b);

}  // namespace hamstring::exchange
