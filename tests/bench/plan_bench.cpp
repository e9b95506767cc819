// Planning on generated catalogues of 100,000 exercises against the bare parse of their text: at most 0.15 of
// the time where the exercises are alike, at most half where they differ in all that a plan looks at.
#include "hamstring/plan/planner.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>

#include "bench/large_catalogue.hpp"
#include "hamstring/catalogue/equipment.hpp"

namespace {

using namespace hamstring;

/// Of this process's own work, since a machine is shared.
double seconds_since(std::clock_t start) {
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double slowest_plan(const Catalogue& catalogue) {
  double slowest = 0;
  for (const auto level : all_levels) {
    for (const int minutes : {5, 15, 30, 60}) {
      plan::Request request;
      request.level = level;
      request.minutes = minutes;
      request.equipment = gym_equipment();
      request.avoid = {AvoidTag::wrist_pain};
      const auto start = std::clock();
      plan::plan(catalogue, request);
      slowest = std::max(slowest, seconds_since(start));
    }
  }
  return slowest;
}

bool stays_under(double share, const char* name, bench::Copies copies) {
  constexpr std::size_t many = 100'000;
  const auto text = bench::large_catalogue(many, copies);
  auto start = std::clock();
  const bool is_json = nlohmann::json::parse(text).is_object();
  const double parsing = seconds_since(start);
  start = std::clock();
  const auto loaded = load_catalogue({{"large.json", text}});
  const double reading = seconds_since(start);
  const double planning = slowest_plan(loaded.catalogue);
  std::printf(
      "%s: %zu exercises, nlohmann parse %.3f s, reading %.3f s, planning %.3f s: %.3f of the parse (at most "
      "%.2f)\n",
      name, loaded.catalogue.size(), parsing, reading, planning, planning / parsing, share);
  return planning <= share * parsing && is_json && loaded.diagnostics.empty();
}

}  // namespace

int main() {
  const bool is_alike_fast = stays_under(0.15, "alike", hamstring::bench::Copies::alike);
  const bool is_diverse_fast = stays_under(0.5, "diverse", hamstring::bench::Copies::diverse);
  return is_alike_fast && is_diverse_fast ? 0 : 1;
}
