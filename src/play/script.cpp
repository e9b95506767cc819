#include "hamstring/play/script.hpp"

#include <algorithm>
#include <numeric>

#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/plan/time_model.hpp"

namespace hamstring::play {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds get_ready_length = 10s;
constexpr Milliseconds swap_length = 20s;  // as the gap between two moves
constexpr Milliseconds closing_length = 20s;
// Coaching-rules, "Time, in seconds".
constexpr Milliseconds settle_length = 5s;

/// Stretch the tempo of a record to the length that the session gives a repetition.
std::vector<TempoPart> scaled(std::vector<TempoPart> tempo, Milliseconds length) {
  const auto before = tempo_length(tempo);
  if (length <= 0ms || before <= 0ms || length == before) {
    return tempo;
  }
  for (auto& part : tempo) {
    part.length = part.length * length.count() / before.count();
  }
  tempo.back().length += length - tempo_length(tempo);
  return tempo;
}

/// The dose's hold comes where the first movement has arrived.
std::vector<TempoPart> with_hold(std::vector<TempoPart> tempo, Milliseconds hold) {
  if (hold <= 0ms || tempo.empty()) {
    return tempo;
  }
  const auto held = std::find_if(tempo.begin(), tempo.end(),
                                 [](const TempoPart& part) { return part.motion == Motion::hold; });
  if (held != tempo.end()) {
    held->length += hold;
  } else {
    tempo.insert(tempo.begin() + 1, {Motion::hold, hold, Breath::steady});
  }
  return tempo;
}

/// True where a set has one work segment: one side, a timed move, or sides that take turns every repetition.
bool is_one_go(const Slot& slot) {
  return slot.item.sides < 2 || slot.item.duration || turns_in_work(slot) > 1;
}

Milliseconds work_length(const Slot& slot, int set) {
  if (slot.item.duration) {
    return *slot.item.duration;
  }
  if (slot.item.reps) {
    return reps_of(slot, set) * turns_in_work(slot) * rep_length(slot);
  }
  return slot.item.hold * (is_held_once(slot) ? slot.item.sets : 1);
}

Milliseconds rest_length(const Slot& slot) {
  return slot.item.reps || slot.phase == Phase::main ? Milliseconds{slot.item.rest} : 0ms;
}

/// Seconds that the time model gives a hold to get into position, and a set whose sides take turns for the
/// change.
bool has_settle(const Slot& slot) {
  return !slot.item.duration && (!slot.item.reps || (slot.item.sides == 2 && is_one_go(slot)));
}

Milliseconds settle_of(const Slot& slot) {
  return slot.item.reps       ? Milliseconds{plan::side_change(slot.item)}
         : is_held_once(slot) ? settle_length * slot.item.sets
                              : settle_length;
}

void append_work(std::vector<Segment>& segments, const Slot& slot, Segment work) {
  if (has_settle(slot)) {
    work.stage = Stage::settle;
    work.length = settle_of(slot);
    segments.push_back(work);
  }
  work.stage = Stage::work;
  work.length = work_length(slot, work.set);
  segments.push_back(work);
}

void append_set(std::vector<Segment>& segments, const Slot& slot, std::size_t index, int set) {
  const int rounds = is_one_go(slot) ? 1 : 2;
  for (int round = 0; round < rounds; ++round) {
    const auto side = rounds == 1 ? std::nullopt : std::optional{static_cast<Side>(round)};
    if (round > 0) {
      segments.push_back({Stage::side_change, index, set, side, plan::side_change(slot.item)});
    }
    append_work(segments, slot, {Stage::work, index, set, side, {}});
  }
}

/// All sets of one side, then those of the other. One change takes what the time model gives for one in every
/// set: there is a strap or a whole position to change with it.
std::vector<Segment> one_side_then_the_other(const Slot& slot, std::size_t index, FirstSets first) {
  std::vector<Segment> segments;
  const auto changes = slot.item.sets - std::min(first.left, slot.item.sets) + 1;
  for (const auto side : {Side::right, Side::left}) {
    const int first_set = side == Side::right ? first.right : first.left;
    for (int set = first_set; set <= slot.item.sets; ++set) {
      if (side == Side::left && set == first_set && !segments.empty()) {
        segments.push_back({Stage::side_change, index, set, side, changes * plan::side_change(slot.item)});
      }
      append_work(segments, slot, {Stage::work, index, set, side, {}});
    }
  }
  return segments;
}

/// Easy sets, a side straight after the other.
void append_ramp(std::vector<Segment>& segments, const Slot& slot, std::size_t index) {
  const int sets = slot.item.ramp && slot.item.reps ? slot.item.ramp->sets : 0;
  const int rounds = is_one_go(slot) ? 1 : 2;
  for (int left = sets; left > 0; --left) {
    for (int round = 0; round < rounds; ++round) {
      const auto side = rounds == 1 ? std::nullopt : std::optional{static_cast<Side>(round)};
      segments.push_back({Stage::work, index, 0, side, work_length(slot, 0)});
    }
    segments.push_back({Stage::rest, index, left == 1 ? 1 : 0, std::nullopt, plan::ramp_rest});
  }
}

/// One move from `first_set` on, without what leads to it.
std::vector<Segment> segments_of(const Slot& slot, std::size_t index, FirstSets first = {}) {
  if (does_one_side_first(slot)) {
    return one_side_then_the_other(slot, index, first);
  }
  const int first_set = std::min(first.right, first.left);
  std::vector<Segment> segments;
  if (first_set == 1) {
    append_ramp(segments, slot, index);
  }
  const int last_set = is_held_once(slot) ? 1 : slot.item.sets;
  for (int set = first_set; set <= last_set; ++set) {
    if (set > first_set && rest_length(slot) > 0ms) {
      segments.push_back({Stage::rest, index, set, std::nullopt, rest_length(slot)});
    }
    append_set(segments, slot, index, set);
  }
  return segments;
}

Segment lead_in(std::size_t index, Seconds gap) {
  if (index == 0) {
    return {Stage::get_ready, index, 1, std::nullopt, get_ready_length};
  }
  return {Stage::gap, index, 1, std::nullopt, std::max(gap, 0s)};
}

const Exercise& find(const Catalogue& catalogue, const std::string& id) {
  if (const auto* exercise = catalogue.find(id)) {
    return *exercise;
  }
  throw Error("the session names " + text::quote(id) +
              ", which the catalogue does not have; add its file with --catalogue");
}

bool is_move_of(const Segment& segment, std::size_t slot) {
  return segment.slot == slot && segment.stage != Stage::closing;
}

/// Put the segments of a slot anew, where they were or after those of the slots before.
void rebuild(Script& script, std::size_t index, const Segment& lead, FirstSets first = {}) {
  auto& segments = script.segments;
  std::erase_if(segments, [&](const Segment& segment) { return is_move_of(segment, index); });
  auto fresh = segments_of(script.slots[index], index, first);
  fresh.insert(fresh.begin(), lead);
  const auto place = std::find_if(segments.begin(), segments.end(), [&](const Segment& segment) {
    return segment.slot > index || segment.stage == Stage::closing;
  });
  segments.insert(place, fresh.begin(), fresh.end());
}

}  // namespace

Milliseconds tempo_length(const std::vector<TempoPart>& tempo) {
  return std::accumulate(tempo.begin(), tempo.end(), Milliseconds{0},
                         [](Milliseconds total, const TempoPart& part) { return total + part.length; });
}

Milliseconds rep_length(const Slot& slot) {
  return tempo_length(slot.tempo);
}

int reps_of(const Slot& slot, int set) {
  const auto& item = slot.item;
  if (set == 0) {
    return item.ramp ? item.ramp->reps : 0;
  }
  const auto index = static_cast<std::size_t>(set - 1);
  return index < item.reps_by_set.size() ? item.reps_by_set[index] : item.reps.value_or(0);
}

int turns_in_work(const Slot& slot) {
  return slot.item.reps && slot.item.sides == 2 && slot.exercise.sides == Sides::alternating ? 2 : 1;
}

/// On the back with both legs up there is nothing to come out of between two holds.
bool is_held_once(const Slot& slot) {
  return slot.item.sets > 1 && !slot.item.reps && !slot.item.duration && slot.item.sides == 1 &&
         slot.phase == Phase::cool_down && slot.exercise.position == Position::supine;
}

bool does_one_side_first(const Slot& slot) {
  return slot.phase != Phase::main && !slot.item.reps && !slot.item.duration && slot.item.sides == 2 &&
         has(slot.exercise, Trait::one_side_first);
}

Slot make_slot(Phase phase, plan::Item item, const Exercise& exercise) {
  auto tempo = scaled(exercise.tempo, item.reps ? item.rep : 0ms);
  if (item.reps) {
    tempo = with_hold(std::move(tempo), item.hold);
  }
  return {phase, std::move(item), exercise, std::move(tempo)};
}

Script expand(const plan::Session& session, const Catalogue& catalogue) {
  Script script;
  Seconds end{0};
  for (const auto& phase : session.phases) {
    for (const auto& item : phase.items) {
      const auto index = script.slots.size();
      script.segments.push_back(lead_in(index, item.starts_at - end));
      script.slots.push_back(make_slot(phase.phase, item, find(catalogue, item.exercise)));
      const auto segments = segments_of(script.slots.back(), index);
      script.segments.insert(script.segments.end(), segments.begin(), segments.end());
      end = item.starts_at + item.seconds;
    }
  }
  if (!script.slots.empty() && script.slots.back().phase == Phase::main) {
    script.segments.push_back({Stage::closing, script.slots.size() - 1, 1, std::nullopt, closing_length});
  }
  return script;
}

plan::Session session_of(const Script& script, plan::Session session) {
  for (auto& phase : session.phases) {
    phase.items.clear();
  }
  Seconds end{0};
  for (std::size_t i = 0; i < script.slots.size(); ++i) {
    const auto& slot = script.slots[i];
    auto item = slot.item;
    const auto lead = script.segments[first_segment(script, i)].length;
    item.starts_at = i == 0 ? 0s : end + std::chrono::ceil<Seconds>(lead);
    item.seconds = plan::item_seconds(item, slot.phase);
    end = item.starts_at + item.seconds;
    for (auto& phase : session.phases) {
      if (phase.phase == slot.phase) {
        phase.items.push_back(item);
        phase.seconds = end - phase.items.front().starts_at;
      }
    }
  }
  session.seconds = end;
  return session;
}

std::size_t first_segment(const Script& script, std::size_t slot) {
  const auto found = std::find_if(script.segments.begin(), script.segments.end(),
                                  [&](const Segment& segment) { return segment.slot == slot; });
  return static_cast<std::size_t>(found - script.segments.begin());
}

void start_at(Script& script, std::size_t slot, FirstSets first) {
  if (slot < script.slots.size()) {
    const int set = std::min(first.right, first.left);
    rebuild(script, slot, {Stage::get_ready, slot, set, std::nullopt, get_ready_length}, first);
  }
}

void replace(Script& script, std::size_t index, Slot slot) {
  script.slots[index] = std::move(slot);
  rebuild(script, index, {Stage::get_ready, index, 1, std::nullopt, swap_length});
}

void end_after(Script& script, std::size_t slot, int sets) {
  script.slots[slot].item.sets = sets;
  const auto lead = script.segments[first_segment(script, slot)];
  rebuild(script, slot, lead);
}

void insert_after(Script& script, std::size_t index, Slot slot) {
  const auto next = static_cast<std::ptrdiff_t>(index) + 1;
  for (auto& segment : script.segments) {
    segment.slot += segment.slot > index || segment.stage == Stage::closing ? 1U : 0U;
  }
  script.slots.insert(script.slots.begin() + next, std::move(slot));
  rebuild(script, index + 1, {Stage::get_ready, index + 1, 1, std::nullopt, swap_length});
}

Moment moment_at(const Slot& slot, Milliseconds offset) {
  const auto rep = std::max(rep_length(slot), Milliseconds{1});
  Moment moment{static_cast<int>(offset / rep), {}, {}, offset % rep};
  auto until = Milliseconds{0};
  for (const auto& part : slot.tempo) {
    until += part.length;
    if (moment.in_rep < until) {
      moment.part = part;
      moment.left = until - moment.in_rep;
      break;
    }
  }
  return moment;
}

}  // namespace hamstring::play
