#include "cli/text/big_digits.hpp"

#include <algorithm>
#include <array>

namespace hamstring::cli {
namespace {

constexpr std::size_t glyph_rows = 5;
constexpr std::size_t largest_scale = 3;
constexpr std::size_t colon = 10;

/// Dots of a glyph, row by row; a dot is twice as wide as high, since cells are narrow.
using Glyph = std::array<std::string_view, glyph_rows>;
constexpr std::array<Glyph, 11> glyphs{{
    {"###", "# #", "# #", "# #", "###"},
    {" # ", "## ", " # ", " # ", "###"},
    {"###", "  #", "###", "#  ", "###"},
    {"###", "  #", "###", "  #", "###"},
    {"# #", "# #", "###", "  #", "  #"},
    {"###", "#  ", "###", "  #", "###"},
    {"###", "#  ", "###", "# #", "###"},
    {"###", "  #", "  #", "  #", "  #"},
    {"###", "# #", "###", "# #", "###"},
    {"###", "# #", "###", "  #", "###"},
    {" ", "#", " ", "#", " "},
}};

const Glyph& glyph(char character) {
  return glyphs[character == ':' ? colon : static_cast<std::size_t>(character - '0')];
}

bool is_drawable(char character) {
  return character == ':' || (character >= '0' && character <= '9');
}

/// Dots in a row, one between glyphs.
std::size_t dots(std::string_view text) {
  std::size_t count = text.empty() ? 0 : text.size() - 1;
  for (const char character : text) {
    count += glyph(character).front().size();
  }
  return count;
}

std::string scaled_row(std::string_view text, std::size_t row, std::size_t scale, bool unicode) {
  std::string line;
  const auto add = [&](char dot) {
    for (std::size_t i = 0; i < 2 * scale; ++i) {
      line += dot == ' ' ? " " : unicode ? "█" : "#";
    }
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0) {
      add(' ');
    }
    for (const char dot : glyph(text[i])[row]) {
      add(dot);
    }
  }
  return line;
}

}  // namespace

std::vector<std::string> big_digits(std::string_view text, std::size_t columns, std::size_t rows,
                                    bool unicode) {
  if (!std::all_of(text.begin(), text.end(), is_drawable)) {
    return {std::string{text}};
  }
  const auto scale =
      std::min({largest_scale, rows / glyph_rows, columns / std::max<std::size_t>(2 * dots(text), 1)});
  if (scale == 0) {
    return {std::string{text}};
  }
  std::vector<std::string> lines;
  for (std::size_t row = 0; row < glyph_rows; ++row) {
    lines.insert(lines.end(), scale, scaled_row(text, row, scale, unicode));
  }
  return lines;
}

}  // namespace hamstring::cli
