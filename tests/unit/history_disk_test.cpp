// The log on a real disk, through the system calls of this machine.
#include <grp.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <set>

#include "hamstring/base/error.hpp"
#include "hamstring/history/journal.hpp"
#include "support/catch2.hpp"
#include "support/records.hpp"
#include "terminal/posix_files.hpp"

namespace {

using namespace hamstring;
using namespace hamstring::history;
using Catch::Matchers::ContainsSubstring;
namespace fs = std::filesystem;

/// A folder of its own, removed at the end.
class Folder {
 public:
  Folder() {
    auto name = (fs::temp_directory_path() / "hamstring-XXXXXX").string();
    m_path = ::mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(m_path); }
  fs::path path() const { return m_path; }
  std::string log() const { return (m_path / "data" / "hamstring" / "log.jsonl").string(); }

 private:
  fs::path m_path;
};

/// Run `work` in a process of its own; true where it returns true.
template <class Work>
pid_t start(Work work) {
  const auto child = ::fork();
  if (child == 0) {
    bool done = false;
    try {
      done = work();
    } catch (...) {
    }
    ::_exit(done ? 0 : 1);
  }
  return child;
}

bool succeeded(pid_t child) {
  int status = -1;
  return ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool append(const std::string& path, const std::string& id, const std::string& note = "") {
  terminal::PosixFiles files;
  auto record = test::done(id, "2026-11-21");
  record.note = note;
  try {
    Journal{files, path}.append(record);
    return true;
  } catch (const Error&) {
    return false;
  }
}

/// On a crowded machine a writer may wait its two seconds in vain and be told so; it then tries again.
bool append_in_the_end(const std::string& path, const std::string& id) {
  constexpr int tries = 100;
  for (int i = 0; i < tries; ++i) {
    if (append(path, id, std::string(200, 'x'))) {
      return true;
    }
  }
  return false;
}

Log read(const std::string& path) {
  terminal::PosixFiles files;
  return Journal{files, path}.read();
}

}  // namespace

TEST_CASE("the log and its folders are private to the user") {
  const Folder folder;
  const auto before = ::umask(0);
  REQUIRE(append(folder.log(), "a"));
  ::umask(before);
  const auto mode = [](const fs::path& path) {
    return static_cast<unsigned>(fs::status(path).permissions());
  };
  CHECK(mode(folder.log()) == 0600);
  CHECK(mode(fs::path{folder.log()}.parent_path()) == 0700);
  CHECK(mode(folder.path() / "data") == 0700);
  CHECK(read(folder.log()).records.size() == 1);
}

TEST_CASE("eight writers lose nothing") {
  constexpr int writers = 8;
  constexpr int each = 200;
  const Folder folder;
  std::vector<pid_t> children;
  for (int writer = 0; writer < writers; ++writer) {
    children.push_back(start([&] {
      for (int i = 0; i < each; ++i) {
        if (!append_in_the_end(folder.log(), std::to_string(writer) + "-" + std::to_string(i))) {
          return false;
        }
      }
      return true;
    }));
  }
  for (const auto child : children) {
    CHECK(succeeded(child));
  }
  const auto log = read(folder.log());
  CHECK(log.bad.empty());
  std::set<std::string> ids;
  for (const auto& record : log.records) {
    ids.insert(record.id);
  }
  CHECK(ids.size() == writers * each);
  CHECK(log.records.size() == writers * each);
}

TEST_CASE("a file-size limit makes an error, and no record is cut") {
  const Folder folder;
  REQUIRE(append(folder.log(), "a"));
  const auto size = fs::file_size(folder.log());
  CHECK(succeeded(start([&] {
    terminal::survive_file_size_limit();
    const rlimit limit{size + 30, size + 30};
    return ::setrlimit(RLIMIT_FSIZE, &limit) == 0 && !append(folder.log(), "b");
  })));
  CHECK(fs::file_size(folder.log()) == size);
  CHECK(append(folder.log(), "c"));
  CHECK(read(folder.log()).records.size() == 2);
  CHECK(read(folder.log()).bad.empty());
}

TEST_CASE("a read-only folder is read from, and an append to it is an error") {
  const Folder folder;
  const auto place = folder.path() / "locked";
  fs::create_directory(place);
  const auto log = (place / "log.jsonl").string();
  REQUIRE(append(log, "a"));
  fs::permissions(log, fs::perms{0444});
  fs::permissions(place, fs::perms{0555});
  fs::permissions(folder.path(), fs::perms{0755});
  CHECK(succeeded(start([&] {
    // Permissions do not bind the superuser, so the test becomes nobody.
    constexpr uid_t nobody = 65534;
    const bool bound =
        ::geteuid() != 0 || (::setgroups(0, nullptr) == 0 && ::setgid(nobody) == 0 && ::setuid(nobody) == 0);
    return bound && !append(log, "b") && !append((place / "new" / "log.jsonl").string(), "b") &&
           read(log).records.size() == 1;
  })));
  fs::permissions(place, fs::perms{0755});
  CHECK(read(log).records.size() == 1);
}

TEST_CASE("what is no regular file is neither written nor waited for") {
  const Folder folder;
  const auto link = (folder.path() / "link.jsonl").string();
  const auto target = (folder.path() / "target").string();
  std::ofstream{target} << "mine\n";
  fs::create_symlink(target, link);
  CHECK_FALSE(append(link, "a"));
  CHECK(fs::file_size(target) == 5);
  const auto pipe = (folder.path() / "pipe.jsonl").string();
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK_FALSE(append(pipe, "a"));
  CHECK_THROWS_WITH(read(pipe), ContainsSubstring("not a regular file"));
  CHECK_FALSE(append("/dev/full", "a"));
  CHECK_FALSE(append(folder.path().string(), "a"));
}

TEST_CASE("a lock held by another descriptor is seen, and ends with it") {
  const Folder folder;
  REQUIRE(append(folder.log(), "a"));
  terminal::PosixFiles files;
  const auto one = static_cast<int>(files.open_to_append(folder.log()).value);
  const auto two = static_cast<int>(files.open_to_read(folder.log()).value);
  REQUIRE(files.try_lock(one, Files::Lock::exclusive).ok());
  CHECK(files.try_lock(two, Files::Lock::shared).error == EWOULDBLOCK);
  files.close(one);
  CHECK(files.try_lock(two, Files::Lock::shared).ok());
  files.close(two);
}
