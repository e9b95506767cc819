#include "hamstring/catalogue/equipment.hpp"

#include <algorithm>

namespace hamstring {

const Equipment& home_equipment() {
  static const Equipment home{"mat", "chair", "couch", "wall", "towel", "support"};
  return home;
}

const Equipment& gym_equipment() {
  static const Equipment gym = [] {
    Equipment all{"small-ball",    "exercise-ball",   "foam-roller",
                  "dumbbells",     "barbell",         "kettlebell",
                  "ankle-weights", "resistance-band", "sliders",
                  "stick",         "bench",           "box",
                  "strap",         "anchor",          "leg-curl-machine",
                  "cable-machine", "glute-ham-bench"};
    all.insert(home_equipment().begin(), home_equipment().end());
    return all;
  }();
  return gym;
}

std::optional<std::string> enough_alone(const AnyOfLists& lists) {
  if (lists.size() < 2) {
    return std::nullopt;
  }
  const auto& first = lists.front();
  const auto found = std::find_if(first.begin(), first.end(), [&](const std::string& word) {
    return std::all_of(lists.begin(), lists.end(), [&](const auto& list) {
      return list.size() > 1 && std::find(list.begin(), list.end(), word) != list.end();
    });
  });
  return found == first.end() ? std::nullopt : std::optional{*found};
}

AnyOfLists without(const std::string& word, AnyOfLists lists) {
  for (auto& list : lists) {
    std::erase(list, word);
  }
  return lists;
}

}  // namespace hamstring
