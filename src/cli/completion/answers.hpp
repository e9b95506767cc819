#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "cli/completion/completion.hpp"

namespace hamstring::cli {

/// What an answer may depend on.
struct Question {
  const std::vector<std::string>& words;  ///< of the whole line, without the program's name
  const std::vector<std::string>& named;  ///< those before the last that are neither command nor option
  const World& world;
};

/// Adds what may stand in a place.
using Answer = void (*)(Suggestions& out, const Question& question);

/// The answer for values of `type`, as help spells it ("LEVEL"), below the command of this name where it has
/// one of its own. nullptr where there is none.
Answer answer_for(const std::vector<std::string>& commands, std::string_view type);

/// True where the value to be typed next is a list with commas, by its setting.
bool is_list_setting(const Question& question);

}  // namespace hamstring::cli
