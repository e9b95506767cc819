#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/catalogue/catalogue.hpp"
#include "hamstring/plan/brief.hpp"
#include "hamstring/plan/session.hpp"

/// A second opinion on a finished session, which takes nothing from the planner but its result.
namespace hamstring::plan {

/// What a session must obey (coaching-rules, the number in brackets).
enum class Rule {
  known_moves,      ///< every item is a move of the catalogue, as the catalogue describes it
  phases,           ///< warm-up, main, cool-down, each at most once (1)
  warm_up_length,   ///< 300 s or more (1)
  warm_up_content,  ///< raises first and with the largest share, then two dynamic hamstring moves (2)
  static_holds,     ///< in a warm-up 30 s at most each and under 60 s a muscle (2)
  main_patterns,    ///< a hip-dominant and a knee-flexion move (3)
  balance,          ///< of hip and knee sets neither kind under a third (4)
  order,            ///< ballistic, loaded multi-joint, other multi-joint, single-joint (5)
  level,            ///< no move above it (6)
  repeats,          ///< no move twice (6)
  variants,         ///< no move beside its easier or harder variant, cardio apart (6)
  equipment,        ///< and a partner (7, 11)
  caps,             ///< main moves and hard sets at most; nothing past the minutes (8)
  minimum,          ///< main moves and sets at least
  rep_length,       ///< 0.5-8 s (9)
  nordic,           ///< never a beginner's, 2-3 x 3-6, rest of 60 s (10), by what a move is
  sides,            ///< both the same (12)
  cool_down,        ///< a hamstring stretch of 60 s a side (13)
  disclaimer_line,  ///< rule 20
  avoid,            ///< nothing that the table leaves out
  no_main,          ///< where the minutes, a limit or the log forbid it
  request,          ///< every pinned move, no banned one, no test
  dose,             ///< within the record's or the table's
  time,             ///< every second by the time model
  budgets,          ///< of the phases
  gentle,           ///< after a stop sign easy walking and slow movement only (19)
  brief,            ///< doses, moves and caps as the log has them
  spread,           ///< sets alike, none alone (4)
  load,             ///< used where it is owned; nothing too easy where something better fits (4a)
  ramp              ///< before a loaded free-weight move that opens the main part (2)
};

std::string_view name(Rule rule);

struct Violation {
  Rule rule;
  std::string text;
};

/// Every rule that the session breaks without a warning that excuses it (excuse.hpp), for a day on which the
/// log says `brief`.
std::vector<Violation> check(const Session& session, const Catalogue& catalogue, const Brief& brief = {});

}  // namespace hamstring::plan
