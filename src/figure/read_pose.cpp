#include <array>

#include "figure/read_parts.hpp"

namespace hamstring::figure {
namespace {

using json::Cursor;
using json::ObjectReader;

void read_degrees(const Cursor& cursor, double& target) {
  assign(target, cursor.number(-360, 360));
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

}  // namespace

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

}  // namespace hamstring::figure
