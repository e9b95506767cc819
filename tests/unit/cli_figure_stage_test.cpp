#include "cli/figure_stage.hpp"

#include "support/catch2.hpp"
#include "support/session.hpp"

using namespace hamstring;
using namespace hamstring::cli;
using namespace std::chrono_literals;

namespace {

play::FigureView view_of(Milliseconds in_rep, bool mirrored = false) {
  play::FigureView view;
  view.exercise = "bridge";
  view.mode = play::FigureView::Mode::moving;
  view.tempo = {{Motion::lift, 2s, {}}, {Motion::lower, 2s, {}}};
  view.in_rep = in_rep;
  view.mirrored = mirrored;
  return view;
}

}  // namespace

TEST_CASE("a figure moves in twelve frames a second, each drawn once however often it comes round") {
  FigureStage stage(test::builtin());
  const ScreenSize size{60, 24};
  const auto* first = &stage.picture(view_of(500ms), size);
  CHECK(first->columns == 60);
  CHECK(&stage.picture(view_of(580ms), size) == first);
  CHECK(stage.picture(view_of(1500ms), size) != *first);
  for (auto at = 0ms; at < 4s; at += 85ms) {
    stage.picture(view_of(at), size);
  }
  CHECK(&stage.picture(view_of(510ms), size) == first);
}

TEST_CASE("another side, size or move is another picture") {
  FigureStage stage(test::builtin());
  const auto picture = stage.picture(view_of(500ms), {60, 24});
  CHECK(stage.picture(view_of(500ms, true), {60, 24}) != picture);
  CHECK(stage.picture(view_of(500ms), {40, 16}).columns == 40);
  CHECK(stage.picture(view_of(500ms), {60, 24}) == picture);
  CHECK(stage.picture(view_of(500ms), {0, 0}).columns == 0);
  auto other = view_of(500ms);
  other.exercise = "no-such-move";
  CHECK(stage.picture(other, {60, 24}).columns == 0);
}
