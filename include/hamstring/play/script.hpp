#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "hamstring/catalogue/catalogue.hpp"
#include "hamstring/plan/session.hpp"

/// A session as it is played: a flat list of segments, each with a length.
namespace hamstring::play {

/// What a segment is there for.
enum class Stage {
  get_ready,  ///< before the first move, or before one that was swapped or resumed
  settle,     ///< getting into position for a hold
  work,       ///< the repetitions of one side of a set, a hold or a timed move
  side_change,
  rest,    ///< between sets
  gap,     ///< between moves; belongs to the one that follows
  closing  ///< after a session that ends with a main move, so that its questions can be answered
};

enum class Side { right, left };  ///< in the order in which they work

/// A place in the session and the move that fills it.
struct Slot {
  Phase phase{};
  plan::Item item;
  Exercise exercise;             ///< of the catalogue
  std::vector<TempoPart> tempo;  ///< of one repetition; the hold of the dose is one of its parts
  bool operator==(const Slot&) const = default;
};

struct Segment {
  Stage stage{};
  std::size_t slot = 0;
  int set = 1;               ///< 0 for the ramp before the first
  std::optional<Side> side;  ///< nothing where both work, or in turn
  Milliseconds length{};
  bool operator==(const Segment&) const = default;
};

struct Script {
  std::vector<Slot> slots;
  std::vector<Segment> segments;
  bool operator==(const Script&) const = default;
};

/// Expand a session. The lengths sum up to `session.seconds` and what the time model leaves out: 10 s to get
/// ready and, where the session ends with a main move, 20 s to close. Throws Error where the catalogue lacks
/// a move.
Script expand(const plan::Session& session, const Catalogue& catalogue);

/// The move of an item, ready to be played.
Slot make_slot(Phase phase, plan::Item item, const Exercise& exercise);

/// `session` with the moves that the script has now.
plan::Session session_of(const Script& script, plan::Session session);

/// The place of the first segment of a slot, which leads to its work.
std::size_t first_segment(const Script& script, std::size_t slot);

/// The set that each side goes on with; only where one side comes first do they differ.
struct FirstSets {
  int right = 1;
  int left = 1;
  bool operator==(const FirstSets&) const = default;
};

/// Let a slot start again at these sets, with time to get ready.
void start_at(Script& script, std::size_t slot, FirstSets first);

/// Give a slot to another move, with time to get ready for it.
void replace(Script& script, std::size_t index, Slot slot);

/// Let a slot have `sets` sets.
void end_after(Script& script, std::size_t slot, int sets);

/// Do another move after that of slot `index`, with time to get ready for it.
void insert_after(Script& script, std::size_t index, Slot slot);

/// The length of one repetition as it is played, its hold included.
Milliseconds rep_length(const Slot& slot);

/// Of one repetition.
Milliseconds tempo_length(const std::vector<TempoPart>& tempo);

/// Repetitions of a set, a side; of the ramp for set 0. 0 for a hold or a timed move.
int reps_of(const Slot& slot, int set);

/// 2 where the sides take turns within one work segment, 1 otherwise.
int turns_in_work(const Slot& slot);

/// True for a hold in which one stays for all of its sets, since getting into it is most of the work.
bool is_held_once(const Slot& slot);

/// True for a hold of which one side does all sets before the other, as its record says.
bool does_one_side_first(const Slot& slot);

/// What comes first in each set of a static hold whose tempo begins with one: a push before the leg is let
/// go. Empty for all others.
std::vector<TempoPart> parts_before_hold(const Slot& slot);

/// A moment of the repetitions.
struct Moment {
  int rep = 0;  ///< from 0; both sides count where they take turns
  TempoPart part{};
  Milliseconds left{};    ///< of the part
  Milliseconds in_rep{};  ///< since the start of the repetition
};
Moment moment_at(const Slot& slot, Milliseconds offset);

/// The part that runs before the hold itself; nothing from then on.
std::optional<Moment> moment_before_hold(const Slot& slot, Milliseconds offset);

}  // namespace hamstring::play
