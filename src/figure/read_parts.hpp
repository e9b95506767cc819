#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json_reader.hpp"
#include "figure/names.hpp"

/// What the readers of figures, poses and props share.
namespace hamstring::figure {

inline constexpr std::size_t long_list = 20;
inline constexpr double far_away = 3;  // body heights

template <class T>
void assign(T& target, std::optional<T> value) {
  if (value) {
    target = std::move(*value);
  }
}

template <class E>
std::optional<E> read_word(const json::Cursor& cursor, std::span<const std::string_view> names,
                           std::string_view noun) {
  const auto position = cursor.one_of(names, noun);
  return position ? std::optional{static_cast<E>(*position)} : std::nullopt;
}

std::optional<Spot> read_spot(const json::Cursor& cursor);
std::optional<PropKind> read_kind(const json::Cursor& cursor);
std::optional<std::pair<double, double>> read_pair(const json::Cursor& cursor, double low, double high);
std::optional<Point> read_point(const json::Cursor& cursor);

Pose read_pose(const json::Cursor& cursor);
std::vector<Prop> read_props(const json::Cursor& cursor);

}  // namespace hamstring::figure
