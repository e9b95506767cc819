#pragma once
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/json.hpp"

/// Small words to build values with.
namespace hamstring::json {

inline Value string(std::string_view words) {
  return Value{std::string{words}};
}

inline Value whole(std::int64_t number) {
  return Value{number};
}

/// Whole numbers stay without a point.
inline Value number(double value) {
  return value == std::trunc(value) ? whole(static_cast<std::int64_t>(value)) : Value{value};
}

/// `write(item)` for each item of a range.
template <class Range, class Write>
Value list_of(const Range& items, Write write) {
  Value::Array array;
  for (const auto& item : items) {
    array.push_back(write(item));
  }
  return Value{std::move(array)};
}

}  // namespace hamstring::json
