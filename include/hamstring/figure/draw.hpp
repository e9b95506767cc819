#pragma once
#include "hamstring/figure/canvas.hpp"
#include "hamstring/figure/motion.hpp"

namespace hamstring::figure {

/// The part of the world that a picture shows, above the floor; in body heights.
struct View {
  double left = 0;
  double right = 1;
  double top = 1;
  bool operator==(const View&) const = default;
};

/// A view that holds every moment of the move, so that the picture stands still while the figure moves.
View view_of(const Figure& figure);

/// The same moment and the same view for the other side: what faced right faces left.
Frame mirrored(Frame frame);
View mirrored(const View& view);

/// Draw one moment on `columns` by `rows` cells; the last row holds the floor alone. About 36 by 14 reads
/// well.
Picture draw(const Frame& frame, const View& view, std::size_t columns, std::size_t rows);

}  // namespace hamstring::figure
