#include "hamstring/figure/svg.hpp"

#include <algorithm>

#include "figure/body.hpp"
#include "figure/geometry.hpp"
#include "figure/props.hpp"
#include "hamstring/figure/draw.hpp"

namespace hamstring::figure {
namespace {

constexpr double scale = 240;  // pixels of a body height
constexpr double margin = 12;
constexpr double label_room = 26;

/// Light colours stand as attributes, which every program draws; the style changes them for a dark
/// background.
constexpr std::string_view dark_style = R"(@media (prefers-color-scheme:dark){
.near{stroke:#eef1f4}.far{stroke:#6b7683}.prop{stroke:#fb923c}.floor{stroke:#6b7683}.halo{stroke:#15191e}
.disc{fill:#fb923c}.paper{fill:#15191e}.label{fill:#eef1f4}})";
constexpr std::string_view near_group = "<g class=\"near\" stroke=\"#1f2933\" stroke-linecap=\"round\">\n";
constexpr std::string_view far_group = "<g class=\"far\" stroke=\"#a8b1bb\" stroke-linecap=\"round\">\n";
constexpr std::string_view halo_group = "<g class=\"halo\" stroke=\"#ffffff\" stroke-linecap=\"round\">\n";
constexpr std::string_view prop_group =
    "<g class=\"prop\" stroke=\"#c2410c\" stroke-linecap=\"round\" fill=\"none\">\n";
constexpr std::string_view paper = " class=\"paper\" fill=\"#ffffff\"";
constexpr std::string_view solid = " class=\"disc\" fill=\"#c2410c\" stroke=\"none\"";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&apos;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

/// With one digit after the point, enough for pixels.
std::string number(double value) {
  auto text = std::to_string(std::round(value * 10) / 10);
  text.resize(text.find('.') + 2);
  return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
}

std::string attribute(std::string_view key, double value) {
  return " " + std::string{key} + "=\"" + number(value) + "\"";
}

/// One key frame; x and y are pixels of the whole picture.
class Panel {
 public:
  Panel(const Frame& frame, const View& view, double left, std::string& out)
      : m_frame(frame), m_view(view), m_left(left), m_out(out) {}

  void paint() {
    group(far_group, [this] { bones(far_bones, far_side); });
    group(prop_group, [this] { props(false); });
    group(near_group, [this] {
      bones(near_leg_bones);
      bones(trunk_bones);
      head();
    });
    group(halo_group, [this] { bones(near_arm_bones, halo); });
    group(near_group, [this] {
      const auto shoulder = m_frame.points[Spot::shoulder];
      line(shoulder, shoulder, trunk_bones.front().to_width);
      bones(near_arm_bones);
    });
    group(prop_group, [this] { props(true); });
  }

 private:
  static constexpr double halo = 0.022;
  static constexpr double far_side = 0.014;  // thicker than in dots, where thin lines read well

  Point place(Point p) const {
    return {m_left + (p.x - m_view.left) * scale, margin + (m_view.top - p.y) * scale};
  }

  /// Nothing where `paint` adds nothing.
  template <class Paint>
  void group(std::string_view opening, Paint paint) {
    const auto before = m_out.size();
    m_out += opening;
    const auto start = m_out.size();
    paint();
    if (m_out.size() == start) {
      m_out.resize(before);
    } else {
      m_out += "</g>\n";
    }
  }

  void line(Point from, Point to, double width, std::string_view more = "") {
    const auto a = place(from);
    const auto b = place(to);
    m_out += "<line" + attribute("x1", a.x) + attribute("y1", a.y) + attribute("x2", b.x) +
             attribute("y2", b.y) + attribute("stroke-width", width * scale) + std::string{more} + "/>\n";
  }

  void circle(Point centre, double radius, double width, std::string_view more = "") {
    const auto c = place(centre);
    m_out += "<circle" + attribute("cx", c.x) + attribute("cy", c.y) + attribute("r", radius * scale) +
             attribute("stroke-width", width * scale) + std::string{more} + "/>\n";
  }

  template <class Bones>
  void bones(const Bones& list, double more = 0) {
    for (const auto& bone : list) {
      line(m_frame.points[bone.from], m_frame.points[bone.to], (bone.from_width + bone.to_width) / 2 + more);
    }
  }

  void head() {
    constexpr double thickness = 0.024;
    const auto centre = head_centre(m_frame);
    const auto face = centre + m_frame.facing * length::head_radius;
    line(face, face + m_frame.facing * 0.022, 0.022);
    circle(centre, length::head_radius - thickness / 2, thickness, paper);
  }

  void props(bool in_front) {
    for (const auto& prop : m_frame.props) {
      for (const auto& part : strokes(prop)) {
        if (part.in_front == in_front) {
          stroke(part);
        }
      }
    }
  }

  void stroke(const Stroke& part) {
    constexpr double thin = 0.016;
    switch (part.form) {
      case Stroke::Form::line:
        return line(part.from, part.to, std::max(thin, part.size));
      case Stroke::Form::dashes:
        return line(part.from, part.to, thin, " stroke-dasharray=\"5 7\"");
      case Stroke::Form::ring:
        return circle(part.from, part.size, thin);
      case Stroke::Form::disc:
        return circle(part.from, part.size, 0, solid);
    }
  }

  const Frame& m_frame;
  const View& m_view;
  double m_left;
  std::string& m_out;
};

std::string label(std::string_view text, double x, double y) {
  return "<text class=\"label\" fill=\"#1f2933\" font-family=\"sans-serif\" font-size=\"14\" "
         "text-anchor=\"middle\"" +
         attribute("x", x) + attribute("y", y) + ">" + escaped(text) + "</text>\n";
}

std::string opening(double width, double height, std::string_view title, std::string_view description) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"" + attribute("width", width) +
         attribute("height", height) + " viewBox=\"0 0 " + number(width) + " " + number(height) +
         "\">\n<title>" + escaped(title) + "</title>\n<desc>" + escaped(description) + "</desc>\n<style>" +
         std::string{dark_style} + "</style>\n";
}

std::string ground_line(double y, double width) {
  return "<line class=\"floor\" stroke=\"#8a94a0\"" + attribute("x2", width) + attribute("y1", y) +
         attribute("y2", y) + " stroke-width=\"2\"/>\n";
}

}  // namespace

SvgSize svg_size(const View& view) {
  return {(view.right - view.left) * scale + 2 * margin, margin + (view.top - floor_line) * scale + margin};
}

std::string svg_marks(const Frame& frame, const View& view) {
  const auto size = svg_size(view);
  auto out = ground_line(size.height - margin, size.width);
  Panel{frame, view, margin, out}.paint();
  return out;
}

std::string_view svg_style() {
  return dark_style;
}

std::string to_svg(const Figure& figure, std::string_view title, std::string_view description) {
  const auto view = view_of(figure);
  const double panel = (view.right - view.left) * scale + margin;
  const double ground = margin + (view.top - floor_line) * scale;
  const double width = panel * static_cast<double>(figure.keyframes.size()) + margin;
  const double height = ground + label_room;
  auto out = opening(width, height, title, description);
  out += "<rect" + std::string{paper} + " width=\"100%\" height=\"100%\"/>\n" + ground_line(ground, width);
  double left = margin;
  for (const auto& keyframe : figure.keyframes) {
    const auto frame = solve(keyframe);
    Panel{frame, view, left, out}.paint();
    out += label(keyframe.label, left + (panel - margin) / 2, ground + label_room - 8);
    left += panel;
  }
  return out + "</svg>\n";
}

}  // namespace hamstring::figure
