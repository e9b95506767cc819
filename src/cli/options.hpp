#pragma once
#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/catalogue/catalogue.hpp"

/// From the words of the command line to values. Everything here throws UsageError with what was expected.
namespace hamstring::cli {

/// "1 fault", "2 faults".
std::string counted(std::size_t count, std::string_view noun);

/// The items of "a,b,c"; an empty item is an error.
std::vector<std::string> split_list(std::string_view option, const std::vector<std::string>& values);

/// The position of `word` among `words`, without regard to case.
std::size_t position_of(std::string_view option, const std::string& word,
                        std::span<const std::string_view> words);

template <class E>
E parse_word(std::string_view option, const std::string& word) {
  return static_cast<E>(position_of(option, word, names<E>()));
}

template <class E>
std::vector<E> parse_words(std::string_view option, const std::vector<std::string>& values) {
  std::vector<E> out;
  for (const auto& word : split_list(option, values)) {
    out.push_back(parse_word<E>(option, word));
  }
  return out;
}

/// A whole number written in decimal digits.
int parse_whole(std::string_view option, const std::string& text, int low, int high);

/// Every word for equipment: what any exercise of the catalogue or a gym has, and `home`, `gym` and `none`.
std::vector<std::string> known_equipment(const Catalogue& catalogue);

/// A list of equipment words, of which `home`, `gym` and `none` stand for sets; words that no exercise of the
/// catalogue and no set names are errors.
Equipment parse_equipment(const Catalogue& catalogue, const std::vector<std::string>& values,
                          std::string_view option = "--equipment");

/// The exercise that `name` means. Throws Error with the candidates or the nearest spellings where it is not
/// clear.
const Exercise& exercise_named(const Catalogue& catalogue, const std::string& name);

}  // namespace hamstring::cli
