#pragma once
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

/// What may stand next on a command line, for shells to offer. Everything follows from the definitions of the
/// commands, so that nothing can be forgotten.
namespace hamstring::cli {

/// One word that may stand there, and what it is.
struct Suggestion {
  std::string word;
  std::string text;
  bool operator==(const Suggestion&) const = default;
};

struct Suggestions {
  std::vector<Suggestion> words;
  bool files = false;     ///< names of files too
  bool programs = false;  ///< names of programs too
};

/// What may take the place of the last of `words`, which follow the program's name.
Suggestions suggest(const std::vector<std::string>& words, const World& world);

/// A line for each: the word, a tab, what is said of it; ":files" and ":programs" where names of those may
/// stand too.
void print(std::ostream& out, const Suggestions& suggestions);

/// Options and arguments whose values nobody has said a word on ("plan --level"); there are none.
std::vector<std::string> silent_options();

/// What a shell reads to complete the words of this program: "bash", "zsh" or "fish".
std::string_view completion_script(std::string_view shell);

}  // namespace hamstring::cli
