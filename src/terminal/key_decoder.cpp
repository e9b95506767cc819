#include "terminal/key_decoder.hpp"

#include <utility>

namespace hamstring::terminal {
namespace {

using play::Key;
namespace key = play::key;

constexpr char escape = '\x1b';
constexpr std::size_t longest_sequence = 16;

/// Arrows end in the same letter in both modes of a keyboard: "ESC [ A" and "ESC O A".
constexpr std::pair<char, Key> arrows[] = {
    {'A', key::up}, {'B', key::down}, {'C', key::right}, {'D', key::left}};

bool starts_sequence(char byte) {
  return byte == '[' || byte == 'O';
}

bool ends_sequence(char byte) {
  return byte >= '@' && byte <= '~';
}

}  // namespace

std::vector<Key> KeyDecoder::feed(std::string_view bytes) {
  std::vector<Key> keys;
  for (const char byte : bytes) {
    if (m_sequence.empty()) {
      take(byte, keys);
    } else {
      take_in_sequence(byte, keys);
    }
  }
  return keys;
}

void KeyDecoder::take(char byte, std::vector<Key>& keys) {
  if (byte == escape) {
    m_sequence = escape;
  } else if (byte == '\r' || byte == '\n') {
    keys.push_back(key::enter);
  } else if (byte >= ' ' && byte <= '~') {
    keys.push_back(static_cast<Key>(byte));
  }
}

void KeyDecoder::take_in_sequence(char byte, std::vector<Key>& keys) {
  if (m_sequence.size() == 1 && !starts_sequence(byte)) {
    m_sequence.clear();
    keys.push_back(key::escape);
    take(byte, keys);
    return;
  }
  m_sequence += byte;
  if (m_sequence.size() < 3 || (!ends_sequence(byte) && m_sequence.size() < longest_sequence)) {
    return;
  }
  const bool is_plain = m_sequence.size() == 3;
  const bool tells_focus = is_plain && m_sequence[1] == '[' && (byte == 'I' || byte == 'O');
  m_sequence.clear();
  if (tells_focus) {
    keys.push_back(byte == 'I' ? focus_gained : focus_lost);
  }
  for (const auto& [letter, arrow] : arrows) {
    if (is_plain && letter == byte) {
      keys.push_back(arrow);
    }
  }
}

std::vector<Key> KeyDecoder::flush() {
  const bool is_key = m_sequence.size() == 1;
  m_sequence.clear();
  return is_key ? std::vector<Key>{key::escape} : std::vector<Key>{};
}

}  // namespace hamstring::terminal
