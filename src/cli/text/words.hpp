#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/catalogue/exercise.hpp"

/// How words of the catalogue and numbers read in a sentence.
namespace hamstring::cli {

/// "hip-extension" as "hip extension".
std::string spaced(std::string_view word);

/// "2", "2.5": to a tenth.
std::string tenths(double value);

/// "Warm-up", "Main part", "Cool-down".
std::string_view title(Phase phase);

/// "small-ball/towel + mat", or "-" where nothing is needed.
std::string equipment_short(const Exercise& exercise);

/// "a small ball or towel, and a mat" in the way of "small ball or towel; mat".
std::string equipment_long(const Exercise& exercise);

std::vector<std::string> muscle_words(const std::vector<Muscle>& muscles);

}  // namespace hamstring::cli
