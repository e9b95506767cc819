#pragma once
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "cli/app.hpp"

namespace hamstring::test {

/// A world of strings: nothing in it is real.
struct TestWorld {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  std::map<std::string, std::string> environment;

  cli::World world() {
    return {.in = in,
            .out = {out, false, std::nullopt},
            .err = {err, false, std::nullopt},
            .environment = [this](const std::string& name) -> std::optional<std::string> {
              const auto found = environment.find(name);
              return found == environment.end() ? std::nullopt : std::optional{found->second};
            }};
  }

  int run(const std::vector<std::string>& arguments) {
    auto here = world();
    return static_cast<int>(cli::run(arguments, here));
  }
};

}  // namespace hamstring::test
