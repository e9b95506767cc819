#include "hamstring/figure/canvas.hpp"

#include <algorithm>
#include <array>

#include "figure/geometry.hpp"

namespace hamstring::figure {
namespace {

constexpr std::size_t dots_across = 2;
constexpr std::size_t dots_down = 4;

/// The bit of each dot in a braille character, row by row.
constexpr std::array<std::uint8_t, dots_across * dots_down> bits{0x01, 0x08, 0x02, 0x10,
                                                                 0x04, 0x20, 0x40, 0x80};

/// U+2800 and the dots, in UTF-8.
std::string glyph(std::uint8_t dots) {
  if (dots == 0) {
    return " ";
  }
  return {static_cast<char>(0xE2), static_cast<char>(0xA0 | (dots >> 6U)),
          static_cast<char>(0x80 | (dots & 0x3FU))};
}

std::size_t used_columns(const Picture& picture, std::size_t row) {
  auto used = picture.columns;
  while (used > 0 && picture.cells[row * picture.columns + used - 1].dots == 0) {
    --used;
  }
  return used;
}

}  // namespace

std::vector<Run> runs(const Picture& picture, std::size_t row) {
  std::vector<Run> out;
  for (std::size_t column = 0; column < used_columns(picture, row); ++column) {
    const auto& cell = picture.cells[row * picture.columns + column];
    if (out.empty() || out.back().layer != cell.layer) {
      out.push_back({"", cell.layer});
    }
    out.back().text += glyph(cell.dots);
  }
  return out;
}

std::string to_text(const Picture& picture) {
  std::string text;
  for (std::size_t row = 0; row < picture.rows; ++row) {
    for (const auto& run : runs(picture, row)) {
      text += run.text;
    }
    text += '\n';
  }
  return text;
}

Canvas::Canvas(std::size_t columns, std::size_t rows)
    : m_width(columns * dots_across), m_height(rows * dots_down), m_dots(m_width * m_height, Layer::none) {}

void Canvas::set(std::size_t x, std::size_t y, Layer layer) {
  if (x < m_width && y < m_height) {
    m_dots[y * m_width + x] = layer;
  }
}

/// Set the dots whose middle is covered, looking from `low` to `high` only.
template <class Covers>
void Canvas::fill(Point low, Point high, Layer layer, Covers covers) {
  const auto first = [](double edge, double end) {
    return static_cast<std::size_t>(std::clamp(std::floor(edge), 0.0, end));
  };
  const auto last = [](double edge, double end) {
    return static_cast<std::size_t>(std::clamp(std::ceil(edge), 0.0, end));
  };
  for (auto y = first(low.y, height()); y < last(high.y, height()); ++y) {
    for (auto x = first(low.x, width()); x < last(high.x, width()); ++x) {
      if (covers(Point{static_cast<double>(x) + 0.5, static_cast<double>(y) + 0.5})) {
        set(x, y, layer);
      }
    }
  }
}

namespace {

struct Box {
  Point low;
  Point high;
};

Box box_around(Point a, Point b, double margin) {
  return {{std::min(a.x, b.x) - margin, std::min(a.y, b.y) - margin},
          {std::max(a.x, b.x) + margin, std::max(a.y, b.y) + margin}};
}

}  // namespace

void Canvas::stroke(Point from, Point to, double from_radius, double to_radius, Layer layer) {
  const auto [low, high] = box_around(from, to, std::max(from_radius, to_radius));
  fill(low, high, layer, [&](Point dot) {
    const double t = nearest_part(dot, from, to);
    return distance(dot, mix(from, to, t)) <= mix(from_radius, to_radius, t);
  });
}

void Canvas::disc(Point centre, double radius, Layer layer) {
  stroke(centre, centre, radius, radius, layer);
}

/// Row by row, between every second pair of the edges that the middle of the row crosses.
template <class Visit>
void Canvas::visit_inside(std::span<const Point> points, Visit visit) const {
  const auto [low, high] =
      std::minmax_element(points.begin(), points.end(), [](Point a, Point b) { return a.y < b.y; });
  if (points.size() < 3 || high->y < 0 || low->y > height()) {
    return;
  }
  const auto first = std::max(0.0, std::floor(low->y));
  const auto last = std::min(height(), std::ceil(high->y));
  std::vector<double> crossings;
  for (double y = first + 0.5; y < last; ++y) {
    crossings.clear();
    for (std::size_t i = 0; i < points.size(); ++i) {
      const auto a = points[i];
      const auto b = points[(i + 1) % points.size()];
      if ((a.y <= y) != (b.y <= y)) {
        crossings.push_back(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
      }
    }
    std::sort(crossings.begin(), crossings.end());
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
      for (double x = std::max(0.0, std::ceil(crossings[i] - 0.5));
           x + 0.5 < std::min(crossings[i + 1], width()); ++x) {
        visit(static_cast<std::size_t>(x), static_cast<std::size_t>(y));
      }
    }
  }
}

void Canvas::area(std::span<const Point> points, Layer layer) {
  visit_inside(points, [&](std::size_t x, std::size_t y) { set(x, y, layer); });
}

void Canvas::tint(std::span<const Point> points, Layer layer) {
  visit_inside(points, [&](std::size_t x, std::size_t y) {
    if (at(x, y) >= Layer::near) {
      set(x, y, layer);
    }
  });
}

Picture Canvas::picture() const {
  Picture out{m_width / dots_across, m_height / dots_down, {}, {}};
  out.cells.resize(out.columns * out.rows);
  for (std::size_t y = 0; y < m_height; ++y) {
    for (std::size_t x = 0; x < m_width; ++x) {
      const auto layer = m_dots[y * m_width + x];
      if (layer == Layer::none) {
        continue;
      }
      auto& cell = out.cells[(y / dots_down) * out.columns + x / dots_across];
      cell.dots |= bits[(y % dots_down) * dots_across + x % dots_across];
      cell.layer = std::max(cell.layer, layer);
    }
  }
  return out;
}

}  // namespace hamstring::figure
