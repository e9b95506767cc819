#pragma once
#include <span>
#include <string_view>

/// Data files that the build checks and compiles into the library (data/embed.cpp), in the form of
/// base/flat.hpp.
namespace hamstring::data {

/// A member of a large object, to be read alone.
struct Member {
  std::string_view key;
  std::string_view bytes;
};

extern const std::string_view exercises;       ///< std::vector<Exercise>
extern const std::string_view programmes;      ///< coach::Programmes
extern const std::span<const Member> figures;  ///< figure::Figure each

}  // namespace hamstring::data
