#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// As much of TOML as a settings file needs: one key a line, no tables, no floats, dates or multi-line
/// strings.
namespace hamstring::cli::toml {

enum class Type { text, whole, truth, list };

struct Value {
  Type type = Type::text;
  std::vector<std::string> words;  ///< one, or the items of a list; numbers and truths as they are written
  bool operator==(const Value&) const = default;
};

/// A key with its value, and where both stand in the file.
struct Entry {
  std::string key;
  Value value;
  std::size_t line = 1;         ///< of the key, from 1
  std::size_t begin = 0;        ///< first byte of the key's line
  std::size_t value_begin = 0;  ///< first byte of the value
  std::size_t value_end = 0;    ///< one past its last byte
};

/// Read a file. Throws Error that names `file` and the line of the first fault: a syntax fault, a key that is
/// there twice.
std::vector<Entry> read(std::string_view file, std::string_view text);

/// A value as TOML spells it: `"home"`, `30`, `true`, `["mon", "thu"]`.
std::string write(const Value& value);

/// `text` with the value of `key` put in place of the old one; a key that is not there comes in at the end.
/// Everything else stays, comments too.
std::string with(std::string_view file, const std::string& text, std::string_view key, const Value& value);

/// `text` without the lines that set `key`.
std::string without(std::string_view file, const std::string& text, std::string_view key);

}  // namespace hamstring::cli::toml
