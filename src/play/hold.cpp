#include "hamstring/play/script.hpp"

namespace hamstring::play {

std::vector<TempoPart> parts_before_hold(const Slot& slot) {
  const bool is_hold = !slot.item.reps && !slot.item.duration;
  if (!is_hold || slot.tempo.empty() || slot.tempo.front().motion != Motion::hold) {
    return {};
  }
  return tempo_length(slot.tempo) < slot.item.hold ? slot.tempo : std::vector<TempoPart>{};
}

std::optional<Moment> moment_before_hold(const Slot& slot, Milliseconds offset) {
  Milliseconds until{0};
  for (const auto& part : parts_before_hold(slot)) {
    until += part.length;
    if (offset < until) {
      return Moment{0, part, until - offset, offset};
    }
  }
  return std::nullopt;
}

}  // namespace hamstring::play
