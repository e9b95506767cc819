#include "plan/ladder.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_set>

namespace hamstring::plan {

Ladders::Ladders(const Catalogue& catalogue)
    : m_catalogue(&catalogue), m_up(catalogue.size()), m_down(catalogue.size()), m_parent(catalogue.size()) {
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
  std::unordered_set<std::uint32_t> seen{from};
  std::vector<std::uint32_t> open{from};
  while (!open.empty()) {
    const auto at = open.back();
    open.pop_back();
    for (const auto next : rungs[at]) {
      if (seen.insert(next).second) {
        open.push_back(next);
        out.push_back(&m_catalogue->exercises()[next]);
      }
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
