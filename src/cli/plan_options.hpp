#pragma once
#include <optional>
#include <string>
#include <vector>

#include "cli/settings.hpp"
#include "cli/today.hpp"
#include "hamstring/catalogue/catalogue.hpp"
#include "hamstring/plan/session.hpp"

namespace CLI {
class App;
}

namespace hamstring::cli {

/// What `plan` and `start` are asked for, in the words of the command line. What is absent is left to the
/// settings, and then to what is built in.
struct PlanOptions {
  std::optional<std::string> level;
  std::optional<std::string> minutes;
  std::optional<std::vector<std::string>> equipment;
  std::optional<std::vector<std::string>> avoid;
  std::vector<std::string> with;
  std::vector<std::string> without;
  std::optional<bool> partner;
  std::string seed = "0";
  std::optional<std::string> on;  ///< the day to plan for; today where absent
  bool fresh = false;             ///< neither settings nor log
  bool anyway = false;            ///< main work although the last is too near
};

void add_plan_options(CLI::App& command, PlanOptions& options);

/// The settings that count for these options: none with --fresh, which then need not be readable either.
Settings settings_of(const PlanOptions& options, const World& world);

/// Throws UsageError for words that are not known, Error for moves that are not clear and for settings that
/// the catalogue does not know.
plan::Request request_of(const PlanOptions& options, const Settings& settings, const Catalogue& catalogue);

/// The day to plan for and how far log and settings decide. Throws UsageError for what is no date.
DayAsked day_of(const PlanOptions& options, const Settings& settings, Day today);

/// Let the session name what came from the settings: "From your settings: intermediate level and 45 minutes."
void add_settings_note(plan::Session& session, const PlanOptions& options, const Settings& settings);

/// The command that keeps the options given, for one who has no settings yet and sees the text at a terminal;
/// nothing for others.
std::optional<std::string> how_to_keep(const PlanOptions& options, const Settings& settings,
                                       const World& world);

}  // namespace hamstring::cli
