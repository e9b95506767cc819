#include "cli/text/stats_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cli/options.hpp"
#include "cli/text/layout.hpp"
#include "cli/text/record_text.hpp"
#include "cli/text/week_text.hpp"
#include "cli/text/words.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/plan/dose.hpp"

namespace hamstring::cli {
namespace {

using history::Statistics;

struct Glyphs {
  std::string_view full;
  std::string_view range;
};

/// `sets` as a bar of `width` columns for `scale` sets, the level's range marked where the bar does not
/// reach.
std::string bar(double sets, Range<int> range, double scale, std::size_t width, const Glyphs& glyphs) {
  std::string out;
  for (std::size_t i = 0; i < width; ++i) {
    const auto middle = (static_cast<double>(i) + 0.5) * scale / static_cast<double>(width);
    const bool is_in_range = middle >= range.low && middle <= range.high;
    out += middle <= sets ? glyphs.full : is_in_range ? glyphs.range : " ";
  }
  return out;
}

std::string weeks(const Statistics& stats, Range<int> range, const StatsLayout& layout) {
  constexpr std::size_t beside = 28;  // everything but the bar
  constexpr std::size_t longest = 48;
  const auto width = std::min(longest, layout.width - std::min(layout.width - 8, beside));
  const Glyphs glyphs = layout.can_draw ? Glyphs{"█", "░"} : Glyphs{"#", "."};
  double scale = range.high;
  for (const auto& week : stats.weeks) {
    scale = std::max(scale, week.hard_sets);
  }
  std::string out = "  week   " + std::string(width, ' ') + "  sets  sessions\n";
  for (const auto& week : stats.weeks) {
    out +=
        fmt::format("  {}  {}  {:>4}  {:>8}\n", to_string(week.monday).substr(5),
                    bar(week.hard_sets, range, scale, width, glyphs), tenths(week.hard_sets), week.sessions);
  }
  return out;
}

std::string this_week(const Statistics& stats, Level level, Range<int> range) {
  const auto& week = stats.weeks.back();
  const auto out =
      fmt::format("This week so far: {} hard set{}. At {} level {} to {} a week is the range",
                  tenths(week.hard_sets), week.hard_sets == 1 ? "" : "s", name(level), range.low, range.high);
  if (week.hard_sets > range.high) {
    return out + ": you are above it. Rest until next week, or stretch.";
  }
  return out + (week.hard_sets >= range.low ? ": you are in it." : ".");
}

/// What a break asks for (coaching-rules 18).
std::string lay_off_advice(std::int64_t days) {
  struct Advice {
    std::int64_t from;
    std::string_view text;
  };
  constexpr std::array<Advice, 4> table{{
      {84,
       "Go one level down. Start with half the sets and a load 20 % lower, build up over four weeks, and "
       "begin Nordic curls again at week 1."},
      {28,
       "Start with half the sets and a load 20 % lower, build up over four weeks, and begin Nordic curls "
       "again at week 1."},
      {14, "Start with half the sets, build up over four weeks, and begin Nordic curls again at week 1."},
      {8, "Repeat your last session before you do more."},
  }};
  const auto* found =
      std::find_if(table.begin(), table.end(), [&](const Advice& a) { return days >= a.from; });
  return found == table.end() ? "" : " " + std::string{found->text};
}

std::string days_ago(std::int64_t days) {
  return days == 0 ? "today" : days == 1 ? "yesterday" : fmt::format("{} days ago", days);
}

std::string summary(const StatsView& view, std::size_t width) {
  const auto& stats = view.stats;
  auto out = hanging("", this_week(stats, view.level, history::weekly_hard_sets(view.level)), width);
  out += hanging("", week_text(view.week, view.goal), width);
  if (stats.weeks_in_a_row > 1) {
    out +=
        hanging("", fmt::format("{} weeks in a row with two sessions or more.", stats.weeks_in_a_row), width);
  }
  if (stats.last_day) {
    const auto days = std::max<std::int64_t>(0, (view.today - *stats.last_day) / std::chrono::days{1});
    out += hanging("", "Last time: " + days_ago(days) + "." + (view.may_train ? lay_off_advice(days) : ""),
                   width);
  }
  return view.may_train && view.week.comes_back ? out + hanging("", way_back_text(view.week), width) : out;
}

std::string follows(const StatsView& view, const StatsLayout& layout) {
  if (view.follows.empty()) {
    return {};
  }
  return layout.style.bold("What follows") + "\n" + bullets(view.follows, "-", layout.width) + "\n";
}

template <class E>
std::string volumes(std::string_view title, const std::map<E, history::Volume>& by,
                    const StatsLayout& layout) {
  if (by.empty()) {
    return {};
  }
  std::size_t column = 20;
  for (const auto& [word, volume] : by) {
    column = std::max(column, 2 + name(word).size());
  }
  std::string out = layout.style.bold(text::pad(title, column)) + " this week  usual\n";
  for (const auto& [word, volume] : by) {
    out += fmt::format("{} {:>9}  {:>5}\n", text::pad("  " + spaced(name(word)), column),
                       tenths(volume.this_week), tenths(volume.usual));
  }
  return out + "\n";
}

std::string feat_text(const history::Feat& feat, Unit unit) {
  auto out = amount_text(feat.amount, feat.sides);
  out += feat.side ? ", " + std::string{name(*feat.side)} + " side" : "";
  return (feat.load ? out + ", " + load_text(*feat.load, unit) : out) + " on " + to_string(feat.day);
}

std::string move_text(const history::Progress& move, Unit unit) {
  auto out = feat_text(move.latest, unit);
  if (move.latest.pain.value_or(0) >= history::painful) {
    out += fmt::format(", with pain {}", *move.latest.pain);
  }
  if (!move.best) {
    return out;
  }
  if (!move.equals_best) {
    return out + "; best " + feat_text(*move.best, unit);
  }
  return out + (move.best->day == move.latest.day
                    ? ", your best"
                    : ", as good as your best, first on " + to_string(move.best->day));
}

std::string moves(const Statistics& stats, const StatsLayout& layout) {
  constexpr std::size_t most = 12;
  constexpr std::size_t roomy = 60;
  if (stats.moves.empty()) {
    return {};
  }
  const auto shown = std::min(most, stats.moves.size());
  std::size_t column = 0;
  for (std::size_t i = 0; i < shown; ++i) {
    column = std::max(column, stats.moves[i].exercise.size());
  }
  auto out = layout.style.bold("Moves, latest and best") + "\n";
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& move = stats.moves[i];
    const bool beside = layout.width >= roomy;
    out += beside ? "" : "  " + move.exercise + "\n";
    const auto head = beside ? "  " + text::pad(move.exercise, column) + "  " : "    ";
    out += hanging(head, move_text(move, layout.unit), layout.width);
  }
  if (stats.moves.size() > shown) {
    out += fmt::format("  and {} more; --json has them all\n", stats.moves.size() - shown);
  }
  return out + "\n";
}

/// A column for each day, the higher the harder.
std::string spark(const std::vector<history::Effort>& efforts, bool can_draw) {
  constexpr std::array<std::string_view, 8> blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  std::string out;
  for (const auto& effort : efforts) {
    const auto step = (effort.mean - 1) / 9 * (blocks.size() - 1);
    out += can_draw ? std::string{blocks[static_cast<std::size_t>(std::lround(step))]}
                    : fmt::format("{}{}", out.empty() ? "" : " ", std::lround(effort.mean));
  }
  return out;
}

std::string effort(const Statistics& stats, Level level, const StatsLayout& layout) {
  if (stats.effort.empty()) {
    return {};
  }
  const auto cap = plan::level_table(level).effort_cap;
  const auto latest = stats.effort.back().mean;
  auto text = fmt::format("latest {} of 10; at {} level keep to {}.", tenths(latest), name(level), cap);
  if (latest > cap) {
    text += " Take less load or an easier move next time.";
  }
  return layout.style.bold("Effort") + "\n" +
         hanging("  ", spark(stats.effort, layout.can_draw), layout.width) +
         hanging("  ", text, layout.width);
}

}  // namespace

std::string stats_text(const StatsView& view, const StatsLayout& layout) {
  const auto& stats = view.stats;
  const auto range = history::weekly_hard_sets(view.level);
  auto out = layout.style.heading("Hard sets a week") + "\n" + weeks(stats, range, layout);
  out +=
      hanging("  ",
              fmt::format(
                  "{} marks the range. A lunge or squat set counts half; warm-up and stretches do not count.",
                  layout.can_draw ? "░" : "\".\""),
              layout.width) +
      "\n";
  out += summary(view, layout.width) + "\n" + follows(view, layout);
  out += volumes("Sets by pattern", stats.by_pattern, layout);
  out += volumes("Sets by muscle", stats.by_muscle, layout);
  out += moves(stats, layout);
  return out + effort(stats, view.level, layout);
}

}  // namespace hamstring::cli
