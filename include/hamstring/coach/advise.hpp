#pragma once
#include <map>
#include <string>
#include <vector>

#include "hamstring/coach/programme.hpp"
#include "hamstring/coach/progress.hpp"
#include "hamstring/coach/schedule.hpp"
#include "hamstring/history/record.hpp"
#include "hamstring/plan/brief.hpp"

/// What the log makes of a request (coaching-rules 14-19).
namespace hamstring::coach {

struct Options {
  Routine routine;
  bool anyway = false;                     ///< main work although rule 14 says rest
  const Programmes* programmes = nullptr;  ///< those known; nullptr for none
};

/// What is to be planned: the request, a level lower after a long break, and the brief.
struct Advice {
  plan::Request request;
  plan::Brief brief;
};

/// `records` are those in effect, in the order of the log. An empty log leaves everything to the request.
Advice advise(const Catalogue& catalogue, const plan::Request& request,
              const std::vector<history::Record>& records, Day day, const Options& options = {});

/// The days of the next `count` main sessions from `day` on, that day included where it is free. While a stop
/// sign stands nobody can say, and there are none.
std::vector<Day> next_days(const Catalogue& catalogue, const plan::Request& request,
                           const std::vector<history::Record>& records, Day day, const Options& options,
                           int count);

/// What comes next of moves, by id.
using Steps = std::map<std::string, Progress, std::less<>>;

/// How moves and weeks stand.
struct Standing {
  Steps steps;  ///< of every main move on record that the catalogue has and the request allows
  Condition condition;
};

Standing standing_on(const Catalogue& catalogue, const plan::Request& request,
                     const std::vector<history::Record>& records, Day day);

}  // namespace hamstring::coach
