#pragma once
#include <string>
#include <vector>

namespace hamstring::terminal {

/// The bytes that turn a screen showing `before` into one showing `after`: only rows that differ, all in one
/// update. Nothing where nothing differs. Rows may hold colour codes, but no line breaks.
std::string frame_update(const std::vector<std::string>& before, const std::vector<std::string>& after);

/// The same for a screen whose content is unknown.
std::string whole_frame(const std::vector<std::string>& rows);

}  // namespace hamstring::terminal
