#include "terminal/frame.hpp"

#include <algorithm>

namespace hamstring::terminal {
namespace {

constexpr const char* begin_update = "\x1b[?2026h";
constexpr const char* end_update = "\x1b[?2026l";
constexpr const char* clear_screen = "\x1b[2J";
constexpr const char* clear_rest_of_row = "\x1b[0m\x1b[K";

const std::string& row_of(const std::vector<std::string>& rows, std::size_t index) {
  static const std::string none;
  return index < rows.size() ? rows[index] : none;
}

}  // namespace

std::string frame_update(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  std::string changes;
  for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
    const auto& row = row_of(after, i);
    if (row != row_of(before, i)) {
      changes += "\x1b[" + std::to_string(i + 1) + ";1H" + row + clear_rest_of_row;
    }
  }
  return changes.empty() ? changes : begin_update + changes + end_update;
}

std::string whole_frame(const std::vector<std::string>& rows) {
  return begin_update + (clear_screen + frame_update({}, rows)) + end_update;
}

}  // namespace hamstring::terminal
