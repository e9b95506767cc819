#include <CLI/CLI.hpp>

#include <algorithm>

#include "cli/completion/answers.hpp"
#include "cli/completion/completion.hpp"
#include "cli/definitions.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::cli {
namespace {

/// The word that help has for a value: of what stands without an option, its name.
std::string type_of(const CLI::Option& option) {
  return option.get_positional() ? option.get_name(true) : option.get_type_name();
}

bool takes_value(const CLI::Option& option) {
  return option.get_items_expected_max() > 0;
}

bool is_list(const CLI::Option& option) {
  return option.get_type_name().find(",…") != std::string::npos;
}

/// The command and those above it, innermost first.
std::vector<const CLI::App*> line_of(const CLI::App& command) {
  std::vector<const CLI::App*> line;
  for (const CLI::App* at = &command; at != nullptr; at = at->get_parent()) {
    line.push_back(at);
  }
  return line;
}

Answer answer_of(const CLI::App& command, const CLI::Option& option) {
  std::vector<std::string> names;
  for (const auto* at : line_of(command)) {
    names.push_back(at->get_name());
  }
  return answer_for(names, type_of(option));
}

/// The option of the command, or of one above it, that is spelled so.
const CLI::Option* option_named(const CLI::App& command, const std::string& word) {
  for (const auto* at : line_of(command)) {
    for (const auto* option : at->get_options()) {
      if (!option->get_positional() && option->check_name(word)) {
        return option;
      }
    }
  }
  return nullptr;
}

const CLI::App* command_named(const CLI::App& command, const std::string& word) {
  for (const auto* inner : command.get_subcommands({})) {
    if (inner->get_name() == word) {
      return inner;
    }
  }
  return nullptr;
}

const CLI::Option* positional_of(const CLI::App& command) {
  for (const auto* option : command.get_options()) {
    if (option->get_positional()) {
      return option;
    }
  }
  return nullptr;
}

void add_options(Suggestions& out, const CLI::App& command) {
  std::set<std::string> known;
  for (const auto* at : line_of(command)) {
    for (const auto* option : at->get_options()) {
      for (const auto& name : option->get_lnames()) {
        if (known.insert(name).second) {
          out.words.push_back({"--" + name, option->get_description()});
        }
      }
    }
  }
}

/// Where the words before the last one lead.
struct Place {
  const CLI::App* command;
  const CLI::Option* open = nullptr;  ///< whose value comes next
  bool options_are_over = false;
  std::vector<std::string> named = {};  ///< words that are neither command nor option nor its value

  void pass(const std::string& word) {
    const auto* inner = named.empty() ? command_named(*command, word) : nullptr;
    if (open != nullptr) {
      open = nullptr;
    } else if (!options_are_over && word == "--") {
      options_are_over = true;
    } else if (!options_are_over && word.starts_with("-") && word != "-") {
      const auto* option = option_named(*command, word);
      open = option != nullptr && takes_value(*option) ? option : nullptr;
    } else if (inner != nullptr) {
      command = inner;
    } else {
      named.push_back(word);
    }
  }
};

Place place_after(const CLI::App& root, const std::vector<std::string>& words) {
  Place place{&root};
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] != "=") {  // bash takes "--level=" apart
      place.pass(words[i]);
    }
  }
  return place;
}

/// Keep what begins with `start`; `before` stands before each.
void keep(Suggestions& out, const std::string& start, const std::string& before) {
  std::erase_if(out.words, [&](const Suggestion& one) { return !one.word.starts_with(start); });
  for (auto& one : out.words) {
    one.word.insert(0, before);
  }
}

/// Values for what is typed so far; in a list, for its last item. `before` stands on the line already.
Suggestions values(const CLI::App& command, const CLI::Option& option, const Question& question,
                   const std::string& typed, const std::string& before) {
  Suggestions out;
  if (const auto answer = answer_of(command, option)) {
    answer(out, question);
  }
  const bool list = is_list(option) || (type_of(option) == "KEY_VALUE" && is_list_setting(question));
  const auto comma = list ? typed.rfind(',') : std::string::npos;
  const auto start = comma == std::string::npos ? 0 : comma + 1;
  keep(out, typed.substr(start), before + typed.substr(0, start));
  return out;
}

Suggestions names_here(const Place& place, const Question& question, const std::string& typed) {
  Suggestions out;
  if (const auto* positional = positional_of(*place.command)) {
    out = values(*place.command, *positional, question, typed, "");
  }
  if (place.named.empty()) {
    for (const auto* inner : place.command->get_subcommands({})) {
      if (inner->get_name().starts_with(typed)) {
        out.words.push_back({inner->get_name(), inner->get_description()});
      }
    }
  }
  return out;
}

void add_silent(std::vector<std::string>& out, const CLI::App& command, const std::string& path) {
  for (const auto* option : command.get_options()) {
    if (takes_value(*option) && answer_of(command, *option) == nullptr) {
      out.push_back(path + option->get_name());
    }
  }
  for (const auto* inner : command.get_subcommands({})) {
    add_silent(out, *inner, path + inner->get_name() + " ");
  }
}

}  // namespace

Suggestions suggest(const std::vector<std::string>& words, const World& world) {
  const auto definitions = define_all();
  auto place = place_after(*definitions->app, words);
  const Question question{words, place.named, world};
  auto typed = words.empty() || words.back() == "=" ? std::string{} : words.back();
  std::string before;
  if (const auto equals = typed.find('=');
      place.open == nullptr && typed.starts_with("--") && equals != std::string::npos) {
    before = typed.substr(0, equals + 1);
    place.open = option_named(*place.command, typed.substr(0, equals));
    typed.erase(0, equals + 1);
  }
  if (place.open != nullptr) {
    return values(*place.command, *place.open, question, typed, before);
  }
  if (place.options_are_over || !typed.starts_with("-")) {
    return names_here(place, question, typed);
  }
  Suggestions out;
  add_options(out, *place.command);
  keep(out, typed, "");
  return out;
}

void print(std::ostream& out, const Suggestions& suggestions) {
  for (const auto& [word, text] : suggestions.words) {
    if (text::is_printable(word)) {
      out << word << '\t' << text::escape(text) << '\n';
    }
  }
  out << (suggestions.files ? ":files\n" : "") << (suggestions.programs ? ":programs\n" : "");
}

std::vector<std::string> silent_options() {
  std::vector<std::string> out;
  const auto definitions = define_all();
  add_silent(out, *definitions->app, "");
  return out;
}

}  // namespace hamstring::cli
