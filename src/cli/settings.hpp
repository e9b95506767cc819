#pragma once
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "cli/toml.hpp"
#include "cli/unit.hpp"

/// What need not be typed again: the file `hamstring/config.toml` of the user.
namespace hamstring::cli {

enum class Sound { on, off, bell };

/// What the file says; what is absent is left to the built-in default.
struct Settings {
  std::string path;       ///< "" where there is no place for one
  bool is_there = false;  ///< a file stands at `path`
  std::optional<Level> level;
  std::optional<int> minutes;
  std::optional<std::vector<std::string>> equipment;  ///< words; a catalogue says which are known
  std::optional<std::vector<std::string>> avoid;
  std::optional<bool> partner;
  std::vector<std::chrono::weekday> days;  ///< of training, Monday first; empty where none are named
  std::optional<int> goal;                 ///< sessions a week, 1 to 3
  std::optional<Sound> sound;
  std::optional<std::string> say;  ///< off, auto or a program
  Unit unit = Unit::kg;
  std::map<std::string, std::size_t, std::less<>> lines;  ///< of the file, by key

  /// Where a key was set, for an error: "/home/you/.config/hamstring/config.toml:3: equipment".
  std::string place_of(std::string_view key) const;
};

/// One key: how it is written and what it means.
struct SettingKey {
  std::string_view name;
  toml::Type type;
  std::string_view accepts;   ///< for people: "5 to 120"
  std::string_view built_in;  ///< what holds where it is not set
  /// Takes the words into the settings. Throws UsageError that begins with `place`.
  void (*apply)(Settings& settings, const std::string& place, const std::vector<std::string>& words);
};

std::span<const SettingKey> setting_keys();

/// Throws UsageError with the nearest keys.
const SettingKey& setting_key(const std::string& name);

/// `$XDG_CONFIG_HOME/hamstring/config.toml`, or below `~/.config` where that variable is not set or not an
/// absolute path; "" where there is no home either.
std::string settings_path(const World& world);

/// The settings in the text of a file. Throws Error with file and line for the first thing wrong.
Settings read_settings(const std::string& path, std::string_view text);

/// The user's settings; none where there is no file. Throws Error where it is damaged.
Settings load_settings(const World& world);

/// The value that `words` of the command line give to a key. Throws UsageError.
toml::Value setting_value(const SettingKey& key, const std::string& words);

/// Sessions a week to aim for: the goal, else as many as there are days, else two.
int weekly_goal(const Settings& settings);

}  // namespace hamstring::cli
