#pragma once
#include <string>
#include <string_view>

#include "hamstring/figure/draw.hpp"

namespace hamstring::figure {

/// The telling key frames, three in a row at most, each with its label, as an SVG file that suits light and
/// dark backgrounds; what the muscles do stands below in words. `title` and `description` are for those who
/// hear the picture; any text is escaped.
std::string to_svg(const Figure& figure, std::string_view title, std::string_view description,
                   const Muscles& muscles = {});

/// For those who put moments of a move into a picture or a page of their own: pixels of such a picture.
struct SvgSize {
  double width = 0;
  double height = 0;
};
SvgSize svg_size(const View& view);

/// One moment and the floor as shapes of a picture of svg_size(view), without the <svg> around them. Moments
/// of one move have the same shapes in the same order, so that only numbers differ, wherever it can be so.
std::string svg_marks(const Frame& frame, const View& view, const Feel& feel = {});

/// The same of any scene, such as a key frame with its arrow.
std::string svg_marks(const Scene& scene, const View& view);

/// The rules that these shapes need in a style sheet, for light and dark backgrounds.
std::string_view svg_style();

}  // namespace hamstring::figure
