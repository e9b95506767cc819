#include "plan/around.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "hamstring/plan/time_model.hpp"
#include "plan/kinds.hpp"

namespace hamstring::plan {

Seconds seconds_of(const Sequence& sequence) {
  Seconds sum{};
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    sum += sequence[i].item.seconds;
    if (i > 0) {
      sum += gap(sequence[i - 1].item, sequence[i].item);
    }
  }
  return sum;
}

bool is_raise(const Candidate& candidate) {
  return candidate.exercise->pattern == Pattern::cardio && candidate.dose.duration.has_value();
}

bool is_dynamic(const Candidate& candidate) {
  return candidate.exercise->pattern != Pattern::cardio && candidate.dose.reps &&
         candidate.dose.hold <= longest_hold_of_warm_up && works_hamstrings(*candidate.exercise);
}

bool is_static_stretch(const Candidate& candidate) {
  return candidate.exercise->pattern == Pattern::stretch && !candidate.dose.reps && !candidate.dose.duration;
}

EffectiveDose cool_down_dose(const Exercise& exercise, Level level) {
  constexpr std::int64_t wanted = 60;
  constexpr int most_sets = 4;
  auto dose = effective_dose(exercise, level, Phase::cool_down);
  if (exercise.pattern != Pattern::stretch || dose.reps || dose.duration || !works_hamstrings(exercise)) {
    return dose;
  }
  const auto hold = dose.hold.count();
  const bool fits = hold > 0 && wanted % hold == 0 && wanted / hold <= most_sets;
  dose.hold = fits ? dose.hold : Seconds{wanted / 2};
  dose.usual_sets = fits ? static_cast<int>(wanted / hold) : 2;
  dose.sets = {dose.usual_sets, dose.usual_sets};
  return dose;
}

Candidates first_few(Candidates candidates, const Ladders& ladders, std::size_t most) {
  constexpr int most_of_family = 3;
  const auto key = [](const Candidate& c) {
    return std::make_tuple(!c.pinned, c.recency, c.ticket, std::string_view{c.exercise->id});
  };
  std::sort(candidates.begin(), candidates.end(),
            [&](const Candidate& a, const Candidate& b) { return key(a) < key(b); });
  std::map<std::uint32_t, int> taken;
  std::erase_if(candidates, [&](const Candidate& c) {
    return !c.pinned && ++taken[ladders.family(*c.exercise)] > most_of_family;
  });
  candidates.resize(std::min(candidates.size(), most));
  return candidates;
}

}  // namespace hamstring::plan
