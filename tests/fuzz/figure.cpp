// A file of figures of any bytes: what is accepted is written and read again as it was, looked at and drawn.
#include "fuzz/fuzz.hpp"
#include "hamstring/figure/check.hpp"
#include "hamstring/figure/draw.hpp"
#include "hamstring/figure/library.hpp"
#include "hamstring/figure/svg.hpp"

namespace hamstring::fuzz {

void run(std::string_view bytes) {
  const auto loaded = figure::load_figures("fuzz.json", bytes);
  if (!loaded.diagnostics.empty()) {
    return;
  }
  const auto text = figure::to_json(loaded.figures);
  const auto again = figure::load_figures("again.json", text);
  require(again.diagnostics.empty(), "what was written can be read", text);
  require(again.figures == loaded.figures, "what was written is read as it was", text);
  for (const auto& [id, figure] : loaded.figures) {
    figure::check(figure);
    require_printable(figure::to_svg(figure, id, id));
    constexpr std::size_t columns = 24;
    constexpr std::size_t rows = 10;
    figure::draw(figure::frame_at(figure, 0.5), figure::view_of(figure), columns, rows);
  }
}

}  // namespace hamstring::fuzz
