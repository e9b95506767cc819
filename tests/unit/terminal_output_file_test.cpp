#include "terminal/whole_file.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "hamstring/base/error.hpp"
#include "support/catch2.hpp"

namespace {

using hamstring::terminal::write_whole;
namespace fs = std::filesystem;

/// A folder of its own, removed at the end.
struct Folder {
  fs::path path;
  Folder() {
    auto name = (fs::temp_directory_path() / "hamstring-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path); }
  std::string file(const std::string& name) const { return (path / name).string(); }
  std::ptrdiff_t count() const { return std::distance(fs::directory_iterator{path}, {}); }
};

std::string text_of(const std::string& path) {
  std::ifstream file{path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

unsigned mode_of(const std::string& path) {
  struct stat status {};
  ::stat(path.c_str(), &status);
  return status.st_mode & 0777U;
}

}  // namespace

TEST_CASE("a file is written whole and keeps its permissions") {
  const Folder folder;
  const auto path = folder.file("plan.md");
  write_whole(path, "one");
  CHECK(text_of(path) == "one");
  ::chmod(path.c_str(), 0666);
  const auto mask = ::umask(077);
  write_whole(path, "two");
  ::umask(mask);
  CHECK(text_of(path) == "two");
  CHECK(mode_of(path) == 0666);
  CHECK(folder.count() == 1);
}

TEST_CASE("the longest name of a file is no trouble") {
  const Folder folder;
  const auto path = folder.file(std::string(255, 'x'));
  write_whole(path, "one");
  write_whole(path, "two");
  CHECK(text_of(path) == "two");
}

TEST_CASE("links to a file stay links") {
  const Folder folder;
  const auto path = folder.file("plan.md");
  fs::create_symlink("plan.md", folder.file("soft"));
  write_whole(folder.file("soft"), "through a link that led nowhere yet");
  CHECK(fs::is_symlink(folder.file("soft")));
  CHECK(text_of(path) == "through a link that led nowhere yet");
  ::link(path.c_str(), folder.file("hard").c_str());
  write_whole(folder.file("hard"), "both");
  CHECK(text_of(path) == "both");
  CHECK(fs::hard_link_count(path) == 2);
  write_whole(path, "longer than before, by far");
  CHECK(text_of(folder.file("hard")) == "longer than before, by far");
}

TEST_CASE("a file that may not be written is left alone") {
  const Folder folder;
  const auto path = folder.file("plan.md");
  write_whole(path, "one");
  ::chmod(path.c_str(), 0444);
  CHECK_THROWS_AS(write_whole(path, "two"), hamstring::Error);
  CHECK(text_of(path) == "one");
  CHECK(folder.count() == 1);
  CHECK_THROWS_AS(write_whole(folder.path.string(), "two"), hamstring::Error);
  CHECK_THROWS_AS(write_whole(folder.file("no/folder"), "two"), hamstring::Error);
}

TEST_CASE("what an ended process left behind blocks nothing") {
  const Folder folder;
  std::ofstream{folder.file(".plan.md." + std::to_string(::getpid()) + ".part")} << "half";
  write_whole(folder.file("plan.md"), "whole");
  CHECK(text_of(folder.file("plan.md")) == "whole");
}
