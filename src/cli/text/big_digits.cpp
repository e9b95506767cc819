#include "cli/text/big_digits.hpp"

#include <algorithm>
#include <array>

namespace hamstring::cli {
namespace {

constexpr std::size_t glyph_rows = 5;
constexpr std::size_t largest_scale = 3;

/// Dots of a glyph, row by row; a dot is twice as wide as high where there is room, since cells are narrow.
using Glyph = std::array<std::string_view, glyph_rows>;
constexpr std::array<Glyph, 10> digits{{
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
}};
constexpr std::array<Glyph, 26> letters{{
    {" # ", "# #", "###", "# #", "# #"},           {"## ", "# #", "## ", "# #", "## "},
    {" ##", "#  ", "#  ", "#  ", " ##"},           {"## ", "# #", "# #", "# #", "## "},
    {"###", "#  ", "## ", "#  ", "###"},           {"###", "#  ", "## ", "#  ", "#  "},
    {" ##", "#  ", "# #", "# #", " ##"},           {"# #", "# #", "###", "# #", "# #"},
    {"###", " # ", " # ", " # ", "###"},           {"  #", "  #", "  #", "# #", " # "},
    {"# #", "# #", "## ", "# #", "# #"},           {"#  ", "#  ", "#  ", "#  ", "###"},
    {"#   #", "## ##", "# # #", "#   #", "#   #"}, {"#  #", "## #", "# ##", "#  #", "#  #"},
    {"###", "# #", "# #", "# #", "###"},           {"## ", "# #", "## ", "#  ", "#  "},
    {"###", "# #", "# #", "###", "  #"},           {"## ", "# #", "## ", "# #", "# #"},
    {" ##", "#  ", " # ", "  #", "## "},           {"###", " # ", " # ", " # ", " # "},
    {"# #", "# #", "# #", "# #", "###"},           {"# #", "# #", "# #", "# #", " # "},
    {"#   #", "#   #", "# # #", "## ##", "#   #"}, {"# #", "# #", " # ", "# #", "# #"},
    {"# #", "# #", " # ", " # ", " # "},           {"###", "  #", " # ", "#  ", "###"},
}};
constexpr Glyph colon{" ", "#", " ", "#", " "};
constexpr Glyph blank{" ", " ", " ", " ", " "};

bool is_digit(char character) {
  return character >= '0' && character <= '9';
}

bool is_letter(char character) {
  return character >= 'A' && character <= 'Z';
}

const Glyph& glyph(char character) {
  return is_digit(character)    ? digits[static_cast<std::size_t>(character - '0')]
         : is_letter(character) ? letters[static_cast<std::size_t>(character - 'A')]
         : character == ':'     ? colon
                                : blank;
}

bool is_drawable(char character) {
  return character == ':' || character == ' ' || is_digit(character) || is_letter(character);
}

/// Dots in a row, one between glyphs.
std::size_t dots(std::string_view text) {
  std::size_t count = text.empty() ? 0 : text.size() - 1;
  for (const char character : text) {
    count += glyph(character).front().size();
  }
  return count;
}

/// `width` columns a dot.
std::string drawn_row(std::string_view text, std::size_t row, std::size_t width, bool unicode) {
  std::string line;
  const auto add = [&](char dot) {
    for (std::size_t i = 0; i < width; ++i) {
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
  const auto width = std::max<std::size_t>(dots(text), 1);
  const auto scale = std::min({largest_scale, rows / glyph_rows, columns / (2 * width)});
  const bool is_narrow = scale == 0 && text.size() > 1 && rows >= glyph_rows && columns >= width;
  if (scale == 0 && !is_narrow) {
    return {std::string{text}};
  }
  std::vector<std::string> lines;
  for (std::size_t row = 0; row < glyph_rows; ++row) {
    lines.insert(lines.end(), is_narrow ? 1 : scale,
                 drawn_row(text, row, is_narrow ? 1 : 2 * scale, unicode));
  }
  return lines;
}

std::vector<std::string> big_word(std::string_view text, std::size_t columns, bool unicode) {
  const auto width = std::min<std::size_t>(2, columns / std::max<std::size_t>(dots(text), 1));
  if (width == 0 || !std::all_of(text.begin(), text.end(), is_drawable)) {
    return {};
  }
  std::vector<std::string> lines;
  for (std::size_t row = 0; row < glyph_rows; ++row) {
    lines.push_back(drawn_row(text, row, width, unicode));
  }
  return lines;
}

}  // namespace hamstring::cli
