#include "figure/read_parts.hpp"

namespace hamstring::figure {

using json::Cursor;

std::optional<Spot> read_spot(const Cursor& cursor) {
  return read_word<Spot>(cursor, spot_names, "a point of the body");
}
std::optional<PropKind> read_kind(const Cursor& cursor) {
  return read_word<PropKind>(cursor, prop_kind_names, "a prop");
}

std::optional<std::pair<double, double>> read_pair(const Cursor& cursor, double low, double high) {
  const auto numbers = cursor.list_of<double>(2, 2, [&](const Cursor& c) { return c.number(low, high); });
  return numbers.size() == 2 ? std::optional{std::pair{numbers[0], numbers[1]}} : std::nullopt;
}

std::optional<Point> read_point(const Cursor& cursor) {
  const auto pair = read_pair(cursor, -far_away, far_away);
  return pair ? std::optional{Point{pair->first, pair->second}} : std::nullopt;
}

}  // namespace hamstring::figure
