#include "figure/write_figure.hpp"

#include <algorithm>

#include "base/json_writer.hpp"
#include "figure/names.hpp"
#include "figure/props.hpp"

namespace hamstring::figure {
namespace {

using json::list_of;
using json::number;
using json::string;
using json::Value;

Value pair(double first, double second) {
  return Value{Value::Array{number(first), number(second)}};
}
Value point(Point p) {
  return pair(p.x, p.y);
}
Value place(const Place& where) {
  return where.spot ? string(name(*where.spot)) : point(where.offset);
}

class Object {
 public:
  void add(std::string_view key, Value value) { m_members.push_back({std::string{key}, std::move(value)}); }
  void add_unless(bool is_default, std::string_view key, Value value) {
    if (!is_default) {
      add(key, std::move(value));
    }
  }
  bool empty() const { return m_members.empty(); }
  Value value() { return Value{std::move(m_members)}; }

 private:
  Value::Object m_members;
};

void add_joints(Object& object, Side side, const Angles& angles) {
  Object joints;
  for (std::size_t i = 0; i < joint_names.size(); ++i) {
    const double angle = angles[joint(side, i)];
    joints.add_unless(angle == 0, joint_names[i], number(angle));
  }
  if (!joints.empty()) {
    object.add(side_names[static_cast<std::size_t>(side)], joints.value());
  }
}

Value write_pins(const std::map<Spot, Point>& pins) {
  Object object;
  for (const auto& [spot, target] : pins) {
    object.add(name(spot), point(target));
  }
  return object.value();
}

Value write_soles(const std::map<Side, double>& soles) {
  Object object;
  for (const auto& [side, angle] : soles) {
    object.add(side_names[static_cast<std::size_t>(side)], number(angle));
  }
  return object.value();
}

Value write_contact(const Contact& contact) {
  if (!contact.on) {
    return string(name(contact.spot));
  }
  return Value{Value::Object{{"point", string(name(contact.spot))}, {"on", string(name(*contact.on))}}};
}

Value write_expectations(const std::vector<Expectation>& expectations) {
  Object object;
  for (const auto& [angle, low, high] : expectations) {
    object.add(name(angle), pair(low, high));
  }
  return object.value();
}

Value write_pose(const Pose& pose) {
  Object object;
  object.add("anchor", string(name(pose.anchor)));
  object.add("at", point(pose.at));
  object.add("trunk", number(pose.angles[Angle::trunk]));
  object.add_unless(pose.angles[Angle::neck] == 0, "neck", number(pose.angles[Angle::neck]));
  add_joints(object, Side::near, pose.angles);
  add_joints(object, Side::far, pose.angles);
  object.add_unless(pose.pins.empty(), "pin", write_pins(pose.pins));
  object.add_unless(pose.soles.empty(), "foot", write_soles(pose.soles));
  object.add_unless(pose.contacts.empty(), "contact", list_of(pose.contacts, write_contact));
  object.add_unless(pose.expect.empty(), "expect", write_expectations(pose.expect));
  object.add_unless(pose.slides.empty(), "slides",
                    list_of(pose.slides, [](Spot spot) { return string(name(spot)); }));
  return object.value();
}

Value write_prop(const Prop& prop) {
  const auto& usual = traits(prop.kind);
  Object object;
  object.add("type", string(name(prop.kind)));
  if (usual.shape == PropTraits::Shape::stretched) {
    object.add("from", place(prop.at));
    object.add("to", place(prop.to));
  } else {
    object.add("at", place(prop.at));
    object.add_unless(!prop.at.spot || prop.at.offset == Point{}, "offset", point(prop.at.offset));
  }
  object.add_unless(prop.width == usual.width, "width", number(prop.width));
  object.add_unless(prop.height == usual.height, "height", number(prop.height));
  object.add_unless(prop.radius == usual.radius, "radius", number(prop.radius));
  object.add_unless(prop.back == Prop::Back::none, "back",
                    string(back_names[static_cast<std::size_t>(prop.back)]));
  return object.value();
}

Value write_props(const std::vector<Prop>& props) {
  return list_of(props, write_prop);
}

}  // namespace

Value write_figure(const Figure& figure) {
  const auto& keyframes = figure.keyframes;
  const bool props_stay = std::all_of(keyframes.begin(), keyframes.end(), [&](const Keyframe& keyframe) {
    return keyframe.props == keyframes.front().props;
  });
  Object object;
  object.add_unless(figure.cycle == Cycle::there_and_back, "cycle",
                    string(cycle_names[static_cast<std::size_t>(figure.cycle)]));
  if (props_stay && !keyframes.empty()) {
    object.add_unless(keyframes.front().props.empty(), "props", write_props(keyframes.front().props));
  }
  object.add("keyframes", list_of(keyframes, [&](const Keyframe& keyframe) {
               Object out;
               out.add("label", string(keyframe.label));
               out.add("pose", write_pose(keyframe.pose));
               out.add_unless(props_stay, "props", write_props(keyframe.props));
               return out.value();
             }));
  return object.value();
}

}  // namespace hamstring::figure
