#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace hamstring::history {

/// The system calls that the log is made of, so that tests can let each of them fail.
class Files {
 public:
  using Handle = int;

  /// What a call gave: a handle, a size or a count; or its error, as errno numbers it.
  struct Result {
    std::int64_t value = 0;
    int error = 0;
    bool ok() const { return error == 0; }
  };

  enum class Lock { shared, exclusive };

  Files() = default;
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;
  virtual ~Files() = default;

  /// Create one folder, private to the user.
  virtual Result make_folder(const std::string& path) = 0;
  /// Make the names in a folder last.
  virtual Result sync_folder(const std::string& path) = 0;
  /// Open a file, following no symbolic link in its last part.
  virtual Result open_to_read(const std::string& path) = 0;
  /// The same; every write goes to the end. Created private to the user where it is missing.
  virtual Result open_to_append(const std::string& path) = 0;
  /// Take a lock, or fail with EWOULDBLOCK at once where another holds it.
  virtual Result try_lock(Handle file, Lock lock) = 0;
  /// Sleep before another try_lock().
  virtual void wait(int microseconds) = 0;
  /// Bytes of the file; an error where it is not a regular file.
  virtual Result size(Handle file) = 0;
  /// Read at `offset`; a count of 0 is the end.
  virtual Result read(Handle file, std::int64_t offset, std::span<char> buffer) = 0;
  /// Write some of `bytes` and give the count.
  virtual Result write(Handle file, std::string_view bytes) = 0;
  /// Make what was written last.
  virtual Result sync(Handle file) = 0;
  /// Put a file into the place of another, in one step.
  virtual Result replace(const std::string& from, const std::string& to) = 0;
  virtual Result truncate(Handle file, std::int64_t size) = 0;
  /// Close and give up the lock.
  virtual void close(Handle file) = 0;
};

}  // namespace hamstring::history
