#include "figure/read_figure.hpp"

#include <algorithm>
#include <array>

#include "figure/read_parts.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::figure {
namespace {

using json::Cursor;
using json::ObjectReader;

constexpr std::size_t most_keyframes = 12;  // of a walk in small steps

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
