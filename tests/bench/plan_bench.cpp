// Planning on a generated catalogue of 100,000 exercises against reading it: at most a fifth of the time.
#include "hamstring/plan/planner.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "bench/large_catalogue.hpp"
#include "hamstring/catalogue/equipment.hpp"

namespace {

using namespace hamstring;

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>{std::chrono::steady_clock::now() - start}.count();
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
      const auto start = std::chrono::steady_clock::now();
      plan::plan(catalogue, request);
      slowest = std::max(slowest, seconds_since(start));
    }
  }
  return slowest;
}

}  // namespace

int main() {
  constexpr std::size_t many = 100'000;
  constexpr double fifth = 0.2;
  const auto text = bench::large_catalogue(many);
  const auto start = std::chrono::steady_clock::now();
  const auto loaded = load_catalogue({{"large.json", text}});
  const double reading = seconds_since(start);
  const double planning = slowest_plan(loaded.catalogue);
  std::printf("reading %zu exercises %.3f s, planning %.3f s: %.3f of it (at most %.1f)\n",
              loaded.catalogue.size(), reading, planning, planning / reading, fifth);
  return planning <= fifth * reading ? 0 : 1;
}
