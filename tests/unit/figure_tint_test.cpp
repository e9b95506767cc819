// The colour of the muscles follows the work through a repetition, by the move's own tempo.
#include "cli/figure_stage.hpp"
#include "cli/text/muscle_map.hpp"
#include "hamstring/figure/draw.hpp"
#include "support/catch2.hpp"
#include "support/figures.hpp"
#include "support/session.hpp"

namespace {

using namespace hamstring::figure;
using hamstring::Exercise;
using hamstring::cli::muscles_shown;
using hamstring::cli::parts_of;

struct Moment {
  double position = 0;
  double strength = 0;
};

double strongest_in(const Scene& scene) {
  double strongest = 0;
  for (const auto& shape : scene) {
    strongest = shape.part == Shape::Part::muscle ? std::max(strongest, shape.strength) : strongest;
  }
  return strongest;
}

Moment moment_at(const Figure& figure, const Muscles& muscles, double position) {
  return {position,
          strongest_in(scene_of(frame_at(figure, position), {muscles, tension_at(figure, position)}))};
}

/// Through a repetition in the tempo of the exercise, twenty moments a part.
std::vector<Moment> repetition(const Exercise& exercise, const Figure& figure) {
  constexpr int moments = 20;
  const auto tempo = parts_of(exercise.tempo);
  const auto muscles = muscles_shown(exercise, figure);
  std::vector<Moment> out;
  double start = 0;
  for (const auto& part : tempo) {
    for (int i = 0; i < moments; ++i) {
      out.push_back(
          moment_at(figure, muscles, position_at(figure, tempo, start + part.seconds * i / moments)));
    }
    start += part.seconds;
  }
  return out;
}

bool is_weaker(const Moment& a, const Moment& b) {
  return a.strength < b.strength;
}

/// Visits every move that goes out and back and colours a muscle.
template <class Look>
void each_move(Look look) {
  for (const auto& [id, figure] : hamstring::test::builtin_figures()) {
    const auto* exercise = hamstring::test::builtin().find(id);
    REQUIRE(exercise != nullptr);
    if (exercise->tempo.empty() || figure.cycle == Cycle::loop || step_count(figure) == 0) {
      continue;
    }
    INFO(id);
    look(figure, repetition(*exercise, figure));
  }
}

double overhang(const Figure& figure, double position) {
  const auto frame = frame_at(figure, position);
  return std::abs(frame.points[Spot::shoulder].x - frame.points[Spot::hip].x);
}

bool stands_throughout(const Figure& figure) {
  const auto is_on_feet = [](const Keyframe& keyframe) {
    const auto points = solve(keyframe).points;
    return points[Spot::hip].y > 0.4 && points[Spot::near_ankle].y < 0.06;
  };
  return std::all_of(figure.keyframes.begin(), figure.keyframes.end(), is_on_feet);
}

bool is_hinge(const Figure& figure) {
  const double start = overhang(figure, 0);
  const double end = overhang(figure, static_cast<double>(step_count(figure)) / 2);
  return stands_throughout(figure) && std::abs(start - end) > 0.1;
}

std::size_t count(const Picture& picture, Layer layer) {
  return static_cast<std::size_t>(std::count_if(picture.cells.begin(), picture.cells.end(),
                                                [&](const Cell& cell) { return cell.layer == layer; }));
}

}  // namespace

TEST_CASE("in every repetition the colour goes from faint to strong") {
  std::size_t moves = 0;
  each_move([&](const Figure&, const std::vector<Moment>& moments) {
    const auto [weakest, strongest] = std::minmax_element(moments.begin(), moments.end(), is_weaker);
    CHECK(strongest->strength > 0.9);
    CHECK(weakest->strength < 0.4);
    ++moves;
  });
  CHECK(moves > 40);
}

TEST_CASE("a hinge is coloured most where the trunk hangs out furthest, and the more the further") {
  std::size_t hinges = 0;
  each_move([&](const Figure& figure, const std::vector<Moment>& moments) {
    if (!is_hinge(figure)) {
      return;
    }
    ++hinges;
    for (const auto& a : moments) {
      for (const auto& b : moments) {
        const bool hangs_further = overhang(figure, a.position) > overhang(figure, b.position) + 1e-6;
        CHECK((!hangs_further || a.strength >= b.strength - 1e-9));
      }
    }
  });
  CHECK(hinges >= 6);
}

TEST_CASE("any other move is coloured most at its far end, more on the way out and less on the way back") {
  each_move([](const Figure& figure, const std::vector<Moment>& moments) {
    if (is_hinge(figure)) {
      return;
    }
    const double far_end = static_cast<double>(step_count(figure)) / 2;
    const auto from_end = [&](const Moment& moment) { return std::abs(moment.position - far_end); };
    const auto strongest = *std::max_element(moments.begin(), moments.end(), is_weaker);
    CHECK(from_end(strongest) < 0.1 * far_end);
    for (std::size_t i = 1; i < moments.size(); ++i) {
      const bool goes_out = from_end(moments[i]) < from_end(moments[i - 1]);
      CHECK((goes_out ? moments[i].strength >= moments[i - 1].strength
                      : moments[i].strength <= moments[i - 1].strength + 1e-9));
    }
  });
}

TEST_CASE("a round that starts with the hips on the floor is coloured while they are up") {
  const auto figure = hamstring::test::builtin_figures().at("slider-leg-curl-eccentric");
  CHECK(tension_at(figure, 0) == 0);
  CHECK(tension_at(figure, 1) == 1);
  CHECK(tension_at(figure, 3) == 0);
  CHECK(tension_at(hamstring::test::builtin_figures().at("marching-bridge"), 0) == 1);
}

TEST_CASE("the picture of the guided session is coloured by the moment of the repetition") {
  using namespace std::chrono_literals;
  hamstring::cli::FigureStage stage(hamstring::test::builtin());
  hamstring::play::FigureView view;
  view.exercise = "bridge";
  view.mode = hamstring::play::FigureView::Mode::moving;
  view.tempo = {{hamstring::Motion::lift, 2s, {}}, {hamstring::Motion::lower, 2s, {}}};
  const auto coloured = [&](hamstring::Milliseconds at) {
    view.in_rep = at;
    return count(stage.picture(view, {60, 24}), Layer::works);
  };
  CHECK(coloured(0ms) == 0);
  CHECK(coloured(2000ms) > 5);
  CHECK(coloured(3900ms) == 0);
}
