#pragma once
#include <optional>
#include <string>

#include "cli/plan_options.hpp"

namespace hamstring::cli {

/// What `start` is asked for, in the words of the command line.
struct StartOptions {
  PlanOptions plan;
  std::string plan_file;
  std::optional<std::string> say;
  std::optional<std::string> sound;
  std::string on_cue;
  std::string speed = "1";
  bool yes = false;
  bool quiet = false;
  bool rehearse = false;
  bool resume = false;
  bool cleared = false;
  bool metronome = false;
};

}  // namespace hamstring::cli
