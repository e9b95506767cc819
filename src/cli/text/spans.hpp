#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/style.hpp"

/// Rows of a screen whose pieces look different, measured and cut before they are coloured.
namespace hamstring::cli {

enum class Mark {
  plain,
  dim,
  bold,
  heading,
  accent,
  warning,
  works,
  works_some,
  stretches,
  stretches_some,
  // The ground of a stage; black or white on one of the eight colours that every terminal has.
  work,
  hold,
  rest,
  ready,
  paused,
  danger
};

struct Span {
  std::string text;
  Mark mark = Mark::plain;
  bool operator==(const Span&) const = default;
};

using Row = std::vector<Span>;

/// Columns.
std::size_t width_of(const Row& row);

/// Cut to `width` columns.
Row cut(const Row& row, std::size_t width);

/// `left`, and `right` at the end of `width` columns; where both have no room `left` is cut.
Row spread(const Row& left, const Row& right, std::size_t width);

/// `left` in a column of `width` columns, then `right`.
Row beside(const Row& left, std::size_t width, const Row& right);

/// `text` wrapped to `width`, a row a line.
std::vector<Row> paragraph(std::string_view text, std::size_t width, Mark mark = Mark::plain);

/// With colours where `style` has them.
std::string render(const Row& row, const Style& style);

}  // namespace hamstring::cli
