#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "hamstring/play/script.hpp"

/// What was done, for the log.
namespace hamstring::play {

/// A move as it was done. One shape of `plan::Item`: repetitions, a hold or a duration; none of them where
/// nothing was done.
struct Done {
  std::size_t entry = 0;  ///< the same for every version of one record: a later one replaces it
  std::string exercise;   ///< id
  Phase phase{};
  plan::Item planned;           ///< what the session asked for
  int sets = 0;                 ///< done, at least in part; 0 where the move was passed over or hurt at once
  std::optional<int> reps;      ///< in each of them, a side; the least where they differ
  std::optional<Seconds> hold;  ///< of a static hold, likewise
  std::optional<Seconds> duration;  ///< of a timed move
  std::vector<int> by_set;          ///< the repetitions or seconds of each set, where they differ
  std::vector<int> right;           ///< the same of each side, where they differ; 0 for a set left out
  std::vector<int> left;
  std::optional<Side> side;    ///< where one side alone was done
  std::optional<double> load;  ///< kg
  std::optional<int> effort;   ///< RPE, 1-10
  std::optional<int> pain;     ///< 0-10
  bool left_out = false;       ///< because of pain
  bool left_out_next = false;  ///< of the next session, since this one is over for the move
  bool unconfirmed = false;    ///< main work while nobody touched a key
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
  /// The same for a set that was left: what was counted before stays where it is more.
  void count_part(int set, std::optional<Side> side, int amount);

  std::size_t entry() const { return m_entry; }
  /// Nothing where there is nothing to tell.
  std::optional<Done> done(const Slot& slot) const;
  /// Sets of which every side was done, at least in part.
  int complete_sets() const;
  /// The sets to go on with: the last one again where it was left early.
  FirstSets next_sets(const Slot& slot) const;

  std::optional<double> load;
  std::optional<int> effort;
  std::optional<int> pain;
  bool left_out = false;
  bool left_out_next = false;
  bool passed_over = false;  ///< left behind without anything done
  bool unconfirmed = false;
  std::optional<Done> written;  ///< what the log holds

 private:
  std::vector<int> amounts_of(Side side) const;
  std::vector<int> set_amounts() const;
  static int next_set(const Slot& slot, const std::vector<int>& amounts);

  std::size_t m_entry;
  plan::Item m_planned;
  std::size_t m_sides;
  std::vector<std::vector<int>> m_amounts;  ///< by set, then side
};

}  // namespace hamstring::play
