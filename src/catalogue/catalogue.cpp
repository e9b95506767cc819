#include "hamstring/catalogue/catalogue.hpp"

#include <algorithm>
#include <numeric>

namespace hamstring {

Catalogue::Catalogue(std::vector<Exercise> exercises) : m_exercises(std::move(exercises)) {
  sort_ids();
  if (replace_earlier()) {
    sort_ids();
  }
}

const Exercise* Catalogue::find(std::string_view id) const {
  const auto found = std::partition_point(m_by_id.begin(), m_by_id.end(),
                                          [&](std::size_t at) { return m_exercises[at].id < id; });
  return found == m_by_id.end() || m_exercises[*found].id != id ? nullptr : &m_exercises[*found];
}

/// Those of one id in the order of their files.
void Catalogue::sort_ids() {
  m_by_id.resize(m_exercises.size());
  std::iota(m_by_id.begin(), m_by_id.end(), std::size_t{0});
  std::stable_sort(m_by_id.begin(), m_by_id.end(),
                   [&](std::size_t a, std::size_t b) { return m_exercises[a].id < m_exercises[b].id; });
}

bool Catalogue::replace_earlier() {
  std::vector<bool> is_replaced(m_exercises.size());
  std::size_t kept = 0;  // the place, among the sorted, of the first of an id
  for (std::size_t i = 1; i < m_by_id.size(); ++i) {
    auto& first = m_exercises[m_by_id[kept]];
    auto& next = m_exercises[m_by_id[i]];
    if (next.id == first.id) {
      first = std::move(next);
      is_replaced[m_by_id[i]] = true;
    } else {
      kept = i;
    }
  }
  std::size_t at = 0;
  return std::erase_if(m_exercises, [&](const Exercise&) { return is_replaced[at++]; }) > 0;
}

}  // namespace hamstring
