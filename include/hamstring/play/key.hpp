#pragma once

/// Keys as the player takes them: a character, or one of the constants for keys that are none.
namespace hamstring::play {

using Key = char32_t;

namespace key {
inline constexpr Key enter = U'\n';
inline constexpr Key escape = U'\x1b';
inline constexpr Key space = U' ';
// In a private plane of Unicode, where no keyboard types.
inline constexpr Key left = 0x100000;
inline constexpr Key right = 0x100001;
inline constexpr Key up = 0x100002;
inline constexpr Key down = 0x100003;
}  // namespace key

}  // namespace hamstring::play
