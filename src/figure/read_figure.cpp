#include "figure/read_figure.hpp"

#include <algorithm>
#include <span>

#include "figure/names.hpp"
#include "figure/props.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::figure {
namespace {

using json::Cursor;
using json::ObjectReader;

constexpr double far_away = 3;  // body heights
constexpr std::size_t long_list = 20;
constexpr std::size_t most_keyframes = 6;

template <class T>
void assign(T& target, std::optional<T> value) {
  if (value) {
    target = std::move(*value);
  }
}

template <class E>
std::optional<E> read_word(const Cursor& cursor, std::span<const std::string_view> names,
                           std::string_view noun) {
  const auto position = cursor.one_of(names, noun);
  return position ? std::optional{static_cast<E>(*position)} : std::nullopt;
}

std::optional<Spot> read_spot(const Cursor& cursor) {
  return read_word<Spot>(cursor, spot_names, "a point of the body");
}
std::optional<PropKind> read_kind(const Cursor& cursor) {
  return read_word<PropKind>(cursor, prop_kind_names, "a prop");
}

void read_degrees(const Cursor& cursor, double& target) {
  assign(target, cursor.number(-360, 360));
}

std::optional<std::pair<double, double>> read_pair(const Cursor& cursor, double low, double high) {
  const auto numbers = cursor.list_of<double>(2, 2, [&](const Cursor& c) { return c.number(low, high); });
  return numbers.size() == 2 ? std::optional{std::pair{numbers[0], numbers[1]}} : std::nullopt;
}

std::optional<Point> read_point(const Cursor& cursor) {
  const auto pair = read_pair(cursor, -far_away, far_away);
  return pair ? std::optional{Point{pair->first, pair->second}} : std::nullopt;
}

bool is_list(const Cursor& cursor) {
  return cursor.value().as<json::Value::Array>() != nullptr;
}

void read_joints(const Cursor& cursor, std::span<const Side> sides, Angles& angles) {
  ObjectReader reader{cursor};
  for (std::size_t i = 0; i < joint_names.size(); ++i) {
    reader.optional(joint_names[i], [&](const Cursor& c) {
      for (const auto side : sides) {
        read_degrees(c, angles[joint(side, i)]);
      }
    });
  }
  reader.finish();
}

/// `both` first, so that a side can depart from it.
void read_angles(ObjectReader& reader, Angles& angles) {
  constexpr std::array sides{Side::near, Side::far};
  reader.required("trunk", [&](const Cursor& c) { read_degrees(c, angles[Angle::trunk]); });
  reader.optional("neck", [&](const Cursor& c) { read_degrees(c, angles[Angle::neck]); });
  reader.optional("both", [&](const Cursor& c) { read_joints(c, sides, angles); });
  for (const auto& side : sides) {
    reader.optional(side_names[static_cast<std::size_t>(side)], [&](const Cursor& c) {
      read_joints(c, std::span{&side, 1}, angles);
    });
  }
}

std::map<Spot, Point> read_pins(const Cursor& cursor) {
  std::map<Spot, Point> pins;
  ObjectReader reader{cursor};
  for (const auto spot : {Spot::near_ankle, Spot::far_ankle, Spot::near_wrist, Spot::far_wrist}) {
    reader.optional(name(spot), [&](const Cursor& c) { assign(pins[spot], read_point(c)); });
  }
  reader.finish();
  return pins;
}

std::map<Side, double> read_soles(const Cursor& cursor) {
  std::map<Side, double> soles;
  ObjectReader reader{cursor};
  for (const auto side : {Side::near, Side::far}) {
    reader.optional(side_names[static_cast<std::size_t>(side)],
                    [&](const Cursor& c) { read_degrees(c, soles[side]); });
  }
  reader.finish();
  return soles;
}

/// A point of the body, which touches the floor, or an object that also says what it touches.
std::optional<Contact> read_contact(const Cursor& cursor) {
  if (cursor.value().as<json::Value::Object>() == nullptr) {
    const auto spot = read_spot(cursor);
    return spot ? std::optional{Contact{*spot, std::nullopt}} : std::nullopt;
  }
  Contact contact;
  ObjectReader reader{cursor};
  reader.required("point", [&](const Cursor& c) { assign(contact.spot, read_spot(c)); });
  reader.required("on", [&](const Cursor& c) { contact.on = read_kind(c); });
  reader.finish();
  return contact;
}

std::vector<Expectation> read_expectations(const Cursor& cursor) {
  std::vector<Expectation> out;
  ObjectReader reader{cursor};
  for (std::size_t i = 0; i < angle_count; ++i) {
    reader.optional(angle_names[i], [&](const Cursor& c) {
      const auto range = read_pair(c, -360, 360);
      if (range && range->first > range->second) {
        c.fault("the range runs backwards");
      } else if (range) {
        out.push_back({static_cast<Angle>(i), range->first, range->second});
      }
    });
  }
  reader.finish();
  return out;
}

Pose read_pose(const Cursor& cursor) {
  Pose pose;
  ObjectReader reader{cursor};
  reader.required("anchor", [&](const Cursor& c) { assign(pose.anchor, read_spot(c)); });
  reader.required("at", [&](const Cursor& c) { assign(pose.at, read_point(c)); });
  read_angles(reader, pose.angles);
  reader.optional("pin", [&](const Cursor& c) { pose.pins = read_pins(c); });
  reader.optional("foot", [&](const Cursor& c) { pose.soles = read_soles(c); });
  reader.optional("contact",
                  [&](const Cursor& c) { pose.contacts = c.list_of<Contact>(0, long_list, read_contact); });
  reader.optional("expect", [&](const Cursor& c) { pose.expect = read_expectations(c); });
  reader.optional("slides", [&](const Cursor& c) { pose.slides = c.list_of<Spot>(0, long_list, read_spot); });
  reader.finish();
  return pose;
}

/// A point of the world as a list, or the name of a point of the body.
void read_place(const Cursor& cursor, Place& place) {
  if (is_list(cursor)) {
    assign(place.offset, read_point(cursor));
  } else {
    place.spot = read_spot(cursor);
  }
}

void read_offset(const Cursor& cursor, Place& place) {
  const auto offset = read_point(cursor);
  if (!place.spot) {
    cursor.fault("an offset goes with a point of the body; add it to \"at\" instead");
  } else {
    assign(place.offset, offset);
  }
}

/// A number that the kind has, and 0 otherwise.
void read_size(ObjectReader& reader, std::string_view key, double usual, double& target) {
  target = usual;
  if (usual != 0) {
    reader.optional(key, [&](const Cursor& c) { assign(target, c.number(0.01, far_away)); });
  }
}

void read_ground(const Cursor& cursor, Point& target) {
  assign(target, read_point(cursor));
  if (target.y != 0) {
    cursor.fault("stands on the floor, so \"at\" is [x, 0]");
  }
}

void read_places(ObjectReader& reader, PropTraits::Shape shape, Prop& prop) {
  switch (shape) {
    case PropTraits::Shape::standing:
      return reader.required("at", [&](const Cursor& c) { read_ground(c, prop.at.offset); });
    case PropTraits::Shape::placed:
      reader.required("at", [&](const Cursor& c) { read_place(c, prop.at); });
      reader.optional("offset", [&](const Cursor& c) { read_offset(c, prop.at); });
      return;
    case PropTraits::Shape::stretched:
      reader.required("from", [&](const Cursor& c) { read_place(c, prop.at); });
      reader.required("to", [&](const Cursor& c) { read_place(c, prop.to); });
  }
}

std::optional<Prop> read_prop(const Cursor& cursor) {
  Prop prop;
  ObjectReader reader{cursor};
  const auto before = cursor.faults().size();
  reader.required("type", [&](const Cursor& c) { assign(prop.kind, read_kind(c)); });
  if (cursor.faults().size() > before) {
    return std::nullopt;  // what belongs to it depends on the kind
  }
  const auto& usual = traits(prop.kind);
  read_places(reader, usual.shape, prop);
  read_size(reader, "width", usual.width, prop.width);
  read_size(reader, "height", usual.height, prop.height);
  read_size(reader, "radius", usual.radius, prop.radius);
  if (prop.kind == PropKind::chair) {
    reader.optional("back", [&](const Cursor& c) {
      assign(prop.back, read_word<Prop::Back>(c, back_names, "a side for the back"));
    });
  }
  reader.finish();
  return prop;
}

std::vector<Prop> read_props(const Cursor& cursor) {
  return cursor.list_of<Prop>(0, long_list, read_prop);
}

std::optional<Keyframe> read_keyframe(const Cursor& cursor, const std::vector<Prop>& props) {
  constexpr std::size_t short_text = 20;
  Keyframe keyframe{"", {}, props};
  ObjectReader reader{cursor};
  reader.required("label", [&](const Cursor& c) { assign(keyframe.label, c.words(short_text)); });
  reader.required("pose", [&](const Cursor& c) { keyframe.pose = read_pose(c); });
  reader.optional("props", [&](const Cursor& c) { keyframe.props = read_props(c); });
  reader.finish();
  return keyframe;
}

bool moves_between(const Prop& a, const Prop& b) {
  return a.kind == b.kind && a.back == b.back && a.at.spot == b.at.spot && a.to.spot == b.to.spot;
}

/// Only the same things at the same points can be followed from one key frame to the next.
void check_same_props(const Cursor& cursor, const std::vector<Keyframe>& keyframes) {
  for (const auto& keyframe : keyframes) {
    const auto& first = keyframes.front().props;
    if (!std::equal(first.begin(), first.end(), keyframe.props.begin(), keyframe.props.end(),
                    moves_between)) {
      cursor.fault(
          "the props of " + text::quote(keyframe.label) +
          " are not those of the first key frame, of the same types at the same points in the same order");
    }
  }
}

}  // namespace

Figure read_figure(const Cursor& cursor) {
  constexpr std::array<std::string_view, 1> views{"side"};
  Figure figure;
  std::vector<Prop> props;
  const auto before = cursor.faults().size();
  ObjectReader reader{cursor};
  reader.optional("view", [&](const Cursor& c) { c.one_of(views, "a view"); });
  reader.optional("cycle", [&](const Cursor& c) {
    assign(figure.cycle, read_word<Cycle>(c, cycle_names, "a way to repeat"));
  });
  reader.optional("props", [&](const Cursor& c) { props = read_props(c); });
  reader.required("keyframes", [&](const Cursor& c) {
    figure.keyframes = c.list_of<Keyframe>(
        1, most_keyframes, [&](const Cursor& element) { return read_keyframe(element, props); });
    if (c.faults().size() == before) {
      check_same_props(c, figure.keyframes);
    }
  });
  reader.finish();
  return figure;
}

}  // namespace hamstring::figure
