#pragma once
#include "hamstring/history/files.hpp"

namespace hamstring::terminal {

/// The files of this machine. A write beyond the file-size limit is an error only where SIGXFSZ is ignored:
/// see survive_file_size_limit().
class PosixFiles : public history::Files {
 public:
  Result make_folder(const std::string& path) override;
  Result sync_folder(const std::string& path) override;
  Result open_to_read(const std::string& path) override;
  Result open_to_append(const std::string& path) override;
  Result try_lock(Handle file, Lock lock) override;
  void wait(int microseconds) override;
  Result size(Handle file) override;
  Result read(Handle file, std::int64_t offset, std::span<char> buffer) override;
  Result write(Handle file, std::string_view bytes) override;
  Result sync(Handle file) override;
  Result replace(const std::string& from, const std::string& to) override;
  Result truncate(Handle file, std::int64_t size) override;
  void close(Handle file) override;
};

/// Ignore SIGXFSZ, so that a file-size limit makes a write fail instead of ending the process.
void survive_file_size_limit();

}  // namespace hamstring::terminal
