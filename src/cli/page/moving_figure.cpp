#include "cli/page/moving_figure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cli/page/path.hpp"
#include "cli/page/tween.hpp"
#include "hamstring/figure/draw.hpp"
#include "hamstring/figure/svg.hpp"

namespace hamstring::cli {
namespace {

using figure::Beat;
using figure::Figure;
using figure::Muscles;
using figure::View;

constexpr double least_seconds = 0.05;

/// Moments from which the way between them can be told; of a part that holds its start alone.
std::vector<double> sample_times(const Figure& figure, std::span<const Beat> tempo) {
  const auto samples = std::clamp<std::size_t>(6 * figure::step_count(figure), 12, 60);
  std::vector<double> times;
  double start = 0;
  for (const auto& part : tempo) {
    const auto count = part.moves ? samples : 1;
    for (std::size_t i = 0; i < count; ++i) {
      times.push_back(start + part.seconds * static_cast<double>(i) / static_cast<double>(count));
    }
    start += part.seconds;
  }
  times.push_back(start);
  return times;
}

/// The colour of a muscle follows its work.
std::vector<Still> stills_of(const Figure& figure, const Muscles& muscles, const View& view,
                             std::span<const Beat> tempo) {
  std::vector<Still> stills;
  for (const double time : sample_times(figure, tempo)) {
    const auto position = figure::position_at(figure, tempo, time);
    const figure::Feel feel{muscles, figure::tension_at(figure, position)};
    stills.push_back({time, figure::svg_marks(figure::frame_at(figure, position), view, feel)});
  }
  return stills;
}

/// A picture that is read as `title` and `description`.
Html picture(const View& view, const std::string& id, std::string_view kind, std::string_view title,
             std::string_view description, const std::string& marks) {
  const auto size = figure::svg_size(view);
  const Attributes attributes{{"class", std::string{kind}},
                              {"viewBox", fmt::format("0 0 {:.1f} {:.1f}", size.width, size.height)},
                              {"role", "img"},
                              {"aria-labelledby", fmt::format("{0}t {0}d", id)}};
  return element("svg", attributes,
                 words("title", {{"id", id + "t"}}, title) + words("desc", {{"id", id + "d"}}, description) +
                     Html::markup(without_shared_style(marks)));
}

std::size_t end_of(const Figure& figure) {
  return figure::keyframe_after(figure, figure::step_count(figure) / 2);
}

std::string way_of(const Figure& figure) {
  const auto& start = figure.keyframes.front().label;
  if (figure.cycle == figure::Cycle::loop) {
    return fmt::format("Goes from “{}” to “{}” and on round.", start, figure.keyframes[end_of(figure)].label);
  }
  return fmt::format("Goes from “{}” to “{}” and back.", start, figure.keyframes[end_of(figure)].label);
}

/// A sentence each.
std::string description(const Figure& figure, const FigureWords& said) {
  auto out = way_of(figure);
  for (const auto& line : {said.tempo, said.muscles}) {
    out += line.empty() ? "" : fmt::format(" {}.", line);
  }
  return out;
}

Html caption(const FigureWords& said) {
  Html lines;
  for (const auto& line : {said.tempo, said.muscles}) {
    lines += line.empty() ? Html{} : words("p", line);
  }
  return lines.empty() ? lines : element("figcaption", lines);
}

Html pose(const Figure& figure, const Muscles& muscles, const View& view, std::size_t index,
          const FigureWords& said) {
  const auto& keyframe = figure.keyframes[index];
  const auto title = fmt::format("{}: {}", said.name, keyframe.label);
  return element(
      "p", picture(view, fmt::format("{}p{}", said.id, index), "pose", title, "A side view.",
                   with_short_paths(figure::svg_marks(figure::scene_of(figure, index, muscles), view))) +
               Html::text(keyframe.label));
}

bool moves(const Figure& figure, std::span<const Beat> tempo) {
  return figure::step_count(figure) > 0 && std::any_of(tempo.begin(), tempo.end(), [](const Beat& part) {
           return part.moves && part.seconds > least_seconds;
         });
}

}  // namespace

Html moving_figure(const Figure& figure, const Muscles& muscles, std::span<const Beat> tempo,
                   const FigureWords& said) {
  const auto view = figure::view_of(figure);
  auto poses = pose(figure, muscles, view, 0, said);
  if (const auto end = end_of(figure); end > 0) {
    poses += pose(figure, muscles, view, end, said);
  }
  const bool is_moving = moves(figure, tempo);
  Html out;
  if (is_moving) {
    out += picture(view, said.id, "moving", said.name, description(figure, said),
                   tween(stills_of(figure, muscles, view, tempo)));
  }
  out += element("div", {{"class", is_moving ? "poses" : "poses alone"}}, poses);
  return element("figure", out + caption(said));
}

}  // namespace hamstring::cli
