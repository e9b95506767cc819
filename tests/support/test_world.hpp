#pragma once
#include <cerrno>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "cli/app.hpp"

namespace hamstring::test {

/// Files in memory, of which every call works.
class MemoryFiles : public history::Files {
 public:
  std::map<std::string, std::string> contents;  ///< by path

  Result make_folder(const std::string&) override { return {}; }
  Result sync_folder(const std::string&) override { return {}; }
  Result open_to_read(const std::string& path) override {
    return contents.contains(path) ? open(path) : Result{0, ENOENT};
  }
  Result open_to_append(const std::string& path) override {
    contents.try_emplace(path);
    return open(path);
  }
  Result try_lock(Handle, Lock) override { return {}; }
  void wait(int) override {}
  Result size(Handle file) override { return {static_cast<std::int64_t>(text(file).size()), 0}; }
  Result read(Handle file, std::int64_t offset, std::span<char> buffer) override {
    const auto count = text(file).copy(buffer.data(), buffer.size(), static_cast<std::size_t>(offset));
    return {static_cast<std::int64_t>(count), 0};
  }
  Result write(Handle file, std::string_view bytes) override {
    text(file) += bytes;
    return {static_cast<std::int64_t>(bytes.size()), 0};
  }
  Result sync(Handle) override { return {}; }
  Result replace(const std::string& from, const std::string& to) override {
    contents[to] = contents.at(from);
    contents.erase(from);
    return {};
  }
  Result truncate(Handle file, std::int64_t size) override {
    text(file).resize(static_cast<std::size_t>(size));
    return {};
  }
  void close(Handle) override {}

 private:
  Result open(const std::string& path) {
    m_open.push_back(path);
    return {static_cast<std::int64_t>(m_open.size() - 1), 0};
  }
  std::string& text(Handle file) { return contents.at(m_open.at(static_cast<std::size_t>(file))); }
  std::vector<std::string> m_open;
};

/// A world of strings: nothing in it is real. It is noon of Saturday, 21 November 2026, one hour east of
/// Greenwich, and every call for the time passes a minute.
struct TestWorld {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  std::map<std::string, std::string> environment{{"HOME", "/home/someone"}};
  MemoryFiles files;
  Moment time{std::chrono::local_days{std::chrono::year{2026} / 11 / 21} + std::chrono::hours{12},
              std::chrono::minutes{60}};
  std::uint64_t luck = 0;
  bool is_terminal = false;  ///< what is printed to
  std::function<std::unique_ptr<terminal::Console>(const terminal::ConsoleOptions&)> open_console =
      [](const terminal::ConsoleOptions&) -> std::unique_ptr<terminal::Console> {
    throw std::logic_error{"this test has no console"};
  };

  cli::World world() {
    return {.in = in,
            .out = {out, is_terminal},
            .err = {err, is_terminal},
            .environment = [this](const std::string& name) -> std::optional<std::string> {
              const auto found = environment.find(name);
              return found == environment.end() ? std::nullopt : std::optional{found->second};
            },
            .files = files,
            .read_file = [this](const std::string& path) -> std::optional<std::string> {
              const auto found = files.contents.find(path);
              return found == files.contents.end() ? std::nullopt : std::optional{found->second};
            },
            .write_private = [this](const std::string& path,
                                    std::string_view bytes) { files.contents[path] = std::string{bytes}; },
            .now =
                [this] {
                  time.local += std::chrono::minutes{1};
                  return time;
                },
            .random = [this] { return ++luck; },
            .open_console = open_console};
  }

  int run(const std::vector<std::string>& arguments) {
    auto here = world();
    return static_cast<int>(cli::run(arguments, here));
  }
};

}  // namespace hamstring::test
