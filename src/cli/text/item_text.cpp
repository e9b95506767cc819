#include "cli/text/item_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "cli/text/words.hpp"
#include "hamstring/coach/schedule.hpp"
#include "hamstring/plan/dose.hpp"
#include "hamstring/plan/excuse.hpp"

namespace hamstring::cli {
namespace {

using plan::Item;
using plan::Session;

std::string rest_text(const Item& item) {
  return item.sets > 1 && item.rest > Seconds{0} ? fmt::format(", rest {} s", item.rest.count()) : "";
}

std::string side_text(const Item& item) {
  return item.sides == 2 ? " a side" : "";
}

std::string hold_text(const Item& item) {
  const auto noun = item.sets == 1 ? "hold" : "holds";
  return fmt::format("{} {} of {} s{}{}", item.sets, noun, item.hold.count(), side_text(item),
                     rest_text(item));
}

/// " (8 to 15)" where there is room to move.
std::string range_text(const Item& item) {
  const auto& range = item.reps_range;
  const bool is_wide = range && range->low < range->high && item.reps_by_set.empty();
  return is_wide ? fmt::format(" ({} to {})", range->low, range->high) : std::string{};
}

std::string reps_text(const Item& item, Unit unit) {
  const auto sets = item.sets == 1 ? std::string{} : fmt::format("{} sets of ", item.sets);
  const auto reps = item.reps_by_set.empty() ? fmt::format("{}", *item.reps)
                                             : fmt::format("{}", fmt::join(item.reps_by_set, ", "));
  const auto noun = reps == "1" ? "rep" : "reps";
  const auto load = item.load ? " at " + load_text(*item.load, unit) : std::string{};
  const auto held = item.hold > Seconds{0} ? fmt::format(", held {} s", item.hold.count()) : std::string{};
  return fmt::format("{}{} {}{}{}{}{}{}", sets, reps, noun, side_text(item), range_text(item), load, held,
                     rest_text(item));
}

bool says_why_early(const std::string& warning) {
  return warning.starts_with(plan::ends_early);
}

}  // namespace

std::string clock_text(Seconds length) {
  return fmt::format("{}:{:02}", length.count() / 60, length.count() % 60);
}

std::string length_text(Seconds length) {
  const auto minutes = length.count() / 60;
  const auto seconds = length.count() % 60;
  if (minutes == 0) {
    return fmt::format("{} s", length.count());
  }
  return seconds == 0 ? fmt::format("{} min", minutes) : fmt::format("{} min {} s", minutes, seconds);
}

std::string dose_text(const Item& item, Unit unit) {
  if (item.duration) {
    return length_text(*item.duration);
  }
  return item.reps ? reps_text(item, unit) : hold_text(item);
}

std::string needs_text(const Session& session) {
  std::set<std::string> words;
  for (const auto& phase : session.phases) {
    for (const auto& item : phase.items) {
      for (const auto& word : item.equipment) {
        words.insert(spaced(word));
      }
    }
  }
  return words.empty() ? "nothing" : fmt::format("{}", fmt::join(words, ", "));
}

bool has_main(const Session& session) {
  return std::any_of(session.phases.begin(), session.phases.end(),
                     [](const auto& phase) { return phase.phase == Phase::main; });
}

std::string title(const Session& session) {
  std::string level{name(session.request.level)};
  level.front() = static_cast<char>(level.front() - 'a' + 'A');
  return fmt::format("{} session, {} minutes", level, session.request.minutes);
}

std::string time_text(const Session& session) {
  auto out = length_text(session.seconds);
  if (session.unused < Seconds{60}) {
    return out;
  }
  out += fmt::format(", so you finish {} early", length_text(session.unused));
  const auto why = std::find_if(session.warnings.begin(), session.warnings.end(), says_why_early);
  if (why != session.warnings.end()) {
    out += ": " + why->substr(plan::ends_early.size());
    out.pop_back();
  }
  return out;
}

std::vector<std::string> warnings_text(const Session& session) {
  auto out = session.warnings;
  std::erase_if(out, says_why_early);
  return out;
}

std::string effort_text(const Session& session) {
  const int cap = plan::effort_cap(session.request.level, session.request.avoid);
  return fmt::format("at most {} of 10 in the main part: stop a set while {} more good rep{} would go", cap,
                     10 - cap, cap == 9 ? "" : "s");
}

std::string next_text(const Session& session) {
  if (!session.next_due) {
    return "";
  }
  return fmt::format("Next main work: {}. Rest your hamstrings from hard work until then.",
                     coach::words_of(*session.next_due));
}

}  // namespace hamstring::cli
