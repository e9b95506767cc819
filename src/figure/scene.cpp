#include "hamstring/figure/scene.hpp"

#include <algorithm>
#include <iterator>

#include "figure/body.hpp"
#include "figure/props.hpp"

namespace hamstring::figure {
namespace {

void add(Scene& scene, Scene more) {
  scene.insert(scene.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Flesh that would be in the floor lies flat on it.
Scene resting(Scene body) {
  for (auto& shape : body) {
    for (auto& point : shape.points) {
      point.y = std::max(point.y, 0.0);
    }
  }
  return body;
}

Scene props_of(const Frame& frame, bool in_front) {
  Scene out;
  for (const auto& prop : frame.props) {
    for (auto& shape : shapes_of(prop, frame)) {
      if (shape.in_front == in_front) {
        out.push_back(std::move(shape));
      }
    }
  }
  return out;
}

}  // namespace

Scene scene_of(const Frame& frame, const Feel& feel) {
  const Build build{frame};
  const bool lies = arm_lies(frame);
  Scene scene = resting(far_limbs(build));
  add(scene, props_of(frame, false));
  if (lies) {
    add(scene, resting(near_arm(build)));
  }
  add(scene, resting(trunk_and_head(build)));
  add(scene, resting(near_leg(build)));
  add(scene, resting(muscles_of(build, feel)));
  if (!lies) {
    add(scene, resting(near_arm(build)));
  }
  add(scene, props_of(frame, true));
  return scene;
}

}  // namespace hamstring::figure
