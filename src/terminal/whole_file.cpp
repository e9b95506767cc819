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

/// Closes a descriptor.
class Closing {
 public:
  explicit Closing(int file) : m_file(file) {}
  Closing(const Closing&) = delete;
  Closing& operator=(const Closing&) = delete;
  ~Closing() { ::close(m_file); }

 private:
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

/// `mode` of a file that has to be made, or made private; otherwise a file keeps its own.
void write_as(const std::string& path, std::string_view bytes, std::optional<mode_t> mode) {
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
  Temporary temporary{beside(target), mode ? *mode : exists ? status.st_mode & anyone : anyone};
  if (temporary.file() < 0 || !write_all(temporary.file(), bytes) || !temporary.move_to(target)) {
    fail(path);
  }
}

/// Make a folder and those above it, private to the user; one that is there stays as it is.
void make_private_folders(const fs::path& folder) {
  if (folder.empty() || ::mkdir(folder.c_str(), S_IRWXU) == 0 || errno == EEXIST) {
    return;
  }
  if (errno != ENOENT) {
    fail(folder);
  }
  make_private_folders(folder.parent_path());
  if (::mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
    fail(folder);
  }
}

[[noreturn]] void fail_to_read(const std::string& path, const std::string& why) {
  throw Error{text::escape(path) + ": cannot be read: " + why};
}

std::string read_up_to(int file, std::size_t most, const std::string& path) {
  std::string bytes(most, '\0');
  std::size_t done = 0;
  while (done < most) {
    const auto count = ::read(file, bytes.data() + done, most - done);
    if (count < 0 && errno != EINTR) {
      fail_to_read(path, std::strerror(errno));
    }
    if (count == 0) {
      break;
    }
    done += count < 0 ? 0 : static_cast<std::size_t>(count);
  }
  bytes.resize(done);
  return bytes;
}

}  // namespace

void write_whole(const std::string& path, std::string_view bytes) {
  write_as(path, bytes, std::nullopt);
}

void write_private(const std::string& path, std::string_view bytes) {
  make_private_folders(fs::path{path}.parent_path());
  write_as(path, bytes, S_IRUSR | S_IWUSR);
}

std::optional<std::string> read_small(const std::string& path) {
  constexpr std::size_t most = std::size_t{1} << 16U;
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0 && (errno == ENOENT || errno == ENOTDIR)) {
    return std::nullopt;
  }
  if (file < 0) {
    fail_to_read(path, std::strerror(errno));
  }
  const Closing closing{file};
  struct stat status {};
  if (::fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) {
    fail_to_read(path, "it is not a regular file");
  }
  auto bytes = read_up_to(file, most + 1, path);
  if (bytes.size() > most) {
    fail_to_read(path, "it is larger than 64 KiB");
  }
  return bytes;
}

}  // namespace hamstring::terminal
