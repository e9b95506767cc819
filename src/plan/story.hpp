#pragma once
#include <span>
#include <string>
#include <vector>

#include "hamstring/catalogue/catalogue.hpp"
#include "hamstring/plan/brief.hpp"
#include "hamstring/plan/excuse.hpp"
#include "hamstring/plan/session.hpp"
#include "plan/ladder.hpp"

/// What a session can be explained from: itself, the rules it leaves unmet, and what it was made from.
/// Nothing here knows how it was searched for.
namespace hamstring::plan {

struct Story {
  const Session& session;
  const std::vector<Excuse>& unmet;
  const Catalogue& catalogue;
  const Ladders& ladders;
  const Brief& brief;
};

/// Empty where the session has no such phase.
std::span<const Item> items_of(const Session& session, Phase phase);

/// A stop sign or an injury: what is missing is missing on purpose.
bool is_gentle(const Story& story);

/// Of the main part.
int hard_sets(const Session& session);

/// The most that the level and the log allow.
int most_hard_sets(const Story& story);

/// "six"; digits from eleven on.
std::string number_word(int number);

/// "Six".
std::string capitalised(std::string text);

/// "2 sets", "one set".
std::string counted(int number, const std::string& noun);

}  // namespace hamstring::plan
