#pragma once
#include <vector>

#include "hamstring/figure/scene.hpp"

namespace hamstring::test {

inline bool is_inside(figure::Point point, const std::vector<figure::Point>& area) {
  bool inside = false;
  for (std::size_t i = 0; i < area.size(); ++i) {
    const auto a = area[i];
    const auto b = area[(i + 1) % area.size()];
    if ((a.y <= point.y) != (b.y <= point.y) && point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)) {
      inside = !inside;
    }
  }
  return inside;
}

/// Every muscle works or is stretched.
inline figure::Muscles all_muscles() {
  using figure::Task;
  return {{Task::works, Task::works_some, Task::stretches, Task::stretches_some, Task::works, Task::works}};
}

}  // namespace hamstring::test
