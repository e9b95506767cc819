#include "cli/toml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::cli::toml {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

bool is_bare(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

void append_utf8(std::string& out, std::uint32_t point) {
  const auto tail = [&](unsigned shift) { out += static_cast<char>(0x80U | ((point >> shift) & 0x3fU)); };
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xc0U | (point >> 6U));
    tail(0);
  } else if (point < 0x10000) {
    out += static_cast<char>(0xe0U | (point >> 12U));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xf0U | (point >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

class Reader {
 public:
  Reader(std::string_view file, std::string_view text) : m_file(file), m_text(text) {
    m_at = text.starts_with("\xef\xbb\xbf") ? 3 : 0;
  }

  std::vector<Entry> read() {
    std::vector<Entry> entries;
    for (skip_lines(); !is_over(); skip_lines()) {
      auto entry = read_entry();
      const auto same = std::find_if(entries.begin(), entries.end(),
                                     [&](const Entry& earlier) { return earlier.key == entry.key; });
      if (same != entries.end()) {
        fail(entry.line, fmt::format("{} is set a second time, first in line {}; keep one of them",
                                     text::quote(entry.key), same->line));
      }
      entries.push_back(std::move(entry));
    }
    return entries;
  }

 private:
  [[noreturn]] void fail(std::size_t line, const std::string& what) const {
    throw Error{fmt::format("{}:{}: {}", text::escape(m_file), line, what)};
  }
  [[noreturn]] void fail(const std::string& what) const { fail(m_line, what); }

  bool is_over() const { return m_at >= m_text.size(); }
  char peek() const { return is_over() ? '\0' : m_text[m_at]; }
  bool is_at_line_end() const {
    return is_over() || peek() == '\n' || m_text.substr(m_at).starts_with("\r\n");
  }

  char take() {
    const char c = m_text[m_at++];
    m_line += c == '\n' ? 1 : 0;
    return c;
  }

  void skip_blanks() {
    while (!is_over() && is_blank(peek())) {
      take();
    }
  }

  void skip_comment() {
    skip_blanks();
    while (peek() == '#' && !is_at_line_end()) {
      m_at += std::min(m_text.substr(m_at).find('\n'), m_text.size() - m_at);
    }
  }

  /// What stands between entries, and between the items of a list.
  void skip_lines() {
    for (skip_comment(); !is_over() && is_at_line_end(); skip_comment()) {
      while (take() != '\n') {
      }
    }
  }

  std::string read_key() {
    if (peek() == '"' || peek() == '\'') {
      return read_text();
    }
    if (peek() == '[') {
      fail("sections such as [plan] are not used; let the keys stand without one");
    }
    const auto start = m_at;
    while (!is_over() && (is_bare(peek()) || peek() == '.')) {
      take();
    }
    if (m_at == start) {
      fail("expected a line such as level = \"beginner\"");
    }
    return std::string{m_text.substr(start, m_at - start)};
  }

  Entry read_entry() {
    Entry entry;
    entry.line = m_line;
    const auto before = m_text.substr(0, m_at).find_last_of('\n');
    entry.begin = before == std::string_view::npos ? 0 : before + 1;
    entry.key = read_key();
    skip_blanks();
    if (peek() != '=') {
      fail("expected = after " + text::quote(entry.key));
    }
    take();
    skip_blanks();
    entry.value_begin = m_at;
    entry.value = read_value();
    entry.value_end = m_at;
    skip_comment();
    if (!is_at_line_end()) {
      fail("expected nothing more after the value of " + text::quote(entry.key));
    }
    return entry;
  }

  Value read_value() {
    if (peek() == '[') {
      return read_list();
    }
    if (peek() == '"' || peek() == '\'') {
      return {Type::text, {read_text()}};
    }
    const auto word = read_word();
    if (word == "true" || word == "false") {
      return {Type::truth, {word}};
    }
    if (!word.empty() &&
        word.find_first_not_of("0123456789", word[0] == '-' || word[0] == '+' ? 1 : 0) == std::string::npos) {
      return {Type::whole, {word}};
    }
    fail(word.empty() ? "a value is missing after ="
                      : "put text between quotes: \"" + text::escape(word) + "\"");
  }

  std::string read_word() {
    const auto start = m_at;
    while (!is_at_line_end() && !is_blank(peek()) &&
           std::string_view{"#,]\"'["}.find(peek()) == std::string_view::npos) {
      take();
    }
    return std::string{m_text.substr(start, m_at - start)};
  }

  Value read_list() {
    const auto begun = m_line;
    Value value{Type::list, {}};
    take();
    for (skip_lines(); peek() != ']'; skip_lines()) {
      if (is_over()) {
        fail(begun, "the list has no end; close it with ]");
      }
      auto item = read_value();
      if (item.type == Type::list) {
        fail("a list within a list is not used");
      }
      value.words.push_back(std::move(item.words.front()));
      skip_lines();
      if (peek() == ',') {
        take();
      } else if (peek() != ']') {
        fail(is_over() ? begun : m_line,
             is_over() ? "the list has no end; close it with ]" : "expected , or ] in the list");
      }
    }
    take();
    return value;
  }

  std::string read_text() {
    const char quote = take();
    if (m_text.substr(m_at).starts_with(std::string(2, quote))) {
      fail("text of several lines is not used");
    }
    std::string out;
    while (!is_at_line_end() && peek() != quote) {
      const char c = take();
      if (c == '\\' && quote == '"') {
        read_escape(out);
      } else {
        out += c;
      }
    }
    if (peek() != quote) {
      fail(std::string{"the text has no end; close it with "} + quote);
    }
    take();
    return out;
  }

  void read_escape(std::string& out) {
    constexpr std::string_view letters = "btnfr\"\\";
    constexpr std::string_view meant = "\b\t\n\f\r\"\\";
    const char c = is_at_line_end() ? '\0' : take();
    const auto found = letters.find(c);
    if (c != '\0' && found != std::string_view::npos) {
      out += meant[found];
    } else if (c == 'u' || c == 'U') {
      append_utf8(out, read_code_point(c == 'u' ? 4 : 8));
    } else {
      fail("a \\ in text between \" must be written \\\\");
    }
  }

  std::uint32_t read_code_point(std::size_t digits) {
    constexpr std::string_view alphabet = "0123456789abcdef";
    std::uint32_t point = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      const char c = is_at_line_end() ? '\0' : take();
      const auto digit = alphabet.find(c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c);
      if (c == '\0' || digit == std::string_view::npos) {
        fail(fmt::format("expected {} hexadecimal digits after \\{}", digits, digits == 4 ? 'u' : 'U'));
      }
      point = point * 16 + static_cast<std::uint32_t>(digit);
    }
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
      fail("this is no character of Unicode");
    }
    return point;
  }

  std::string_view m_file;
  std::string_view m_text;
  std::size_t m_at = 0;
  std::size_t m_line = 1;
};

std::string quoted(const std::string& words) {
  std::string out = "\"";
  for (const char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += std::string{"\\"} + c;
    } else if (byte < 0x20 || byte == 0x7f) {
      out += fmt::format("\\u{:04x}", byte);
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string_view line_end(std::string_view text) {
  return text.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
}

const Entry* find(const std::vector<Entry>& entries, std::string_view key) {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &*found;
}

}  // namespace

std::vector<Entry> read(std::string_view file, std::string_view text) {
  return Reader{file, text}.read();
}

std::string write(const Value& value) {
  if (value.type == Type::text) {
    return quoted(value.words.front());
  }
  if (value.type != Type::list) {
    return value.words.front();
  }
  std::string out = "[";
  for (const auto& word : value.words) {
    out += (out.size() > 1 ? ", " : "") + quoted(word);
  }
  return out + "]";
}

std::string with(std::string_view file, const std::string& text, std::string_view key, const Value& value) {
  const auto entries = read(file, text);
  if (const auto* entry = find(entries, key)) {
    return text.substr(0, entry->value_begin) + write(value) + text.substr(entry->value_end);
  }
  auto out = text;
  if (!out.empty() && out.back() != '\n') {
    out += line_end(text);
  }
  return out + std::string{key} + " = " + write(value) + std::string{line_end(text)};
}

std::string without(std::string_view file, const std::string& text, std::string_view key) {
  const auto entries = read(file, text);
  const auto* entry = find(entries, key);
  if (entry == nullptr) {
    return text;
  }
  const auto end = text.find('\n', entry->value_end);
  return text.substr(0, entry->begin) + (end == std::string::npos ? "" : text.substr(end + 1));
}

}  // namespace hamstring::cli::toml
