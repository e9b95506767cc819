#include "hamstring/catalogue/equipment.hpp"

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

}  // namespace hamstring
