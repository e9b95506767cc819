#include "cli/text/picture.hpp"

#include <algorithm>

#include "hamstring/base/text.hpp"
#include "hamstring/figure/library.hpp"

namespace hamstring::cli {
namespace {

constexpr std::size_t between_pictures = 4;
constexpr std::string_view margin = "  ";

std::string painted(const figure::Run& run, const Style& style) {
  switch (run.layer) {
    case figure::Layer::near:
      return style.bold(run.text);
    case figure::Layer::prop:
      return style.accent(run.text);
    case figure::Layer::far:
    case figure::Layer::floor:
    case figure::Layer::arrow:
      return style.dim(run.text);
    case figure::Layer::works:
    case figure::Layer::works_some:
      return style.on_ground(run.layer == figure::Layer::works ? "1;31" : "31", run.text);
    case figure::Layer::stretches:
    case figure::Layer::stretches_some:
      return style.on_ground(run.layer == figure::Layer::stretches ? "1;36" : "36", run.text);
    case figure::Layer::none:
      break;
  }
  return run.text;
}

bool is_empty_row(const figure::Picture& picture, std::size_t row) {
  const auto runs = figure::runs(picture, row);
  return std::all_of(runs.begin(), runs.end(),
                     [](const figure::Run& run) { return run.layer == figure::Layer::none; });
}

std::size_t empty_rows_above(const figure::Picture& picture) {
  std::size_t row = 0;
  while (row < picture.rows && is_empty_row(picture, row)) {
    ++row;
  }
  return row;
}

/// A moment to show, and what it is called.
struct Still {
  std::string label;
  figure::Picture picture;
};

/// The first key frame and the one furthest from it: the last, or half-way round in a loop. Of a long
/// sequence also what lies between.
std::vector<std::size_t> shown_keyframes(const figure::Figure& figure) {
  constexpr std::size_t long_sequence = 4;
  const bool is_long =
      figure.cycle == figure::Cycle::there_and_back && figure.keyframes.size() >= long_sequence;
  const auto end = figure::keyframe_after(figure, figure::step_count(figure) / 2);
  return is_long   ? figure::telling_keyframes(figure)
         : end > 0 ? std::vector<std::size_t>{0, end}
                   : std::vector<std::size_t>{0};
}

std::vector<Still> stills_of(const figure::Figure& figure, const figure::Muscles& muscles) {
  const auto view = figure::view_of(figure);
  std::vector<Still> stills;
  for (const auto index : shown_keyframes(figure)) {
    stills.push_back({figure.keyframes[index].label, figure::draw(figure::scene_of(figure, index, muscles),
                                                                  view, picture_columns, picture_rows)});
  }
  return stills;
}

std::size_t row_width(const figure::Picture& picture, std::size_t row) {
  std::size_t width = 0;
  for (const auto& run : figure::runs(picture, row)) {
    width += text::display_width(run.text);
  }
  return width;
}

/// The pictures beside each other without the rows that are empty in all of them, and the labels below.
std::string side_by_side(const std::vector<Still>& stills, const Style& style) {
  std::size_t first_row = picture_rows;
  std::vector<std::vector<std::string>> lines;
  for (const auto& still : stills) {
    first_row = std::min(first_row, empty_rows_above(still.picture));
    lines.push_back(picture_lines(still.picture, style));
  }
  std::string out;
  for (auto row = first_row; row < picture_rows; ++row) {
    std::string line{margin};
    std::size_t owed = 0;  // spaces are printed only where something follows them
    for (std::size_t i = 0; i < stills.size(); ++i) {
      const auto width = row_width(stills[i].picture, row);
      if (width > 0) {
        line.append(owed, ' ');
        line += lines[i][row];
        owed = 0;
      }
      owed += picture_columns + between_pictures - width;
    }
    out += line + "\n";
  }
  out += margin;
  for (const auto& still : stills) {
    const bool is_last = &still == &stills.back();
    out += style.dim(is_last ? still.label : text::pad(still.label, picture_columns + between_pictures));
  }
  return out + "\n";
}

}  // namespace

std::optional<figure::Figure> figure_of(const Exercise& exercise) {
  return exercise.figure ? exercise.figure : figure::builtin_figure(exercise.id);
}

std::vector<std::string> picture_lines(const figure::Picture& picture, const Style& style) {
  std::vector<std::string> lines(picture.rows);
  for (std::size_t row = 0; row < picture.rows; ++row) {
    for (const auto& run : figure::runs(picture, row)) {
      lines[row] += painted(run, style);
    }
  }
  return lines;
}

std::string still_picture(const figure::Figure& figure, const figure::Muscles& muscles, std::size_t width,
                          const Style& style) {
  const auto stills = stills_of(figure, muscles);
  if (width < margin.size() + picture_columns || stills.empty()) {
    return {};
  }
  const std::size_t in_a_row = width >= margin.size() + 2 * picture_columns + between_pictures ? 2 : 1;
  std::string out;
  for (std::size_t i = 0; i < stills.size(); i += in_a_row) {
    const auto end = std::min(stills.size(), i + in_a_row);
    out += side_by_side(
        {stills.begin() + static_cast<std::ptrdiff_t>(i), stills.begin() + static_cast<std::ptrdiff_t>(end)},
        style);
  }
  for (const auto& line : text::wrap(figure::in_words(muscles), width - margin.size())) {
    out += std::string{margin} + line + "\n";
  }
  return out;
}

}  // namespace hamstring::cli
