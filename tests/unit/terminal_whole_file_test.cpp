#include "terminal/whole_file.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "hamstring/base/error.hpp"
#include "support/catch2.hpp"

using namespace hamstring;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / ("hamstring-whole-" + std::to_string(::getpid()));
  Folder() { fs::create_directories(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path); }
};

unsigned mode_of(const fs::path& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777U;
}

}  // namespace

TEST_CASE("a private file is made with its folders, for the user alone", "[settings]") {
  const Folder folder;
  const auto file = folder.path / "a" / "b" / "config.toml";
  CHECK(terminal::read_small(file.string()) == std::nullopt);
  terminal::write_private(file.string(), "level = \"beginner\"\n");
  CHECK(terminal::read_small(file.string()) == "level = \"beginner\"\n");
  CHECK(mode_of(file) == 0600U);
  CHECK(mode_of(folder.path / "a") == 0700U);
  CHECK(mode_of(folder.path / "a" / "b") == 0700U);
}

TEST_CASE("a private file is replaced where a link leads, and made private again", "[settings]") {
  const Folder folder;
  const auto real = folder.path / "real.toml";
  const auto link = folder.path / "config.toml";
  std::ofstream{real} << "old";
  fs::permissions(real, fs::perms{0644});
  fs::create_symlink(real, link);
  terminal::write_private(link.string(), "new");
  CHECK(fs::is_symlink(link));
  CHECK(terminal::read_small(real.string()) == "new");
  CHECK(mode_of(real) == 0600U);
}

TEST_CASE("a file that cannot be written leaves no trace, and what is no small file is not read",
          "[settings]") {
  const Folder folder;
  std::ofstream{folder.path / "file"} << "old";
  CHECK_THROWS_AS(terminal::write_private((folder.path / "file" / "config.toml").string(), "new"), Error);
  CHECK(terminal::read_small((folder.path / "file").string()) == "old");
  CHECK_THROWS_AS(terminal::read_small(folder.path.string()), Error);
  std::ofstream{folder.path / "large"} << std::string(70000, '#');
  CHECK_THROWS_AS(terminal::read_small((folder.path / "large").string()), Error);
  CHECK(std::distance(fs::directory_iterator{folder.path}, fs::directory_iterator{}) == 2);
}
