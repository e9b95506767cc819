#pragma once
#include <charconv>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Screens of a terminal as an SVG picture: for the README, which is to show what the program shows. Braille
/// and blocks are drawn, so that no font can spoil them.
namespace hamstring::test {

using Screen = std::vector<std::string>;  ///< rows with colour codes

namespace terminal_svg {

constexpr int cell_width = 8;
constexpr int cell_height = 16;
constexpr int margin = 12;

/// The codes of a "\x1b[…m" in force: foreground and background class, weight.
struct Look {
  std::string front;
  std::string ground;
  bool bold = false;
  bool dim = false;
  bool operator==(const Look&) const = default;
};

struct Cell {
  char32_t sign = U' ';
  std::string text = " ";
  Look look;
};

inline std::string number(std::size_t value) {
  return std::to_string(value);
}

inline void obey(Look& look, int code) {
  if (code == 0) {
    look = {};
  } else if (code == 1) {
    look.bold = true;
  } else if (code == 2) {
    look.dim = true;
  } else if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) {
    look.front = "f" + std::to_string(code % 10);
  } else if ((code >= 40 && code <= 47) || (code >= 100 && code <= 107)) {
    look.ground = "g" + std::to_string(code % 10);
  }
}

inline char32_t sign_of(std::string_view bytes) {
  const auto first = static_cast<unsigned char>(bytes[0]);
  char32_t sign = bytes.size() == 1 ? first : first & (0x7fU >> bytes.size());
  for (std::size_t i = 1; i < bytes.size(); ++i) {
    sign = sign << 6 | (static_cast<unsigned char>(bytes[i]) & 0x3fU);
  }
  return sign;
}

inline std::size_t length_of(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

inline std::vector<Cell> cells_of(std::string_view row) {
  std::vector<Cell> cells;
  Look look;
  while (!row.empty()) {
    if (row.starts_with("\x1b[")) {
      row.remove_prefix(2);
      int code = 0;
      do {
        const auto [end, error] = std::from_chars(row.data(), row.data() + row.size(), code);
        row.remove_prefix(static_cast<std::size_t>(end - row.data()));
        obey(look, code);
      } while (row.starts_with(';') && (row.remove_prefix(1), true));
      row.remove_prefix(row.empty() ? 0 : 1);
      continue;
    }
    const auto size = std::min(row.size(), length_of(row.front()));
    cells.push_back({sign_of(row.substr(0, size)), std::string{row.substr(0, size)}, look});
    row.remove_prefix(size);
  }
  return cells;
}

inline std::string classes(const Look& look) {
  return look.front + (look.bold ? " b" : "") + (look.dim ? " d" : "");
}

inline bool is_braille(const Cell& cell) {
  return cell.sign >= 0x2800 && cell.sign <= 0x28ff;
}
inline bool is_block(const Cell& cell) {
  return cell.sign == U'█';
}

/// Every dot a line of no length with round ends.
inline std::string dots(const std::vector<Cell>& cells, std::size_t from, std::size_t to) {
  constexpr int columns[] = {0, 0, 0, 1, 1, 1, 0, 1};
  constexpr int rows[] = {0, 1, 2, 0, 1, 2, 3, 3};
  std::string path;
  for (auto at = from; at < to; ++at) {
    for (int dot = 0; dot < 8; ++dot) {
      if ((cells[at].sign - 0x2800) >> dot & 1U) {
        path += "M" + std::to_string(static_cast<int>(at) * cell_width + 2 + 4 * columns[dot]) + " " +
                std::to_string(2 + 4 * rows[dot]) + "h0";
      }
    }
  }
  return path.empty() ? "" : "<path class=\"dot " + classes(cells[from].look) + "\" d=\"" + path + "\"/>";
}

inline std::string escaped(const std::string& text) {
  return text == "&" ? "&amp;" : text == "<" ? "&lt;" : text == ">" ? "&gt;" : text;
}

inline std::string letters(const std::vector<Cell>& cells, std::size_t from, std::size_t to) {
  while (to > from && cells[to - 1].sign == U' ') {
    --to;
  }
  while (from < to && cells[from].sign == U' ') {
    ++from;
  }
  if (from == to) {
    return {};
  }
  std::string text;
  for (auto at = from; at < to; ++at) {
    text += escaped(cells[at].text);
  }
  return "<text class=\"" + classes(cells[from].look) + "\" x=\"" + number(from * cell_width) +
         "\" y=\"12\" textLength=\"" + number((to - from) * cell_width) + "\">" + text + "</text>";
}

inline std::string box(const std::string& look, std::size_t from, std::size_t to) {
  return "<rect class=\"" + look + "\" x=\"" + number(from * cell_width) + "\" width=\"" +
         number((to - from) * cell_width) + "\" height=\"16\"/>";
}

/// Runs of cells that are alike by `kind`.
template <class Kind, class Draw>
std::string runs(const std::vector<Cell>& cells, Kind kind, Draw draw) {
  std::string out;
  for (std::size_t from = 0; from < cells.size();) {
    auto to = from + 1;
    while (to < cells.size() && kind(cells[to]) == kind(cells[from])) {
      ++to;
    }
    out += draw(from, to);
    from = to;
  }
  return out;
}

inline std::string row_marks(const std::string& row) {
  const auto cells = cells_of(row);
  auto out = runs(
      cells, [](const Cell& cell) { return cell.look.ground; },
      [&](std::size_t from, std::size_t to) {
        const auto& ground = cells[from].look.ground;
        return ground.empty() ? std::string{} : box(ground, from, to);
      });
  struct Kind {
    bool braille;
    bool block;
    Look look;
    bool operator==(const Kind&) const = default;
  };
  return out + runs(
                   cells,
                   [](const Cell& cell) {
                     return Kind{is_braille(cell), is_block(cell), cell.look};
                   },
                   [&](std::size_t from, std::size_t to) {
                     return is_braille(cells[from]) ? dots(cells, from, to)
                            : is_block(cells[from]) ? box(classes(cells[from].look) + " k", from, to)
                                                    : letters(cells, from, to);
                   });
}

constexpr std::string_view style = R"(
text,.k{fill:#d5dce4}text{font:13px ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;white-space:pre}
.dot{fill:none;stroke:#d5dce4;stroke-width:3.2;stroke-linecap:round}
.b{font-weight:bold;fill:#fff}.dot.b{fill:none;stroke:#fff}.d{fill:#8b98a6}.dot.d{fill:none;stroke:#8b98a6}
.f1{fill:#ff7b7b}.f2{fill:#7fd6a3}.f3{fill:#f2b866}.f4{fill:#6cb2ff}.f5{fill:#e59be0}.f6{fill:#63d0e0}
.dot.f1{fill:none;stroke:#ff7b7b}.dot.f2{fill:none;stroke:#7fd6a3}.dot.f3{fill:none;stroke:#f2b866}
.dot.f4{fill:none;stroke:#6cb2ff}.dot.f5{fill:none;stroke:#e59be0}.dot.f6{fill:none;stroke:#63d0e0}
.g0{fill:#2a323b}.g1{fill:#8a2f2f}.g2{fill:#1f6b45}.g3{fill:#7a5518}.g4{fill:#1f4f86}.g5{fill:#6b3a68}.g6{fill:#1b6470}.g7{fill:#55616d}
@media (prefers-reduced-motion:reduce){*{animation:none!important}}
)";

/// What stands in a row from one screen to another.
struct Span {
  std::size_t from;
  std::size_t to;
  std::string marks;
};

inline std::vector<Span> spans_of(const std::vector<Screen>& screens, std::size_t row) {
  std::vector<Span> spans;
  for (std::size_t i = 0; i < screens.size(); ++i) {
    const auto marks = row < screens[i].size() ? row_marks(screens[i][row]) : "";
    if (!spans.empty() && spans.back().marks == marks) {
      spans.back().to = i + 1;
    } else {
      spans.push_back({i, i + 1, marks});
    }
  }
  return spans;
}

}  // namespace terminal_svg

/// The screens follow each other evenly and begin again after `seconds`; one alone stands still, and so does
/// the first where no motion is wanted.
inline std::string terminal_svg_of(const std::vector<Screen>& screens, int seconds, std::size_t columns,
                                   const std::string& title) {
  using namespace terminal_svg;
  std::string rows;
  std::map<std::string, std::string> keyframes;
  const auto count = screens.size();
  const auto percent = [&](std::size_t screen) { return std::to_string(screen * 100 / count) + "%"; };
  for (std::size_t row = 0; row < screens.front().size(); ++row) {
    std::string marks;
    for (const auto& span : spans_of(screens, row)) {
      if (span.marks.empty()) {
        continue;
      }
      if (span.to - span.from == count) {
        marks += span.marks;
        continue;
      }
      const auto name = "s" + number(span.from) + "-" + number(span.to);
      keyframes[name] = "@keyframes " + name + "{" + (span.from > 0 ? "0%{visibility:hidden}" : "") +
                        percent(span.from) + "{visibility:visible}" +
                        (span.to < count ? percent(span.to) + "{visibility:hidden}" : "") + "}." + name +
                        "{animation:" + name + " " + std::to_string(seconds) +
                        "s step-end infinite;visibility:" + (span.from == 0 ? "visible" : "hidden") + "}\n";
      marks += "<g class=\"" + name + "\">" + span.marks + "</g>";
    }
    if (!marks.empty()) {
      rows += "<g transform=\"translate(" + std::to_string(margin) + " " +
              std::to_string(margin + static_cast<int>(row) * cell_height) + ")\">" + marks + "</g>\n";
    }
  }
  const auto width = number(columns * cell_width + 2 * margin);
  const auto height = number(screens.front().size() * cell_height + 2 * margin);
  auto out = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + width + "\" height=\"" +
             height + "\" viewBox=\"0 0 " + width + " " + height + "\">\n<title>" + title +
             "</title>\n<style>" + std::string{style};
  for (const auto& [name, rule] : keyframes) {
    out += rule;
  }
  return out + "</style>\n<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#12161b\"/>\n" + rows +
         "</svg>\n";
}

}  // namespace hamstring::test
