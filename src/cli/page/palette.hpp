#pragma once
#include <span>
#include <string>
#include <string_view>

namespace hamstring::cli {

/// A colour of the page by what it is for, on light and on dark screens: "#rrggbb". Paper takes the light
/// one.
struct Colour {
  std::string_view role;
  std::string_view light;
  std::string_view dark;
};
std::span<const Colour> palette();

/// Two roles that stand on each other, and the contrast that WCAG 2.2 (AA) asks of them.
struct Pairing {
  std::string_view front;
  std::string_view ground;
  double contrast;
};
std::span<const Pairing> pairings();

/// The whole style sheet of a page.
std::string style_sheet();

}  // namespace hamstring::cli
