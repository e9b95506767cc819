#include "plan/ladder.hpp"

#include <algorithm>
#include <numeric>

namespace hamstring::plan {

Ladders::Ladders(const Catalogue& catalogue)
    : m_catalogue(&catalogue),
      m_up(catalogue.size()),
      m_down(catalogue.size()),
      m_parent(catalogue.size()),
      m_seen(catalogue.size()) {
  std::iota(m_parent.begin(), m_parent.end(), 0U);
  for (const auto& exercise : catalogue.exercises()) {
    for (const auto& id : exercise.harder) {
      if (const auto* other = catalogue.find(id)) {
        join(index_of(exercise), index_of(*other));
      }
    }
    for (const auto& id : exercise.easier) {
      if (const auto* other = catalogue.find(id)) {
        join(index_of(*other), index_of(exercise));
      }
    }
  }
}

std::uint32_t Ladders::index_of(const Exercise& exercise) const {
  return static_cast<std::uint32_t>(&exercise - m_catalogue->exercises().data());
}

void Ladders::join(std::uint32_t lower, std::uint32_t higher) {
  m_up[lower].push_back(higher);
  m_down[higher].push_back(lower);
  const auto& moves = m_catalogue->exercises();
  m_parent[family(moves[lower])] = family(moves[higher]);
}

std::uint32_t Ladders::family(const Exercise& exercise) const {
  auto at = index_of(exercise);
  while (m_parent[at] != at) {
    m_parent[at] = m_parent[m_parent[at]];
    at = m_parent[at];
  }
  return at;
}

void Ladders::climb(const Rungs& rungs, std::uint32_t from, std::vector<const Exercise*>& out) const {
  m_seen[from] = ++m_climbs;
  auto open = out.size();  // moves of `out` from here on have been reached, not passed
  for (auto at = from;; at = index_of(*out[open++])) {
    for (const auto next : rungs[at]) {
      if (m_seen[next] != m_climbs) {
        m_seen[next] = m_climbs;
        out.push_back(&m_catalogue->exercises()[next]);
      }
    }
    if (open == out.size()) {
      return;
    }
  }
}

std::vector<const Exercise*> Ladders::variants(const Exercise& exercise) const {
  std::vector<const Exercise*> out;
  climb(m_up, index_of(exercise), out);
  climb(m_down, index_of(exercise), out);
  return out;
}

bool Ladders::are_variants(const Exercise& a, const Exercise& b) const {
  if (family(a) != family(b)) {
    return false;
  }
  const auto all = variants(a);
  return std::find(all.begin(), all.end(), &b) != all.end();
}

}  // namespace hamstring::plan
