// process_bench PROGRAM: whole processes, run in turn with /bin/true and, where it is installed, `timew
// summary`. The fastest run of each says what the work takes; the median, what people feel on this machine
// now.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

extern char** environ;

namespace {

struct Command {
  std::string name;
  std::vector<std::string> words;
  std::vector<double> milliseconds = {};
};

/// Output goes to /dev/null, as both programs lay out text for it alike.
double run_once(const Command& command) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  std::vector<char*> words;
  for (const auto& word : command.words) {
    words.push_back(const_cast<char*>(word.c_str()));
  }
  words.push_back(nullptr);
  const auto start = std::chrono::steady_clock::now();
  pid_t child = 0;
  int status = -1;
  if (posix_spawn(&child, words.front(), &actions, nullptr, words.data(), environ) == 0) {
    waitpid(child, &status, 0);
  }
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
  posix_spawn_file_actions_destroy(&actions);
  if (status != 0) {
    std::fprintf(stderr, "%s failed\n", command.name.c_str());
    std::exit(1);
  }
  return taken.count();
}

double fastest(const std::vector<double>& values) {
  return *std::min_element(values.begin(), values.end());
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2),
                   values.end());
  return values[values.size() / 2];
}

/// A database of its own with one interval.
bool prepare_timewarrior(const std::string& folder) {
  if (!std::filesystem::exists("/usr/bin/timew")) {
    return false;
  }
  setenv("TIMEWARRIORDB", folder.c_str(), 1);
  std::filesystem::create_directories(folder + "/data");
  const std::string track =
      "yes | /usr/bin/timew track 2026-11-20T08:00:00 - 2026-11-20T09:00:00 bench >/dev/null 2>&1";
  return std::system(track.c_str()) == 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "usage: process_bench PROGRAM\n");
    return 2;
  }
  const std::string program = arguments[1];
  std::vector<Command> commands{
      {"/bin/true", {"/bin/true"}},
      {"hamstring --version", {program, "--version"}},
      {"hamstring list", {program, "list"}},
      {"hamstring show kickback", {program, "show", "kickback"}},
      {"hamstring plan", {program, "plan", "--seed", "1"}},
      {"hamstring next", {program, "next"}},
      {"hamstring plan, advanced, gym",
       {program, "plan", "--level", "advanced", "--equipment", "gym", "--minutes", "60"}},
  };
  const auto scratch =
      std::filesystem::temp_directory_path() / ("hamstring-bench-" + std::to_string(getpid()));
  if (prepare_timewarrior(scratch.string())) {
    commands.push_back({"timew summary", {"/usr/bin/timew", "summary", "2026-11-20"}});
  }
  constexpr int rounds = 101;
  for (int round = 0; round < rounds; ++round) {
    for (auto& command : commands) {
      command.milliseconds.push_back(run_once(command));
    }
  }
  std::filesystem::remove_all(scratch);
  const auto& base = commands.front().milliseconds;
  std::printf("%-30s %10s %12s %10s %12s\n", "whole process", "fastest ms", "x /bin/true", "median ms",
              "x /bin/true");
  for (const auto& [name, words, own] : commands) {
    std::printf("%-30s %10.2f %12.2f %10.2f %12.2f\n", name.c_str(), fastest(own),
                fastest(own) / fastest(base), median(own), median(own) / median(base));
  }
}
