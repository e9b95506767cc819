#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "hamstring/base/diagnostic.hpp"

/// JSON as the project reads and writes it: order and repeated keys are kept, limits are set before anything
/// is built.
namespace hamstring::json {

struct Member;

/// One JSON value. Numbers are `std::int64_t` where they are whole and fit, `double` otherwise.
class Value {
 public:
  using Array = std::vector<Value>;
  using Object = std::vector<Member>;
  using Data = std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object>;

  // Defined below, where Member is complete: what they do to a list of members has to see one.
  Value() noexcept;
  Value(Data value) noexcept;
  Value(const Value&);
  Value(Value&&) noexcept;
  Value& operator=(const Value&);
  Value& operator=(Value&&) noexcept;
  ~Value();

  template <class T>
  T* as() {
    return std::get_if<T>(&data);
  }
  template <class T>
  const T* as() const {
    return std::get_if<T>(&data);
  }

  Data data;
};

struct Member {
  std::string key;
  Value value;
};

inline Value::Value() noexcept = default;
inline Value::Value(Data value) noexcept : data(std::move(value)) {}
inline Value::Value(const Value&) = default;
inline Value::Value(Value&&) noexcept = default;
inline Value& Value::operator=(const Value&) = default;
inline Value& Value::operator=(Value&&) noexcept = default;
inline Value::~Value() = default;

/// "null", "true or false", "a number", "a string", "a list", "an object": for messages.
std::string_view kind_name(const Value& value);

/// What an input may be at most. More is a fault, found before memory is spent on it.
struct Limits {
  std::size_t bytes = std::size_t{1} << 30U;
  std::size_t depth = 32;
  std::size_t members = 1000;       ///< keys of one object
  std::size_t values = 250'000;     ///< that stand in memory at the same time
  bool printable_text_only = true;  ///< control and bidirectional characters in strings are faults
  bool repeated_keys_are_faults = true;
};

/// Takes the elements of one large top-level list as they are read, so that the whole never stands in memory.
struct Stream {
  std::string_view key;
  std::function<void(Value&& element, std::size_t index)> take;
};

/// Parse the whole of `text`. Faults (syntax with line and column, repeated keys, unprintable text, limits)
/// are added to `faults` under the name `file`. Nothing is returned where the text cannot be read as JSON; a
/// value with faults is returned all the same, so that a reader can report the rest in the same pass. With
/// `stream`, the elements of the list at `$.<key>` go to `take` and the list in the result stays empty.
std::optional<Value> parse(std::string_view text, const std::string& file, Diagnostics& faults,
                           const Limits& limits = {}, const Stream* stream = nullptr);

/// Compact JSON in one line. UTF-8 is kept as it is, but for what a terminal could act on or hide: that is
/// written as \uXXXX.
std::string write_line(const Value& value);

/// Indented JSON with a last newline. Lists of plain values stay on one line where they fit.
std::string write_pretty(const Value& value);

}  // namespace hamstring::json
