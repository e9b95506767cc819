#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "hamstring/base/error.hpp"
#include "support/catch2.hpp"
#include "support/test_world.hpp"
#include "terminal/whole_file.hpp"

namespace fs = std::filesystem;
using hamstring::terminal::write_whole;

namespace {

/// A folder of its own, gone at the end.
class Folder {
 public:
  Folder() {
    std::string path = (fs::temp_directory_path() / "hamstring-XXXXXX").string();
    REQUIRE(::mkdtemp(path.data()) != nullptr);
    m_path = path;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(m_path); }
  fs::path operator/(const char* name) const { return m_path / name; }
  std::ptrdiff_t count() const {
    return std::distance(fs::directory_iterator{m_path}, fs::directory_iterator{});
  }

 private:
  fs::path m_path;
};

std::string slurp(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

TEST_CASE("a file is written whole, in the place of an old one, and nothing is left beside it") {
  const Folder folder;
  write_whole(folder / "day.md", "one\n");
  CHECK(slurp(folder / "day.md") == "one\n");
  write_whole(folder / "day.md", "two\n");
  CHECK(slurp(folder / "day.md") == "two\n");
  CHECK(folder.count() == 1);
}

TEST_CASE("a link stays a link to the file that was written") {
  const Folder folder;
  write_whole(folder / "real.md", "one\n");
  fs::create_symlink("real.md", folder / "link.md");
  write_whole(folder / "link.md", "two\n");
  CHECK(fs::is_symlink(folder / "link.md"));
  CHECK(slurp(folder / "real.md") == "two\n");
}

TEST_CASE("what cannot be written is an error and leaves nothing") {
  const Folder folder;
  CHECK_THROWS_AS(write_whole(folder / "none" / "day.md", "one"), hamstring::Error);
  fs::create_directory(folder / "dir");
  CHECK_THROWS_AS(write_whole(folder / "dir", "one"), hamstring::Error);
  CHECK(folder.count() == 1);
  if (fs::exists("/dev/full")) {
    CHECK_THROWS_AS(write_whole("/dev/full", "one"), hamstring::Error);
  }
}

TEST_CASE("plan writes to a file what it would print") {
  const Folder folder;
  const auto path = (folder / "day.json").string();
  hamstring::test::TestWorld to_file;
  hamstring::test::TestWorld to_screen;
  CHECK(to_file.run({"plan", "--json", "--output", path}) == 0);
  CHECK(to_screen.run({"plan", "--json"}) == 0);
  CHECK(to_file.out.str().empty());
  CHECK(slurp(path) == to_screen.out.str());
}
