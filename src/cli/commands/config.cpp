#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/settings.hpp"
#include "cli/text/layout.hpp"
#include "cli/today.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::cli {
namespace {

constexpr const char* fresh_file = "# Settings of hamstring. `hamstring config --help` names the keys.\n";

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) {
    out += (out.empty() ? "" : ",") + word;
  }
  return out;
}

/// The file, or where it would be.
struct File {
  std::string path;
  std::optional<std::string> text;
};

File open_file(const World& world) {
  auto path = settings_path(world);
  if (path.empty()) {
    throw Error{"there is no place for settings; set HOME or XDG_CONFIG_HOME to an absolute path"};
  }
  auto text = world.read_file(path);
  return {std::move(path), std::move(text)};
}

/// The settings in a file, all of them checked.
Settings checked(const File& file, const Catalogue& catalogue) {
  auto settings = read_settings(file.path, file.text.value_or(""));
  try {
    parse_equipment(catalogue, settings.equipment.value_or(std::vector<std::string>{}),
                    settings.place_of("equipment"));
  } catch (const UsageError& error) {
    throw Error{error.what()};  // what is wrong is the file, not the command line
  }
  return settings;
}

/// What holds where a key is not set.
std::string built_in(const SettingKey& key, const Settings& settings) {
  return key.name == "goal" ? std::to_string(weekly_goal(settings)) : std::string{key.built_in};
}

/// Keys and values, in the order of the keys; those in the file as they are written there.
std::vector<std::string> values_of(const File& file, const Catalogue& catalogue) {
  const auto settings = checked(file, catalogue);
  const auto entries = toml::read(file.path, file.text.value_or(""));
  std::vector<std::string> values;
  for (const auto& key : setting_keys()) {
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const toml::Entry& entry) { return entry.key == key.name; });
    values.push_back(found == entries.end() ? built_in(key, settings)
                                            : text::escape(joined(found->value.words)));
  }
  return values;
}

ExitCode run_list_settings(const Context& context) {
  const auto file = open_file(context.world);
  const auto values = values_of(file, load_catalogue(context));
  const auto lines = read_settings(file.path, file.text.value_or("")).lines;
  const auto width = prose_width_of(context.world, context.world.out);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto key = setting_keys()[i].name;
    const bool is_set = lines.contains(key);
    const auto shown = values[i].empty() ? std::string{"none"} : values[i];
    const auto row = hanging("  " + text::pad(key, 11), is_set ? shown : shown + " (not set)", width);
    context.out() << (is_set ? row : context.out_style().dim(row.substr(0, row.size() - 1)) + "\n");
  }
  return ExitCode::done;
}

ExitCode run_get(const std::string& name, const Context& context) {
  const auto& key = setting_key(name);
  const auto values = values_of(open_file(context.world), load_catalogue(context));
  context.out() << values[static_cast<std::size_t>(&key - setting_keys().data())] << '\n';
  return ExitCode::done;
}

void keep(const Context& context, const File& file, const std::string& text, const Catalogue& catalogue) {
  checked({file.path, text}, catalogue);
  context.world.write_private(file.path, text);
}

ExitCode run_set(const std::vector<std::string>& pairs, const Context& context) {
  if (pairs.empty()) {
    throw UsageError{"say KEY and VALUE, such as: hamstring config set level intermediate"};
  }
  if (pairs.size() % 2 != 0) {
    throw UsageError{"say KEY and VALUE, or several such pairs: " + text::quote(pairs.back()) +
                     " has no value. A list has commas and no spaces: home,dumbbells"};
  }
  const auto catalogue = load_catalogue(context);
  const auto file = open_file(context.world);
  auto text = file.text.value_or(fresh_file);
  for (std::size_t i = 0; i < pairs.size(); i += 2) {
    const auto& key = setting_key(pairs[i]);
    const auto value = setting_value(key, pairs[i + 1]);
    if (key.name == "equipment") {
      parse_equipment(catalogue, value.words, key.name);
    }
    text = toml::with(file.path, text, key.name, value);
  }
  keep(context, file, text, catalogue);
  return ExitCode::done;
}

ExitCode run_unset(const std::string& name, const Context& context) {
  const auto file = open_file(context.world);
  const auto before = file.text.value_or("");
  const auto after = toml::without(file.path, before, name);
  if (after == before) {
    setting_key(name);
    note(context, name + " is not set.");
    return ExitCode::done;
  }
  keep(context, file, after, load_catalogue(context));
  return ExitCode::done;
}

ExitCode run_path(const Context& context) {
  const auto path = settings_path(context.world);
  context.out() << text::escape(path.empty() ? open_file(context.world).path : path) << '\n';
  return ExitCode::done;
}

std::string footer() {
  std::string out = "Keys\n";
  for (const auto& key : setting_keys()) {
    out += "  " + text::pad(key.name, 11) + std::string{key.accepts} + "\n";
  }
  return out +
         "\nAn option of the command line beats a setting. The file is "
         "$XDG_CONFIG_HOME/hamstring/config.toml,\n"
         "usually ~/.config/hamstring/config.toml, yours to edit: comments stay when a key is set.\n\n"
         "Examples\n"
         "  hamstring config set level intermediate\n"
         "  hamstring config set equipment home,dumbbells minutes 45\n"
         "  hamstring config get equipment\n"
         "  hamstring config unset minutes";
}

void add_leaves(CLI::App& config, Action& chosen) {
  const auto name = std::make_shared<std::string>();
  const auto pairs = std::make_shared<std::vector<std::string>>();
  add_leaf(config, "list", "Every setting, and what holds where it is not set", chosen, run_list_settings);
  add_leaf(config, "get", "Print one setting", chosen,
           [name](const Context& context) { return run_get(*name, context); })
      ->add_option("KEY", *name, "The setting")
      ->required();
  add_leaf(config, "set", "Keep a setting", chosen, [pairs](const Context& context) {
    return run_set(*pairs, context);
  })->add_option("KEY_VALUE", *pairs, "The setting and what it is to be; may go on with further pairs");
  add_leaf(config, "unset", "Drop a setting", chosen,
           [name](const Context& context) { return run_unset(*name, context); })
      ->add_option("KEY", *name, "The setting")
      ->required();
  add_leaf(config, "path", "Print where the settings are", chosen, run_path);
}

}  // namespace

void add_config(CLI::App& app, Action& chosen) {
  auto* command = app.add_subcommand("config", "Keep what you would type again: level, equipment, days");
  command->require_subcommand(0, 1);
  command->footer(footer());
  add_leaves(*command, chosen);
  command->callback([command, &chosen] {
    if (command->get_subcommands().empty()) {
      chosen = run_list_settings;
    }
  });
}

}  // namespace hamstring::cli
