#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/catalogue/catalogue.hpp"
#include "hamstring/plan/brief.hpp"
#include "hamstring/plan/dose.hpp"
#include "hamstring/plan/session.hpp"

namespace hamstring::plan {

/// A move of the catalogue as one phase of a session weighs it.
struct Candidate {
  const Exercise* exercise = nullptr;
  EffectiveDose dose;
  std::vector<std::string> equipment;          ///< what it would use of what the user has
  int recency = 0;                             ///< 0 never done, then rising from the longest ago
  std::uint32_t ticket = 0;                    ///< place in the seeded order
  bool pinned = false;                         ///< asked for by --with
  bool kept = false;                           ///< in before others, as the log says
  const Prescription* prescription = nullptr;  ///< where the log doses it
  int appeal = 0;  ///< what the seed and the log add to its points in the main part
};

using Candidates = std::vector<Candidate>;

/// The equipment of the request, and the partner where there is one.
Equipment available(const Request& request);

/// True where only gentle moves are left: after a strain or with tingling.
bool must_be_gentle(const Request& request);

inline constexpr std::string_view above_level = "above your level";

/// Why a move is out that only an open stop sign rules out.
inline constexpr std::string_view until_cleared = "left out until you are cleared to train";

/// The first reason why the request rules the move out, whatever else is in the session; for the user.
std::optional<std::string> reason_against(const Exercise& exercise, const Request& request,
                                          const Equipment& has);

/// The level and the equipment allow the move.
bool suits(const Exercise& exercise, Level level, const Equipment& has);

/// reason_against() has none; cheaper where no text is wanted.
bool is_allowed(const Exercise& exercise, const Request& request, const Equipment& has);

/// "a barbell and a partner"; the words of one inner list joined by "or".
std::string equipment_words(const std::vector<std::vector<std::string>>& lists);

/// A number that depends on the two alone, on every platform: FNV-1a, then splitmix64.
std::uint32_t seeded_ticket(std::uint64_t seed, std::string_view id);

/// Lying, kneeling or on all fours, or seated without anything to sit on.
bool is_on_floor(const Exercise& exercise);

/// 1 where going from one to the other means getting up from the floor or down to it.
int ups_and_downs(const Exercise& before, const Exercise& after);

/// Ranks of recency from the days on which moves were last done.
std::map<std::string, int, std::less<>> ranks(
    const std::map<std::string, std::int64_t, std::less<>>& last_done);

/// The candidate with that many sets and repetitions, not yet placed in time.
Item make_item(const Candidate& candidate, Phase phase, int sets, int reps);

}  // namespace hamstring::plan
