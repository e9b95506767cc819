#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>

#include "hamstring/figure/draw.hpp"

/// What of a figure is to be seen: how much of the world, which key frames.
namespace hamstring::figure {
namespace {

constexpr double least_height = 0.6;  // a lying figure is not drawn larger than a standing one by much

void widen(View& view, const Frame& frame) {
  constexpr double margin = 0.012;
  for (const auto& shape : scene_of(frame)) {
    for (const auto& point : shape.points) {
      const double reach = margin + shape.width / 2;
      view.left = std::min(view.left, point.x - reach);
      view.right = std::max(view.right, point.x + reach);
      view.top = std::max(view.top, point.y + reach);
    }
  }
}

/// The same point of the other side.
Spot opposite(Spot spot) {
  constexpr auto first_near = static_cast<std::size_t>(Spot::near_knee);
  constexpr auto first_far = static_cast<std::size_t>(Spot::far_knee);
  const auto index = static_cast<std::size_t>(spot);
  return index < first_near  ? spot
         : index < first_far ? static_cast<Spot>(index + first_far - first_near)
                             : static_cast<Spot>(index - first_far + first_near);
}

/// How far apart two poses are, all points together; a step of the other leg is the same pose.
double apart(const Frame& a, const Frame& b) {
  double same = 0;
  double swapped = 0;
  for (std::size_t i = 0; i < spot_count; ++i) {
    const auto spot = static_cast<Spot>(i);
    same += distance(a.points[spot], b.points[spot]);
    swapped += distance(a.points[spot], b.points[opposite(spot)]);
  }
  return std::min(same, swapped);
}

}  // namespace

View view_of(const Figure& figure) {
  constexpr std::size_t samples = 4;  // a step
  constexpr double infinity = std::numeric_limits<double>::infinity();
  View view{infinity, -infinity, least_height};
  const auto steps = figure.cycle == Cycle::loop ? step_count(figure) : step_count(figure) / 2;  // one way
  for (std::size_t i = 0; i <= steps * samples; ++i) {
    widen(view, frame_at(figure, static_cast<double>(i) / samples));
  }
  return view;
}

Frame mirrored(Frame frame) {
  const auto turn = [](Point& point) { point.x = -point.x; };
  std::for_each(frame.points.values.begin(), frame.points.values.end(), turn);
  turn(frame.facing);
  for (auto& prop : frame.props) {
    turn(prop.at.offset);
    turn(prop.to.offset);
    prop.back = prop.back == Prop::Back::left    ? Prop::Back::right
                : prop.back == Prop::Back::right ? Prop::Back::left
                                                 : prop.back;
  }
  return frame;
}

Scene mirrored(Scene scene) {
  const auto turn = [](Point& point) { point.x = -point.x; };
  for (auto& shape : scene) {
    std::for_each(shape.points.begin(), shape.points.end(), turn);
    std::for_each(shape.spine.begin(), shape.spine.end(), turn);
  }
  return scene;
}

View mirrored(const View& view) {
  return {-view.right, -view.left, view.top};
}

/// All of a short way there and back. Otherwise the first and the last (half-way round in a loop), then those
/// that are least like the ones already there.
std::vector<std::size_t> telling_keyframes(const Figure& figure) {
  constexpr std::size_t most = 4;
  constexpr double alike = 0.25;
  constexpr std::size_t few = 3;
  if (figure.cycle == Cycle::there_and_back && figure.keyframes.size() <= few) {
    std::vector<std::size_t> all(figure.keyframes.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
  }
  std::vector<Frame> frames;
  std::transform(figure.keyframes.begin(), figure.keyframes.end(), std::back_inserter(frames), solve);
  std::vector<std::size_t> chosen{0};
  const auto distance_to_chosen = [&](std::size_t i) {
    double nearest = std::numeric_limits<double>::infinity();
    for (const auto other : chosen) {
      nearest = std::min(nearest, apart(frames[i], frames[other]));
    }
    return nearest;
  };
  constexpr double moved = 0.02;
  if (const auto end = keyframe_after(figure, step_count(figure) / 2); distance_to_chosen(end) > moved) {
    chosen.push_back(end);
  }
  while (chosen.size() < std::min(most, frames.size())) {
    std::size_t furthest = 0;
    for (std::size_t i = 1; i < frames.size(); ++i) {
      furthest = distance_to_chosen(i) > distance_to_chosen(furthest) ? i : furthest;
    }
    if (distance_to_chosen(furthest) < alike) {
      break;
    }
    chosen.push_back(furthest);
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

Scene scene_of(const Figure& figure, std::size_t keyframe, const Muscles& muscles) {
  const auto position = static_cast<double>(keyframe);
  auto scene = scene_of(solve(figure.keyframes[keyframe]), {muscles, tension_at(figure, position)});
  if (auto arrow = arrow_to(figure, keyframe)) {
    scene.insert(scene.end(), arrow->begin(), arrow->end());
  }
  return scene;
}

}  // namespace hamstring::figure
