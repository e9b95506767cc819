#pragma once
#include <string>
#include <vector>

#include "hamstring/catalogue/catalogue.hpp"
#include "hamstring/plan/session.hpp"

namespace CLI {
class App;
}

namespace hamstring::cli {

/// What `plan` and `start` are asked for, in the words of the command line.
struct PlanOptions {
  std::string level = "beginner";
  std::string minutes = "30";
  std::vector<std::string> equipment{"home"};
  std::vector<std::string> avoid;
  std::vector<std::string> with;
  std::vector<std::string> without;
  bool partner = false;
  std::string seed = "0";
};

void add_plan_options(CLI::App& command, PlanOptions& options);

/// Throws UsageError for words that are not known, Error for moves that are not clear.
plan::Request request_of(const PlanOptions& options, const Catalogue& catalogue);

}  // namespace hamstring::cli
