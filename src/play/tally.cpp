#include "hamstring/play/tally.hpp"

#include <algorithm>
#include <numeric>

namespace hamstring::play {
namespace {

std::size_t sides_counted(const Slot& slot) {
  return slot.item.sides == 2 && !slot.item.duration && turns_in_work(slot) == 1 ? 2 : 1;
}

int amount_of(const Done& done) {
  if (done.reps) {
    return *done.reps;
  }
  return static_cast<int>(done.duration.value_or(done.hold.value_or(Seconds{0})).count());
}

int planned_amount(const Slot& slot, int set) {
  const auto& item = slot.item;
  return item.reps ? reps_of(slot, set) : static_cast<int>(item.duration.value_or(item.hold).count());
}

bool is_even(const std::vector<int>& amounts) {
  return std::adjacent_find(amounts.begin(), amounts.end(), std::not_equal_to{}) == amounts.end();
}

/// Sets of each side, without those that neither did.
void set_sides(Done& done, const std::vector<int>& right, const std::vector<int>& left) {
  for (std::size_t set = 0; set < right.size(); ++set) {
    if (right[set] > 0 || left[set] > 0) {
      done.right.push_back(right[set]);
      done.left.push_back(left[set]);
    }
  }
}

/// The least of the sets for a reader who knows no more, and all of them where they differ.
void set_amounts(Done& done, const Slot& slot, const std::vector<int>& amounts) {
  done.sets = static_cast<int>(amounts.size());
  const int least = *std::min_element(amounts.begin(), amounts.end());
  if (slot.item.duration) {
    done.duration = Seconds{least};
  } else if (slot.item.reps) {
    done.reps = least;
  } else {
    done.hold = Seconds{least};
  }
  if (!is_even(amounts)) {
    done.by_set = amounts;
  }
}

}  // namespace

Tally::Tally(std::size_t entry, const Slot& slot)
    : unconfirmed(slot.phase == Phase::main),
      m_entry(entry),
      m_planned(slot.item),
      m_sides(sides_counted(slot)),
      m_amounts(static_cast<std::size_t>(slot.item.sets), std::vector<int>(m_sides, 0)) {}

Tally::Tally(const Slot& slot, const Done& earlier) : Tally(earlier.entry, slot) {
  load = earlier.load;
  effort = earlier.effort;
  pain = earlier.pain;
  left_out = earlier.left_out;
  left_out_next = earlier.left_out_next;
  passed_over = earlier.sets == 0 && !earlier.pain;
  unconfirmed = earlier.unconfirmed;
  const auto sets = std::max(static_cast<std::size_t>(earlier.sets), earlier.right.size());
  for (std::size_t set = 0; set < std::min(m_amounts.size(), sets); ++set) {
    const int amount = set < earlier.by_set.size() ? earlier.by_set[set] : amount_of(earlier);
    if (m_sides == 2 && set < earlier.right.size() && set < earlier.left.size()) {
      m_amounts[set] = {earlier.right[set], earlier.left[set]};
    } else if (earlier.side && m_sides == 2) {
      m_amounts[set][static_cast<std::size_t>(*earlier.side)] = amount;
    } else {
      m_amounts[set].assign(m_sides, amount);
    }
  }
  written = done(slot);
}

void Tally::count(int set, std::optional<Side> side, int amount) {
  const auto index = static_cast<std::size_t>(side.value_or(Side::right));
  m_amounts.at(static_cast<std::size_t>(set - 1)).at(index) = amount;
}

void Tally::count_part(int set, std::optional<Side> side, int amount) {
  const auto index = static_cast<std::size_t>(side.value_or(Side::right));
  auto& counted = m_amounts.at(static_cast<std::size_t>(set - 1)).at(index);
  counted = std::max(counted, amount);
}

std::vector<int> Tally::amounts_of(Side side) const {
  std::vector<int> amounts;
  for (const auto& sides : m_amounts) {
    amounts.push_back(sides[std::min(static_cast<std::size_t>(side), m_sides - 1)]);
  }
  return amounts;
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

FirstSets Tally::next_sets(const Slot& slot) const {
  if (does_one_side_first(slot)) {
    return {next_set(slot, amounts_of(Side::right)), next_set(slot, amounts_of(Side::left))};
  }
  const int next = next_set(slot, set_amounts());
  return {next, next};
}

int Tally::next_set(const Slot& slot, const std::vector<int>& amounts) {
  int last = static_cast<int>(amounts.size());
  while (last > 0 && amounts[static_cast<std::size_t>(last - 1)] == 0) {
    --last;
  }
  const bool is_left_early =
      last > 0 && amounts[static_cast<std::size_t>(last - 1)] < planned_amount(slot, last);
  return is_left_early ? last : last + 1;
}

std::optional<Done> Tally::done(const Slot& slot) const {
  auto amounts = set_amounts();
  std::optional<Side> alone;
  const auto total = [&](Side side) {
    const auto of_side = amounts_of(side);
    return std::accumulate(of_side.begin(), of_side.end(), 0);
  };
  if (m_sides == 2 && complete_sets() == 0 && total(Side::right) + total(Side::left) > 0) {
    alone = total(Side::right) >= total(Side::left) ? Side::right : Side::left;
    amounts = amounts_of(*alone);
  }
  std::erase(amounts, 0);
  if (amounts.empty() && !pain && !passed_over) {
    return std::nullopt;
  }
  Done done;
  done.entry = m_entry;
  done.exercise = slot.item.exercise;
  done.phase = slot.phase;
  done.planned = m_planned;
  done.side = alone;
  done.effort = effort;
  done.pain = pain;
  done.left_out = left_out;
  done.left_out_next = left_out_next;
  if (!amounts.empty()) {
    done.load = load;
    done.unconfirmed = unconfirmed;
    play::set_amounts(done, slot, amounts);
    const auto right = amounts_of(Side::right);
    const auto left = amounts_of(Side::left);
    const bool has_other = !alone || total(*alone == Side::right ? Side::left : Side::right) > 0;
    if (right != left && has_other) {
      set_sides(done, right, left);
    }
  }
  return done;
}

}  // namespace hamstring::play
