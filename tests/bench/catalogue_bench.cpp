// Reading a generated catalogue of 100,000 exercises from a file, against the bare parse of the same bytes:
// within 0.8 of its time, with a peak of 2.5 times the file. Each in a process of its own, so that time and
// memory are its own.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "bench/large_catalogue.hpp"
#include "cli/app.hpp"
#include "cli/command.hpp"
#include "terminal/posix_files.hpp"

namespace {

struct Cost {
  double seconds = 0;
  double peak_bytes = 0;
};

double seconds_of(const timeval& time) {
  constexpr double microseconds = 1e6;
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / microseconds;
}

/// Run `work` in a child and take the processor's time, since a machine is shared, and its peak of memory.
Cost measure(const std::function<bool()>& work) {
  const auto child = fork();
  if (child == 0) {
    _exit(work() ? 0 : 1);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  if (status != 0) {
    std::fprintf(stderr, "a run failed\n");
    std::exit(1);
  }
  constexpr double kilobyte = 1024;
  return {seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime),
          static_cast<double>(usage.ru_maxrss) * kilobyte};
}

std::string slurp(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  std::string text(std::filesystem::file_size(path), '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  return text;
}

bool read_with_us(const std::string& path) {
  std::istringstream in;
  std::ostringstream out;
  hamstring::terminal::PosixFiles files;
  hamstring::cli::World world{.in = in,
                              .out = {out},
                              .err = {out},
                              .environment = [](const std::string&) { return std::nullopt; },
                              .files = files,
                              .read_file = {},
                              .write_private = {},
                              .now = {},
                              .random = {},
                              .open_console = {}};
  hamstring::cli::CommonOptions common;
  common.catalogue_files = {path};
  common.no_builtin = true;
  return hamstring::cli::load_catalogue({world, common}).size() == 100000;
}

}  // namespace

int main() {
  const auto path =
      (std::filesystem::temp_directory_path() / ("hamstring-bench-" + std::to_string(getpid()) + ".json"))
          .string();
  measure(
      [&] { return static_cast<bool>(std::ofstream{path} << hamstring::bench::large_catalogue(100000)); });
  const auto size = static_cast<double>(std::filesystem::file_size(path));
  constexpr double megabyte = 1e6;
  std::printf("100,000 exercises, %.0f MB\n", size / megabyte);
  for (int round = 0; round < 3; ++round) {
    const auto bare = measure([&] { return nlohmann::json::parse(slurp(path)).is_object(); });
    const auto ours = measure([&] { return read_with_us(path); });
    std::printf(
        "  nlohmann parse %.2f s, %.3f x the file; reading %.2f s, %.3f x the file; time ratio %.2f\n",
        bare.seconds, bare.peak_bytes / size, ours.seconds, ours.peak_bytes / size,
        ours.seconds / bare.seconds);
  }
  std::filesystem::remove(path);
}
