// Runs every block of tests/golden/*.test in-process and compares what was printed. A block:
//
//   test [NAME=value …] [LOG=file] [CONFIG=file] [TTY=1] [NOW=day] <arguments, quoted with "…" where they
//   have spaces>
//   [-> exit code] <standard output>
//   [__ERROR__
//   <standard error>]
//   end test
//
// Text between blocks is commentary. With HAMSTRING_APPROVE=1 in the environment the files are rewritten with
// what was printed: read the difference before you commit it.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "support/catch2.hpp"
#include "support/test_world.hpp"

namespace {

namespace fs = std::filesystem;

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> words;
  bool quoted = false;
  bool inside = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
      if (!inside) {
        words.emplace_back();
      }
      inside = true;
    } else if (c == ' ' && !quoted) {
      inside = false;
    } else {
      if (!inside) {
        words.emplace_back();
      }
      inside = true;
      words.back() += c;
    }
  }
  return words;
}

bool is_assignment(const std::string& word) {
  const auto equals = word.find('=');
  return equals != std::string::npos && equals > 0 &&
         word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_") == equals;
}

std::string slurp(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

/// `LOG=file` and `CONFIG=file` lay a log or settings in their place, `TTY=1` stands for a terminal, from
/// `NOW=2026-11-23` on it is noon of that day; any other assignment goes to the environment.
void assign(const std::string& name, const std::string& value, hamstring::test::TestWorld& world) {
  if (name == "LOG") {
    world.files.contents["/home/someone/.local/share/hamstring/log.jsonl"] = slurp(value);
  } else if (name == "CONFIG") {
    world.files.contents["/home/someone/.config/hamstring/config.toml"] = slurp(value);
  } else if (name == "NOW") {
    world.time = hamstring::parse_typed_moment(value, world.time.offset).value();
  } else if (name == "TTY") {
    world.is_terminal = true;
  } else {
    world.environment[name] = value;
  }
}

/// The blocks of a file follow one another in the same world: what one puts on record, the next can show.
std::string replay(const std::string& command, hamstring::test::TestWorld& world) {
  auto arguments = split(command);
  world.out.str("");
  world.err.str("");
  world.environment = {{"HOME", "/home/someone"}};
  world.is_terminal = false;
  while (!arguments.empty() && is_assignment(arguments.front())) {
    const auto& word = arguments.front();
    assign(word.substr(0, word.find('=')), word.substr(word.find('=') + 1), world);
    arguments.erase(arguments.begin());
  }
  const int code = world.run(arguments);
  std::string block =
      "test " + command + (code == 0 ? "" : " -> " + std::to_string(code)) + "\n" + world.out.str();
  if (!world.err.str().empty()) {
    block += "__ERROR__\n" + world.err.str();
  }
  return block + "end test\n";
}

/// The file with every block run anew.
std::string replay_file(std::istream& approved) {
  hamstring::test::TestWorld world;
  std::string all;
  std::string line;
  bool inside = false;
  while (std::getline(approved, line)) {
    if (!inside && line.starts_with("test ")) {
      const auto command = line.substr(5);
      all += replay(command.substr(0, command.rfind(" -> ")), world);
      inside = true;
    } else if (inside) {
      inside = line != "end test";
    } else {
      all += line + "\n";
    }
  }
  return all;
}

struct Example {
  std::string command;
  std::vector<std::string> lines;
};

/// The blocks of the README that begin with "$ hamstring …".
std::vector<Example> readme_examples(std::istream& readme) {
  std::vector<Example> examples;
  std::string line;
  bool inside = false;
  while (std::getline(readme, line)) {
    if (line.starts_with("```")) {
      inside = line == "```console";
    } else if (inside && line.starts_with("$ hamstring ")) {
      examples.push_back({line.substr(12), {}});
    } else if (inside && !examples.empty()) {
      examples.back().lines.push_back(line);
    }
  }
  return examples;
}

std::vector<std::string> output_lines(const std::string& command, hamstring::test::TestWorld& world) {
  world.out.str("");
  world.err.str("");
  world.environment["LANG"] = "C.UTF-8";
  world.run(split(command));
  std::istringstream printed{world.out.str() + world.err.str()};
  std::vector<std::string> lines;
  for (std::string line; std::getline(printed, line);) {
    lines.push_back(line);
  }
  return lines;
}

/// A line "[...]" in the README stands for any number of lines.
bool shows(const std::vector<std::string>& shown, const std::vector<std::string>& printed) {
  std::size_t at = 0;
  bool skipping = false;
  for (const auto& line : shown) {
    if (line == "[...]") {
      skipping = true;
      continue;
    }
    while (skipping && at < printed.size() && printed[at] != line) {
      ++at;
    }
    if (at >= printed.size() || printed[at] != line) {
      UNSCOPED_INFO("the README says: " << line);
      for (const auto& row : printed) {
        UNSCOPED_INFO("printed: " << row);
      }
      return false;
    }
    ++at;
    skipping = false;
  }
  return skipping || at == printed.size();
}

}  // namespace

TEST_CASE("golden transcripts", "[golden]") {
  fs::current_path(HAMSTRING_GOLDEN_DIR);
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator{"."}) {
    if (entry.path().extension() != ".test") {
      continue;
    }
    ++files;
    DYNAMIC_SECTION(entry.path().filename().string()) {
      const auto approved = slurp(entry.path());
      std::istringstream in{approved};
      const auto received = replay_file(in);
      if (std::getenv("HAMSTRING_APPROVE") != nullptr) {
        std::ofstream{entry.path(), std::ios::binary} << received;
      }
      CHECK(received == approved);
    }
  }
  CHECK(files > 0);
}

TEST_CASE("the README shows what the program prints", "[golden]") {
  fs::current_path(HAMSTRING_GOLDEN_DIR);
  std::ifstream readme{"../../README.md"};
  const auto examples = readme_examples(readme);
  CHECK(examples.size() > 3);
  hamstring::test::TestWorld world;
  for (const auto& example : examples) {
    INFO("hamstring " << example.command);
    CHECK(shows(example.lines, output_lines(example.command, world)));
  }
}
