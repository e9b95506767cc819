#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "hamstring/play/script.hpp"

/// What was done, for the log.
namespace hamstring::play {

/// A move as it was done. One shape of `plan::Item`: repetitions, a hold or a duration.
struct Done {
  std::size_t entry = 0;  ///< the same for every version of one record: a later one replaces it
  std::string exercise;   ///< id
  Phase phase{};
  plan::Item planned;               ///< what the session asked for
  int sets = 0;                     ///< complete sets, all sides
  std::optional<int> reps;          ///< in each of them, a side
  std::optional<Seconds> hold;      ///< of a static hold
  std::optional<Seconds> duration;  ///< of a timed move
  std::optional<int> effort;        ///< RPE, 1-10
  std::optional<int> pain;          ///< 0-10
  bool left_out = false;            ///< for the rest of the day, because of pain
  bool operator==(const Done&) const = default;
};

/// The amounts done in one slot: repetitions a side, or seconds.
class Tally {
 public:
  Tally(std::size_t entry, const Slot& slot);
  /// Go on from an earlier part of the session.
  Tally(const Slot& slot, const Done& earlier);

  /// A later count of the same set and side replaces the earlier one.
  void count(int set, std::optional<Side> side, int amount);

  std::size_t entry() const { return m_entry; }
  /// Nothing where no set is complete.
  std::optional<Done> done(const Slot& slot) const;
  /// Sets of which every side was done, at least in part.
  int complete_sets() const;

  std::optional<int> effort;
  std::optional<int> pain;
  bool left_out = false;
  std::optional<Done> written;  ///< what the log holds

 private:
  std::vector<int> set_amounts() const;

  std::size_t m_entry;
  plan::Item m_planned;
  std::size_t m_sides;
  std::vector<std::vector<int>> m_amounts;  ///< by set, then side
};

/// The sets and the amount in each whose product is largest without claiming more than was done: 12, 12 and 3
/// repetitions count as two sets of 12.
struct Block {
  int sets = 0;
  int amount = 0;
  bool operator==(const Block&) const = default;
};
Block largest_block(std::vector<int> amounts);

}  // namespace hamstring::play
