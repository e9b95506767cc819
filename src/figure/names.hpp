#pragma once
#include <array>
#include <string_view>

#include "hamstring/figure/figure.hpp"

/// The only place where the words of figures are spelled; each table is in the order of its enumeration.
namespace hamstring::figure {

inline constexpr std::array<std::string_view, spot_count> spot_names{
    "hip",       "shoulder", "neck",       "head",       "near.knee", "near.ankle",
    "near.heel", "near.toe", "near.elbow", "near.wrist", "near.hand", "far.knee",
    "far.ankle", "far.heel", "far.toe",    "far.elbow",  "far.wrist", "far.hand"};
inline constexpr std::array<std::string_view, angle_count> angle_names{
    "trunk",     "neck",       "near.shoulder", "near.elbow",   "near.wrist", "near.hip",
    "near.knee", "near.ankle", "near.aside",    "far.shoulder", "far.elbow",  "far.wrist",
    "far.hip",   "far.knee",   "far.ankle",     "far.aside"};
inline constexpr std::array<std::string_view, prop_kind_count> prop_kind_names{
    "chair",  "bench",  "couch",    "box",        "machine", "support", "wall", "mat",
    "ball",   "roller", "dumbbell", "kettlebell", "barbell", "slider",  "pad",  "anchor",
    "weight", "band",   "strap",    "stick",      "cable",   "sock"};
inline constexpr std::array<std::string_view, 3> back_names{"none", "left", "right"};
inline constexpr std::array<std::string_view, 2> cycle_names{"there-and-back", "loop"};
inline constexpr std::array<std::string_view, 2> side_names{"near", "far"};
inline constexpr std::array<std::string_view, 7> joint_names{"shoulder", "elbow", "wrist", "hip",
                                                             "knee",     "ankle", "aside"};

/// The joint of a side, numbered as in `joint_names`.
constexpr Angle joint(Side side, std::size_t number) {
  return static_cast<Angle>(2 + static_cast<std::size_t>(side) * joint_names.size() + number);
}

}  // namespace hamstring::figure
