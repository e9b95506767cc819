#pragma once
#include <string>
#include <string_view>
#include <unordered_map>

#include "hamstring/catalogue/catalogue.hpp"

namespace hamstring::exchange {

/// Finds moves by the names that other programs give them.
class Names {
 public:
  explicit Names(const Catalogue& catalogue);

  /// The move that `name` ("Romanian Deadlift (Barbell)") means; nullptr where the catalogue has none. What
  /// stands in brackets has to be equipment of the move.
  const Exercise* find(const std::string& name);

 private:
  const Exercise* look_up(std::string_view name) const;
  const Exercise* by_name(std::string_view name) const;
  const Exercise* by_table(std::string_view name) const;

  const Catalogue& m_catalogue;
  std::unordered_map<std::string, const Exercise*> m_spellings;  // nullptr: several share it
  std::unordered_map<std::string, const Exercise*> m_found;
};

}  // namespace hamstring::exchange
