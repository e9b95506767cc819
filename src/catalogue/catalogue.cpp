#include "hamstring/catalogue/catalogue.hpp"

namespace hamstring {

Catalogue::Catalogue(std::vector<Exercise> exercises) {
  m_by_id.reserve(exercises.size());
  std::size_t kept = 0;
  for (auto& exercise : exercises) {
    const auto [known, is_new] = m_by_id.try_emplace(exercise.id, kept);
    auto& place = exercises[known->second];
    if (&place != &exercise) {
      place = std::move(exercise);
    }
    kept += is_new ? 1 : 0;
  }
  exercises.resize(kept);
  m_exercises = std::move(exercises);
}

const Exercise* Catalogue::find(std::string_view id) const {
  const auto found = m_by_id.find(std::string{id});
  return found == m_by_id.end() ? nullptr : &m_exercises[found->second];
}

}  // namespace hamstring
