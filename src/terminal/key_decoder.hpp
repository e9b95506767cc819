#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/play/key.hpp"

namespace hamstring::terminal {

/// From the bytes of a keyboard to keys. Escape sequences may come in pieces; those of keys without a meaning
/// here, control characters and bytes beyond ASCII are swallowed.
class KeyDecoder {
 public:
  /// The window has the focus now, or lost it: in the plane of keys that are none.
  static constexpr play::Key focus_gained = 0x100010;
  static constexpr play::Key focus_lost = 0x100011;

  std::vector<play::Key> feed(std::string_view bytes);

  /// True where an escape may be the key or the start of a sequence: after a short silence flush() tells.
  bool is_undecided() const { return !m_sequence.empty(); }
  std::vector<play::Key> flush();

 private:
  void take(char byte, std::vector<play::Key>& keys);
  void take_in_sequence(char byte, std::vector<play::Key>& keys);

  std::string m_sequence;  ///< an escape and what followed
};

}  // namespace hamstring::terminal
