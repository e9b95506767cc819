#include "cli/definitions.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>

#ifndef HAMSTRING_VERSION
#error "the build sets HAMSTRING_VERSION"
#endif

namespace hamstring::cli {
namespace {

struct NamedCommand {
  std::string_view name;
  AddCommand add;
};

constexpr std::array commands{NamedCommand{"list", add_list},
                              NamedCommand{"show", add_show},
                              NamedCommand{"plan", add_plan},
                              NamedCommand{"start", add_start},
                              NamedCommand{"next", add_next},
                              NamedCommand{"log", add_log},
                              NamedCommand{"stats", add_stats},
                              NamedCommand{"programme", add_programme},
                              NamedCommand{"calendar", add_calendar},
                              NamedCommand{"test", add_test},
                              NamedCommand{"config", add_config},
                              NamedCommand{"validate", add_validate},
                              NamedCommand{"import", add_import},
                              NamedCommand{"export", add_export},
                              NamedCommand{"completion", add_completion}};

constexpr const char* root_footer =
    "Examples\n"
    "  hamstring plan --minutes 20               a session for a beginner at home\n"
    "  hamstring start --minutes 20              the same, led by the clock\n"
    "  hamstring show kickback --animate         how a move goes\n"
    "  hamstring list --equipment none           what needs nothing at all\n"
    "\n"
    "General fitness information, not medical advice: see a physician before you\n"
    "start, and stop on pain.";

void add_common(CLI::App& app, CommonOptions& common) {
  app.add_option("--catalogue", common.catalogue_files,
                 "Lay this catalogue file over the built-in one; may be given again; - is standard input")
      ->type_name("FILE")
      ->allow_extra_args(false);
  app.add_flag("--no-builtin", common.no_builtin, "Leave the built-in catalogue out");
  app.add_option("--color", common.color, "auto, always or never")->type_name("WHEN");
}

void prepare(CLI::App& command) {
  command.fallthrough();
  for (auto* inner : command.get_subcommands({})) {
    prepare(*inner);
  }
}

template <class Wanted>
std::unique_ptr<Definitions> define(Wanted wanted) {
  auto out = std::make_unique<Definitions>();
  for (const auto& command : commands) {
    if (wanted(command.name)) {
      command.add(*out->app, out->chosen);
    }
  }
  for (auto* command : out->app->get_subcommands({})) {
    prepare(*command);
  }
  return out;
}

}  // namespace

CLI::App* add_leaf(CLI::App& parent, const char* name, const char* text, Action& chosen, Action action) {
  auto* command = parent.add_subcommand(name, text);
  command->callback([&chosen, action = std::move(action)] { chosen = action; });
  return command;
}

Definitions::Definitions()
    : app(std::make_unique<CLI::App>(
          "Sessions for the back of the thighs: explained, drawn and led, with what you have at hand.")) {
  app->name("hamstring");
  app->footer(root_footer);
  app->set_help_flag("-h,--help", "Print help");
  app->set_version_flag("--version", version_line(), "Print the version");
  app->require_subcommand(0, 1);
  add_common(*app, common);
}

Definitions::~Definitions() = default;

std::unique_ptr<Definitions> define_all() {
  return define([](std::string_view) { return true; });
}

std::unique_ptr<Definitions> define_some(const std::vector<std::string>& words) {
  return define(
      [&](std::string_view name) { return std::find(words.begin(), words.end(), name) != words.end(); });
}

std::string version_line() {
  return "hamstring " HAMSTRING_VERSION;
}

}  // namespace hamstring::cli
