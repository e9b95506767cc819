#pragma once
#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "hamstring/history/files.hpp"

namespace hamstring::test {

/// The process ended here.
struct Killed {};

/// Files in memory, every call of which can be made to fail, or to be the last of the process.
class FakeFiles : public history::Files {
 public:
  std::map<std::string, std::string> contents;  ///< by path
  std::set<std::string> folders{"/"};

  std::vector<std::string> calls;                                         ///< names, in order
  std::function<int(const std::string& call, std::size_t number)> fault;  ///< the error of a call, or 0
  std::optional<std::size_t> killed_at;                                   ///< number of the call not survived
  std::size_t killed_after_bytes = 0;  ///< written by a call that is a write
  std::size_t largest_write = SIZE_MAX;
  std::size_t capacity = SIZE_MAX;  ///< bytes of all files together
  int locked_tries = 0;             ///< how often another process is found to hold the lock
  int waited = 0;                   ///< microseconds

  Result make_folder(const std::string& path) override {
    return call("make_folder", [&]() -> Result {
      if (folders.contains(path)) {
        return {0, EEXIST};
      }
      return folders.contains(parent(path)) ? (folders.insert(path), Result{}) : Result{0, ENOENT};
    });
  }

  Result sync_folder(const std::string&) override {
    return call("sync_folder", [] { return Result{}; });
  }

  Result open_to_read(const std::string& path) override {
    return call("open", [&] { return contents.contains(path) ? opened(path) : Result{0, ENOENT}; });
  }

  Result open_to_append(const std::string& path) override {
    return call("open", [&] {
      if (!folders.contains(parent(path))) {
        return Result{0, ENOENT};
      }
      contents.try_emplace(path);
      return opened(path);
    });
  }

  Result try_lock(Handle, Lock) override {
    return call("lock", [&] {
      return locked_tries > 0 ? (--locked_tries, Result{0, EWOULDBLOCK}) : Result{};
    });
  }

  void wait(int microseconds) override { waited += microseconds; }

  Result size(Handle file) override {
    return call("size", [&] { return Result{static_cast<std::int64_t>(bytes(file).size()), 0}; });
  }

  Result read(Handle file, std::int64_t offset, std::span<char> buffer) override {
    return call("read", [&] {
      const auto& all = bytes(file);
      const auto from = std::min(static_cast<std::size_t>(offset), all.size());
      const auto count = all.copy(buffer.data(), buffer.size(), from);
      return Result{static_cast<std::int64_t>(count), 0};
    });
  }

  Result write(Handle file, std::string_view text) override {
    if (is_fatal()) {
      bytes(file) += text.substr(0, killed_after_bytes);
    }
    return call("write", [&]() -> Result {
      const auto room = capacity - std::min(capacity, used());
      const auto count = std::min({text.size(), room, largest_write});
      bytes(file) += text.substr(0, count);
      return count == 0 ? Result{0, ENOSPC} : Result{static_cast<std::int64_t>(count), 0};
    });
  }

  Result sync(Handle) override {
    return call("sync", [] { return Result{}; });
  }

  Result replace(const std::string& from, const std::string& to) override {
    return call("replace", [&] {
      contents[to] = contents.at(from);
      contents.erase(from);
      return Result{};
    });
  }

  Result truncate(Handle file, std::int64_t size) override {
    return call("truncate", [&] { return bytes(file).resize(static_cast<std::size_t>(size)), Result{}; });
  }

  void close(Handle file) override { m_open.erase(file); }

  std::size_t open_count() const { return m_open.size(); }

 private:
  static std::string parent(const std::string& path) {
    const auto slash = path.find_last_of('/');
    return slash == 0 ? "/" : path.substr(0, slash);
  }

  template <class Effect>
  Result call(const char* name, Effect effect) {
    if (is_fatal()) {
      throw Killed{};
    }
    calls.emplace_back(name);
    const int error = fault ? fault(name, calls.size() - 1) : 0;
    return error == 0 ? effect() : Result{0, error};
  }

  bool is_fatal() const { return killed_at && calls.size() >= *killed_at; }

  Result opened(const std::string& path) {
    m_open[++m_last_handle] = path;
    return {m_last_handle, 0};
  }

  std::string& bytes(Handle file) { return contents.at(m_open.at(file)); }

  std::size_t used() const {
    std::size_t sum = 0;
    for (const auto& [path, text] : contents) {
      sum += text.size();
    }
    return sum;
  }

  std::map<Handle, std::string> m_open;
  Handle m_last_handle = 2;
};

}  // namespace hamstring::test
