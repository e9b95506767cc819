#include "hamstring/base/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

namespace hamstring::text {
namespace {

constexpr utf8proc_int32_t replacement = 0xFFFD;

struct Codepoint {
  utf8proc_int32_t value;
  std::string_view bytes;
  bool well_formed;
};

constexpr auto is_plain_ascii = [](char c) { return c >= ' ' && c < '\x7f'; };

bool is_all_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_plain_ascii);
}

Codepoint first_codepoint(std::string_view text) {
  if (is_plain_ascii(text.front())) {
    return {text.front(), text.substr(0, 1), true};
  }
  utf8proc_int32_t value = 0;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &value);
  if (length <= 0) {
    return {replacement, text.substr(0, 1), false};
  }
  return {value, text.substr(0, static_cast<std::size_t>(length)), true};
}

template <class Visit>
void for_each_codepoint(std::string_view text, Visit visit) {
  while (!text.empty()) {
    const auto point = first_codepoint(text);
    visit(point);
    text.remove_prefix(point.bytes.size());
  }
}

std::size_t width_of(utf8proc_int32_t value) {
  const bool is_ascii = value >= ' ' && value < 0x7f;
  return is_ascii ? 1 : static_cast<std::size_t>(std::max(0, utf8proc_charwidth(value)));
}

/// Bidirectional controls and separators hide or reorder what follows (Trojan Source, CVE-2021-42574).
bool is_unsafe(utf8proc_int32_t c) {
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x061c || c == 0x200e || c == 0x200f ||
         (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

/// Letters by their category, blanks to the eye: the fillers of Hangul, the empty cell of Braille.
bool is_blank_letter(utf8proc_int32_t c) {
  return c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0 || c == 0x2800;
}

bool shows_something(utf8proc_int32_t c) {
  const auto category = utf8proc_category(c);
  const bool is_letter_or_sign = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_SO;
  const bool is_mark = category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
  return is_letter_or_sign && !is_mark && !is_blank_letter(c);
}

std::string hex(unsigned value, int digits) {
  constexpr std::string_view alphabet = "0123456789abcdef";
  std::string out;
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
    out += alphabet[(value >> static_cast<unsigned>(shift)) & 0xfU];
  }
  return out;
}

std::string escaped(const Codepoint& point) {
  if (!point.well_formed) {
    return "\\x" + hex(static_cast<unsigned char>(point.bytes.front()), 2);
  }
  const auto value = static_cast<unsigned>(point.value);
  return value < 0x100 ? "\\x" + hex(value, 2) : "\\u" + hex(value, 4);
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    if (end > 0) {
      words.push_back(text.substr(0, end));
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::string fold_ascii(std::string_view text) {
  std::string out{text};
  auto end = out.begin();
  for (const char c : text) {
    const bool is_capital = c >= 'A' && c <= 'Z';
    if (is_capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      *end++ = is_capital ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  out.erase(end, out.end());
  return out;
}

std::string well_formed(std::string_view text) {
  std::string out;
  for_each_codepoint(text, [&](const Codepoint& point) {
    out += point.well_formed ? point.bytes : std::string_view("\xEF\xBF\xBD");
  });
  return out;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  if (is_all_ascii(text)) {
    return text.size();
  }
  std::size_t width = 0;
  for_each_codepoint(text, [&](const Codepoint& point) { width += width_of(point.value); });
  return width;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::size_t used = 0;
  for (const auto word : words_of(text)) {
    const auto needed = display_width(word);
    if (lines.empty() || used + 1 + needed > width) {
      lines.emplace_back(word);
      used = needed;
    } else {
      lines.back().append(" ").append(word);
      used += 1 + needed;
    }
  }
  return lines;
}

std::string pad(std::string_view text, std::size_t width) {
  std::string out{text};
  const auto used = display_width(text);
  out.append(width > used ? width - used : 0, ' ');
  return out;
}

std::string truncate(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) {
    return std::string{text};
  }
  if (width == 0) {
    return {};
  }
  std::string out;
  std::size_t used = 0;
  while (!text.empty()) {
    const auto point = first_codepoint(text);
    if (used + width_of(point.value) > width - 1) {
      break;
    }
    used += width_of(point.value);
    out += point.bytes;
    text.remove_prefix(point.bytes.size());
  }
  return out + "…";
}

std::string fold(std::string_view text) {
  if (is_all_ascii(text)) {
    return fold_ascii(text);
  }
  const auto input = well_formed(text);
  utf8proc_uint8_t* mapped = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                                      UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(input.data()),
                                   static_cast<utf8proc_ssize_t>(input.size()), &mapped, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner{mapped, &std::free};
  if (length < 0) {
    return {};
  }
  std::string out;
  for_each_codepoint({reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)},
                     [&](const Codepoint& point) {
                       const auto category = utf8proc_category(point.value);
                       if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO) {
                         out += point.bytes;
                       }
                     });
  return out;
}

std::string escape(std::string_view text) {
  if (is_all_ascii(text)) {
    return std::string{text};
  }
  std::string out;
  for_each_codepoint(text, [&](const Codepoint& point) {
    if (point.well_formed && !is_unsafe(point.value)) {
      out += point.bytes;
    } else {
      out += escaped(point);
    }
  });
  return out;
}

std::string escape_for_json(std::string_view text) {
  std::string out;
  for_each_codepoint(text, [&](const Codepoint& point) {
    // What is unsafe lies below U+10000, so that no surrogates are needed.
    const bool is_hidden = point.well_formed && is_unsafe(point.value);
    out += is_hidden ? "\\u" + hex(static_cast<unsigned>(point.value), 4) : std::string{point.bytes};
  });
  return out;
}

bool is_printable(std::string_view text) {
  if (is_all_ascii(text)) {
    return true;
  }
  bool printable = true;
  for_each_codepoint(
      text, [&](const Codepoint& point) { printable &= point.well_formed && !is_unsafe(point.value); });
  return printable;
}

bool is_visible(std::string_view text) {
  while (!text.empty()) {
    const auto point = first_codepoint(text);
    if (point.well_formed && shows_something(point.value)) {
      return true;
    }
    text.remove_prefix(point.bytes.size());
  }
  return false;
}

std::string quote(std::string_view text) {
  constexpr std::size_t readable = 60;
  return '"' + truncate(escape(text), readable) + '"';
}

std::string join(std::span<const std::string> words, std::string_view last_joint) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) {
      out += i + 1 == words.size() ? " " + std::string{last_joint} + " " : ", ";
    }
    out += words[i];
  }
  return out;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) {
    above[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

std::vector<std::string> nearest(std::string_view word, std::span<const std::string> candidates) {
  constexpr std::size_t most = 3;
  constexpr std::size_t longest = 64;   // longer words are no slip of the finger, and quadratic to compare
  constexpr std::size_t beginning = 3;  // so much of a word may stand for all of it
  if (word.size() > longest) {
    return {};
  }
  const auto tolerance = std::max<std::size_t>(1, word.size() / 3);
  std::vector<std::pair<std::size_t, std::string>> close;
  for (const auto& candidate : candidates) {
    if (candidate.size() > longest) {
      continue;
    }
    const bool is_begun = word.size() >= beginning && candidate.starts_with(word);
    const auto distance = is_begun ? tolerance : edit_distance(word, candidate);
    if (distance <= tolerance) {
      close.emplace_back(distance, candidate);
    }
  }
  std::sort(close.begin(), close.end());
  close.erase(std::unique(close.begin(), close.end()), close.end());
  close.resize(std::min(close.size(), most));
  std::vector<std::string> words;
  for (auto& entry : close) {
    words.push_back(std::move(entry.second));
  }
  return words;
}

}  // namespace hamstring::text
