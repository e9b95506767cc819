#include "cli/text/move_chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cli/options.hpp"
#include "cli/text/layout.hpp"
#include "cli/text/record_text.hpp"
#include "cli/text/words.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/figure/canvas.hpp"

namespace hamstring::cli {
namespace {

using history::Visit;

constexpr std::size_t label_columns = 6;

/// Where a plot's points lie, from 0 to 1, x to the right and y down.
std::vector<figure::Point> places(const Plot& plot, Range<double> range) {
  const auto first = plot.points.front().first;
  const auto span = static_cast<double>((plot.points.back().first - first).count());
  std::vector<figure::Point> out;
  for (const auto& [day, value] : plot.points) {
    const auto x = span > 0 ? static_cast<double>((day - first).count()) / span : 0.0;
    out.push_back({x, (range.high - value) / (range.high - range.low)});
  }
  return out;
}

std::vector<std::string> braille_rows(const std::vector<figure::Point>& at, std::size_t columns,
                                      std::size_t rows) {
  constexpr double line = 0.5;
  constexpr double dot = 1.0;
  figure::Canvas canvas{columns, rows};
  const auto scaled = [&](figure::Point point) {
    return figure::Point{1 + point.x * (canvas.width() - 3), 1 + point.y * (canvas.height() - 3)};
  };
  for (std::size_t i = 0; i < at.size(); ++i) {
    canvas.disc(scaled(at[i]), dot, figure::Layer::near);
    if (i > 0) {
      canvas.stroke(scaled(at[i - 1]), scaled(at[i]), line, line, figure::Layer::near);
    }
  }
  const auto picture = canvas.picture();
  std::vector<std::string> out(rows);
  for (std::size_t row = 0; row < rows; ++row) {
    for (const auto& run : figure::runs(picture, row)) {
      out[row] += run.text;
    }
  }
  return out;
}

std::vector<std::string> star_rows(const std::vector<figure::Point>& at, std::size_t columns,
                                   std::size_t rows) {
  std::vector<std::string> out(rows, std::string(columns, ' '));
  for (const auto& point : at) {
    const auto x = std::lround(point.x * static_cast<double>(columns - 1));
    const auto y = std::lround(point.y * static_cast<double>(rows - 1));
    out[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)] = '*';
  }
  for (auto& row : out) {
    row.erase(row.find_last_not_of(' ') + 1);
  }
  return out;
}

/// Room above and below where all values are the same.
Range<double> range_of(const Plot& plot) {
  if (plot.range) {
    return *plot.range;
  }
  const auto [low, high] = std::minmax_element(plot.points.begin(), plot.points.end(),
                                               [](auto& a, auto& b) { return a.second < b.second; });
  return low->second < high->second ? Range<double>{low->second, high->second}
                                    : Range<double>{low->second - 1, high->second + 1};
}

std::string label(std::size_t row, std::size_t rows, Range<double> range) {
  const auto words = row == 0 ? tenths(range.high) : row + 1 == rows ? tenths(range.low) : "";
  return fmt::format("{:>{}}", words, label_columns - 1) + " ";
}

/// The first and the last day below a plot.
std::string days_line(const Plot& plot, std::size_t columns) {
  const auto first = to_string(plot.points.front().first);
  const auto last = to_string(plot.points.back().first);
  const std::string margin(label_columns + 1, ' ');
  const bool fits = first != last && columns > first.size() + last.size();
  return margin + (fits ? text::pad(first, columns - last.size()) + last : first) + "\n";
}

enum class Measure { load, reps, hold, duration };

std::optional<double> value_of(const Visit& visit, Measure measure) {
  const auto seconds = [](const std::optional<Seconds>& length) {
    return length ? std::optional{static_cast<double>(length->count())} : std::nullopt;
  };
  switch (measure) {
    case Measure::load:
      return visit.load;
    case Measure::reps:
      return visit.amount.reps ? std::optional<double>{*visit.amount.reps} : std::nullopt;
    case Measure::hold:
      return seconds(visit.amount.hold);
    case Measure::duration:
      return seconds(visit.amount.duration);
  }
  return std::nullopt;
}

/// What the last session is best measured by.
Measure measure_of(const std::vector<Visit>& visits) {
  const auto& last = visits.back();
  return last.load              ? Measure::load
         : last.amount.reps     ? Measure::reps
         : last.amount.duration ? Measure::duration
                                : Measure::hold;
}

std::string title_of(Measure measure, Unit unit) {
  switch (measure) {
    case Measure::load:
      return "Load, " + std::string{name_of(unit)};
    case Measure::reps:
      return "Repetitions a set";
    case Measure::hold:
      return "Seconds a hold";
    case Measure::duration:
      return "Seconds";
  }
  return {};
}

template <class Value>
std::vector<std::pair<Day, double>> points(const std::vector<Visit>& visits, Value value) {
  std::vector<std::pair<Day, double>> out;
  for (const auto& visit : visits) {
    if (const auto number = value(visit)) {
      out.emplace_back(visit.day, *number);
    }
  }
  return out;
}

std::vector<Plot> plots_of(const std::vector<Visit>& visits, Unit unit) {
  constexpr std::size_t low = 3;
  const auto measure = measure_of(visits);
  const auto main = points(visits, [&](const Visit& visit) {
    const auto value = value_of(visit, measure);
    return value && measure == Measure::load ? std::optional{in_unit(*value, unit)} : value;
  });
  const auto effort = points(visits, [](const Visit& visit) { return visit.rpe; });
  const auto pain = points(visits, [](const Visit& visit) {
    return visit.pain ? std::optional<double>{*visit.pain} : std::nullopt;
  });
  std::vector<Plot> plots;
  if (!main.empty()) {
    plots.push_back({title_of(measure, unit), main, std::nullopt, 6});
  }
  if (!effort.empty()) {
    plots.push_back({"Effort, of 10", effort, Range<double>{1, 10}, low});
  }
  const bool hurts =
      std::any_of(pain.begin(), pain.end(), [](const auto& point) { return point.second > 0; });
  if (hurts) {
    plots.push_back({"Pain, of 10", pain, Range<double>{0, 10}, low});
  }
  return plots;
}

std::string numbers_of(const Visit& visit, Unit unit) {
  auto out = amount_text(visit.amount, visit.sides);
  out += visit.side ? ", " + std::string{name(*visit.side)} + " side" : "";
  out += visit.load ? ", " + load_text(*visit.load, unit) : "";
  out += visit.rpe ? fmt::format(", effort {}", *visit.rpe) : "";
  out += visit.pain ? fmt::format(", pain {}", *visit.pain) : "";
  return out + (visit.unconfirmed ? ", not confirmed" : "");
}

}  // namespace

std::string plot_text(const Plot& plot, const StatsLayout& layout) {
  const auto columns = layout.width > label_columns + 9 ? layout.width - label_columns - 1 : 8;
  const auto range = range_of(plot);
  const auto at = places(plot, range);
  const auto rows =
      layout.can_draw ? braille_rows(at, columns, plot.rows) : star_rows(at, columns, plot.rows);
  auto out = layout.style.bold(plot.title) + "\n";
  for (std::size_t row = 0; row < rows.size(); ++row) {
    out += label(row, rows.size(), range) + (layout.can_draw ? "│" : "|") + layout.style.accent(rows[row]) +
           "\n";
  }
  return out + days_line(plot, columns);
}

std::string move_chart(const std::string& title, const std::vector<Visit>& visits, const StatsLayout& layout,
                       Unit unit) {
  constexpr std::size_t most = 12;
  std::string out;
  for (const auto& line : text::wrap(title, layout.width)) {
    out += layout.style.heading(line) + "\n";
  }
  for (const auto& plot : plots_of(visits, unit)) {
    out += "\n" + plot_text(plot, layout);
  }
  out += "\n";
  const auto shown = std::min(most, visits.size());
  for (auto visit = visits.rbegin(); visit != visits.rbegin() + static_cast<std::ptrdiff_t>(shown); ++visit) {
    out += hanging("  " + to_string(visit->day) + "  ", numbers_of(*visit, unit), layout.width);
  }
  if (visits.size() > shown) {
    out += hanging(
        "  ", fmt::format("and {} before; --json has them all", counted(visits.size() - shown, "session")),
        layout.width);
  }
  return out;
}

}  // namespace hamstring::cli
