#pragma once
#include <functional>
#include <string>
#include <vector>

#include "cli/app.hpp"
#include "cli/style.hpp"
#include "cli/world.hpp"
#include "hamstring/base/diagnostic.hpp"
#include "hamstring/catalogue/catalogue.hpp"

namespace CLI {
class App;
}

namespace hamstring::cli {

/// Options that every command takes.
struct CommonOptions {
  std::vector<std::string> catalogue_files;
  bool no_builtin = false;
  std::string color = "auto";
};

/// What a command runs in.
struct Context {
  World& world;
  const CommonOptions& common;

  std::ostream& out() const { return world.out.stream; }
  std::ostream& err() const { return world.err.stream; }
  Style out_style() const;
  Style err_style() const;
};

using Action = std::function<ExitCode(const Context&)>;

/// The built-in catalogue with the user's files laid over it. Every fault is printed before Error is thrown.
Catalogue load_catalogue(const Context& context);

/// One line a fault on stderr, and how many more there are.
void print_faults(const Context& context, const Diagnostics& faults);

/// The bytes of a file, or of standard input for "-". Throws Error.
std::string read_input(const World& world, const std::string& path);

/// What a path of the command line is called in messages.
std::string name_of_input(const std::string& path);

/// A command below `parent` whose action is `action`.
CLI::App* add_leaf(CLI::App& parent, const char* name, const char* text, Action& chosen, Action action);

/// One of the commands: adds itself to the command line and, where it was chosen, becomes the action.
using AddCommand = void (*)(CLI::App& app, Action& chosen);

void add_calendar(CLI::App& app, Action& chosen);
void add_completion(CLI::App& app, Action& chosen);
void add_config(CLI::App& app, Action& chosen);
void add_export(CLI::App& app, Action& chosen);
void add_import(CLI::App& app, Action& chosen);
void add_list(CLI::App& app, Action& chosen);
void add_show(CLI::App& app, Action& chosen);
void add_log(CLI::App& app, Action& chosen);
/// Below `log`.
void add_log_merge(CLI::App& log, Action& chosen);
void add_next(CLI::App& app, Action& chosen);
void add_plan(CLI::App& app, Action& chosen);
void add_programme(CLI::App& app, Action& chosen);
void add_stats(CLI::App& app, Action& chosen);
void add_start(CLI::App& app, Action& chosen);
void add_test(CLI::App& app, Action& chosen);
void add_validate(CLI::App& app, Action& chosen);

}  // namespace hamstring::cli
