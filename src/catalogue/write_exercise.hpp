#pragma once
#include "base/json.hpp"
#include "hamstring/catalogue/exercise.hpp"

namespace hamstring {

/// The record as read_exercise() reads it; what equals its default is left out.
json::Value write_exercise(const Exercise& exercise);

}  // namespace hamstring
