#include "terminal/posix_files.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <thread>

namespace hamstring::terminal {
namespace {

using Result = history::Files::Result;

constexpr mode_t private_file = 0600;
constexpr mode_t private_folder = 0700;

/// Call again where a signal interrupted the call.
template <class Call>
Result result_of(Call call) {
  while (true) {
    const auto value = call();
    if (value >= 0) {
      return {static_cast<std::int64_t>(value), 0};
    }
    if (errno != EINTR) {
      return {0, errno};
    }
  }
}

Result open_file(const std::string& path, int how) {
  // Without O_NONBLOCK a named pipe in the place of the file would hold the program for ever.
  constexpr int always = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
  return result_of([&] { return ::open(path.c_str(), how | always, private_file); });
}

}  // namespace

Result PosixFiles::make_folder(const std::string& path) {
  return result_of([&] { return ::mkdir(path.c_str(), private_folder); });
}

Result PosixFiles::sync_folder(const std::string& path) {
  const auto folder = result_of([&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
  if (!folder.ok()) {
    // A folder may be written without being read; then it cannot be synced either.
    return folder.error == EACCES ? Result{} : folder;
  }
  const auto descriptor = static_cast<int>(folder.value);
  const auto synced = result_of([&] { return ::fsync(descriptor); });
  ::close(descriptor);
  return synced.error == EINVAL ? Result{} : synced;
}

Result PosixFiles::open_to_read(const std::string& path) {
  return open_file(path, O_RDONLY);
}

Result PosixFiles::open_to_append(const std::string& path) {
  return open_file(path, O_RDWR | O_APPEND | O_CREAT);
}

Result PosixFiles::try_lock(Handle file, Lock lock) {
  return result_of([&] { return ::flock(file, (lock == Lock::shared ? LOCK_SH : LOCK_EX) | LOCK_NB); });
}

void PosixFiles::wait(int microseconds) {
  std::this_thread::sleep_for(std::chrono::microseconds{microseconds});
}

Result PosixFiles::size(Handle file) {
  struct stat facts {};
  const auto got = result_of([&] { return ::fstat(file, &facts); });
  if (!got.ok()) {
    return got;
  }
  if (S_ISDIR(facts.st_mode)) {
    return {0, EISDIR};
  }
  return S_ISREG(facts.st_mode) ? Result{facts.st_size, 0} : Result{0, EINVAL};
}

Result PosixFiles::read(Handle file, std::int64_t offset, std::span<char> buffer) {
  return result_of([&] { return ::pread(file, buffer.data(), buffer.size(), offset); });
}

Result PosixFiles::write(Handle file, std::string_view bytes) {
  return result_of([&] { return ::write(file, bytes.data(), bytes.size()); });
}

Result PosixFiles::sync(Handle file) {
  return result_of([&] { return ::fdatasync(file); });
}

Result PosixFiles::replace(const std::string& from, const std::string& to) {
  return result_of([&] { return std::rename(from.c_str(), to.c_str()); });
}

Result PosixFiles::truncate(Handle file, std::int64_t size) {
  return result_of([&] { return ::ftruncate(file, size); });
}

void PosixFiles::close(Handle file) {
  ::close(file);
}

void survive_file_size_limit() {
  std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace hamstring::terminal
