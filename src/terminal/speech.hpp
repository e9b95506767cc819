#pragma once
#include <string>
#include <vector>

namespace hamstring::terminal {

/// How a speech program is handed a text so that the text never reads as an option.
struct Utterance {
  std::vector<std::string> words;  ///< program and arguments
  bool from_input = false;         ///< the text is its standard input
  bool operator==(const Utterance&) const = default;
};

/// `command` is a program and its first arguments. Programs that are known read the text from their input or
/// after "--"; any other takes it as its last argument, with a space before a "-".
Utterance utterance(std::vector<std::string> command, const std::string& text);

/// What silences a program of which the speech goes on without it; empty where ending it does.
std::vector<std::string> silencer(const std::vector<std::string>& command);

/// The first speech program that this system has; empty for none.
std::vector<std::string> find_speech();

}  // namespace hamstring::terminal
