#pragma once
#include <cstdint>
#include <vector>

#include "hamstring/catalogue/catalogue.hpp"

namespace hamstring::plan {

/// Easier and harder variants (rule 6), however many rungs apart. `harder` of one counts as `easier` of the
/// other.
class Ladders {
 public:
  explicit Ladders(const Catalogue& catalogue);

  /// Every easier and every harder variant of a move of the catalogue, each once, without itself.
  std::vector<const Exercise*> variants(const Exercise& exercise) const;

  bool are_variants(const Exercise& a, const Exercise& b) const;

  /// A number that two moves share only where ladders join them in any way.
  std::uint32_t family(const Exercise& exercise) const;

 private:
  using Rungs = std::vector<std::vector<std::uint32_t>>;
  std::uint32_t index_of(const Exercise& exercise) const;
  void join(std::uint32_t lower, std::uint32_t higher);
  void climb(const Rungs& rungs, std::uint32_t from, std::vector<const Exercise*>& out) const;

  const Catalogue* m_catalogue;
  Rungs m_up;
  Rungs m_down;
  mutable std::vector<std::uint32_t> m_parent;  // union-find
  mutable std::vector<std::uint32_t> m_seen;    // beside each move: the last climb that came by
  mutable std::uint32_t m_climbs = 0;
};

}  // namespace hamstring::plan
