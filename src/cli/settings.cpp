#include "cli/settings.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/options.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::cli {
namespace {

using std::chrono::weekday;
using toml::Type;
using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 7> weekday_words{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array<std::string_view, 7> long_weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                        "friday", "saturday", "sunday"};

/// Monday is 0.
std::size_t weekday_position(const std::string& place, const std::string& word) {
  for (std::size_t i = 0; i < long_weekdays.size(); ++i) {
    if (text::fold(word) == long_weekdays[i]) {
      return i;
    }
  }
  return position_of(place, word, weekday_words);
}

/// Two days of rest between any two, Sunday to Monday included, so never more than three (rule 14).
void check_spread(const std::string& place, const std::vector<bool>& trains) {
  for (std::size_t i = 0; i < trains.size(); ++i) {
    const auto next = (i + 1) % trains.size();
    if (trains[i] && trains[next]) {
      throw UsageError{fmt::format(
          "{}: {} and {} are too close; sessions stand 48 hours apart, so name up to three days such as "
          "mon,wed,fri",
          place, weekday_words[i], weekday_words[next])};
    }
  }
}

void apply_days(Settings& settings, const std::string& place, const Words& words) {
  std::vector<bool> trains(weekday_words.size(), false);
  for (const auto& word : words) {
    trains[weekday_position(place, word)] = true;
  }
  check_spread(place, trains);
  settings.days.clear();
  for (std::size_t i = 0; i < trains.size(); ++i) {
    if (trains[i]) {
      settings.days.emplace_back(static_cast<unsigned>(i + 1));
    }
  }
}

bool parse_truth(const std::string& place, const std::string& word) {
  constexpr std::array<std::string_view, 4> words{"false", "true", "no", "yes"};
  return position_of(place, word, words) % 2 == 1;
}

void apply_say(Settings& settings, const std::string& place, const Words& words) {
  if (words.front().empty() || !text::is_printable(words.front())) {
    throw UsageError{place + ": expected off, auto or a program such as spd-say, not " +
                     text::quote(words.front())};
  }
  settings.say = words.front();
}

void apply_avoid(Settings& settings, const std::string& place, const Words& words) {
  parse_words<AvoidTag>(place, words);
  settings.avoid = words;
}

constexpr std::array<std::string_view, 3> sound_words{"on", "off", "bell"};
constexpr std::array<std::string_view, 2> unit_words{"kg", "lb"};

constexpr std::array<SettingKey, 10> keys{{
    {"level", Type::text, "beginner, intermediate or advanced", "beginner",
     [](Settings& s, const std::string& place, const Words& words) {
       s.level = parse_word<Level>(place, words.front());
     }},
    {"minutes", Type::whole, "5 to 120", "30",
     [](Settings& s, const std::string& place, const Words& words) {
       s.minutes = parse_whole(place, words.front(), 5, 120);
     }},
    {"equipment", Type::list, "none, home, gym or a list", "home",
     [](Settings& s, const std::string&, const Words& words) { s.equipment = words; }},
    {"avoid", Type::list, "what to leave out, such as knee-pain", "", apply_avoid},
    {"partner", Type::truth, "true where someone is there to spot or hold you", "false",
     [](Settings& s, const std::string& place, const Words& words) {
       s.partner = parse_truth(place, words.front());
     }},
    {"days", Type::list, "when you train, such as mon,thu", "", apply_days},
    {"goal", Type::whole, "sessions a week, 1 to 3", "",
     [](Settings& s, const std::string& place, const Words& words) {
       s.goal = parse_whole(place, words.front(), 1, 3);
     }},
    {"sound", Type::text, "on, off or bell", "on",
     [](Settings& s, const std::string& place, const Words& words) {
       s.sound = static_cast<Sound>(position_of(place, words.front(), sound_words));
     }},
    {"say", Type::text, "off, auto or a program that speaks its last argument", "off", apply_say},
    {"unit", Type::text, "kg or lb", "kg",
     [](Settings& s, const std::string& place, const Words& words) {
       s.unit = static_cast<Unit>(position_of(place, words.front(), unit_words));
     }},
}};

std::vector<std::string> key_names() {
  std::vector<std::string> names;
  std::transform(keys.begin(), keys.end(), std::back_inserter(names),
                 [](const SettingKey& key) { return std::string{key.name}; });
  return names;
}

const SettingKey* find_key(std::string_view name) {
  const auto* found =
      std::find_if(keys.begin(), keys.end(), [&](const SettingKey& key) { return key.name == name; });
  return found == keys.end() ? nullptr : found;
}

std::string unknown_key(const std::string& name) {
  const auto known = key_names();
  const auto close = text::nearest(name, known);
  return text::quote(name) + " is not a setting" +
         (close.empty() ? "" : "; did you mean " + text::join(close, "or") + "?") + "\nOne of " +
         text::join(known, "or");
}

std::string example(const SettingKey& key) {
  switch (key.type) {
    case Type::whole:
      return std::string{key.name} + " = " + (key.name == "goal" ? "2" : "30");
    case Type::truth:
      return std::string{key.name} + " = true";
    case Type::list:
      return std::string{key.name} + (key.name == "days"    ? " = [\"mon\", \"thu\"]"
                                      : key.name == "avoid" ? " = [\"knee-pain\"]"
                                                            : " = [\"home\"]");
    case Type::text:
      return std::string{key.name} + " = \"" + std::string{key.built_in} + "\"";
  }
  return {};
}

/// A list may also be one text with commas; anything else has the type of its key.
Words words_of(const SettingKey& key, const std::string& place, const toml::Value& value) {
  if (key.type == Type::list && (value.type == Type::list || value.type == Type::text)) {
    return value.words.empty() ? value.words : split_list(place, value.words);
  }
  if (key.type != value.type) {
    throw UsageError{place + ": expected " + std::string{key.accepts} + ", written " + example(key)};
  }
  return value.words;
}

void apply(Settings& settings, const toml::Entry& entry) {
  settings.lines[entry.key] = entry.line;
  const auto* key = find_key(entry.key);
  if (key == nullptr) {
    throw UsageError{
        fmt::format("{}:{}: {}", text::escape(settings.path), entry.line, unknown_key(entry.key))};
  }
  const auto place = settings.place_of(entry.key);
  key->apply(settings, place, words_of(*key, place, entry.value));
}

}  // namespace

std::string Settings::place_of(std::string_view key) const {
  const auto line = lines.find(key);
  return fmt::format("{}:{}: {}", text::escape(path), line == lines.end() ? 1 : line->second, key);
}

std::span<const SettingKey> setting_keys() {
  return keys;
}

const SettingKey& setting_key(const std::string& name) {
  const auto* key = find_key(name);
  if (key == nullptr) {
    throw UsageError{unknown_key(name)};
  }
  return *key;
}

std::string settings_path(const World& world) {
  constexpr auto below = "/hamstring/config.toml";
  const auto config = world.env("XDG_CONFIG_HOME");
  if (config.starts_with('/')) {
    return config + below;
  }
  const auto home = world.env("HOME");
  return home.starts_with('/') ? home + "/.config" + below : "";
}

Settings read_settings(const std::string& path, std::string_view text) {
  Settings settings;
  settings.path = path;
  settings.is_there = true;
  for (const auto& entry : toml::read(path, text)) {
    try {
      apply(settings, entry);
    } catch (const UsageError& error) {
      throw Error{error.what()};  // what is wrong is the file, not the command line
    }
  }
  return settings;
}

Settings load_settings(const World& world) {
  const auto path = settings_path(world);
  const auto text = path.empty() ? std::nullopt : world.read_file(path);
  if (text) {
    return read_settings(path, *text);
  }
  Settings settings;
  settings.path = path;
  return settings;
}

toml::Value setting_value(const SettingKey& key, const std::string& words) {
  const std::string place{key.name};
  toml::Value value{key.type, key.type == Type::list ? split_list(place, {words}) : Words{words}};
  Settings scratch;
  key.apply(scratch, place, value.words);
  if (key.type == Type::truth) {
    value.words = {*scratch.partner ? "true" : "false"};
  } else if (key.type == Type::whole) {
    value.words = {std::to_string(std::stoi(words))};  // without leading zeros
  } else if (key.name == "days") {
    value.words.clear();
    std::transform(scratch.days.begin(), scratch.days.end(), std::back_inserter(value.words),
                   [](weekday day) { return std::string{weekday_words[day.iso_encoding() - 1]}; });
  } else if (key.name != "say") {
    for (auto& word : value.words) {
      std::transform(word.begin(), word.end(), word.begin(),
                     [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    }
  }
  return value;
}

int weekly_goal(const Settings& settings) {
  constexpr int usual = 2;
  return settings.goal.value_or(settings.days.empty() ? usual : static_cast<int>(settings.days.size()));
}

}  // namespace hamstring::cli
