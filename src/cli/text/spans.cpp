#include "cli/text/spans.hpp"

#include "hamstring/base/text.hpp"

namespace hamstring::cli {

std::size_t width_of(const Row& row) {
  std::size_t width = 0;
  for (const auto& span : row) {
    width += text::display_width(span.text);
  }
  return width;
}

Row cut(const Row& row, std::size_t width) {
  Row out;
  for (const auto& span : row) {
    const auto wide = text::display_width(span.text);
    if (wide >= width) {
      out.push_back({text::truncate(span.text, width), span.mark});
      return out;
    }
    out.push_back(span);
    width -= wide;
  }
  return out;
}

Row spread(const Row& left, const Row& right, std::size_t width) {
  const auto tail = width_of(right);
  if (tail >= width) {
    return cut(right, width);
  }
  auto row = cut(left, width - tail - 1);
  row.push_back({std::string(width - tail - width_of(row), ' '), Mark::plain});
  row.insert(row.end(), right.begin(), right.end());
  return row;
}

Row beside(const Row& left, std::size_t width, const Row& right) {
  auto row = cut(left, width);
  row.push_back({std::string(width - width_of(row), ' '), Mark::plain});
  row.insert(row.end(), right.begin(), right.end());
  return row;
}

std::vector<Row> paragraph(std::string_view words, std::size_t width, Mark mark) {
  std::vector<Row> rows;
  for (const auto& line : text::wrap(words, width)) {
    rows.push_back({{text::truncate(line, width), mark}});
  }
  return rows;
}

std::string render(const Row& row, const Style& style) {
  std::string out;
  for (const auto& span : row) {
    switch (span.mark) {
      case Mark::plain:
        out += span.text;
        break;
      case Mark::dim:
        out += style.dim(span.text);
        break;
      case Mark::bold:
        out += style.bold(span.text);
        break;
      case Mark::heading:
        out += style.heading(span.text);
        break;
      case Mark::accent:
        out += style.accent(span.text);
        break;
      case Mark::works:
      case Mark::works_some:
        out += style.on_ground(span.mark == Mark::works ? "1;31" : "31", span.text);
        break;
      case Mark::stretches:
      case Mark::stretches_some:
        out += style.on_ground(span.mark == Mark::stretches ? "1;36" : "36", span.text);
        break;
      case Mark::warning:
        out += style.error(span.text);
        break;
      case Mark::work:
        out += style.on_ground("1;30;42", span.text);
        break;
      case Mark::hold:
        out += style.on_ground("1;97;45", span.text);
        break;
      case Mark::rest:
        out += style.on_ground("1;97;44", span.text);
        break;
      case Mark::ready:
        out += style.on_ground("1;30;43", span.text);
        break;
      case Mark::paused:
        out += style.on_ground("1;30;47", span.text);
        break;
      case Mark::danger:
        out += style.on_ground("1;97;41", span.text);
        break;
    }
  }
  return out;
}

}  // namespace hamstring::cli
