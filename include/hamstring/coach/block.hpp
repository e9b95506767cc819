#pragma once
#include <string>
#include <vector>

#include "hamstring/coach/ease.hpp"
#include "hamstring/coach/story.hpp"
#include "hamstring/plan/session.hpp"

/// Six weeks with the same two sessions, A and B (coaching-rules 18a). Nothing is stored: the log says which
/// moves a session of the block had.
namespace hamstring::coach {

struct Block {
  int number = 1;
  int week = 1;  ///< 1 to 6
  char letter = 'A';
  Day since{};
  Day until{};                            ///< its last day
  std::vector<std::string> moves;         ///< of the session of this letter, in their order
  std::vector<std::string> other;         ///< of the other letter
  std::vector<std::string> last_anchors;  ///< loaded or Nordic-class moves of the last block that moved on
  std::vector<std::string> last_rest;     ///< its other moves
};

/// The block in which a session on `day` would be. `story` has been walked.
Block block_on(const Catalogue& catalogue, const Story& story, const Condition& condition, Day day);

/// A loaded hip move, or a loaded or Nordic-class (demand 7 or more) knee flexion (coaching-rules 4a).
bool is_anchor(const Exercise& exercise);

}  // namespace hamstring::coach
