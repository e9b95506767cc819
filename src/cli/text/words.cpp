#include "cli/text/words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "hamstring/base/text.hpp"
#include "hamstring/catalogue/equipment.hpp"

namespace hamstring::cli {

std::string spaced(std::string_view word) {
  std::string out{word};
  std::replace(out.begin(), out.end(), '-', ' ');
  return out;
}

std::string tenths(double value) {
  return fmt::format("{}", std::round(value * 10) / 10);
}

std::string_view title(Phase phase) {
  constexpr std::array<std::string_view, 3> titles{"Warm-up", "Main part", "Cool-down"};
  return titles[static_cast<std::size_t>(phase)];
}

std::string equipment_short(const Exercise& exercise) {
  if (exercise.equipment.empty()) {
    return says(exercise, "equipment") ? "-" : "?";
  }
  return fmt::format("{}", fmt::join(
                               [&] {
                                 std::vector<std::string> groups;
                                 for (const auto& alternatives : exercise.equipment) {
                                   groups.push_back(fmt::format("{}", fmt::join(alternatives, "/")));
                                 }
                                 return groups;
                               }(),
                               " + "));
}

namespace {

std::string equipment_long(const std::vector<std::vector<std::string>>& lists) {
  if (const auto alone = enough_alone(lists)) {
    return spaced(*alone) + ", or " + equipment_long(without(*alone, lists));
  }
  std::vector<std::string> groups;
  for (const auto& alternatives : lists) {
    std::vector<std::string> words;
    std::transform(alternatives.begin(), alternatives.end(), std::back_inserter(words),
                   [](const std::string& word) { return spaced(word); });
    groups.push_back(text::join(words, "or"));
  }
  return groups.empty() ? "nothing" : fmt::format("{}", fmt::join(groups, "; "));
}

}  // namespace

std::string equipment_long(const Exercise& exercise) {
  return equipment_long(exercise.equipment);
}

std::vector<std::string> muscle_words(const std::vector<Muscle>& muscles) {
  std::vector<std::string> words;
  std::transform(muscles.begin(), muscles.end(), std::back_inserter(words),
                 [](Muscle muscle) { return spaced(name(muscle)); });
  return words;
}

}  // namespace hamstring::cli
