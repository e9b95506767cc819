#pragma once
#include <map>
#include <string>
#include <vector>

#include "coach/steps.hpp"
#include "hamstring/coach/advise.hpp"
#include "hamstring/coach/block.hpp"

/// How a brief is written: one rule after the other adds to it.
namespace hamstring::coach {

/// What is known of a request on a day, and what has become of it so far.
struct Consultation {
  const Catalogue& catalogue;
  const std::vector<history::Record>& records;
  Day day{};
  const Options& options;
  Routine routine;
  Advice out;
  Story story{};
  Condition condition{};
  Block block{};
  Steps steps{};
  int most_sets = 0;  ///< hard sets that the session may have
  const Programme* programme = nullptr;
  Place place{};
  std::string waits{};                                        ///< why the programme's move is not done today
  std::map<std::string, std::string, std::less<>> instead{};  ///< variants in the place of moves

  plan::Brief& brief() { return out.brief; }
};

/// Find the programme that is followed; its week decides how often and how much (rule 18b).
void follow_programme(Consultation& c);

/// Dose every move on record, or its variant, by its next step (rules 15, 16).
void prescribe(Consultation& c, const Field& field);

/// Dose the programme's move by its week (rule 18b); it comes before all others.
void prescribe_programme(Consultation& c, const Field& field);

/// Keep the moves of the block's session, and out those of its other one (rule 18a).
void keep_block(Consultation& c, const Field& field);

/// Give moves that are not on record fewer sets in easy times too (rules 17, 18).
void ease_the_new(Consultation& c, const Field& field);

/// Say what kind of week this is, and where one stands in programme and block.
void add_notes(Consultation& c);

std::string programme_words(const Consultation& c);

}  // namespace hamstring::coach
