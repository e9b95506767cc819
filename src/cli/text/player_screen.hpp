#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "cli/style.hpp"
#include "hamstring/figure/canvas.hpp"
#include "hamstring/play/view.hpp"

/// How the guided session looks.
namespace hamstring::cli {

struct ScreenSize {
  std::size_t columns = 80;
  std::size_t rows = 24;
  bool operator==(const ScreenSize&) const = default;
};

/// Cells for the figure beside the text, or before all else where it is to be big; none where there is no
/// room.
ScreenSize figure_size(ScreenSize screen, bool big = false);

/// One moment of a session: `rows` strings of at most `columns` columns, the count as large as there is room.
/// `picture` has the figure_size(), or is empty; `notice` is what else has to be read.
std::vector<std::string> player_screen(const play::View& view, const figure::Picture& picture,
                                       ScreenSize screen, const Style& style, bool unicode,
                                       const std::string& notice = "");

}  // namespace hamstring::cli
