#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/catalogue/exercise.hpp"

namespace hamstring {

/// What a home is taken to have: mat, chair, couch, wall, towel, support.
const Equipment& home_equipment();

/// Home and everything else that the built-in vocabulary names, machines included.
const Equipment& gym_equipment();

/// The word that stands for a person who spots or holds; never part of home or gym.
inline constexpr std::string_view partner = "partner";

/// Lists of which one word each is needed, as `Exercise::equipment`.
using AnyOfLists = std::vector<std::vector<std::string>>;

/// The word that meets several lists at once: a cable machine, where a band and an anchor do it together.
std::optional<std::string> enough_alone(const AnyOfLists& lists);

/// The lists without a word.
AnyOfLists without(const std::string& word, AnyOfLists lists);

}  // namespace hamstring
