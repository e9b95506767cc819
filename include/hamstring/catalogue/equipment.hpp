#pragma once
#include <span>
#include <string_view>

#include "hamstring/catalogue/exercise.hpp"

namespace hamstring {

/// What a home is taken to have: mat, chair, couch, wall, towel, support.
const Equipment& home_equipment();

/// Home and everything else that the built-in vocabulary names, machines included.
const Equipment& gym_equipment();

/// The word that stands for a person who spots or holds; never part of home or gym.
inline constexpr std::string_view partner = "partner";

}  // namespace hamstring
