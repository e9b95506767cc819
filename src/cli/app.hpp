#pragma once
#include <string>
#include <vector>

#include "cli/world.hpp"

namespace hamstring::cli {

/// How the process ends; a signal ends it as that signal.
enum class ExitCode { done = 0, failed = 1, wrong_usage = 2 };

/// Run one command line, without the program's name. Nothing is thrown.
ExitCode run(const std::vector<std::string>& arguments, World& world);

/// run() in the real world.
int main(int count, char** arguments);

}  // namespace hamstring::cli
