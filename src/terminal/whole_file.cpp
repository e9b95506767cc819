#include "terminal/whole_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::terminal {
namespace {

namespace fs = std::filesystem;

constexpr mode_t anyone = 0666;  // less what the umask takes

[[noreturn]] void fail(const fs::path& path) {
  throw Error{text::escape(path.string()) + ": cannot be written: " + std::strerror(errno)};
}

/// Closes what it holds; a temporary that was not moved into place is removed.
class Temporary {
 public:
  explicit Temporary(fs::path path, mode_t mode)
      : m_path(std::move(path)),
        m_file(::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)) {}
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() {
    if (m_file >= 0) {
      ::close(m_file);
      ::unlink(m_path.c_str());
    }
  }

  int file() const { return m_file; }

  bool move_to(const fs::path& target) {
    const bool is_safe = ::fsync(m_file) == 0 && std::rename(m_path.c_str(), target.c_str()) == 0;
    if (is_safe) {
      ::close(m_file);
      m_file = -1;
    }
    return is_safe;
  }

 private:
  fs::path m_path;
  int m_file;
};

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) {
      return false;
    }
    bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
  }
  return true;
}

void write_through(const fs::path& path, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (file < 0) {
    fail(path);
  }
  const bool done = write_all(file, bytes);
  ::close(file);
  if (!done) {
    fail(path);
  }
}

/// Where a chain of links ends.
fs::path target_of(const std::string& path) {
  std::error_code error;
  const auto target = fs::canonical(path, error);
  return error ? fs::path{path} : target;
}

fs::path beside(const fs::path& target) {
  auto name = "." + target.filename().string() + "." + std::to_string(::getpid()) + ".part";
  return target.parent_path() / name;
}

}  // namespace

void write_whole(const std::string& path, std::string_view bytes) {
  const auto target = target_of(path);
  struct stat status {};
  const bool exists = ::stat(target.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) {
    errno = EISDIR;
    fail(path);
  }
  if (exists && !S_ISREG(status.st_mode)) {
    write_through(target, bytes);
    return;
  }
  Temporary temporary{beside(target), exists ? status.st_mode & anyone : anyone};
  if (temporary.file() < 0 || !write_all(temporary.file(), bytes) || !temporary.move_to(target)) {
    fail(path);
  }
}

}  // namespace hamstring::terminal
