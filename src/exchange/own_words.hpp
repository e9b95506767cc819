#pragma once
#include <string_view>

/// Words that an export of ours has and an import understands.
namespace hamstring::exchange {

inline constexpr std::string_view guided_title = "Hamstring session";
inline constexpr std::string_view by_hand_title = "Logged by hand";
inline constexpr std::string_view left_words = "left side";
inline constexpr std::string_view right_words = "right side";

}  // namespace hamstring::exchange
