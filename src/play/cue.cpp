#include "hamstring/play/cue.hpp"

#include <algorithm>
#include <cstdint>

namespace hamstring::play {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds setup_after = 5s;           // a name is heard before what to do for it
constexpr Milliseconds shortest_counted_rep = 3s;  // faster ones are counted in fives
constexpr int fast_count = 5;

std::string number(std::int64_t value) {
  return std::to_string(value);
}

std::string counted(std::int64_t count, const std::string& noun) {
  return number(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string set_words(const Slot& slot, const Segment& segment) {
  std::string words;
  if (slot.item.sets > 1) {
    words = "Set " + number(segment.set) + " of " + number(slot.item.sets) + ". ";
  }
  if (segment.side) {
    words += *segment.side == Side::right ? "Right side. " : "Left side. ";
  }
  return words;
}

std::string introduction(const Slot& slot) {
  return slot.item.name + ". " + dose_words(slot) + ".";
}

void add_setup(std::vector<Cue>& list, const Slot& slot, Milliseconds length) {
  std::string lines;
  for (const auto& line : slot.exercise.setup) {
    lines += (lines.empty() ? "" : " ") + line;
  }
  if (!lines.empty() && length > setup_after) {
    list.push_back({setup_after, false, lines, false});
  }
}

void add_last_seconds(std::vector<Cue>& list, Milliseconds length) {
  if (length >= 25s) {
    list.push_back({length - 10s, false, "10 seconds.", true});
  }
  for (const auto before : {3s, 2s, 1s}) {
    if (length > before) {
      list.push_back({length - before, true, "", true});
    }
  }
}

void add_halfway(std::vector<Cue>& list, const Slot& slot, Milliseconds length) {
  const bool changes = slot.item.duration && slot.item.sides == 2;
  if (changes || length >= 40s) {
    list.push_back({length / 2, changes, changes ? "Change sides." : "Halfway.", !changes});
  }
}

std::string part_words(const TempoPart& part) {
  const auto breath = words(part.breath);
  return std::string{words(part.motion)} + (breath.empty() ? "" : ", ") + std::string{breath} + ".";
}

/// The first repetition is talked through, the others are counted.
void add_repetitions(std::vector<Cue>& list, const Slot& slot) {
  const auto rep = rep_length(slot);
  const int reps = reps_in_work(slot);
  const bool slow = rep >= shortest_counted_rep;
  Milliseconds at = 0ms;
  for (const auto& part : slot.tempo) {
    if (slow && part.length > 0ms) {
      list.push_back({at, false, part_words(part), true});
    }
    at += part.length;
  }
  for (int i = 2; i <= reps; ++i) {
    if (slow || i % fast_count == 0) {
      list.push_back({(i - 1) * rep, false, i == reps ? "Last one." : number(i) + ".", true});
    }
  }
}

std::vector<Cue> work_cues(const Slot& slot, const Segment& segment) {
  const std::string start = set_words(slot, segment);
  if (slot.item.reps) {
    std::vector<Cue> list{{0ms, true, start + "Go.", false}};
    add_repetitions(list, slot);
    return list;
  }
  std::vector<Cue> list{
      {0ms, true, start + (slot.item.duration ? "Go." : "Hold, and breathe slowly."), false}};
  add_halfway(list, slot, segment.length);
  add_last_seconds(list, segment.length);
  return list;
}

std::string gap_words(const Script& script, const Segment& segment) {
  const auto& slot = script.slots[segment.slot];
  const bool new_phase = segment.slot > 0 && script.slots[segment.slot - 1].phase != slot.phase;
  return (new_phase ? std::string{words(slot.phase)} + ". Next: " : "Next: ") + introduction(slot);
}

std::string first_words(const Script& script, const Segment& segment) {
  const auto& slot = script.slots[segment.slot];
  switch (segment.stage) {
    case Stage::get_ready:
      return "Get ready. " + introduction(slot);
    case Stage::settle:
      return "Get into position" + std::string{segment.side ? ", " : ""} +
             (segment.side ? std::string{words(*segment.side)} : "") + ".";
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

std::vector<Cue> pause_cues(const Script& script, const Segment& segment) {
  std::vector<Cue> list{{0ms, true, first_words(script, segment), false}};
  if (segment.stage == Stage::get_ready || segment.stage == Stage::gap) {
    add_setup(list, script.slots[segment.slot], segment.length);
  }
  add_last_seconds(list, segment.length);
  return list;
}

}  // namespace

std::vector<Cue> cues(const Script& script, std::size_t index) {
  const auto& segment = script.segments[index];
  auto list = segment.stage == Stage::work ? work_cues(script.slots[segment.slot], segment)
                                           : pause_cues(script, segment);
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
    return counted(item.sets, "hold") + " of " + length_words(item.hold) + sides;
  }
  const std::string hold = item.hold > 0s ? ", held " + length_words(item.hold) : "";
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

std::string_view words(Motion motion) {
  constexpr std::string_view table[] = {"Lift", "Hold", "Lower"};
  return table[static_cast<std::size_t>(motion)];
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
