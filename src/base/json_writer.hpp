#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/json.hpp"

/// Small words to build values with.
namespace hamstring::json {

inline Value text(std::string_view words) {
  return Value{std::string{words}};
}

inline Value whole(std::int64_t number) {
  return Value{number};
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
