// documents FOLDER DATE: what is installed beside the program and made from its own definitions: the manual
// below man/, and what the shells read below completions/.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "cli/completion/completion.hpp"
#include "cli/manual.hpp"

namespace {

namespace fs = std::filesystem;

bool write(const fs::path& path, std::string_view text) {
  fs::create_directories(path.parent_path());
  std::ofstream file{path, std::ios::binary};
  file << text;
  return static_cast<bool>(file.flush());
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: documents FOLDER DATE\n";
    return 2;
  }
  try {
    const fs::path folder{arguments[1]};
    bool good = true;
    for (const auto& page : hamstring::cli::manual_pages(arguments[2])) {
      good =
          write(folder / "man" / ("man" + page.name.substr(page.name.size() - 1)) / page.name, page.text) &&
          good;
    }
    const auto script = [&](const char* name, const char* shell) {
      good = write(folder / "completions" / name, hamstring::cli::completion_script(shell)) && good;
    };
    script("hamstring", "bash");
    script("_hamstring", "zsh");
    script("hamstring.fish", "fish");
    return good ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << arguments[1] << ": " << error.what() << '\n';
    return 1;
  }
}
