#pragma once
#include <span>
#include <string_view>

/// Data files that the build compiles into the library (data/embed.cpp), in CBOR.
namespace hamstring::data {

/// A member of a large object, to be read alone.
struct Member {
  std::string_view key;
  std::string_view cbor;
};

extern const std::string_view exercises_cbor;
extern const std::string_view programmes_cbor;
extern const std::span<const Member> figures_cbor;

}  // namespace hamstring::data
