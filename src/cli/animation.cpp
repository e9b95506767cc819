#include "cli/animation.hpp"

#include <algorithm>
#include <chrono>

#include "cli/figure_stage.hpp"
#include "cli/text/dose_text.hpp"
#include "cli/text/muscle_map.hpp"
#include "cli/text/picture.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/figure/motion.hpp"

namespace hamstring::cli {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds frame_length{1000 / 15};

/// As large as the screen allows, in the shape in which figures read well.
terminal::Size picture_size(const terminal::Size& screen) {
  constexpr std::size_t lines_of_text = 4;
  const auto rows =
      std::clamp<std::size_t>(screen.rows - std::min(screen.rows, lines_of_text), 1, 2 * picture_rows);
  return {std::min(screen.columns, rows * picture_columns / picture_rows), rows};
}

std::vector<std::string> screen_rows(const Exercise& exercise, const figure::Figure& figure,
                                     const figure::View& view, milliseconds elapsed,
                                     const terminal::Size& screen, const Style& style) {
  const auto size = picture_size(screen);
  const std::chrono::duration<double> seconds = elapsed;
  const auto position = figure::position_at(figure, parts_of(exercise.tempo), seconds.count());
  const auto frame = figure::frame_at(figure, position);
  std::vector<std::string> rows{style.heading(text::truncate(exercise.name, screen.columns))};
  const auto muscles = muscles_shown(exercise, figure);
  const figure::Feel feel{muscles, figure::tension_at(figure, position)};
  for (auto& line : picture_lines(figure::draw(frame, view, size.columns, size.rows, feel), style)) {
    rows.push_back(std::move(line));
  }
  rows.push_back(style.dim(text::truncate(figure::in_words(muscles), screen.columns)));
  rows.push_back(style.dim(text::truncate(tempo_text(exercise) + "   any key ends", screen.columns)));
  return rows;
}

}  // namespace

bool animate(const Context& context, const Exercise& exercise, const figure::Figure& figure) {
  const auto console = context.world.open_console({});
  if (!console->has_screen()) {
    return false;
  }
  const auto style = context.out_style();
  const auto view = figure::view_of(figure);
  milliseconds elapsed{0};
  while (true) {
    console->show(screen_rows(exercise, figure, view, elapsed, console->size(), style));
    const auto happening = console->wait(frame_length);
    elapsed += happening.elapsed;
    if (happening.signal != 0) {
      console->leave();
      console->end_as(happening.signal);
      return true;
    }
    if (!happening.keys.empty()) {
      console->leave();
      return true;
    }
  }
}

}  // namespace hamstring::cli
