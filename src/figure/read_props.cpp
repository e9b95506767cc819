#include "figure/props.hpp"
#include "figure/read_parts.hpp"

namespace hamstring::figure {
namespace {

using json::Cursor;
using json::ObjectReader;

/// A point of the world as a list, or the name of a point of the body.
void read_place(const Cursor& cursor, Place& place) {
  if (cursor.value().as<json::Value::Array>() != nullptr) {
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

}  // namespace

std::vector<Prop> read_props(const Cursor& cursor) {
  return cursor.list_of<Prop>(0, long_list, read_prop);
}

}  // namespace hamstring::figure
