#pragma once
#include <string>

#include "hamstring/catalogue/exercise.hpp"

namespace hamstring::cli {

/// "1-3 sets of 10-15 reps a side, rest 60 s, effort at most 7 of 10".
std::string dose_text(const Exercise& exercise, Level level, Phase phase);

/// "2 s up, 1 s hold, 3 s down".
std::string tempo_text(const Exercise& exercise);

}  // namespace hamstring::cli
