#include "hamstring/figure/draw.hpp"

#include <algorithm>
#include <limits>

#include "figure/body.hpp"
#include "figure/geometry.hpp"
#include "figure/props.hpp"

namespace hamstring::figure {
namespace {

constexpr double thinnest = 0.6;  // radius in dots; less breaks up
constexpr double prop_line = 0.65;
constexpr double halo = 1;
constexpr double floor_rows = 4;  // dots below the body that hold the floor alone

/// From the world to dots.
class Projection {
 public:
  Projection(const View& view, const Canvas& canvas) {
    const double across = std::max(1.0, canvas.width() - 2);
    const double up = std::max(1.0, canvas.height() - floor_rows - 1);
    m_scale = std::min(across / (view.right - view.left), up / (view.top - floor_line));
    m_left = view.left - (canvas.width() / m_scale - (view.right - view.left)) / 2;
    m_ground = canvas.height() - floor_rows;
  }
  double dots(double length) const { return length * m_scale; }
  double radius(double width) const { return std::max(thinnest, dots(width) / 2); }
  Point operator()(Point p) const { return {dots(p.x - m_left), m_ground - dots(p.y - floor_line)}; }

 private:
  double m_scale = 1;
  double m_left = 0;
  double m_ground = 0;
};

class Painter {
 public:
  Painter(const Frame& frame, const View& view, std::size_t columns, std::size_t rows)
      : m_frame(frame), m_canvas(columns, rows), m_project(view, m_canvas) {}

  Picture paint() {
    bones(far_bones, Layer::far);
    props(false);
    bones(near_leg_bones, Layer::near);
    bones(trunk_bones, Layer::near);
    head();
    near_arm();
    props(true);
    floor();
    return m_canvas.picture();
  }

 private:
  Point at(Spot spot) const { return m_project(m_frame.points[spot]); }

  /// Drawn last, over what reaches into its row.
  void floor() {
    const auto ground = static_cast<std::size_t>(std::max(0.0, m_canvas.height() - floor_rows));
    for (std::size_t x = 0; x < static_cast<std::size_t>(m_canvas.width()); ++x) {
      m_canvas.set(x, ground, Layer::floor);
      for (std::size_t y = ground + 1; y < static_cast<std::size_t>(m_canvas.height()); ++y) {
        m_canvas.set(x, y, Layer::none);
      }
    }
  }

  void bone(const Bone& bone, double more, Layer layer) {
    m_canvas.stroke(at(bone.from), at(bone.to), m_project.radius(bone.from_width) + more,
                    m_project.radius(bone.to_width) + more, layer);
  }

  template <class Bones>
  void bones(const Bones& list, Layer layer) {
    for (const auto& each : list) {
      bone(each, 0, layer);
    }
  }

  /// A centre on a dot's edge or middle and a radius of half dots keep the ring even.
  void head() {
    constexpr double least_radius = 2.5;
    constexpr double nose = 1.6;
    const auto half = [](double value) { return std::round(value * 2) / 2; };
    const auto exact = m_project(head_centre(m_frame));
    const Point centre{half(exact.x), half(exact.y)};
    const double radius = std::max(least_radius, half(m_project.dots(length::head_radius)));
    m_canvas.disc(centre, radius + 0.5, Layer::none);
    m_canvas.ring(centre, radius + 0.05, std::max(1.25, m_project.dots(0.031)), Layer::near);
    const Point facing{m_frame.facing.x, -m_frame.facing.y};
    m_canvas.stroke(centre + facing * radius, centre + facing * (radius + nose), thinnest, thinnest,
                    Layer::near);
  }

  /// The halo sets the arm off from the trunk and legs behind it; the shoulder joins them again.
  void near_arm() {
    for (const auto& each : near_arm_bones) {
      bone(each, halo, Layer::none);
    }
    m_canvas.disc(at(Spot::shoulder), m_project.radius(trunk_bones.front().to_width), Layer::near);
    bones(near_arm_bones, Layer::near);
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
    const auto from = m_project(part.from);
    const auto to = m_project(part.to);
    const double size = m_project.dots(part.size);
    switch (part.form) {
      case Stroke::Form::line: {
        const double radius = std::max(prop_line, size / 2);
        return m_canvas.stroke(from, to, radius, radius, Layer::prop);
      }
      case Stroke::Form::dashes:
        return m_canvas.dashes(from, to, prop_line, 2, 2, Layer::prop);
      case Stroke::Form::ring:
        return m_canvas.ring(from, size, 1.3, Layer::prop);
      case Stroke::Form::disc:
        m_canvas.disc(from, size + halo, Layer::none);
        return m_canvas.disc(from, size, Layer::prop);
    }
  }

  const Frame& m_frame;
  Canvas m_canvas;
  Projection m_project;
};

constexpr double least_height = 0.6;  // a lying figure is not drawn larger than a standing one by much

void widen(View& view, Point point, double margin) {
  view.left = std::min(view.left, point.x - margin);
  view.right = std::max(view.right, point.x + margin);
  view.top = std::max(view.top, point.y + margin);
}

void widen(View& view, const Frame& frame) {
  constexpr double limb = 0.03;
  constexpr double nose = 0.03;
  for (const auto& point : frame.points.values) {
    widen(view, point, limb);
  }
  widen(view, frame.points[Spot::head], length::head_radius + nose);
  for (const auto& prop : frame.props) {
    for (const auto& part : strokes(prop)) {
      const bool is_round = part.form == Stroke::Form::ring || part.form == Stroke::Form::disc;
      widen(view, part.from, is_round ? part.size : part.size / 2);
      widen(view, part.to, 0);
    }
  }
}

}  // namespace

View view_of(const Figure& figure) {
  constexpr std::size_t samples = 6;  // a step
  constexpr double infinity = std::numeric_limits<double>::infinity();
  View view{infinity, -infinity, least_height};
  const auto moments = std::max<std::size_t>(1, step_count(figure) * samples);
  for (std::size_t i = 0; i < moments; ++i) {
    widen(view, frame_at(figure, static_cast<double>(i) / samples));
  }
  return view;
}

Frame mirrored(Frame frame) {
  const auto turn = [](Point& point) { point.x = -point.x; };
  std::for_each(frame.points.values.begin(), frame.points.values.end(), turn);
  turn(frame.facing);
  for (auto& prop : frame.props) {
    turn(prop.at.offset);
    turn(prop.to.offset);
    prop.back = prop.back == Prop::Back::left    ? Prop::Back::right
                : prop.back == Prop::Back::right ? Prop::Back::left
                                                 : prop.back;
  }
  return frame;
}

View mirrored(const View& view) {
  return {-view.right, -view.left, view.top};
}

Picture draw(const Frame& frame, const View& view, std::size_t columns, std::size_t rows) {
  return Painter{frame, view, columns, rows}.paint();
}

}  // namespace hamstring::figure
