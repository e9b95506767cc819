#include <algorithm>

#include "base/embedded.hpp"
#include "figure/flat_figure.hpp"
#include "hamstring/figure/library.hpp"

namespace hamstring::figure {

std::optional<Figure> builtin_figure(std::string_view id) {
  const auto all = data::figures;
  const auto found = std::find_if(all.begin(), all.end(), [&](const data::Member& m) { return m.key == id; });
  if (found == all.end()) {
    return std::nullopt;
  }
  Figure figure;
  flat::Reader{found->bytes}.get(figure);
  return figure;
}

}  // namespace hamstring::figure
