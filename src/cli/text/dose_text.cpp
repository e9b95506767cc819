#include "cli/text/dose_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cctype>

#include "hamstring/plan/dose.hpp"

namespace hamstring::cli {
namespace {

std::string range_text(int low, int high) {
  return low == high ? fmt::format("{}", low) : fmt::format("{}-{}", low, high);
}

std::string sets_text(const Range<int>& sets) {
  return range_text(sets.low, sets.high) + (sets.high == 1 ? " set" : " sets");
}

/// "45 s", "3 min", "3-5 min".
std::string duration_text(const Range<Seconds>& duration) {
  constexpr int minute = 60;
  const auto low = static_cast<int>(duration.low.count());
  const auto high = static_cast<int>(duration.high.count());
  const bool in_minutes = low % minute == 0 && high % minute == 0;
  return in_minutes ? range_text(low / minute, high / minute) + " min" : range_text(low, high) + " s";
}

std::string_view a_side(const Exercise& exercise) {
  return exercise.sides == Sides::both ? "" : " a side";
}

}  // namespace

std::string dose_text(const Exercise& exercise, Level level, Phase phase) {
  const auto dose = plan::effective_dose(exercise, level, phase);
  if (dose.duration) {
    return duration_text(*dose.duration) + ", easy enough to talk";
  }
  if (!dose.reps) {
    return fmt::format("{}, hold {} s{}", sets_text(dose.sets), dose.hold.count(), a_side(exercise));
  }
  auto words = fmt::format("{} of {} reps{}", sets_text(dose.sets),
                           range_text(dose.reps->low, dose.reps->high), a_side(exercise));
  if (dose.hold.count() > 0) {
    words += fmt::format(", hold {} s in each", dose.hold.count());
  }
  if (phase == Phase::main) {
    const int cap = plan::effort_cap(level, {});
    words += fmt::format(", rest {} s, effort at most {} of 10", dose.rest.count(),
                         std::min(cap, exercise.effort.value_or(cap)));
  }
  return words;
}

namespace {

/// What is done in a part: its cue within a sentence, or up, hold and down.
std::string part_words(const TempoPart& part) {
  constexpr std::array<std::string_view, 3> words{"up", "hold", "down"};
  if (part.cue.empty()) {
    return std::string{words[static_cast<std::size_t>(part.motion)]};
  }
  auto cue = part.cue;
  cue.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(cue.front())));
  return cue;
}

}  // namespace

std::string tempo_text(const Exercise& exercise) {
  std::vector<std::string> parts;
  for (const auto& part : exercise.tempo) {
    const std::chrono::duration<double> seconds = part.length;
    parts.push_back(fmt::format("{} s {}", seconds.count(), part_words(part)));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace hamstring::cli
