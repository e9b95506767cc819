#pragma once
#include <memory>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace hamstring::cli {

/// The command line as it is defined: what is parsed, helped with, completed and described in the manual.
struct Definitions {
  CommonOptions common;
  Action chosen;  ///< what the command that was parsed does
  std::unique_ptr<CLI::App> app;

  Definitions();
  ~Definitions();
  Definitions(const Definitions&) = delete;
  Definitions& operator=(const Definitions&) = delete;
};

/// Every command.
std::unique_ptr<Definitions> define_all();

/// The commands that stand among `words`, so that a call does not pay for those it cannot mean. What it says
/// of unknown words may name too few: ask define_all() then.
std::unique_ptr<Definitions> define_some(const std::vector<std::string>& words);

/// "hamstring 0.1.0".
std::string version_line();

}  // namespace hamstring::cli
