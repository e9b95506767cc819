#pragma once
#include "hamstring/figure/canvas.hpp"
#include "hamstring/figure/motion.hpp"
#include "hamstring/figure/scene.hpp"

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
Scene mirrored(Scene scene);
View mirrored(const View& view);

/// Draw one moment on `columns` by `rows` cells; the last row holds the floor alone. About 36 by 14 reads
/// well. Muscles colour the cells they lie in.
Picture draw(const Frame& frame, const View& view, std::size_t columns, std::size_t rows,
             const Feel& feel = {});
/// The same of a scene.
Picture draw(const Scene& scene, const View& view, std::size_t columns, std::size_t rows);

/// The key frames that tell the move to somebody who sees a few of them: at most four, in their order.
std::vector<std::size_t> telling_keyframes(const Figure& figure);

/// A key frame with the arrow that leads to it.
Scene scene_of(const Figure& figure, std::size_t keyframe, const Muscles& muscles);

}  // namespace hamstring::figure
