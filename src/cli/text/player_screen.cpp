#include "cli/text/player_screen.hpp"

#include <algorithm>

#include "cli/text/big_digits.hpp"
#include "cli/text/player_words.hpp"
#include "cli/text/spans.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/play/cue.hpp"

namespace hamstring::cli {
namespace {

using play::Question;
using play::View;

constexpr std::size_t tall = 16;      ///< rows from which there is room for more than the words
constexpr std::size_t head_rows = 5;  ///< in a tall screen: progress, bar, name, set, empty
constexpr std::size_t foot_rows = 5;  ///< empty, next, message (2), keys
constexpr std::size_t figure_columns = 36;
constexpr std::size_t figure_rows = 14;
constexpr std::size_t figure_gap = 3;
constexpr std::size_t beside_columns = 22;  ///< for words beside the number, where there is no room below it

bool is_tall(ScreenSize screen) {
  return screen.rows >= tall;
}

Seconds up(Milliseconds length) {
  return std::chrono::ceil<Seconds>(length);
}

Row progress(const View& view, std::size_t columns) {
  const auto left = clock_words(up(view.total - view.played)) + " left";
  const auto place = fmt::format("{} of {}  ", view.slot + 1, view.slots);
  return spread({{std::string{play::words(view.phase)}, Mark::accent}},
                {{place, Mark::dim}, {left, Mark::plain}}, columns);
}

Row bar(const View& view, std::size_t columns, bool unicode) {
  const auto total = std::max<std::int64_t>(view.total.count(), 1);
  const auto filled =
      static_cast<std::size_t>(view.played.count() * static_cast<std::int64_t>(columns) / total);
  const auto repeated = [](std::string_view text, std::size_t count) {
    std::string out;
    while (count-- > 0) {
      out += text;
    }
    return out;
  };
  return {{repeated(unicode ? "━" : "=", std::min(filled, columns)), Mark::accent},
          {repeated(unicode ? "─" : "-", columns - std::min(filled, columns)), Mark::dim}};
}

std::vector<Row> head(const View& view, ScreenSize screen, bool unicode) {
  const auto columns = screen.columns;
  std::vector<Row> rows{progress(view, columns)};
  if (is_tall(screen)) {
    rows.push_back(bar(view, columns, unicode));
  }
  rows.push_back(cut({{view.name, Mark::heading}}, columns));
  rows.push_back(cut({{set_line(view), Mark::plain}}, columns));
  if (is_tall(screen)) {
    rows.emplace_back();
  }
  return rows;
}

/// As many hints as there is room for.
Row keys(const View& view, std::size_t columns) {
  std::string line;
  for (const auto& hint : key_hints(view)) {
    const auto longer = line.empty() ? hint : line + "   " + hint;
    if (text::display_width(longer) > columns) {
      break;
    }
    line = longer;
  }
  return {{line, Mark::dim}};
}

std::vector<Row> foot(const View& view, ScreenSize screen, const std::string& notice) {
  const std::size_t message_rows = is_tall(screen) ? 2 : question_line(view).empty() ? 0 : 2;
  auto message = paragraph(question_line(view), screen.columns, Mark::warning);
  message.resize(message_rows);
  std::vector<Row> rows;
  if (is_tall(screen)) {
    rows.emplace_back();
  }
  if (is_tall(screen) || message_rows == 0) {
    const Span line = notice.empty() ? Span{next_line(view), Mark::dim} : Span{notice, Mark::warning};
    rows.push_back(cut({line}, screen.columns));
  }
  rows.insert(rows.end(), message.begin(), message.end());
  rows.push_back(keys(view, screen.columns));
  return rows;
}

Mark mark_of_line(const View& view, std::size_t index) {
  return index > 0 ? Mark::plain : view.paused ? Mark::warning : Mark::bold;
}

std::vector<Row> words_of(const View& view, std::size_t columns) {
  std::vector<Row> rows;
  for (const auto& line : beside_number(view)) {
    rows.push_back(cut({{line, mark_of_line(view, rows.size())}}, columns));
  }
  return rows;
}

/// The number with the words below it, or beside it where it would have to be small for that.
std::vector<Row> count(const View& view, ScreenSize room, bool unicode) {
  const auto number = big_number(view);
  auto words = words_of(view, room.columns);
  const auto below = room.rows > words.size() + 1 ? room.rows - words.size() - 1 : 0;
  auto digits = big_digits(number, room.columns, below, unicode);
  std::vector<Row> rows;
  if (digits.size() > 1) {
    for (const auto& line : digits) {
      rows.push_back({{line, Mark::bold}});
    }
    rows.emplace_back();
    rows.insert(rows.end(), words.begin(), words.end());
    return rows;
  }
  digits = big_digits(number, room.columns > beside_columns ? room.columns - beside_columns : 0, room.rows,
                      unicode);
  const auto width = text::display_width(digits.front()) + 2;
  words = words_of(view, room.columns > width ? room.columns - width : 0);
  for (std::size_t i = 0; i < std::max(digits.size(), words.size()); ++i) {
    const Row digit = i < digits.size() ? Row{{digits[i], Mark::bold}} : Row{};
    rows.push_back(beside(digit, width, i < words.size() ? words[i] : Row{}));
  }
  return rows;
}

Mark mark_of(figure::Layer layer) {
  switch (layer) {
    case figure::Layer::near:
      return Mark::bold;
    case figure::Layer::prop:
      return Mark::accent;
    case figure::Layer::far:
    case figure::Layer::floor:
      return Mark::dim;
    case figure::Layer::none:
      return Mark::plain;
  }
  return Mark::plain;
}

Row picture_row(const figure::Picture& picture, std::size_t index) {
  Row row;
  if (index < picture.rows) {
    for (const auto& run : figure::runs(picture, index)) {
      row.push_back({run.text, mark_of(run.layer)});
    }
  }
  return row;
}

/// Cut to the room; the last row then says that there is more.
std::vector<Row> panel_rows(const View& view, ScreenSize room) {
  std::vector<Row> rows;
  for (const auto& line : panel(view)) {
    const auto wrapped = paragraph(line, room.columns, rows.empty() ? Mark::bold : Mark::plain);
    rows.insert(rows.end(), wrapped.begin(), wrapped.end());
  }
  if (rows.size() > room.rows && room.rows > 0) {
    rows.resize(room.rows - 1);
    rows.push_back({{"more below: arrow keys", Mark::dim}});
  }
  return rows;
}

std::vector<Row> body(const View& view, const figure::Picture& picture, ScreenSize room, bool unicode) {
  if (picture.columns == 0) {
    return count(view, room, unicode);
  }
  const auto left = picture.columns + figure_gap;
  const auto right = count(view, {room.columns - left, room.rows}, unicode);
  std::vector<Row> rows;
  for (std::size_t i = 0; i < std::max(picture.rows, right.size()); ++i) {
    rows.push_back(beside(picture_row(picture, i), left, i < right.size() ? right[i] : Row{}));
  }
  return rows;
}

}  // namespace

ScreenSize figure_size(ScreenSize screen) {
  if (screen.columns < 2 * figure_columns || screen.rows < head_rows + figure_rows + foot_rows) {
    return {0, 0};
  }
  const auto rows = std::min({screen.rows - head_rows - foot_rows,
                              screen.columns / 2 * figure_rows / figure_columns, 2 * figure_rows});
  return {rows * figure_columns / figure_rows, rows};
}

std::vector<std::string> player_screen(const View& view, const figure::Picture& picture, ScreenSize screen,
                                       const Style& style, bool unicode, const std::string& notice) {
  auto rows = is_tall(screen) || panel(view).empty() ? head(view, screen, unicode) : std::vector<Row>{};
  const auto last = panel(view).empty() ? foot(view, screen, notice) : std::vector<Row>{};
  const auto taken = rows.size() + last.size();
  const ScreenSize room{screen.columns, screen.rows > taken ? screen.rows - taken : 0};
  auto middle = panel(view).empty() ? body(view, picture, room, unicode) : panel_rows(view, room);
  middle.resize(room.rows);
  rows.insert(rows.end(), middle.begin(), middle.end());
  rows.insert(rows.end(), last.begin(), last.end());
  rows.resize(screen.rows);
  std::vector<std::string> lines;
  for (const auto& row : rows) {
    lines.push_back(render(cut(row, screen.columns), style));
  }
  return lines;
}

}  // namespace hamstring::cli
