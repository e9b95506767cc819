#include "terminal/whole_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::terminal {
namespace {

namespace fs = std::filesystem;

constexpr mode_t permissions = 0777;
constexpr mode_t writable = 0222;

[[noreturn]] void fail(const fs::path& path) {
  throw Error{text::escape(path.string()) + ": cannot be written: " + std::strerror(errno)};
}

/// Signals wait while this lives, so that none ends the process between two steps.
class Undisturbed {
 public:
  Undisturbed() {
    sigset_t all;
    sigfillset(&all);
    for (const int crash : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGSYS, SIGTRAP}) {
      sigdelset(&all, crash);
    }
    ::sigprocmask(SIG_BLOCK, &all, &m_before);
  }
  Undisturbed(const Undisturbed&) = delete;
  Undisturbed& operator=(const Undisturbed&) = delete;
  ~Undisturbed() { ::sigprocmask(SIG_SETMASK, &m_before, nullptr); }

 private:
  sigset_t m_before{};
};

/// A file of a name that is free and short. It is removed where it was not moved into place.
class Temporary {
 public:
  explicit Temporary(const fs::path& folder)
      : m_path((folder / ".hamstring-XXXXXX").string()), m_file(::mkostemp(m_path.data(), O_CLOEXEC)) {}
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
  std::string m_path;
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

/// Where a chain of links ends, be there a file or none yet.
fs::path target_of(fs::path path) {
  constexpr int longest_chain = 40;
  std::error_code error;
  for (int i = 0; i < longest_chain && fs::is_symlink(fs::symlink_status(path, error)); ++i) {
    path = path.parent_path() / fs::read_symlink(path, error);
  }
  return path;
}

/// As for any new file; a mask can only be read by setting it.
mode_t mode_of_new_file() {
  const auto mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

/// Through what is there: a device, a pipe, or a file that has other names or another owner. Room for all of
/// it is made before anything is overwritten.
bool write_through(const fs::path& path, std::string_view bytes, const struct stat& before) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (file < 0) {
    return false;
  }
  const bool is_file = S_ISREG(before.st_mode);
  const auto size = static_cast<off_t>(bytes.size());
  errno = is_file && size > before.st_size ? ::posix_fallocate(file, 0, size) : 0;
  bool done = errno == 0 && write_all(file, bytes);
  done = done && (!is_file || (::ftruncate(file, size) == 0 && ::fsync(file) == 0));
  const int error = errno;
  ::close(file);
  errno = error;
  return done;
}

bool swap_in(const fs::path& target, std::string_view bytes, mode_t mode) {
  const Undisturbed undisturbed;
  const auto folder = target.has_parent_path() ? target.parent_path() : fs::path{"."};
  Temporary temporary{folder};
  return temporary.file() >= 0 && ::fchmod(temporary.file(), mode) == 0 &&
         write_all(temporary.file(), bytes) && temporary.move_to(target);
}

/// `mode` of a file that has to be made, or made private; otherwise a file keeps its own.
void write_as(const std::string& path, std::string_view bytes, std::optional<mode_t> mode) {
  const auto target = target_of(path);
  struct stat status {};
  if (::stat(target.c_str(), &status) != 0) {
    if (!swap_in(target, bytes, mode.value_or(mode_of_new_file()))) {
      fail(path);
    }
    return;
  }
  errno = S_ISDIR(status.st_mode) ? EISDIR : (status.st_mode & writable) == 0 ? EACCES : 0;
  if (errno != 0 || ::access(target.c_str(), W_OK) != 0) {
    fail(path);
  }
  const bool is_ours = S_ISREG(status.st_mode) && status.st_nlink == 1 && status.st_uid == ::geteuid();
  // A folder that takes no new file may still hold one that can be written.
  const bool done = (is_ours && swap_in(target, bytes, mode.value_or(status.st_mode & permissions))) ||
                    ((!is_ours || errno == EACCES) && write_through(target, bytes, status));
  if (!done) {
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
