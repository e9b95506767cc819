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

constexpr std::size_t most_frames = 8 * frames_a_second;  ///< of the longest repetition

/// The frame that shows at a time.
Milliseconds on_frame(Milliseconds time) {
  constexpr int thousand = 1000;
  return Milliseconds{time.count() * frames_a_second / thousand * thousand / frames_a_second};
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
      return figure::position_at(figure, parts_of(view.tempo), seconds(on_frame(view.in_rep)));
  }
  return 0;
}

}  // namespace

std::vector<figure::Beat> parts_of(const std::vector<TempoPart>& tempo) {
  std::vector<figure::Beat> parts;
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

std::map<double, figure::Picture>& FigureStage::drawn_of(const play::FigureView& view, ScreenSize size) {
  const bool is_known =
      m_drawn.exercise == view.exercise && m_drawn.mirrored == view.mirrored && m_drawn.size == size;
  if (!is_known || m_drawn.pictures.size() > most_frames) {
    m_drawn = {view.exercise, view.mirrored, size, {}};
  }
  return m_drawn.pictures;
}

const figure::Picture& FigureStage::picture(const play::FigureView& view, ScreenSize size) {
  static const figure::Picture none;
  if (size.columns == 0) {
    return none;
  }
  const auto& cast = this->cast(view.exercise);
  if (!cast) {
    return none;
  }
  const auto where = position(cast->figure, view);
  auto& pictures = drawn_of(view, size);
  const auto known = pictures.find(where);
  if (known != pictures.end()) {
    return known->second;
  }
  auto frame = figure::frame_at(cast->figure, where);
  const figure::Feel feel{cast->muscles, figure::tension_at(cast->figure, where)};
  auto made = view.mirrored ? figure::draw(figure::mirrored(std::move(frame)), figure::mirrored(cast->view),
                                           size.columns, size.rows, feel)
                            : figure::draw(frame, cast->view, size.columns, size.rows, feel);
  made.caption = figure::in_words(cast->muscles);
  return pictures.emplace(where, std::move(made)).first->second;
}

}  // namespace hamstring::cli
