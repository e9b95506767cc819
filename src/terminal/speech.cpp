#include "terminal/speech.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "terminal/spawn.hpp"

namespace hamstring::terminal {
namespace {

struct Program {
  std::string_view name;
  std::string_view before_text;  ///< an argument
  bool from_input;
  std::string_view waits = {};   ///< the argument that lets it run for as long as it is heard
  std::string_view cancel = {};  ///< the one that ends what others of it say
};

/// In the order in which they are looked for.
constexpr Program programs[] = {
    {"spd-say", "--", false, "--wait", "--cancel"},
    {"espeak-ng", "--stdin", true},
    {"espeak", "--stdin", true},
    {"say", "", true},
    {"festival", "--tts", true},
};
constexpr std::string_view looked_for[] = {"spd-say", "espeak-ng", "say"};

const Program* known(std::string_view command) {
  const auto name = command.substr(command.rfind('/') + 1);
  const auto found = std::find_if(std::begin(programs), std::end(programs),
                                  [&](const Program& program) { return program.name == name; });
  return found == std::end(programs) ? nullptr : found;
}

}  // namespace

Utterance utterance(std::vector<std::string> command, const std::string& text) {
  const auto* program = command.empty() ? nullptr : known(command.front());
  if (program == nullptr) {
    command.push_back(text.starts_with('-') ? " " + text : text);
    return {std::move(command), false};
  }
  if (!program->waits.empty() && std::find(command.begin(), command.end(), program->waits) == command.end()) {
    command.emplace_back(program->waits);
  }
  if (!program->before_text.empty()) {
    command.emplace_back(program->before_text);
  }
  if (!program->from_input) {
    command.push_back(text);
  }
  return {std::move(command), program->from_input};
}

std::vector<std::string> silencer(const std::vector<std::string>& command) {
  const auto* program = command.empty() ? nullptr : known(command.front());
  return program == nullptr || program->cancel.empty()
             ? std::vector<std::string>{}
             : std::vector<std::string>{command.front(), std::string{program->cancel}};
}

std::vector<std::string> find_speech() {
  const auto found = std::find_if(std::begin(looked_for), std::end(looked_for), has_program);
  if (found == std::end(looked_for)) {
    return {};
  }
  std::vector<std::string> command{std::string{*found}};
  if (*found == "spd-say") {
    command.emplace_back("--wait");
  }
  return command;
}

}  // namespace hamstring::terminal
