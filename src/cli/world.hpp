#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "hamstring/base/moment.hpp"
#include "hamstring/history/files.hpp"
#include "terminal/console.hpp"

namespace hamstring::cli {

/// An output and what stands behind it.
struct Output {
  std::ostream& stream;
  bool is_terminal = false;
  std::optional<std::size_t> columns = std::nullopt;  ///< of the terminal
};

/// Everything outside the program; tests bring their own.
struct World {
  std::istream& in;
  Output out;
  Output err;
  std::function<std::optional<std::string>(const std::string&)> environment;
  history::Files& files;  ///< where the log is
  /// The bytes of a small file; nothing where there is none. Throws Error.
  std::function<std::optional<std::string>(const std::string& path)> read_file;
  /// Put `bytes` in the place of a file, whole or not at all, private to the user. Throws Error.
  std::function<void(const std::string& path, std::string_view bytes)> write_private;
  std::function<Moment()> now;
  std::function<std::uint64_t()> random;  ///< for ids that no other process gives
  std::function<std::unique_ptr<terminal::Console>(const terminal::ConsoleOptions&)> open_console;

  std::string env(const std::string& name) const { return environment(name).value_or(""); }
};

}  // namespace hamstring::cli
