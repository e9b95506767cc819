#pragma once
#include <cstddef>
#include <functional>
#include <istream>
#include <optional>
#include <ostream>
#include <string>

namespace hamstring::cli {

/// An output and what stands behind it.
struct Output {
  std::ostream& stream;
  bool is_terminal = false;
  std::optional<std::size_t> columns;  ///< of the terminal
};

/// Everything outside the program; tests bring their own.
struct World {
  std::istream& in;
  Output out;
  Output err;
  std::function<std::optional<std::string>(const std::string&)> environment;

  std::string env(const std::string& name) const { return environment(name).value_or(""); }
};

}  // namespace hamstring::cli
