#include "cli/options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/catalogue/equipment.hpp"
#include "hamstring/catalogue/resolve.hpp"

namespace hamstring::cli {
namespace {

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

std::string did_you_mean(const std::string& word, std::span<const std::string> words) {
  const auto close = text::nearest(word, words);
  return close.empty() ? "" : "; did you mean " + text::join(close, "or") + "?";
}

void check_known(const std::string& word, const std::vector<std::string>& known, const std::string& option) {
  if (std::find(known.begin(), known.end(), word) == known.end()) {
    throw UsageError{option + ": " + text::quote(word) + " is not known" + did_you_mean(word, known) +
                     "\nKnown: " + text::join(known, "or")};
  }
}

void add_equipment(Equipment& has, const std::string& word, const Catalogue& catalogue,
                   const std::string& option) {
  if (word == "home" || word == "gym") {
    const auto& set = word == "home" ? home_equipment() : gym_equipment();
    has.insert(set.begin(), set.end());
  } else if (word == partner) {
    throw UsageError{option + ": a partner is not equipment; " +
                     (option.starts_with("--") ? "say --partner" : "set partner to true")};
  } else if (word != "none") {
    if (!gym_equipment().contains(word)) {
      check_known(word, known_equipment(catalogue), option);
    }
    has.insert(word);
  }
}

}  // namespace

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::vector<std::string> split_list(std::string_view option, const std::vector<std::string>& values) {
  std::vector<std::string> items;
  for (const auto& value : values) {
    std::size_t start = 0;
    for (std::size_t end = 0; end != std::string::npos; start = end + 1) {
      end = value.find(',', start);
      items.push_back(value.substr(start, end == std::string::npos ? end : end - start));
      if (items.back().empty()) {
        throw UsageError{std::string{option} + ": there is an empty item in " + text::quote(value)};
      }
    }
  }
  return items;
}

std::size_t position_of(std::string_view option, const std::string& word,
                        std::span<const std::string_view> words) {
  const auto wanted = lower(word);
  const auto found = std::find(words.begin(), words.end(), wanted);
  if (found == words.end()) {
    const std::vector<std::string> known{words.begin(), words.end()};
    throw UsageError{std::string{option} + ": " + text::quote(word) + " is not known" +
                     did_you_mean(wanted, known) + "\nOne of " + text::join(known, "or")};
  }
  return static_cast<std::size_t>(found - words.begin());
}

int parse_whole(std::string_view option, const std::string& text, int low, int high) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < low || value > high) {
    throw UsageError{fmt::format("{}: expected a whole number from {} to {}, not {}", option, low, high,
                                 text::quote(text))};
  }
  return value;
}

std::vector<std::string> known_equipment(const Catalogue& catalogue) {
  Equipment words = gym_equipment();
  words.insert({"home", "gym", "none"});
  for (const auto& exercise : catalogue.exercises()) {
    for (const auto& alternatives : exercise.equipment) {
      words.insert(alternatives.begin(), alternatives.end());
    }
  }
  words.erase(std::string{partner});
  return {words.begin(), words.end()};
}

Equipment parse_equipment(const Catalogue& catalogue, const std::vector<std::string>& values,
                          std::string_view option) {
  Equipment has;
  for (const auto& word : split_list(option, values)) {
    add_equipment(has, lower(word), catalogue, std::string{option});
  }
  return has;
}

const Exercise& exercise_named(const Catalogue& catalogue, const std::string& name) {
  const auto resolution = resolve(catalogue, name);
  if (resolution.exercise != nullptr) {
    return *resolution.exercise;
  }
  std::string message;
  if (!resolution.candidates.empty()) {
    message = text::quote(name) + " may mean several exercises; say which:";
    for (const auto* candidate : resolution.candidates) {
      message += "\n  " + text::pad(candidate->id, 28) + " " + candidate->name;
    }
  } else {
    message = "there is no exercise " + text::quote(name);
    const auto& close = resolution.suggestions;
    message += close.empty() ? "; `hamstring list` names them all"
                             : "; did you mean " + text::join(close, "or") + "?";
  }
  throw Error{message};
}

}  // namespace hamstring::cli
