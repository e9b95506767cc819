// Reading a log of 20,000 records from a file and working out its statistics, and what comes next, against
// the bare parse of the same lines. What comes next may take half as much again as statistics, and both 1.3
// times the bare parse.
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "hamstring/catalogue/equipment.hpp"
#include "hamstring/catalogue/load.hpp"
#include "hamstring/coach/advise.hpp"
#include "hamstring/history/journal.hpp"
#include "hamstring/history/statistics.hpp"
#include "terminal/posix_files.hpp"

namespace {

using namespace hamstring;

constexpr int record_count = 20000;
constexpr int moves_a_session = 8;

/// Four sessions a week of eight moves of the built-in catalogue, over twelve years.
std::string made_up_log() {
  const auto loaded = load_catalogue({builtin_catalogue()});
  const auto& moves = loaded.catalogue.exercises();
  auto at = parse_moment("2014-01-06T07:00:00+01:00").value();
  std::string text;
  for (int i = 0; i < record_count; ++i) {
    const auto number = static_cast<std::size_t>(i);
    auto record = history::record_of(moves[number * 7 % moves.size()], at, history::make_id(at, number));
    record.session = std::to_string(i / moves_a_session);
    record.level = Level::intermediate;
    record.amount = {3, 8 + i % 5, std::nullopt, std::nullopt};
    record.rpe = 6 + i % 3;
    record.pain = 0;
    text += history::to_line(record) + "\n";
    at.local += (i + 1) % moves_a_session == 0 ? std::chrono::hours{42} : std::chrono::minutes{5};
  }
  return text;
}

std::string slurp(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  std::string text(std::filesystem::file_size(path), '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  return text;
}

std::size_t parse_bare(const std::string& path) {
  std::istringstream lines{slurp(path)};
  std::string line;
  std::size_t count = 0;
  while (std::getline(lines, line)) {
    count += nlohmann::json::parse(line).size() > 0 ? 1U : 0U;
  }
  return count;
}

std::size_t read_and_count(const std::string& path) {
  terminal::PosixFiles files;
  const auto log = history::in_effect(history::Journal{files, path}.read().records);
  const auto stats = history::statistics(log, log.back().at.day());
  return stats.moves.empty() ? 0 : log.size();
}

std::size_t read_and_advise(const std::string& path, const Catalogue& catalogue) {
  terminal::PosixFiles files;
  const auto log = history::in_effect(history::Journal{files, path}.read().records);
  plan::Request request;
  request.level = Level::intermediate;
  request.equipment = gym_equipment();
  const auto day = monday_of(log.back().at.day() + std::chrono::days{8});  // a week with room for main work
  const auto advice = coach::advise(catalogue, request, log, day);
  return advice.brief.doses.empty() ? 0 : log.size();
}

template <class Work>
double milliseconds(Work work) {
  const auto start = std::chrono::steady_clock::now();
  if (work() != record_count) {
    std::fprintf(stderr, "a run failed\n");
    std::exit(1);
  }
  return std::chrono::duration<double, std::milli>{std::chrono::steady_clock::now() - start}.count();
}

}  // namespace

int main() {
  const auto path =
      (std::filesystem::temp_directory_path() / ("hamstring-bench-" + std::to_string(getpid()) + ".jsonl"))
          .string();
  std::ofstream{path} << made_up_log();
  std::printf("log of %d records, %.1f MB\n", record_count,
              static_cast<double>(std::filesystem::file_size(path)) / 1e6);
  const auto catalogue = load_catalogue({builtin_catalogue()}).catalogue;
  for (int round = 0; round < 3; ++round) {
    const auto bare = milliseconds([&] { return parse_bare(path); });
    const auto ours = milliseconds([&] { return read_and_count(path); });
    const auto next = milliseconds([&] { return read_and_advise(path, catalogue); });
    std::printf(
        "  nlohmann parse %.0f ms; statistics %.0f ms, ratio %.2f; next %.0f ms, ratio %.2f, %.2f of "
        "statistics\n",
        bare, ours, ours / bare, next, next / bare, next / ours);
  }
  std::filesystem::remove(path);
}
