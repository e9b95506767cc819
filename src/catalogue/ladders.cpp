#include "catalogue/ladders.hpp"

#include <algorithm>

#include "hamstring/base/text.hpp"

namespace hamstring {
namespace {

/// Call `visit(key, position, id)` for every rung of a ladder that `exercise` names.
template <class Visit>
void for_each_rung(const Exercise& exercise, Visit visit) {
  for (std::size_t i = 0; i < exercise.easier.size(); ++i) {
    visit("easier", i, exercise.easier[i]);
  }
  for (std::size_t i = 0; i < exercise.harder.size(); ++i) {
    visit("harder", i, exercise.harder[i]);
  }
}

bool is_at_least_as_hard(const Exercise& a, const Exercise& b) {
  return a.level >= b.level && a.demand >= b.demand;
}

std::string suggestion(const std::vector<Exercise>& exercises, const std::string& id) {
  constexpr std::size_t few = 1000;  // one missing id is not compared with all of a huge catalogue
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < std::min(exercises.size(), few); ++i) {
    ids.push_back(exercises[i].id);
  }
  const auto close = text::nearest(id, ids);
  return close.empty() ? "" : "; did you mean \"" + close.front() + "\"?";
}

using StepsUp = std::vector<std::vector<std::size_t>>;

/// From each exercise to the harder ones; `easier` of one counts as `harder` of the other.
StepsUp steps_up(const std::vector<Exercise>& exercises, const IdIndex& by_id) {
  StepsUp steps(exercises.size());
  for (const auto& [id, self] : by_id) {
    for_each_rung(exercises[self],
                  [&, self = self](std::string_view key, std::size_t, const std::string& other) {
                    const auto there = by_id.at(other);
                    const auto [from, to] = key == "harder" ? std::pair{self, there} : std::pair{there, self};
                    if (std::find(steps[from].begin(), steps[from].end(), to) == steps[from].end()) {
                      steps[from].push_back(to);
                    }
                  });
  }
  return steps;
}

/// How many ways lead up to each exercise once everything that stands free below has been taken away.
std::vector<std::size_t> ways_left(const StepsUp& steps) {
  std::vector<std::size_t> ways(steps.size(), 0);
  for (const auto& targets : steps) {
    for (const auto to : targets) {
      ++ways[to];
    }
  }
  std::vector<std::size_t> free;
  for (std::size_t i = 0; i < ways.size(); ++i) {
    if (ways[i] == 0) {
      free.push_back(i);
    }
  }
  while (!free.empty()) {
    const auto from = free.back();
    free.pop_back();
    for (const auto to : steps[from]) {
      if (--ways[to] == 0) {
        free.push_back(to);
      }
    }
  }
  return ways;
}

std::vector<LadderFault> circles(const std::vector<Exercise>& exercises, const IdIndex& by_id) {
  const auto ways = ways_left(steps_up(exercises, by_id));
  const auto first = std::find_if(ways.begin(), ways.end(), [](std::size_t count) { return count > 0; });
  if (first == ways.end()) {
    return {};
  }
  const auto position = static_cast<std::size_t>(first - ways.begin());
  const auto* key = exercises[position].harder.empty() ? "easier" : "harder";
  return {{position, key, 0, "the ladder of easier and harder moves runs in a circle"}};
}

}  // namespace

std::vector<LadderFault> missing_rungs(const std::vector<Exercise>& exercises, const IdIndex& by_id) {
  std::vector<LadderFault> faults;
  for (std::size_t self = 0; self < exercises.size(); ++self) {
    for_each_rung(exercises[self], [&](std::string_view key, std::size_t position, const std::string& id) {
      if (!by_id.contains(id)) {
        faults.push_back(
            {self, key, position, "there is no exercise \"" + id + "\"" + suggestion(exercises, id)});
      }
    });
  }
  return faults;
}

std::vector<LadderFault> wrong_rungs(const std::vector<Exercise>& exercises, const IdIndex& by_id) {
  std::vector<LadderFault> faults;
  for (std::size_t self = 0; self < exercises.size(); ++self) {
    for_each_rung(exercises[self], [&](std::string_view key, std::size_t position, const std::string& id) {
      const auto& here = exercises[self];
      const auto& there = exercises[by_id.at(id)];
      const bool in_order =
          key == "harder" ? is_at_least_as_hard(there, here) : is_at_least_as_hard(here, there);
      if (!in_order) {
        faults.push_back(
            {self, key, position, "\"" + id + "\" is not " + std::string{key} + " by its level and demand"});
      }
    });
  }
  return faults.empty() ? circles(exercises, by_id) : faults;
}

}  // namespace hamstring
