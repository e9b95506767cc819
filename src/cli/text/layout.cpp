#include "cli/text/layout.hpp"

#include <algorithm>

#include "hamstring/base/text.hpp"

namespace hamstring::cli {

std::string hanging(std::string_view head, std::string_view text, std::size_t width) {
  constexpr std::size_t least = 16;
  const auto indent = text::display_width(head);
  std::string out;
  std::string start{head};
  for (const auto& line : text::wrap(text, std::max(least, width - std::min(width, indent)))) {
    out += start + line + "\n";
    start.assign(indent, ' ');
  }
  return out;
}

std::string labelled(std::string_view label, std::string_view text, std::size_t width) {
  constexpr std::size_t label_width = 14;
  return hanging("  " + text::pad(label, label_width), text, width);
}

std::string bullets(const Texts& lines, std::string_view marker, std::size_t width) {
  std::string out;
  for (const auto line : lines) {
    out += hanging("  " + std::string{marker} + " ", line, width);
  }
  return out;
}

}  // namespace hamstring::cli
