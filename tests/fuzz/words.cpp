// Any words of a command line, one a line: an exit code of the three, and nothing on either stream that a
// terminal could act on.
#include "fuzz/fuzz.hpp"
#include "hamstring/base/error.hpp"
#include "support/test_world.hpp"

namespace hamstring::fuzz {
namespace {

std::vector<std::string> words_of(std::string_view bytes) {
  std::vector<std::string> words;
  while (!bytes.empty()) {
    const auto word = bytes.substr(0, bytes.find('\n'));
    words.emplace_back(word.substr(0, word.find('\0')));  // as an operating system hands them over
    bytes.remove_prefix(std::min(word.size() + 1, bytes.size()));
  }
  return words;
}

/// What would touch files of this machine, which are outside of the world of a test.
bool touches_files(const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return word.find('/') != std::string::npos || word.find("--output") != std::string::npos;
  });
}

/// A calendar ends its lines with two characters.
std::string without_returns(std::string text) {
  for (auto at = text.find("\r\n"); at != std::string::npos; at = text.find("\r\n", at)) {
    text.erase(at, 1);
  }
  return text;
}

}  // namespace

void run(std::string_view bytes) {
  const auto words = words_of(bytes);
  constexpr std::size_t most = 12;
  if (words.size() > most || touches_files(words)) {
    return;
  }
  test::TestWorld world;
  world.open_console = [](const terminal::ConsoleOptions&) -> std::unique_ptr<terminal::Console> {
    throw Error{"there is no terminal"};
  };
  const auto code = world.run(words);
  require(code >= 0 && code <= 2, "the exit code is 0, 1 or 2");
  require_printable(world.err.str());
  const bool has_colour = bytes.find("--c") != std::string_view::npos;
  if (!has_colour) {
    require_printable(without_returns(world.out.str()));
  }
}

}  // namespace hamstring::fuzz
