#include "cli/completion/answers.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "cli/journal.hpp"
#include "cli/options.hpp"
#include "cli/settings.hpp"
#include "cli/today.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/catalogue/load.hpp"

namespace hamstring::cli {
namespace {

/// A catalogue file that the line names. Whatever is wrong with it is told when the command is run.
std::string read_or_nothing(const World& world, const std::string& path) {
  std::error_code error;
  try {
    return std::filesystem::is_regular_file(path, error) ? read_input(world, path) : std::string{};
  } catch (const Error&) {
    return {};
  }
}

/// The catalogue as the words before say.
Catalogue catalogue_of(const Question& question) {
  const auto& words = question.words;
  std::vector<std::string> texts;
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    if (words[i] == "--catalogue") {
      texts.push_back(read_or_nothing(question.world, words[i + 1]));
    }
  }
  std::vector<CatalogueSource> sources;
  if (std::find(words.begin(), words.end(), "--no-builtin") == words.end()) {
    sources.push_back(builtin_catalogue());
  }
  for (const auto& text : texts) {
    if (!text.empty()) {
      sources.push_back({"", text, false});
    }
  }
  return hamstring::load_catalogue(sources).catalogue;
}

void nothing_to_say(Suggestions&, const Question&) {}  // a number, a date, a text

void files(Suggestions& out, const Question&) {
  out.files = true;
}

void programs(Suggestions& out, const Question&) {
  out.programs = true;
}

template <class E>
void vocabulary(Suggestions& out, const Question&) {
  for (const auto word : names<E>()) {
    out.words.push_back({std::string{word}, ""});
  }
}

constexpr std::array truths{"true", "false"};
constexpr std::array days{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array goals{"1", "2", "3"};
constexpr std::array sounds{"on", "bell", "off"};
constexpr std::array units{"kg", "lb"};
constexpr std::array sides{"left", "right"};
constexpr std::array colour_times{"auto", "always", "never"};
constexpr std::array shells{"bash", "zsh", "fish"};
constexpr std::array export_formats{"csv", "json"};
constexpr std::array plan_formats{"text", "json", "markdown", "html"};
constexpr std::array show_formats{"text", "html"};

template <const auto& known>
void one_of(Suggestions& out, const Question&) {
  for (const auto* word : known) {
    out.words.push_back({word, ""});
  }
}

void limits(Suggestions& out, const Question& question) {
  vocabulary<AvoidTag>(out, question);
  out.words.push_back({"none", ""});
}

void equipment(Suggestions& out, const Question& question) {
  for (const auto& word : known_equipment(catalogue_of(question))) {
    out.words.push_back({word, ""});
  }
}

void ids(Suggestions& out, const Question& question) {
  const auto catalogue = catalogue_of(question);
  for (const auto& exercise : catalogue.exercises()) {
    out.words.push_back({exercise.id, exercise.name});
  }
}

void exercises(Suggestions& out, const Question& question) {
  const auto catalogue = catalogue_of(question);
  for (const auto& exercise : catalogue.exercises()) {
    out.words.push_back({exercise.id, exercise.name});
    for (const auto& alias : exercise.aliases) {
      out.words.push_back({alias, exercise.name});
    }
  }
}

/// The latest; a log that cannot be read is told of when the command is run.
void records(Suggestions& out, const Question& question) {
  constexpr std::size_t most = 50;
  try {
    const auto all = history::in_effect(journal_of(question.world).read().records);
    for (auto at = all.rbegin(); at != all.rend() && out.words.size() < most; ++at) {
      out.words.push_back({at->id, to_string(at->at.day()) + " " + at->exercise});
    }
  } catch (const std::exception&) {
    return;
  }
}

void known_programmes(Suggestions& out, const Question&) {
  for (const auto& programme : programmes()) {
    out.words.push_back({programme.id, programme.name});
  }
}

void settings(Suggestions& out, const Question&) {
  for (const auto& key : setting_keys()) {
    out.words.push_back({std::string{key.name}, std::string{key.accepts}});
  }
}

void voices(Suggestions& out, const Question& question) {
  out.words.push_back({"auto", ""});
  out.words.push_back({"off", ""});
  programs(out, question);
}

struct SettingAnswer {
  std::string_view key;
  Answer answer;
};

constexpr std::array setting_answers{
    SettingAnswer{"level", vocabulary<Level>},
    SettingAnswer{"minutes", nothing_to_say},
    SettingAnswer{"equipment", equipment},
    SettingAnswer{"avoid", limits},
    SettingAnswer{"partner", one_of<truths>},
    SettingAnswer{"days", one_of<days>},
    SettingAnswer{"goal", one_of<goals>},
    SettingAnswer{"sound", one_of<sounds>},
    SettingAnswer{"say", voices},
    SettingAnswer{"unit", one_of<units>},
};

const std::string* open_key(const Question& question) {
  return question.named.size() % 2 == 1 ? &question.named.back() : nullptr;
}

/// A key, then what it may be, then a key again.
void pairs(Suggestions& out, const Question& question) {
  const auto* key = open_key(question);
  if (key == nullptr) {
    return settings(out, question);
  }
  for (const auto& [name, answer] : setting_answers) {
    if (name == *key) {
      answer(out, question);
    }
  }
}

struct TypeAnswer {
  std::string_view command;  ///< below which it holds; "" for all others
  std::string_view type;
  Answer answer;
};

constexpr std::array type_answers{
    TypeAnswer{"undo", "ID", records},
    TypeAnswer{"programme", "NAME", known_programmes},
    TypeAnswer{"export", "FORMAT", one_of<export_formats>},
    TypeAnswer{"plan", "FORMAT", one_of<plan_formats>},
    TypeAnswer{"show", "FORMAT", one_of<show_formats>},
    TypeAnswer{"start", "WHAT", one_of<sounds>},
    TypeAnswer{"", "FILE", files},
    TypeAnswer{"", "LEVEL", vocabulary<Level>},
    TypeAnswer{"", "PHASE", vocabulary<Phase>},
    TypeAnswer{"", "PATTERN", vocabulary<Pattern>},
    TypeAnswer{"", "MUSCLE", vocabulary<Muscle>},
    TypeAnswer{"", "ITEM", equipment},
    TypeAnswer{"", "TAG", limits},
    TypeAnswer{"", "ID,…", ids},
    TypeAnswer{"", "ID", exercises},
    TypeAnswer{"", "NAME", exercises},
    TypeAnswer{"", "MOVE", exercises},
    TypeAnswer{"", "KEY", settings},
    TypeAnswer{"", "KEY_VALUE", pairs},
    TypeAnswer{"", "COMMAND", voices},
    TypeAnswer{"", "UNIT", one_of<units>},
    TypeAnswer{"", "SIDE", one_of<sides>},
    TypeAnswer{"", "WHEN", one_of<colour_times>},
    TypeAnswer{"", "SHELL", one_of<shells>},
    TypeAnswer{"", "N", nothing_to_say},
    TypeAnswer{"", "S", nothing_to_say},
    TypeAnswer{"", "1..10", nothing_to_say},
    TypeAnswer{"", "0..10", nothing_to_say},
    TypeAnswer{"", "TEXT", nothing_to_say},
    TypeAnswer{"", "DATE", nothing_to_say},
    TypeAnswer{"", "TIME", nothing_to_say},
    TypeAnswer{"", "HH:MM", nothing_to_say},
};

}  // namespace

Answer answer_for(const std::vector<std::string>& commands, std::string_view type) {
  const auto bare = type.substr(0, type.find(",…"));
  for (const auto& row : type_answers) {
    const bool here =
        row.command.empty() || std::find(commands.begin(), commands.end(), row.command) != commands.end();
    if (here && (row.type == type || row.type == bare)) {
      return row.answer;
    }
  }
  return nullptr;
}

bool is_list_setting(const Question& question) {
  const auto* key = open_key(question);
  const auto keys = setting_keys();
  return key != nullptr && std::any_of(keys.begin(), keys.end(), [&](const SettingKey& one) {
           return one.name == *key && one.type == toml::Type::list;
         });
}

}  // namespace hamstring::cli
