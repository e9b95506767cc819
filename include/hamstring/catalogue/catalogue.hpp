#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hamstring/catalogue/exercise.hpp"

namespace hamstring {

/// Moves in the order of their files, found by id. Unchanging once built.
class Catalogue {
 public:
  Catalogue() = default;
  /// Later exercises of an id replace earlier ones in their place.
  explicit Catalogue(std::vector<Exercise> exercises);

  const std::vector<Exercise>& exercises() const { return m_exercises; }
  std::size_t size() const { return m_exercises.size(); }
  bool empty() const { return m_exercises.empty(); }

  /// nullptr where there is none.
  const Exercise* find(std::string_view id) const;

 private:
  std::vector<Exercise> m_exercises;
  std::unordered_map<std::string, std::size_t> m_by_id;
};

}  // namespace hamstring
