#include "cli/figure_stage.hpp"

#include <utility>
#include <vector>

#include "cli/text/muscle_map.hpp"
#include "cli/text/picture.hpp"
#include "hamstring/figure/motion.hpp"

namespace hamstring::cli {
namespace {

using Mode = play::FigureView::Mode;

double seconds(Milliseconds length) {
  return std::chrono::duration<double>(length).count();
}

/// The position of the pose that a hold keeps.
double far_end(const figure::Figure& figure) {
  const auto steps = figure::step_count(figure);
  return static_cast<double>(figure.cycle == figure::Cycle::there_and_back ? steps / 2 : steps);
}

double position(const figure::Figure& figure, const play::FigureView& view) {
  switch (view.mode) {
    case Mode::still:
      return 0;
    case Mode::held:
      return far_end(figure);
    case Mode::moving:
      return figure::position_at(figure, parts_of(view.tempo), seconds(view.in_rep));
  }
  return 0;
}

}  // namespace

std::vector<figure::Part> parts_of(const std::vector<TempoPart>& tempo) {
  std::vector<figure::Part> parts;
  for (const auto& part : tempo) {
    parts.push_back({part.motion != Motion::hold, seconds(part.length)});
  }
  return parts;
}

const std::optional<FigureStage::Cast>& FigureStage::cast(const std::string& id) {
  const auto known = m_casts.find(id);
  if (known != m_casts.end()) {
    return known->second;
  }
  const auto* exercise = m_catalogue.find(id);
  const auto found = exercise != nullptr ? figure_of(*exercise) : std::nullopt;
  auto made = found ? std::optional{Cast{*found, figure::view_of(*found), muscles_shown(*exercise, *found)}}
                    : std::nullopt;
  return m_casts.emplace(id, std::move(made)).first->second;
}

figure::Picture FigureStage::picture(const play::FigureView& view, ScreenSize size) {
  if (size.columns == 0) {
    return {};
  }
  const auto& cast = this->cast(view.exercise);
  if (!cast) {
    return {};
  }
  const auto place = position(cast->figure, view);
  auto frame = figure::frame_at(cast->figure, place);
  const figure::Feel feel{cast->muscles, figure::tension_at(cast->figure, place)};
  auto picture = view.mirrored ? figure::draw(figure::mirrored(std::move(frame)),
                                              figure::mirrored(cast->view), size.columns, size.rows, feel)
                               : figure::draw(frame, cast->view, size.columns, size.rows, feel);
  picture.caption = figure::in_words(cast->muscles);
  return picture;
}

}  // namespace hamstring::cli
