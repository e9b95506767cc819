#pragma once
#include <span>
#include <string>
#include <vector>

namespace hamstring::cli {

/// One moment of a drawing.
struct Still {
  double time = 0;    ///< seconds
  std::string marks;  ///< SVG shapes
};

/// One drawing that goes through all of these for ever: the shapes of the first, and in each of them how its
/// numbers move. The first time is 0, the last is the length of a round. Numbers go straight from one moment
/// to the next; moments that a straight line between others meets so nearly that nobody sees it are left out.
/// Moments that differ in more than numbers follow each other as pictures of a film.
std::string tween(std::span<const Still> stills);

}  // namespace hamstring::cli
