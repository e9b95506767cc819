#include <chrono>
#include <cstdio>

#include "hamstring/figure/draw.hpp"
#include "hamstring/figure/library.hpp"
#include "hamstring/figure/svg.hpp"

/// Microseconds to compute and draw one frame of 36 by 14 cells with all muscles, to write an SVG file, and
/// to find a built-in figure. Goals: 200 a frame, 1000 an SVG.
namespace {

namespace figure = hamstring::figure;
using Clock = std::chrono::steady_clock;

/// Mean microseconds of `runs` calls.
template <class Work>
double microseconds(int runs, Work work) {
  const auto start = Clock::now();
  for (int i = 0; i < runs; ++i) {
    work(i);
  }
  return std::chrono::duration<double, std::micro>(Clock::now() - start).count() / runs;
}

}  // namespace

int main() {
  constexpr int runs = 2000;
  const auto shown = figure::builtin_figure("kickback");
  if (!shown) {
    return 1;
  }
  const auto view = figure::view_of(*shown);
  std::size_t cells = 0;  // looked at, so that no call is left out
  using figure::Task;
  const figure::Muscles muscles{
      {Task::works, Task::works, Task::works_some, Task::works_some, Task::works_some, Task::works_some}};
  const double frame = microseconds(runs, [&](int i) {
    const double position = i * 0.013;
    const figure::Feel feel{muscles, figure::tension_at(*shown, position)};
    const auto picture = figure::draw(figure::frame_at(*shown, position), view, 36, 14, feel);
    cells += figure::to_text(picture).size();
  });
  const auto longest = figure::builtin_figure("inchworm");
  const double svg =
      microseconds(200, [&](int) { cells += figure::to_svg(*longest, "", "", muscles).size(); });
  const double lookup =
      microseconds(100, [&](int) { cells += figure::builtin_figure("inchworm")->keyframes.size(); });
  std::printf("frame %.1f us, SVG %.1f us, look up and read a figure %.1f us (%zu)\n", frame, svg, lookup,
              cells);
  return 0;
}
