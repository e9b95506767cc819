#include "hamstring/play/cue.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace hamstring::play {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds guide_after = 5s;           // a name is heard before what to do for it
constexpr Milliseconds shortest_counted_rep = 3s;  // faster ones are counted in fives
constexpr Milliseconds announced_before = 5s;
constexpr Milliseconds shortest_announced = 12s;
constexpr Milliseconds shortest_halved = 20s;
constexpr Milliseconds shortest_told_half = 40s;
constexpr int fast_count = 5;

std::string number(std::int64_t value) {
  return std::to_string(value);
}

std::string counted(std::int64_t count, const std::string& noun) {
  return number(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

std::string side_words(const Slot& slot, const Segment& segment) {
  if (segment.side) {
    return capital(std::string{words(*segment.side)}) + ". ";
  }
  return turns_in_work(slot) > 1 ? "Right side first, then in turn. " : "";
}

std::string set_words(const Slot& slot, const Segment& segment) {
  if (segment.set == 0) {
    return "Ramp set, about half the load.";
  }
  return slot.item.sets > 1 && !is_held_once(slot)
             ? "Set " + number(segment.set) + " of " + number(slot.item.sets) + "."
             : "";
}

std::string introduction(const Slot& slot) {
  return slot.item.name + ". " + dose_words(slot) + ".";
}

/// How long a line takes to be said or read.
Milliseconds length_of(const std::string& line) {
  const auto spaces = std::count(line.begin(), line.end(), ' ');
  return 1200ms + (spaces + 1) * 350ms;
}

/// Lines one after the other from `at` on, as many as end before `until`; the first in any case where it can
/// begin.
void add_guide(std::vector<Cue>& list, const std::vector<std::string>& lines, Milliseconds at,
               Milliseconds until) {
  for (const auto& line : lines) {
    const auto length = length_of(line);
    if (at >= until || (at + length > until && &line != &lines.front())) {
      return;
    }
    list.push_back({at, {}, line, Rank::talk, true});
    at += length;
  }
}

/// Without the last of a stretch, which comes out of it.
std::vector<std::string> steps_of(const Slot& slot) {
  std::vector<std::string> lines;
  for (const auto step : slot.exercise.steps) {
    lines.emplace_back(step.text);
  }
  if (!slot.item.reps && !slot.item.duration && lines.size() > 1) {
    lines.pop_back();
  }
  return lines;
}

/// Set-up, and then how the move goes where there is time for it.
std::vector<std::string> guide_of(const Slot& slot) {
  auto lines = to_strings(slot.exercise.setup);
  const auto steps = steps_of(slot);
  lines.insert(lines.end(), steps.begin(), steps.end());
  return lines;
}

void add_last_seconds(std::vector<Cue>& list, Milliseconds length, Tone tone) {
  for (const auto before : {3s, 2s, 1s}) {
    if (length > before) {
      list.push_back({length - before, tone, "", Rank::count});
    }
  }
}

void add_halfway(std::vector<Cue>& list, const Slot& slot, Milliseconds length) {
  const bool changes = slot.item.duration && slot.item.sides == 2;
  if (changes) {
    list.push_back({length / 2, Tone::change, "Change sides.", Rank::turn});
  } else if (length >= shortest_halved) {
    list.push_back({length / 2, Tone::half, length >= shortest_told_half ? "Halfway." : "", Rank::count});
  }
}

std::string part_words(const TempoPart& part) {
  const auto breath = words(part.breath);
  return words(part) + (breath.empty() ? "" : ", ") + std::string{breath} + ".";
}

/// "2." a side; where the sides take turns "2, right." and "Left."
std::string count_words(int rep, int reps, int turns) {
  const int count = rep / turns + 1;
  const std::string base = count == reps ? "Last one" : number(count);
  if (turns == 1) {
    return base + ".";
  }
  return rep % turns == 0 ? base + ", right." : "Left.";
}

bool is_counted(int rep, int turns, bool slow) {
  return slow || (rep % turns == 0 && (rep / turns + 1) % fast_count == 0);
}

/// The first repetition is talked through from its second part on, the others are counted.
void add_repetitions(std::vector<Cue>& list, const Slot& slot, const Segment& segment) {
  const auto rep = rep_length(slot);
  const int turns = segment.set == 0 ? 1 : turns_in_work(slot);
  const int reps = reps_of(slot, segment.set);
  const bool slow = rep >= shortest_counted_rep;
  Milliseconds at = 0ms;
  for (const auto& part : slot.tempo) {
    if (slow && part.length > 0ms && at > 0ms) {
      list.push_back({at, {}, part_words(part), Rank::count});
    }
    at += part.length;
  }
  for (int i = 1; i < reps * turns; ++i) {
    if (is_counted(i, turns, slow)) {
      list.push_back({i * rep, {}, count_words(i, reps, turns), Rank::count});
    }
  }
}

void add_ticks(std::vector<Cue>& list, const Slot& slot, Milliseconds length) {
  Milliseconds at = 0ms;
  while (rep_length(slot) > 0ms && at < length) {
    for (const auto& part : slot.tempo) {
      if (part.length > 0ms && at > 0ms) {
        list.push_back({at, Tone::tick, "", Rank::count});
      }
      at += part.length;
    }
  }
}

std::string first_part(const Slot& slot) {
  const bool slow = rep_length(slot) >= shortest_counted_rep;
  return slow && !slot.tempo.empty() ? " " + part_words(slot.tempo.front()) : "";
}

std::vector<Cue> repetition_cues(const Slot& slot, const Segment& segment, bool metronome) {
  std::vector<Cue> list{{0ms, Tone::go, side_words(slot, segment) + "Go." + first_part(slot), Rank::turn}};
  add_repetitions(list, slot, segment);
  if (metronome) {
    add_ticks(list, slot, segment.length);
  }
  return list;
}

constexpr auto hold_words = "Hold, and breathe slowly.";

/// A push, then letting go, then the hold: each is told as it begins.
void add_parts_before_hold(std::vector<Cue>& list, const Slot& slot) {
  const auto parts = parts_before_hold(slot);
  Milliseconds at = 0ms;
  for (const auto& part : parts) {
    if (at > 0ms) {
      list.push_back({at, {}, part_words(part), Rank::turn});
    }
    at += part.length;
  }
  if (!parts.empty()) {
    list.push_back({at, {}, hold_words, Rank::turn});
  }
}

std::string timed_words(const Slot& slot) {
  const auto parts = parts_before_hold(slot);
  return slot.item.duration ? "Go." : parts.empty() ? hold_words : part_words(parts.front());
}

/// A stretch is led into a step at a time, once a side.
std::vector<Cue> timed_cues(const Slot& slot, const Segment& segment) {
  std::vector<Cue> list{{0ms, Tone::go, side_words(slot, segment) + timed_words(slot), Rank::turn}};
  add_parts_before_hold(list, slot);
  if (!slot.item.duration && segment.set == 1 && parts_before_hold(slot).empty()) {
    add_guide(list, steps_of(slot), 3s, segment.length - 4s);
  }
  add_halfway(list, slot, segment.length);
  add_last_seconds(list, segment.length, Tone::last);
  return list;
}

std::string gap_words(const Script& script, const Segment& segment) {
  const auto& slot = script.slots[segment.slot];
  const bool new_phase = segment.slot > 0 && script.slots[segment.slot - 1].phase != slot.phase;
  return (new_phase ? std::string{words(slot.phase)} + ". Next: " : "Next: ") + introduction(slot);
}

std::string settle_words(const Slot& slot, const Segment& segment) {
  const auto side = segment.side              ? ", " + std::string{words(*segment.side)}
                    : turns_in_work(slot) > 1 ? std::string{", right side first"}
                                              : std::string{};
  return "Get into position" + side + ".";
}

std::string first_words(const Script& script, const Segment& segment) {
  const auto& slot = script.slots[segment.slot];
  switch (segment.stage) {
    case Stage::get_ready:
      return "Get ready. " + introduction(slot);
    case Stage::settle:
      return settle_words(slot, segment);
    case Stage::side_change:
      return "Change to the " + std::string{words(segment.side.value_or(Side::left))} + ".";
    case Stage::rest:
      return "Rest " + length_words(segment.length) + ".";
    case Stage::gap:
      return gap_words(script, segment);
    case Stage::closing:
      return "Main part done. Breathe, and walk about.";
    case Stage::work:
      return "";
  }
  return "";
}

std::optional<Tone> first_tone(Stage stage) {
  switch (stage) {
    case Stage::side_change:
      return Tone::change;
    case Stage::rest:
    case Stage::gap:
    case Stage::closing:
      return Tone::rest;
    default:
      return std::nullopt;
  }
}

/// The set that comes, while there is still time to get into it.
void add_announcement(std::vector<Cue>& list, const Slot& slot, const Segment& next, Milliseconds length) {
  auto set = set_words(slot, next);
  if (length >= shortest_announced && !set.empty()) {
    list.push_back({length - announced_before, {}, std::move(set), Rank::talk});
  }
}

std::vector<Cue> pause_cues(const Script& script, std::size_t index) {
  const auto& segment = script.segments[index];
  const auto& slot = script.slots[segment.slot];
  const auto length = segment.length;
  std::vector<Cue> list{{0ms, first_tone(segment.stage), first_words(script, segment), Rank::turn}};
  if (segment.stage == Stage::get_ready || segment.stage == Stage::gap) {
    const auto last = length >= shortest_announced ? announced_before : Milliseconds{3s};
    add_guide(list, guide_of(slot), guide_after, length - last);
  }
  const bool leads = index + 1 < script.segments.size() && segment.stage != Stage::closing;
  if (leads) {
    add_announcement(list, slot, script.segments[index + 1], length);
  }
  if (leads && script.segments[index + 1].stage == Stage::work) {
    add_last_seconds(list, length, Tone::get_ready);
  }
  return list;
}

}  // namespace

std::vector<Cue> cues(const Script& script, std::size_t index, bool metronome) {
  const auto& segment = script.segments[index];
  const auto& slot = script.slots[segment.slot];
  auto list = segment.stage != Stage::work ? pause_cues(script, index)
              : slot.item.reps             ? repetition_cues(slot, segment, metronome)
                                           : timed_cues(slot, segment);
  std::stable_sort(list.begin(), list.end(), [](const Cue& a, const Cue& b) { return a.at < b.at; });
  return list;
}

std::string dose_words(const Slot& slot) {
  const auto& item = slot.item;
  const std::string sides = item.sides == 2 && !item.duration ? ", each side" : "";
  if (item.duration) {
    return length_words(*item.duration);
  }
  if (!item.reps) {
    const int holds = is_held_once(slot) ? 1 : item.sets;
    return counted(holds, "hold") + " of " + length_words(item.hold * (item.sets / holds)) + sides;
  }
  const std::string hold = item.hold > 0s ? ", held " + length_words(item.hold) : "";
  if (!item.reps_by_set.empty()) {
    std::string list;
    for (const int reps : item.reps_by_set) {
      list += (list.empty() ? "" : ", ") + number(reps);
    }
    return "Sets of " + list + hold + sides;
  }
  return counted(item.sets, "set") + " of " + number(*item.reps) + hold + sides;
}

std::string length_words(Milliseconds length) {
  const auto seconds = std::chrono::round<Seconds>(length).count();
  if (seconds < 120) {
    return seconds == 60 ? "1 minute" : counted(seconds, "second");
  }
  const auto rest = seconds % 60;
  return number(seconds / 60) + " minutes" + (rest == 0 ? "" : " " + number(rest));
}

std::string_view words(Side side) {
  return side == Side::right ? "right side" : "left side";
}

std::string words(const TempoPart& part) {
  constexpr std::string_view table[] = {"Lift", "Hold", "Lower"};
  return part.cue.empty() ? std::string{table[static_cast<std::size_t>(part.motion)]} : capital(part.cue);
}

std::string_view words(std::optional<Breath> breath) {
  constexpr std::string_view table[] = {"breathe in", "breathe out", "keep breathing"};
  return breath ? table[static_cast<std::size_t>(*breath)] : "";
}

std::string_view words(Phase phase) {
  constexpr std::string_view table[] = {"Warm-up", "Main part", "Cool-down"};
  return table[static_cast<std::size_t>(phase)];
}

}  // namespace hamstring::play
