#include "hamstring/figure/svg.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "figure/geometry.hpp"
#include "hamstring/base/markup.hpp"
#include "hamstring/figure/draw.hpp"

namespace hamstring::figure {
namespace {

using Part = Shape::Part;

constexpr double scale = 240;  // pixels of a body height
constexpr double margin = 12;
constexpr double label_room = 26;
constexpr double line_room = 18;
constexpr double edge = 0.0085;  // of an outline, half of it outside of the area
constexpr std::size_t panels_a_row = 3;

/// Light colours stand as attributes, which every program draws; the style changes them for a dark
/// background. An outline that is painted first runs round all the areas of a path together.
/// What the attributes of a file say, for a page that says it once for many pictures.
constexpr std::string_view light_style =
    R"(.near,.far,.prop,.solid{stroke-width:4.1px;stroke-linejoin:round;paint-order:stroke}
.near{fill:#e3e8ed;stroke:#1f2933}.far{fill:#f6f7f9;stroke:#8a94a0}.prop{fill:#f6e3cf;stroke:#a8500f}
.solid{fill:#a8500f;stroke:#a8500f}.bar{fill:none;stroke:#a8500f}.joint{fill:#e3e8ed}
.bar,.arrow{stroke-linecap:round}.works{fill:#d1182f}.stretches{fill:#1668c7}.arrow{fill:#0f7a42;stroke:#0f7a42}
.shaft{fill:none}
)";

constexpr std::string_view dark_style = R"(@media (prefers-color-scheme:dark){
.near{fill:#414c58;stroke:#eef1f4}.far{fill:#20262d;stroke:#84909d}.prop{fill:#4d3720;stroke:#f0a35e}
.solid{fill:#f0a35e;stroke:#f0a35e}.bar{stroke:#f0a35e}.floor{stroke:#84909d}.joint{fill:#414c58}
.works{fill:#ff5f70}.stretches{fill:#5aa9ff}.arrow{fill:#7fd6a3;stroke:#7fd6a3}.shaft{fill:none}
.paper{fill:#15191e}.label{fill:#eef1f4}})";
constexpr std::string_view outlined = " stroke-linejoin=\"round\" paint-order=\"stroke\"";
constexpr std::string_view paper = " class=\"paper\" fill=\"#ffffff\"";

/// How a kind of part is painted.
struct Paint {
  std::string_view name;
  std::string_view colours;  ///< attributes
  bool has_edge = false;
};
constexpr Paint near_paint{"near", " fill=\"#e3e8ed\" stroke=\"#1f2933\"", true};
constexpr Paint far_paint{"far", " fill=\"#f6f7f9\" stroke=\"#8a94a0\"", true};
constexpr Paint prop_paint{"prop", " fill=\"#f6e3cf\" stroke=\"#a8500f\"", true};
constexpr Paint solid_paint{"solid", " fill=\"#a8500f\" stroke=\"#a8500f\"", true};
constexpr Paint bar_paint{"bar", " fill=\"none\" stroke=\"#a8500f\""};
constexpr Paint joint_paint{"joint", " fill=\"#e3e8ed\""};
constexpr Paint works_paint{"works", " fill=\"#d1182f\""};
constexpr Paint stretches_paint{"stretches", " fill=\"#1668c7\""};
constexpr Paint arrow_paint{"arrow", " fill=\"#0f7a42\""};
constexpr Paint shaft_paint{"arrow shaft", " fill=\"none\" stroke=\"#0f7a42\""};

const Paint& paint_of(const Shape& shape) {
  switch (shape.part) {
    case Part::far_arm:
    case Part::far_leg:
      return far_paint;
    case Part::thing:
      return is_line(shape) ? bar_paint : shape.solid ? solid_paint : prop_paint;
    case Part::joint:
      return joint_paint;
    case Part::muscle:
      return is_stretched(shape.task) ? stretches_paint : works_paint;
    case Part::arrow:
      return is_line(shape) ? shaft_paint : arrow_paint;
    default:
      return near_paint;
  }
}

/// Parts that run into each other under one outline.
bool joins(const Shape& a, const Shape& b) {
  const auto is_upper = [](Part part) { return part == Part::trunk || part == Part::head; };
  const bool is_body = a.part != Part::thing && a.part != Part::muscle && a.part != Part::arrow;
  return is_body && (a.part == b.part || (is_upper(a.part) && is_upper(b.part)));
}

/// A number of tenths, without a zero behind the point.
void add_tenths(std::string& out, long tenths) {
  if (tenths < 0) {
    out += '-';
    tenths = -tenths;
  }
  out += std::to_string(tenths / 10);
  if (tenths % 10 != 0) {
    out += '.';
    out += static_cast<char>('0' + tenths % 10);
  }
}

std::string tenths(double value) {
  std::string out;
  add_tenths(out, std::lround(value * 10));
  return out;
}

std::string attribute(std::string_view key, double value) {
  return " " + std::string{key} + "=\"" + tenths(value) + "\"";
}

double signed_area(const std::vector<Point>& points) {
  double sum = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto a = points[i];
    const auto b = points[(i + 1) % points.size()];
    sum += a.x * b.y - b.x * a.y;
  }
  return sum;
}

/// One moment; `left` and `top` are where it starts in the whole picture, in pixels.
class Panel {
 public:
  /// Where a page has the style, shapes name their class alone, and places are whole pixels.
  Panel(const View& view, double left, double top, bool has_style, std::string& out)
      : m_view(view),
        m_left(left),
        m_top(top),
        m_has_style(has_style),
        m_grain(has_style ? 1 : 10),
        m_out(out) {}

  void paint(std::span<const Shape> scene) {
    while (!scene.empty()) {
      std::size_t count = 1;
      while (count < scene.size() && joins(scene[count - 1], scene[count])) {
        ++count;
      }
      path(scene.first(count));
      scene = scene.subspan(count);
    }
  }

 private:
  void path(std::span<const Shape> shapes) {
    const auto& first = shapes.front();
    const auto& paint = paint_of(first);
    m_out += "<path class=\"" + std::string{paint.name} + "\"";
    if (is_line(first)) {
      m_out += attribute("stroke-width", first.width * scale);
    }
    m_out += m_has_style ? "" : attributes_of(first, paint);
    if (first.part == Part::muscle) {
      m_out += " fill-opacity=\"0." +
               std::to_string(std::lround(std::min(first.strength, 0.99) * 100) + 100).substr(1) + "\"";
    }
    m_out += " d=\"";
    for (const auto& shape : shapes) {
      outline(shape);
    }
    m_out += "\"/>\n";
  }

  /// All areas of a path go round the same way, so that where they overlap there is no hole.
  void outline(const Shape& shape) {
    auto points = shape.points;
    if (!is_line(shape) && signed_area(points) < 0) {
      std::reverse(points.begin(), points.end());
    }
    const char* before = "M";
    for (const auto& point : points) {
      m_out += before;
      place(m_left + (point.x - m_view.left) * scale);
      m_out += ' ';
      place(m_top + (m_view.top - point.y) * scale);
      before = " ";
    }
    m_out += is_line(shape) ? "" : "z";
  }

  static std::string attributes_of(const Shape& shape, const Paint& paint) {
    const std::string edges = attribute("stroke-width", edge * 2 * scale) + std::string{outlined};
    return std::string{paint.colours} + (is_line(shape)   ? " stroke-linecap=\"round\""
                                         : paint.has_edge ? edges
                                                          : "");
  }

  void place(double pixels) {
    constexpr int tenths = 10;
    add_tenths(m_out, std::lround(pixels * m_grain) * (tenths / m_grain));
  }

  const View& m_view;
  double m_left;
  double m_top;
  bool m_has_style;
  int m_grain;  ///< parts of a pixel
  std::string& m_out;
};

std::string label(std::string_view text, double x, double y, std::string_view anchor = "middle") {
  return "<text class=\"label\" fill=\"#1f2933\" font-family=\"sans-serif\" font-size=\"14\" text-anchor=\"" +
         std::string{anchor} + "\"" + attribute("x", x) + attribute("y", y) + ">" +
         text::escape_markup(text) + "</text>\n";
}

/// Broken where `width` ends, by what a letter takes on average.
std::vector<std::string> lines_of(const std::string& text, double width) {
  constexpr double letter = 7;
  const auto room = static_cast<std::size_t>(std::max(8.0, width / letter));
  std::vector<std::string> lines;
  std::size_t start = 0;
  while (start < text.size()) {
    auto end = text.size();
    if (end - start > room) {
      const auto space = text.rfind(' ', start + room);
      end = space != std::string::npos && space > start ? space : std::min(text.size(), start + room);
    }
    lines.push_back(text.substr(start, end - start));
    start = std::min(text.size(), end + 1);
  }
  return lines;
}

std::string opening(double width, double height, std::string_view title, std::string_view description) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"" + attribute("width", width) +
         attribute("height", height) + " viewBox=\"0 0 " + tenths(width) + " " + tenths(height) +
         "\">\n<title>" + text::escape_markup(title) + "</title>\n<desc>" + text::escape_markup(description) +
         "</desc>\n<style>" + std::string{dark_style} + "</style>\n";
}

/// Below what stands on it.
std::string ground_line(double y, double width) {
  constexpr double thickness = 2;
  return "<line class=\"floor\" stroke=\"#8a94a0\"" + attribute("x2", width) +
         attribute("y1", y + thickness / 2) + attribute("y2", y + thickness / 2) + " stroke-width=\"2\"/>\n";
}

}  // namespace

SvgSize svg_size(const View& view) {
  return {(view.right - view.left) * scale + 2 * margin, margin + view.top * scale + margin};
}

std::string svg_marks(const Scene& scene, const View& view) {
  const auto size = svg_size(view);
  auto out = ground_line(size.height - margin, size.width);
  Panel{view, margin, margin, true, out}.paint(scene);
  return out;
}

std::string svg_marks(const Frame& frame, const View& view, const Feel& feel) {
  return svg_marks(scene_of(frame, feel), view);
}

std::string_view svg_style() {
  static const std::string style = std::string{light_style} + std::string{dark_style};
  return style;
}

std::string to_svg(const Figure& figure, std::string_view title, std::string_view description,
                   const Muscles& muscles) {
  const auto view = view_of(figure);
  const auto shown = telling_keyframes(figure);
  const auto rows = (shown.size() + panels_a_row - 1) / panels_a_row;
  const auto columns = (shown.size() + rows - 1) / rows;
  const double panel = (view.right - view.left) * scale + margin;
  const double ground = margin + view.top * scale;
  const double width = panel * static_cast<double>(columns) + margin;
  const auto words = lines_of(in_words(muscles), width - 2 * margin);
  const double pictures = (ground + label_room) * static_cast<double>(rows);
  const double height =
      pictures + line_room * static_cast<double>(words.size()) + (words.empty() ? 0 : margin);
  auto out = opening(width, height, title, description);
  out += "<rect" + std::string{paper} + " width=\"100%\" height=\"100%\"/>\n";
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const double left = margin + panel * static_cast<double>(i % columns);
    const std::size_t row = i / columns;
    const double top = (ground + label_room) * static_cast<double>(row);
    if (i % columns == 0) {
      out += ground_line(top + ground, width);
    }
    Panel{view, left, top + margin, false, out}.paint(scene_of(figure, shown[i], muscles));
    out +=
        label(figure.keyframes[shown[i]].label, left + (panel - margin) / 2, top + ground + label_room - 8);
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    out += label(words[i], margin, pictures + line_room * static_cast<double>(i + 1), "start");
  }
  return out + "</svg>\n";
}

}  // namespace hamstring::figure
