#pragma once
#include <array>
#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/base/packed.hpp"
#include "hamstring/catalogue/vocabulary.hpp"
#include "hamstring/figure/figure.hpp"

namespace hamstring {

using Seconds = std::chrono::seconds;
using Milliseconds = std::chrono::milliseconds;

/// Both ends belong to it.
template <class T>
struct Range {
  T low;
  T high;
  bool operator==(const Range&) const = default;
};

/// How much of a move to do, as its source states it. Exactly one of three shapes: repetitions (`reps`, with
/// a `hold` in each where stated), a static hold (`hold` alone), or a timed move (`duration` alone). What is
/// absent is the default of the level (coaching-rules, "Doses by level").
struct Dose {
  std::optional<Range<int>> sets;
  std::optional<Range<int>> reps;  ///< a side, unless both sides work at once
  std::optional<Seconds> hold;
  std::optional<Range<Seconds>> duration;
  std::optional<Seconds> rest;  ///< between sets
  bool operator==(const Dose&) const = default;
};

/// One step of how a move goes, as it stands in the record.
struct Step {
  std::string_view text;
  std::optional<Breath> breath;
  bool operator==(const Step&) const = default;
};

template <>
struct Packing<Step> {
  static char note(const Step& step) {
    return static_cast<char>(step.breath ? 1 + static_cast<int>(*step.breath) : 0);
  }
  static std::string_view text(const Step& step) { return step.text; }
  static Step value(char note, std::string_view text) {
    return {text, note == 0 ? std::nullopt : std::optional{static_cast<Breath>(note - 1)}};
  }
};

/// One part of a repetition, in the order in which the parts are done. Where a move is held and not repeated,
/// parts that have a cue open each hold and are part of its time; the rest of the hold follows them.
struct TempoPart {
  Motion motion;
  Milliseconds length;
  std::optional<Breath> breath;
  std::string cue{};  ///< the words said and shown ("walk out"); "" where lift, hold and lower say it
  bool operator==(const TempoPart&) const = default;
};

/// Two seconds up on the exhale, two down on the inhale.
std::vector<TempoPart> default_tempo();

/// What a person has at hand, in the words of a catalogue ("chair", "wall", …); "partner" for someone to spot
/// or hold.
using Equipment = std::set<std::string, std::less<>>;

/// One move of the catalogue.
struct Exercise {
  std::string id;  ///< kebab case, unique
  std::string name;
  std::vector<std::string> aliases;
  std::string summary;  ///< why it is worth doing
  std::vector<Phase> phases;
  Pattern pattern{};
  Level level{};  ///< the lowest level that may do it
  Position position{};
  std::vector<std::vector<std::string>> equipment;  ///< one of each inner list is needed
  Sides sides{};
  std::vector<Trait> traits;
  int demand = 1;  ///< load and skill, 1-10; orders a main part and its ladders
  std::vector<Muscle> primary_muscles;
  std::vector<Muscle> secondary_muscles;
  Texts setup;
  Packed<Step> steps;
  std::vector<TempoPart> tempo = default_tempo();
  std::array<std::optional<Dose>, 3> doses;  ///< by level; none below `level`
  std::optional<Dose> warm_up_dose;          ///< where the move is dosed differently in a warm-up
  std::optional<int> effort;  ///< RPE, 1-10: a cap of its own below the level's ("leave two in you" is 8)
  Texts cautions;
  std::vector<AvoidTag> avoid;
  std::vector<std::string> easier;  ///< ids
  std::vector<std::string> harder;  ///< ids
  Texts sources;
  std::optional<figure::Figure> figure;  ///< only where the record brings its own
  bool draft = false;                    ///< not finished: shown, and never planned
  std::vector<std::string> missing;      ///< keys of the record that a draft leaves out

  bool operator==(const Exercise&) const = default;
};

bool is_in(const Exercise& exercise, Phase phase);
bool has(const Exercise& exercise, Trait trait);
/// False where the record is a draft that leaves this key out: the member then says nothing.
bool says(const Exercise& exercise, std::string_view key);

/// 1, or 2 where the sides work one after the other or in turn.
int side_count(const Exercise& exercise);

/// The seconds a repetition takes, without a hold that the dose adds.
Milliseconds rep_length(const Exercise& exercise);

/// The tags for which the move is left out: its own and those that follow from its position, pattern and
/// traits (coaching-rules, "What to leave out for whom"), so that a record that forgets one is still safe.
std::set<AvoidTag> contraindications(const Exercise& exercise);

/// True where `available` holds one word of each any-of list.
bool can_be_done_with(const Exercise& exercise, const Equipment& available);

/// The any-of lists that `available` does not meet.
std::vector<std::vector<std::string>> missing_equipment(const Exercise& exercise, const Equipment& available);

}  // namespace hamstring
