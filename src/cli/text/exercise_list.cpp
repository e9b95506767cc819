#include "cli/text/exercise_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/options.hpp"
#include "cli/text/words.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::cli {
namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t between_columns = 2;

struct Column {
  std::string (*cell)(const Exercise&);
  std::size_t width;
};

std::string id_cell(const Exercise& exercise) {
  return exercise.id;
}
std::string level_cell(const Exercise& exercise) {
  return std::string{name(exercise.level)};
}
std::string short_level_cell(const Exercise& exercise) {
  return std::string{name(exercise.level).substr(0, 3)};
}
std::string pattern_cell(const Exercise& exercise) {
  const auto pattern = says(exercise, "pattern") ? spaced(name(exercise.pattern)) : "";
  return pattern + (exercise.draft ? (pattern.empty() ? "draft" : ", draft") : "");
}

std::size_t widest(const std::vector<const Exercise*>& exercises, std::string (*cell)(const Exercise&)) {
  std::size_t width = 0;
  for (const auto* exercise : exercises) {
    width = std::max(width, text::display_width(cell(*exercise)));
  }
  return width;
}

/// The columns that fit, the most useful first; the last takes what room is left.
std::vector<Column> columns_for(const std::vector<const Exercise*>& exercises, std::size_t width) {
  constexpr std::size_t roomy = 60;
  constexpr std::size_t least = 12;
  const auto level = width < roomy ? short_level_cell : level_cell;
  std::vector<Column> columns;
  std::size_t left = width - indent;
  for (const auto cell : {id_cell, +level, pattern_cell, equipment_short}) {
    const auto needed = widest(exercises, cell);
    const bool is_first = columns.empty();
    const bool may_be_cut = cell == equipment_short && left >= least;
    if (!is_first && needed > left && !may_be_cut) {
      break;
    }
    columns.push_back({cell, std::min(needed, left)});
    left -= std::min(left, columns.back().width + between_columns);
  }
  return columns;
}

std::string line(const Exercise& exercise, const std::vector<Column>& columns, const Style& style) {
  std::string out(indent, ' ');
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool is_last = i + 1 == columns.size();
    auto cell = text::truncate(columns[i].cell(exercise), columns[i].width);
    if (!is_last) {
      cell = text::pad(cell, columns[i].width + between_columns);
    }
    out += i == 0 ? style.bold(cell) : i == 1 ? cell : style.dim(cell);
  }
  return out + "\n";
}

}  // namespace

std::string exercise_list(const std::vector<const Exercise*>& exercises, const std::vector<Phase>& wanted,
                          std::size_t width, const Style& style) {
  const auto columns = columns_for(exercises, width);
  std::string out;
  for (const auto phase : all_phases) {
    if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), phase) == wanted.end()) {
      continue;
    }
    std::string lines;
    std::size_t count = 0;
    for (const auto* exercise : exercises) {
      if (is_in(*exercise, phase)) {
        lines += line(*exercise, columns, style);
        ++count;
      }
    }
    if (count > 0) {
      out += style.heading(title(phase)) + fmt::format(" ({})\n", count) + lines + "\n";
    }
  }
  return out + counted(exercises.size(), "exercise") + ". `hamstring show NAME` explains one.\n";
}

}  // namespace hamstring::cli
