#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "hamstring/figure/figure.hpp"

/// A drawing surface of braille cells, 2 by 4 dots each.
namespace hamstring::figure {

/// What a dot belongs to, for colour. Where a cell holds dots of several layers, the later one names the
/// cell.
enum class Layer : std::uint8_t {
  none,
  floor,
  far,
  arrow,
  prop,
  near,
  works_some,
  stretches_some,
  works,
  stretches
};
inline constexpr std::size_t layer_count = 10;

struct Cell {
  std::uint8_t dots = 0;  ///< as in U+2800: bit 0 is the upper left dot
  Layer layer = Layer::none;
  bool operator==(const Cell&) const = default;
};

/// Cells of one layer that stand together in a row.
struct Run {
  std::string text;  ///< UTF-8, spaces where there are no dots
  Layer layer = Layer::none;
  bool operator==(const Run&) const = default;
};

struct Picture {
  std::size_t columns = 0;
  std::size_t rows = 0;
  std::vector<Cell> cells;  ///< row by row
  std::string caption{};    ///< words to stand below, where there is room
  bool operator==(const Picture&) const = default;
};

/// A row to print with colours, without spaces at its end.
std::vector<Run> runs(const Picture& picture, std::size_t row);

/// The whole picture without colours: one line a row, each ended, without spaces at the ends.
std::string to_text(const Picture& picture);

/// Dots to draw on; points are in dots, x to the right and y down. What is outside is left out.
class Canvas {
 public:
  Canvas(std::size_t columns, std::size_t rows);

  double width() const { return static_cast<double>(m_width); }
  double height() const { return static_cast<double>(m_height); }

  void set(std::size_t x, std::size_t y, Layer layer);

  /// A line with round ends whose radius goes evenly from one end to the other. Layer::none erases.
  void stroke(Point from, Point to, double from_radius, double to_radius, Layer layer);
  void disc(Point centre, double radius, Layer layer);
  /// What lies inside of the points, which go round it.
  void area(std::span<const Point> points, Layer layer);
  /// The same, where there is a dot of the body already.
  void tint(std::span<const Point> points, Layer layer);

  Layer at(std::size_t x, std::size_t y) const {
    return x < m_width && y < m_height ? m_dots[y * m_width + x] : Layer::none;
  }
  Picture picture() const;

 private:
  template <class Covers>
  void fill(Point low, Point high, Layer layer, Covers covers);
  template <class Visit>
  void visit_inside(std::span<const Point> points, Visit visit) const;

  std::size_t m_width;
  std::size_t m_height;
  std::vector<Layer> m_dots;
};

}  // namespace hamstring::figure
