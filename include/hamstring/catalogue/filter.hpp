#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/catalogue/catalogue.hpp"

namespace hamstring {

/// True where the move is left out for this tag: the tag is one of its contraindications().
bool is_against(AvoidTag tag, const Exercise& exercise);

/// What `list` may be asked for. An empty member asks for nothing.
struct Filter {
  std::vector<Phase> phases;
  std::optional<Level> level;  ///< what that level may do: its own moves and those of the levels below
  std::vector<Muscle> muscles;
  std::vector<Pattern> patterns;
  std::optional<Equipment> equipment;  ///< what the user has; an empty set means nothing at all
  std::vector<AvoidTag> avoid;
  std::string search;  ///< compared folded with name, id, aliases, summary and muscles
};

/// One question of a filter: the option it came from and the moves it lets through.
struct Criterion {
  std::string option;
  std::function<bool(const Exercise&)> accepts;
};

/// The questions that `filter` asks, in the order of its members. Values of one member are alternatives.
std::vector<Criterion> criteria(const Filter& filter);

struct Selection {
  std::vector<const Exercise*> exercises;
  std::optional<std::string> emptied_by;  ///< the option after which nothing was left
  std::size_t before_that = 0;            ///< how many the options before it had left
};

/// The moves that every criterion accepts, in the catalogue's order.
Selection select(const Catalogue& catalogue, const std::vector<Criterion>& criteria);

}  // namespace hamstring
