#pragma once
#include <optional>
#include <string_view>
#include <utility>

#include "base/json_reader.hpp"
#include "hamstring/catalogue/vocabulary.hpp"

namespace hamstring {

/// Keep what was read; a fault leaves `target` as it is.
template <class T, class U>
void assign(T& target, std::optional<U> value) {
  if (value) {
    target = static_cast<T>(std::move(*value));
  }
}

/// A word of the vocabulary `E`; `noun` is for the message, as in Cursor::one_of().
template <class E>
std::optional<E> read_word(const json::Cursor& cursor, std::string_view noun) {
  const auto position = cursor.one_of(names<E>(), noun);
  return position ? std::optional{static_cast<E>(*position)} : std::nullopt;
}

}  // namespace hamstring
