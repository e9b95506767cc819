#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/base/diagnostic.hpp"
#include "hamstring/catalogue/catalogue.hpp"

/// Exercises of other collections.
namespace hamstring::exchange {

struct Drafts {
  std::vector<Exercise> exercises;        ///< each a draft, with what is missing
  std::size_t records = 0;                ///< of the file
  std::size_t not_asked_for = 0;          ///< that do not work the muscle
  std::vector<std::string> known;         ///< names of moves that the catalogue has
  std::vector<std::string> other_bodies;  ///< names of moves for muscles that have no word here
  Diagnostics faults;                     ///< of records that could not be read
};

/// Drafts from a file of free-exercise-db, a list of its records; with `muscle` of those alone that work it.
/// What a record does not say stays out of its draft. Nothing where the file is not such a list.
std::optional<Drafts> read_free_exercise_db(std::string_view bytes, const std::string& file,
                                            const Catalogue& catalogue, std::optional<Muscle> muscle);

}  // namespace hamstring::exchange
