#include "hamstring/figure/draw.hpp"

#include <algorithm>
#include <iterator>

#include "figure/body.hpp"

namespace hamstring::figure {
namespace {

using Part = Shape::Part;

constexpr double thinnest = 0.65;  // radius in dots; less breaks up
constexpr double floor_rows = 4;   // dots below the body that hold the floor alone

/// From the world to dots.
class Projection {
 public:
  Projection(const View& view, const Canvas& canvas) {
    const double across = std::max(1.0, canvas.width() - 2);
    const double up = std::max(1.0, canvas.height() - floor_rows - 1);
    m_scale = std::min(across / (view.right - view.left), up / view.top);
    m_left = view.left - (canvas.width() / m_scale - (view.right - view.left)) / 2;
    m_ground = canvas.height() - floor_rows;
  }
  double dots(double length) const { return length * m_scale; }
  double radius(double width) const { return std::max(thinnest, dots(width) / 2); }
  Point operator()(Point p) const { return {dots(p.x - m_left), m_ground - dots(p.y)}; }
  Points2 operator()(const Points2& points) const {
    Points2 out;
    out.reserve(points.size());
    std::transform(points.begin(), points.end(), std::back_inserter(out),
                   [this](Point p) { return (*this)(p); });
    return out;
  }

 private:
  double m_scale = 1;
  double m_left = 0;
  double m_ground = 0;
};

Layer layer_of(const Shape& shape) {
  constexpr double strong = 0.6;
  constexpr double faint = 0.3;
  switch (shape.part) {
    case Part::far_arm:
    case Part::far_leg:
      return Layer::far;
    case Part::thing:
      return Layer::prop;
    case Part::arrow:
      return Layer::arrow;
    case Part::muscle:
      if (shape.strength >= strong) {
        return is_stretched(shape.task) ? Layer::stretches : Layer::works;
      }
      return shape.strength < faint     ? Layer::near
             : is_stretched(shape.task) ? Layer::stretches_some
                                        : Layer::works_some;
    default:
      return Layer::near;
  }
}

bool is_body(Layer layer) {
  return layer >= Layer::near;
}

class Painter {
 public:
  Painter(const View& view, std::size_t columns, std::size_t rows)
      : m_columns(columns), m_rows(rows), m_canvas(columns, rows), m_project(view, m_canvas) {}

  Picture paint(const Scene& scene) {
    m_far_leg = far_leg_radius(scene);
    for (auto shape = scene.begin(); shape != scene.end(); ++shape) {
      if (shape->part == Part::near_arm) {
        const auto end =
            std::find_if(shape, scene.end(), [](const Shape& next) { return next.part != Part::near_arm; });
        arm({shape, end});
        shape = std::prev(end);
      } else {
        paint(*shape);
      }
    }
    floor();
    return m_canvas.picture();
  }

 private:
  void paint(const Shape& shape) {
    switch (shape.part) {
      case Part::far_arm:
      case Part::far_leg:
        return stroke(m_project(shape.spine), shape.part == Part::far_leg ? m_far_leg : thinnest, Layer::far);
      case Part::thing:
      case Part::arrow:
        return thing(shape);
      case Part::head:
        return head(shape);
      case Part::muscle:
        return m_canvas.tint(m_project(shape.points), layer_of(shape));
      default:
        m_canvas.area(m_project(shape.points), layer_of(shape));
    }
  }

  /// A far leg that goes its own way is drawn thicker than one beside the near leg, which would blur that.
  double far_leg_radius(const Scene& scene) const {
    constexpr double beside = 0.06;
    constexpr double away = 0.16;
    constexpr double width = 0.042;
    const auto spine = [&](Part part) {
      const auto found = std::find_if(scene.begin(), scene.end(), [&](const Shape& shape) {
        return shape.part == part && shape.spine.size() > 2;
      });
      return found == scene.end() ? Points2(3) : found->spine;
    };
    const auto far = spine(Part::far_leg);
    const auto near = spine(Part::near_leg);
    const double apart = std::max(distance(far[1], near[1]), distance(far[2], near[2]));
    return m_project.radius(width * std::clamp((apart - beside) / (away - beside), 0.0, 1.0));
  }

  void stroke(const Points2& points, double radius, Layer layer) {
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
      m_canvas.stroke(points[i], points[i + 1], radius, radius, layer);
    }
  }

  /// Large areas are drawn round, so that a body on them stays apart from them.
  void thing(const Shape& shape) {
    auto points = m_project(shape.points);
    const auto layer = layer_of(shape);
    if (is_line(shape)) {
      return stroke(points, m_project.radius(shape.width), layer);
    }
    if (shape.solid) {
      return m_canvas.area(points, layer);
    }
    if (shape.in_front) {
      m_canvas.area(points, Layer::none);
    }
    points.push_back(points.front());
    stroke(points, thinnest, layer);
  }

  /// Hollow, which tells it from limbs, with the nose and chin left whole.
  void head(const Shape& shape) {
    constexpr double hollow = 0.56;
    const auto points = m_project(shape.points);
    Point centre;
    for (const auto& point : points) {
      centre = centre + point * (1.0 / static_cast<double>(points.size()));
    }
    auto inside = points;
    for (auto& point : inside) {
      point = mix(centre, point, hollow);
    }
    m_canvas.area(points, Layer::near);
    m_canvas.area(inside, Layer::none);
  }

  /// A gap of one dot sets the arm off from a trunk or leg behind it, where what is left of that stays thick.
  void arm(std::span<const Shape> shapes) {
    Canvas alone{m_columns, m_rows};
    for (const auto& shape : shapes) {
      alone.area(m_project(shape.points), Layer::near);
    }
    const auto gap = gap_round(alone);
    for (std::size_t y = 0; y < m_rows * 4; ++y) {
      for (std::size_t x = 0; x < m_columns * 2; ++x) {
        if (alone.at(x, y) == Layer::near) {
          m_canvas.set(x, y, Layer::near);
        }
      }
    }
    for (const auto& [x, y] : gap) {
      m_canvas.set(x, y, Layer::none);
    }
  }

  using Dot = std::pair<std::size_t, std::size_t>;

  template <class Is>
  static bool beside(std::size_t x, std::size_t y, Is is) {
    return is(x - 1, y) || is(x + 1, y) || is(x, y - 1) || is(x, y + 1) || is(x - 1, y - 1) ||
           is(x + 1, y - 1) || is(x - 1, y + 1) || is(x + 1, y + 1);
  }

  std::vector<Dot> gap_round(const Canvas& arm) const {
    const auto in_arm = [&](std::size_t x, std::size_t y) { return arm.at(x, y) != Layer::none; };
    const auto in_gap = [&](std::size_t x, std::size_t y) {
      return is_body(m_canvas.at(x, y)) && !in_arm(x, y) && beside(x, y, in_arm);
    };
    const auto stays = [&](std::size_t x, std::size_t y) {
      return is_body(m_canvas.at(x, y)) && !in_arm(x, y) && !in_gap(x, y);
    };
    const auto is_thick = [&](std::size_t x, std::size_t y) {  // the middle of three by three that stay
      return stays(x, y) && stays(x - 1, y) && stays(x + 1, y) && stays(x, y - 1) && stays(x, y + 1) &&
             stays(x - 1, y - 1) && stays(x + 1, y + 1) && stays(x - 1, y + 1) && stays(x + 1, y - 1);
    };
    const auto near_thick = [&](std::size_t x, std::size_t y) {
      return is_thick(x, y) || beside(x, y, is_thick);
    };
    std::vector<Dot> gap;
    for (std::size_t y = 0; y < m_rows * 4; ++y) {
      for (std::size_t x = 0; x < m_columns * 2; ++x) {
        if (in_gap(x, y) && beside(x, y, near_thick)) {
          gap.emplace_back(x, y);
        }
      }
    }
    return gap;
  }

  /// Drawn last, over what reaches into its row.
  void floor() {
    const auto ground = static_cast<std::size_t>(std::max(0.0, m_canvas.height() - floor_rows));
    for (std::size_t x = 0; x < m_columns * 2; ++x) {
      m_canvas.set(x, ground, Layer::floor);
      for (std::size_t y = ground + 1; y < m_rows * 4; ++y) {
        m_canvas.set(x, y, Layer::none);
      }
    }
  }

  std::size_t m_columns;
  std::size_t m_rows;
  Canvas m_canvas;
  Projection m_project;
  double m_far_leg = thinnest;
};

}  // namespace

Picture draw(const Scene& scene, const View& view, std::size_t columns, std::size_t rows) {
  return Painter{view, columns, rows}.paint(scene);
}

Picture draw(const Frame& frame, const View& view, std::size_t columns, std::size_t rows, const Feel& feel) {
  return draw(scene_of(frame, feel), view, columns, rows);
}

}  // namespace hamstring::figure
