#include "hamstring/play/tally.hpp"

#include <algorithm>
#include <functional>

namespace hamstring::play {
namespace {

std::size_t sides_counted(const Slot& slot) {
  return slot.item.sides == 2 && !slot.item.duration &&
                 !(slot.item.reps && slot.exercise.sides == Sides::alternating)
             ? 2
             : 1;
}

int amount_of(const Done& done) {
  if (done.reps) {
    return *done.reps;
  }
  return static_cast<int>(done.duration.value_or(done.hold.value_or(Seconds{0})).count());
}

}  // namespace

Tally::Tally(std::size_t entry, const Slot& slot)
    : m_entry(entry),
      m_planned(slot.item),
      m_sides(sides_counted(slot)),
      m_amounts(static_cast<std::size_t>(slot.item.sets), std::vector<int>(m_sides, 0)) {}

Tally::Tally(const Slot& slot, const Done& earlier) : Tally(earlier.entry, slot) {
  effort = earlier.effort;
  pain = earlier.pain;
  left_out = earlier.left_out;
  for (std::size_t set = 0; set < m_amounts.size() && static_cast<int>(set) < earlier.sets; ++set) {
    m_amounts[set].assign(m_sides, amount_of(earlier));
  }
  written = done(slot);
}

void Tally::count(int set, std::optional<Side> side, int amount) {
  const auto index = static_cast<std::size_t>(side.value_or(Side::right));
  m_amounts.at(static_cast<std::size_t>(set - 1)).at(index) = amount;
}

std::vector<int> Tally::set_amounts() const {
  std::vector<int> amounts;
  for (const auto& sides : m_amounts) {
    amounts.push_back(*std::min_element(sides.begin(), sides.end()));
  }
  return amounts;
}

int Tally::complete_sets() const {
  const auto amounts = set_amounts();
  return static_cast<int>(
      std::count_if(amounts.begin(), amounts.end(), [](int amount) { return amount > 0; }));
}

std::optional<Done> Tally::done(const Slot& slot) const {
  const auto block = largest_block(set_amounts());
  if (block.sets == 0) {
    return std::nullopt;
  }
  Done done;
  done.entry = m_entry;
  done.exercise = slot.item.exercise;
  done.phase = slot.phase;
  done.planned = m_planned;
  done.sets = block.sets;
  done.effort = effort;
  done.pain = pain;
  done.left_out = left_out;
  if (slot.item.duration) {
    done.duration = Seconds{block.amount};
  } else if (slot.item.reps) {
    done.reps = block.amount;
  } else {
    done.hold = Seconds{block.amount};
  }
  return done;
}

Block largest_block(std::vector<int> amounts) {
  std::sort(amounts.begin(), amounts.end(), std::greater{});
  Block best;
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    const Block block{static_cast<int>(i) + 1, amounts[i]};
    if (block.sets * block.amount > best.sets * best.amount) {
      best = block;
    }
  }
  return best;
}

}  // namespace hamstring::play
