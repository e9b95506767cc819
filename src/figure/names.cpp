#include "figure/names.hpp"

namespace hamstring::figure {

std::string_view name(Spot spot) {
  return spot_names[static_cast<std::size_t>(spot)];
}
std::string_view name(Angle angle) {
  return angle_names[static_cast<std::size_t>(angle)];
}
std::string_view name(PropKind kind) {
  return prop_kind_names[static_cast<std::size_t>(kind)];
}

}  // namespace hamstring::figure
