#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hamstring/catalogue/exercise.hpp"

namespace hamstring {

/// A fault of the list `key` ("easier" or "harder") of exercise number `exercise`, at `position`.
struct LadderFault {
  std::size_t exercise;
  std::string_view key;
  std::size_t position;
  std::string text;
};

/// Where the record that counts for an id stands in a list of exercises.
using IdIndex = std::unordered_map<std::string_view, std::size_t>;

/// Ids in ladders that no exercise has.
std::vector<LadderFault> missing_rungs(const std::vector<Exercise>& exercises, const IdIndex& by_id);

/// Ladders that get easier upwards or run in a circle. All ids are known.
std::vector<LadderFault> wrong_rungs(const std::vector<Exercise>& exercises, const IdIndex& by_id);

}  // namespace hamstring
