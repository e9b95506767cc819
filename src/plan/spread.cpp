#include "plan/spread.hpp"

#include <algorithm>
#include <numeric>

namespace hamstring::plan {
namespace {

bool is_forced_apart(const MainMove& fewer, int few, const MainMove& more, int many) {
  return few == fewer.sets.high && many == more.sets.low;
}

bool is_even(const std::vector<const MainMove*>& moves, const Sets& sets) {
  for (std::size_t i = 0; i < moves.size(); ++i) {
    for (std::size_t j = 0; j < moves.size(); ++j) {
      if (sets[j] - sets[i] > 1 && !is_forced_apart(*moves[i], sets[i], *moves[j], sets[j])) {
        return false;
      }
    }
  }
  return true;
}

bool has_no_lone_set(const std::vector<const MainMove*>& moves, const Sets& sets) {
  constexpr std::size_t few = 2;
  for (std::size_t i = 0; i < moves.size() && moves.size() > few; ++i) {
    if (sets[i] == 1 && moves[i]->sets.high > 1) {
      return false;
    }
  }
  return true;
}

class Spreader {
 public:
  Spreader(const std::vector<const MainMove*>& moves, int most, bool may_be_uneven)
      : m_moves(moves), m_most(most), m_may_be_uneven(may_be_uneven), m_sets(moves.size()) {}

  std::vector<Sets> run() {
    choose(0, 0);
    return std::move(m_out);
  }

 private:
  void choose(std::size_t index, int before) {
    if (index == m_moves.size()) {
      if (m_may_be_uneven || (is_balanced(m_moves, m_sets) && is_evenly_spread(m_moves, m_sets))) {
        m_out.push_back(m_sets);
      }
      return;
    }
    const auto& range = m_moves[index]->sets;
    for (int sets = range.high; sets >= range.low; --sets) {
      if (before + sets <= m_most) {
        m_sets[index] = sets;
        choose(index + 1, before + sets);
      }
    }
  }

  const std::vector<const MainMove*>& m_moves;
  int m_most;
  bool m_may_be_uneven;
  Sets m_sets;
  std::vector<Sets> m_out;
};

}  // namespace

bool is_balanced(const std::vector<const MainMove*>& moves, const Sets& sets) {
  int hip = 0;
  int knee = 0;
  for (std::size_t i = 0; i < moves.size(); ++i) {
    hip += moves[i]->is_hip ? sets[i] : 0;
    knee += moves[i]->is_knee ? sets[i] : 0;
  }
  return hip == 0 || knee == 0 || (hip <= 2 * knee && knee <= 2 * hip);
}

bool is_evenly_spread(const std::vector<const MainMove*>& moves, const Sets& sets) {
  return has_no_lone_set(moves, sets) && is_even(moves, sets);
}

std::vector<Sets> ways_to_spread(const std::vector<const MainMove*>& moves, int most, bool may_be_uneven) {
  return Spreader{moves, most, may_be_uneven}.run();
}

}  // namespace hamstring::plan
