#pragma once
#include <cstddef>
#include <string>
#include <string_view>
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
  void sort_ids();
  bool replace_earlier();

  std::vector<Exercise> m_exercises;
  std::vector<std::size_t> m_by_id;  // their positions, in the order of the ids
};

}  // namespace hamstring
