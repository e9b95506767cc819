#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json.hpp"
#include "hamstring/base/diagnostic.hpp"

namespace hamstring::json {

/// Where a value stands, as a chain of steps that becomes text only when a fault is reported.
class Path {
 public:
  static Path root() { return {nullptr, "$", 0}; }
  Path key(std::string_view name) const { return {this, name, 0}; }
  Path index(std::size_t position) const { return {this, {}, position}; }
  std::string text() const;

 private:
  Path(const Path* parent, std::string_view name, std::size_t position)
      : m_parent(parent), m_name(name), m_position(position) {}
  const Path* m_parent;
  std::string_view m_name;
  std::size_t m_position;
};

/// One value being read: every fault is noted under its path and reading goes on. Texts are moved out of the
/// value.
class Cursor {
 public:
  Cursor(Value& value, const Path& path, const std::string& file, Diagnostics& faults)
      : m_value(&value), m_path(&path), m_file(&file), m_faults(&faults) {}

  static constexpr std::size_t longest_words = 1000;

  void fault(std::string text) const;
  const Path& path() const { return *m_path; }
  const std::string& file() const { return *m_file; }
  Diagnostics& faults() const { return *m_faults; }
  Value& value() const { return *m_value; }

  /// A fault and nothing where the value is of another type or out of range.
  std::optional<bool> boolean() const;
  std::optional<std::int64_t> integer(std::int64_t low, std::int64_t high) const;
  std::optional<double> number(double low, double high) const;
  std::optional<std::string> string() const;
  /// A string of 1 to `longest` bytes.
  std::optional<std::string> words(std::size_t longest = longest_words) const;
  /// The same where it stands, for as long as the value does.
  std::optional<std::string_view> view_words(std::size_t longest = longest_words) const;
  /// An id or word: lower-case letters and digits, joined by single hyphens, at most 64.
  std::optional<std::string> kebab() const;
  /// The position in `names` of the string; `noun` for the message: `"hard" is not a level; one of …`.
  std::optional<std::size_t> one_of(std::span<const std::string_view> names, std::string_view noun) const;

  /// Call `read(Cursor)` for each element of a list of at least `least` and at most `most` elements.
  template <class Read>
  void each(std::size_t least, std::size_t most, Read read) const {
    auto* array = list(least, most);
    if (array == nullptr) {
      return;
    }
    for (std::size_t i = 0; i < array->size(); ++i) {
      const auto at = m_path->index(i);
      read(Cursor{(*array)[i], at, *m_file, *m_faults});
    }
  }

  /// Reads the list into the result of `read(Cursor) -> optional<T>`, without the elements that have faults.
  template <class T, class Read>
  std::vector<T> list_of(std::size_t least, std::size_t most, Read read) const {
    std::vector<T> out;
    if (const auto* array = m_value->as<Value::Array>()) {
      out.reserve(std::min(array->size(), most));
    }
    each(least, most, [&](const Cursor& element) {
      if (auto value = read(element)) {
        out.push_back(std::move(*value));
      }
    });
    return out;
  }

 private:
  Value::Array* list(std::size_t least, std::size_t most) const;
  std::nullopt_t wrong_type(std::string_view expected) const;
  Value* m_value;
  const Path* m_path;
  const std::string* m_file;
  Diagnostics* m_faults;
};

/// Reads an object key by key; what was not asked for when finish() is called is an unknown key.
class ObjectReader {
 public:
  explicit ObjectReader(const Cursor& cursor);

  /// Calls `read(Cursor)` where the key is present; returns whether it was.
  template <class Read>
  bool optional(std::string_view key, Read read) {
    auto* value = take(key);
    if (value == nullptr) {
      return false;
    }
    const auto at = m_cursor.path().key(key);
    read(Cursor{*value, at, m_cursor.file(), m_cursor.faults()});
    return true;
  }

  /// As optional(), and a fault where the key is missing.
  template <class Read>
  void required(std::string_view key, Read read) {
    if (!optional(key, read)) {
      missing(key);
    }
  }

  bool is_object() const { return m_object != nullptr; }
  void finish();

 private:
  Value* take(std::string_view key);
  void missing(std::string_view key) const;
  Cursor m_cursor;
  Value::Object* m_object;
  std::vector<std::string_view> m_known;
};

}  // namespace hamstring::json
