#include "cli/text/dose_text.hpp"

namespace hamstring::cli {

std::string dose_text(const Exercise& exercise, Level level) {
  (void)exercise;
  return std::string{name(level)};
}

std::string tempo_text(const Exercise& exercise) {
  constexpr std::array<std::string_view, 3> words{"up", "hold", "down"};
  std::vector<std::string> parts;
  for (const auto& part : exercise.tempo) {
    const auto seconds = static_cast<double>(part.length.count()) / 1000;
    parts.push_back(fmt::format("{} s {}", seconds, words[static_cast<std::size_t>(part.motion)]));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace hamstring::cli
