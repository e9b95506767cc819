#include "cli/text/player_screen.hpp"

#include <fmt/format.h>

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
constexpr std::size_t band_rows = 5;  ///< of a big word
constexpr std::size_t tall_head = band_rows + 2;
constexpr std::size_t tall_foot = 4;  ///< next, message (2), keys
constexpr std::size_t low_head = 3;   ///< band, name, set
constexpr std::size_t figure_columns = 36;
constexpr std::size_t figure_rows = 14;
constexpr std::size_t least_figure_rows = 7;
constexpr std::size_t figure_gap = 3;
constexpr std::size_t count_columns = 24;  ///< beside a figure
constexpr std::size_t least_words = 16;    ///< columns for words beside the number
constexpr std::size_t narrow = 60;         ///< columns below which hints stand closer

bool is_tall(ScreenSize screen) {
  return screen.rows >= tall;
}

Seconds up(Milliseconds length) {
  return std::chrono::ceil<Seconds>(length);
}

Mark ground(const View& view) {
  const auto word = stage_word(view);
  return word == "PAUSED"                   ? Mark::paused
         : word == "HOLD"                   ? Mark::hold
         : word == "WORK" || word == "RAMP" ? Mark::work
         : word == "REST" || word == "DONE" ? Mark::rest
                                            : Mark::ready;
}

std::string time_left(const View& view) {
  return clock_words(up(view.total - view.played)) + " left";
}

std::string filled(std::string text, std::size_t columns) {
  const auto width = text::display_width(text);
  return text + std::string(columns - std::min(columns, width), ' ');
}

/// One row of the stage's colour: what one does, and what is left of the session.
Row band(const View& view, std::size_t columns) {
  const auto side = side_word(view);
  const auto left = " " + stage_word(view) + (side.empty() ? "" : " " + side);
  const auto right = time_left(view) + " ";
  const auto width = text::display_width(left) + text::display_width(right);
  const auto gap = columns > width ? columns - width : 1;
  return cut({{left + std::string(gap, ' ') + right, ground(view)}}, columns);
}

/// The same in letters that can be read from afar; none where there is no room for them.
std::vector<Row> big_band(const View& view, std::size_t columns, bool unicode) {
  const auto side = side_word(view);
  const auto word = stage_word(view);
  const auto room = columns > 2 ? columns - 2 : 0;
  auto lines = big_word(side.empty() ? word : word + " " + side, room, unicode);
  if (lines.empty()) {
    lines = big_word(side.empty() ? word : side, room, unicode);
  }
  std::vector<Row> rows;
  for (const auto& line : lines) {
    rows.push_back({{filled(" " + line, columns), ground(view)}});
  }
  return rows;
}

/// The name, and what is left.
Row name_row(const View& view, std::size_t columns) {
  const auto place = fmt::format("{} of {}  ", view.slot + 1, view.slots);
  return spread({{name_line(view), Mark::heading}}, {{place, Mark::dim}, {time_left(view), Mark::plain}},
                columns);
}

std::vector<Row> head(const View& view, ScreenSize screen, bool unicode) {
  const auto columns = screen.columns;
  std::vector<Row> rows;
  if (is_tall(screen) && !view.big) {
    rows = big_band(view, columns, unicode);
  }
  if (rows.empty()) {
    rows.push_back(band(view, columns));
    rows.push_back(cut({{name_line(view), Mark::heading}}, columns));
  } else {
    rows.push_back(name_row(view, columns));
  }
  if (!view.big) {
    const Row phase{{std::string{play::words(view.phase)}, Mark::accent}};
    rows.push_back(is_tall(screen) ? spread({{set_line(view), Mark::plain}}, phase, columns)
                                   : cut({{set_line(view), Mark::plain}}, columns));
  }
  return rows;
}

/// As many hints as there is room for; how to see all keys and how to end are always there.
Row keys(const View& view, std::size_t columns) {
  if (!panel(view).empty()) {
    return {};
  }
  const std::string between = columns < narrow ? "  " : "   ";
  const auto last = "? keys" + between + "q end";
  const auto room = columns - std::min(columns, text::display_width(last));
  std::string line;
  for (const auto& hint : key_hints(view)) {
    const auto longer = line + hint + between;
    if (text::display_width(longer) > room) {
      break;
    }
    line = longer;
  }
  return cut({{line + last, Mark::dim}}, columns);
}

/// A question in the longest form that leaves room for what is told, or else only what is told.
std::vector<Row> message_rows(const View& view, std::size_t columns, std::size_t count) {
  const auto message =
      view.message.empty() ? std::vector<Row>{} : paragraph(view.message, columns, Mark::bold);
  std::vector<Row> rows;
  for (const auto& line : question_lines(view)) {
    rows = paragraph(line, columns, Mark::warning);
    if (rows.size() + message.size() <= count) {
      break;
    }
  }
  if (rows.empty() || rows.size() < count) {
    rows.insert(rows.end(), message.begin(), message.end());
  }
  rows.resize(count);
  return rows;
}

std::vector<Row> foot(const View& view, ScreenSize screen, const std::string& notice) {
  const bool is_high = is_tall(screen) && !view.big;
  const bool tells = !view.message.empty() || !question_lines(view).empty();
  const std::size_t messages = is_high || tells ? 2 : 0;
  std::vector<Row> rows;
  if (is_high || messages == 0) {
    const auto next = next_line(view);
    const Row line = notice.empty()
                         ? Row{{next, Mark::dim}}
                         : Row{{notice + (next.empty() ? "" : "  "), Mark::warning}, {next, Mark::dim}};
    rows.push_back(cut(line, screen.columns));
  }
  const auto message = message_rows(view, screen.columns, messages);
  rows.insert(rows.end(), message.begin(), message.end());
  rows.push_back(keys(view, screen.columns));
  return rows;
}

Mark mark_of_line(const View& view, std::size_t index) {
  return index > 0 ? Mark::plain : view.paused ? Mark::warning : Mark::bold;
}

/// What stands with the number, and how to get into the move, a line at a time; `is_short` leaves out what
/// the head of the screen says too.
std::vector<Row> words_of(const View& view, std::size_t columns, bool is_short) {
  std::vector<Row> rows;
  auto lines = beside_number(view);
  const bool is_needed = view.part.has_value() || view.paused;
  if (is_short && !is_needed) {
    lines.resize(view.guide.empty() ? std::min<std::size_t>(lines.size(), 1) : 0);
  }
  for (const auto& line : lines) {
    rows.push_back(cut({{line, mark_of_line(view, rows.size())}}, columns));
  }
  const auto guide = paragraph(view.guide, std::max<std::size_t>(columns, 1), Mark::accent);
  if (!view.guide.empty()) {
    rows.insert(rows.end(), guide.begin(), guide.end());
  }
  return rows;
}

/// Where the words stand: below the number after `blank` rows, or beside it.
struct Layout {
  bool is_beside;
  bool is_short;
  std::size_t blank;
};

/// From the one that reads best to the one that takes the least room.
constexpr Layout layouts[] = {{false, false, 1}, {false, false, 0}, {false, true, 1},
                              {false, true, 0},  {true, false, 0},  {true, true, 0}};

std::vector<Row> below(const std::vector<std::string>& digits, std::size_t blank,
                       const std::vector<Row>& words) {
  std::vector<Row> rows;
  for (const auto& line : digits) {
    rows.push_back({{line, Mark::bold}});
  }
  rows.resize(rows.size() + blank);
  rows.insert(rows.end(), words.begin(), words.end());
  return rows;
}

std::vector<Row> beside_digits(const std::vector<std::string>& digits, std::size_t width,
                               const std::vector<Row>& words) {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < std::max(digits.size(), words.size()); ++i) {
    const Row digit = i < digits.size() ? Row{{digits[i], Mark::bold}} : Row{};
    rows.push_back(beside(digit, width, i < words.size() ? words[i] : Row{}));
  }
  return rows;
}

/// Nothing where the number would be small or words have no room.
std::vector<Row> laid_out(const View& view, const Layout& layout, ScreenSize room, bool unicode) {
  const auto number = big_number(view);
  if (!layout.is_beside) {
    const auto words = words_of(view, room.columns, layout.is_short);
    const auto taken = words.size() + layout.blank;
    const auto digits = big_digits(number, room.columns, room.rows > taken ? room.rows - taken : 0, unicode);
    return digits.size() > 1 ? below(digits, layout.blank, words) : std::vector<Row>{};
  }
  const auto digits =
      big_digits(number, room.columns > least_words ? room.columns - least_words : 0, room.rows, unicode);
  const auto width = text::display_width(digits.front()) + 2;
  const auto words = words_of(view, room.columns - std::min(room.columns, width), layout.is_short);
  return digits.size() > 1 && words.size() <= room.rows ? beside_digits(digits, width, words)
                                                        : std::vector<Row>{};
}

/// The number comes first: where there is little room words go to its side, or some of them go.
std::vector<Row> count(const View& view, ScreenSize room, bool unicode) {
  for (const auto& layout : layouts) {
    auto rows = laid_out(view, layout, room, unicode);
    if (!rows.empty()) {
      return rows;
    }
  }
  const auto digits = big_digits(
      big_number(view), room.columns > least_words ? room.columns - least_words : 0, room.rows, unicode);
  const auto width = text::display_width(digits.front()) + 2;
  return beside_digits(digits, width, words_of(view, room.columns - std::min(room.columns, width), false));
}

Mark mark_of(figure::Layer layer) {
  switch (layer) {
    case figure::Layer::near:
      return Mark::bold;
    case figure::Layer::prop:
      return Mark::accent;
    case figure::Layer::far:
    case figure::Layer::floor:
    case figure::Layer::arrow:
      return Mark::dim;
    case figure::Layer::works:
      return Mark::works;
    case figure::Layer::works_some:
      return Mark::works_some;
    case figure::Layer::stretches:
      return Mark::stretches;
    case figure::Layer::stretches_some:
      return Mark::stretches_some;
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
  rows.push_back({{picture.caption, Mark::dim}});
  return rows;
}

}  // namespace

ScreenSize figure_size(ScreenSize screen, bool big) {
  const auto others = big ? low_head : tall_head + tall_foot;
  const auto room = screen.rows > others ? screen.rows - others : 0;
  const auto columns =
      screen.columns > count_columns + figure_gap ? screen.columns - count_columns - figure_gap : 0;
  const auto rows = std::min({room, columns * figure_rows / figure_columns, big ? room : 2 * figure_rows});
  if (rows < least_figure_rows || (!big && !is_tall(screen))) {
    return {0, 0};
  }
  return {rows * figure_columns / figure_rows, rows};
}

std::vector<std::string> player_screen(const View& view, const figure::Picture& picture, ScreenSize screen,
                                       const Style& style, bool unicode, const std::string& notice) {
  auto rows = is_tall(screen) || panel(view).empty() ? head(view, screen, unicode) : std::vector<Row>{};
  auto last = panel(view).empty() ? foot(view, screen, notice) : std::vector<Row>{};
  while (rows.size() + last.size() > screen.rows && last.size() > 1) {
    last.erase(last.begin());
  }
  rows.resize(std::min(rows.size(), screen.rows - std::min(screen.rows, last.size())));
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
