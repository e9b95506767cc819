#include "cli/text/move_chart.hpp"

#include <sstream>

#include "hamstring/base/text.hpp"
#include "support/catch2.hpp"
#include "support/records.hpp"

using namespace hamstring;
using Catch::Matchers::ContainsSubstring;
using test::day;

namespace {

std::vector<history::Visit> weeks(int count) {
  std::vector<history::Visit> visits;
  for (int i = 0; i < count; ++i) {
    history::Visit visit;
    visit.day = day("2026-01-05") + std::chrono::days{3 * i};
    visit.amount = {3, 8 + i % 4, std::nullopt, std::nullopt, {}};
    visit.load = 20 + i / 4;
    visit.rpe = 7.5;
    visit.pain = i % 5;
    visits.push_back(visit);
  }
  return visits;
}

void check_width(const std::string& text, std::size_t width) {
  std::istringstream lines{text};
  for (std::string line; std::getline(lines, line);) {
    CHECK(text::display_width(line) <= width);
  }
}

}  // namespace

TEST_CASE("a chart fits its columns", "[chart]") {
  for (const std::size_t width : {40U, 60U, 80U, 100U}) {
    for (const int count : {1, 2, 13, 300}) {
      for (const bool can_draw : {false, true}) {
        check_width(cli::move_chart("Romanian deadlift", weeks(count), {width, can_draw, cli::Style{false}},
                                    cli::Unit::lb),
                    width);
      }
    }
  }
}

TEST_CASE("a plot in plain letters puts a star where a value is", "[chart]") {
  const cli::Plot plot{"Load, kg",
                       {{day("2026-11-01"), 20}, {day("2026-11-11"), 25}, {day("2026-11-21"), 22.5}},
                       std::nullopt,
                       3};
  CHECK(cli::plot_text(plot, {32, false, cli::Style{false}}) ==
        "Load, kg\n"
        "   25 |            *\n"
        "      |                        *\n"
        "   20 |*\n"
        "       2026-11-01     2026-11-21\n");
}

TEST_CASE("a chart shows load, effort and pain, and the numbers", "[chart]") {
  const auto text =
      cli::move_chart("Romanian deadlift", weeks(13), {80, true, cli::Style{false}}, cli::Unit::kg);
  CHECK_THAT(text, ContainsSubstring("Load, kg") && ContainsSubstring("Effort, of 10") &&
                       ContainsSubstring("Pain, of 10") &&
                       ContainsSubstring("2026-02-10  3 x 8, 23 kg, effort 7.5, pain 2") &&
                       ContainsSubstring("and 1 session before"));
  auto free = weeks(3);
  for (auto& visit : free) {
    visit.load = std::nullopt;
    visit.pain = 0;
  }
  const auto reps = cli::move_chart("Bridge", free, {80, true, cli::Style{false}}, cli::Unit::kg);
  CHECK_THAT(reps, ContainsSubstring("Repetitions a set") && !ContainsSubstring("Pain, of 10"));
}
