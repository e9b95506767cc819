#pragma once
#include <array>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "hamstring/base/packed.hpp"

/// Values as bytes in a row, for data that the build compiles in: it was checked when it was written, and is
/// read straight into what the program works with. A struct takes part by a function `flat_fields(T&)` beside
/// it, which ties its members.
namespace hamstring::flat {

/// A T or a const T, for flat_fields().
template <class T, class Bare>
concept Either = std::same_as<std::remove_const_t<T>, Bare>;

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_map = false;
template <class K, class V>
inline constexpr bool is_map<std::map<K, V>> = true;
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_array = false;
template <class T, std::size_t size>
inline constexpr bool is_array<std::array<T, size>> = true;
template <class T>
inline constexpr bool is_duration = false;
template <class R, class P>
inline constexpr bool is_duration<std::chrono::duration<R, P>> = true;

template <class T>
inline constexpr bool is_packed = false;
template <class T>
inline constexpr bool is_packed<Packed<T>> = true;

/// Appends values to `bytes`.
class Writer {
 public:
  std::string bytes;

  template <class T>
  void put(const T& value) {
    if constexpr (std::is_enum_v<T>) {
      put_whole(static_cast<std::int64_t>(value));
    } else if constexpr (std::is_integral_v<T>) {
      put_whole(static_cast<std::int64_t>(value));
    } else if constexpr (std::is_floating_point_v<T>) {
      std::array<char, sizeof value> raw{};
      std::memcpy(raw.data(), &value, sizeof value);
      bytes.append(raw.data(), raw.size());
    } else if constexpr (std::is_same_v<T, std::string>) {
      put_whole(static_cast<std::int64_t>(value.size()));
      bytes += value;
    } else if constexpr (is_packed<T>) {
      put_whole(static_cast<std::int64_t>(value.bytes().size()));
      bytes += value.bytes();
    } else if constexpr (is_duration<T>) {
      put_whole(static_cast<std::int64_t>(value.count()));
    } else if constexpr (is_optional<T>) {
      put_whole(value ? 1 : 0);
      if (value) {
        put(*value);
      }
    } else if constexpr (is_list<T> || is_map<T>) {
      put_whole(static_cast<std::int64_t>(value.size()));
      put_each(value);
    } else if constexpr (is_array<T>) {
      put_each(value);
    } else {
      std::apply([this](const auto&... members) { (this->put(members), ...); }, flat_fields(value));
    }
  }

  template <class K, class V>
  void put(const std::pair<K, V>& value) {
    put(value.first);
    put(value.second);
  }

 private:
  template <class Values>
  void put_each(const Values& values) {
    for (const auto& value : values) {
      put(value);
    }
  }

  /// Seven bits a byte, the lowest first; small negative numbers stay short.
  void put_whole(std::int64_t value) {
    auto rest = (static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63U);
    for (; rest >= 0x80; rest >>= 7U) {
      bytes += static_cast<char>((rest & 0x7FU) | 0x80U);
    }
    bytes += static_cast<char>(rest);
  }
};

/// Reads back what a Writer of the same build has written. Packed texts stay in its bytes.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : m_at(bytes.data()) {}

  template <class T>
  void get(T& value) {
    if constexpr (std::is_enum_v<T> || std::is_integral_v<T>) {
      value = static_cast<T>(whole());
    } else if constexpr (std::is_floating_point_v<T>) {
      std::memcpy(&value, m_at, sizeof value);
      m_at += sizeof value;
    } else if constexpr (std::is_same_v<T, std::string>) {
      const auto size = count();
      value = std::string{m_at, size};
      m_at += size;
    } else if constexpr (is_packed<T>) {
      const auto size = count();
      value = T::over({m_at, size});
      m_at += size;
    } else if constexpr (is_duration<T>) {
      value = T{static_cast<typename T::rep>(whole())};
    } else if constexpr (is_optional<T>) {
      value.reset();
      if (whole() != 0) {
        get(value.emplace());
      }
    } else if constexpr (is_list<T>) {
      value.clear();
      value.resize(count());
      get_each(value);
    } else if constexpr (is_map<T>) {
      value.clear();
      for (auto left = count(); left > 0; --left) {
        typename T::key_type key{};
        get(key);
        get(value[std::move(key)]);
      }
    } else if constexpr (is_array<T>) {
      get_each(value);
    } else {
      std::apply([this](auto&... members) { (this->get(members), ...); }, flat_fields(value));
    }
  }

  std::size_t count() { return static_cast<std::size_t>(whole()); }

 private:
  template <class Values>
  void get_each(Values& values) {
    for (auto& value : values) {
      get(value);
    }
  }

  std::int64_t whole() {
    std::uint64_t rest = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(*m_at++);
      rest |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) {
        return static_cast<std::int64_t>(rest >> 1U) ^ -static_cast<std::int64_t>(rest & 1U);
      }
    }
  }

  const char* m_at;
};

}  // namespace hamstring::flat
