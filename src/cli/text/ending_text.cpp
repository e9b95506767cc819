#include "cli/text/ending_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>

#include "cli/text/layout.hpp"
#include "hamstring/history/statistics.hpp"
#include "hamstring/play/cue.hpp"

namespace hamstring::cli {
namespace {

using history::Kind;
using history::Record;
using play::Done;

history::Amount amount_of(const Done& done) {
  return {done.sets, done.reps, done.hold, done.duration, done.by_set, done.right, done.left};
}

std::string amount_words(const history::Amount& amount) {
  if (const auto length = amount.duration) {
    return fmt::format("{}:{:02} min", length->count() / 60, length->count() % 60);
  }
  const auto unit = amount.reps ? "" : " s";
  if (!amount.right.empty()) {
    return fmt::format("right {}, left {}{}", fmt::join(amount.right, " + "), fmt::join(amount.left, " + "),
                       unit);
  }
  if (!amount.by_set.empty()) {
    return fmt::format("{}{}", fmt::join(amount.by_set, " + "), unit);
  }
  const auto hold = static_cast<int>(amount.hold.value_or(Seconds{0}).count());
  return fmt::format("{} x {}{}", amount.sets, amount.reps.value_or(hold), unit);
}

std::string alone_words(const Done& done) {
  return done.side && done.right.empty() ? fmt::format(" {} alone", play::words(*done.side)) : std::string{};
}

std::string load_words(std::optional<double> load) {
  return load ? fmt::format(" with {:g} kg", *load) : std::string{};
}

const Record* last_of(const std::vector<Record>& records, const std::string& exercise) {
  const auto found = std::find_if(records.rbegin(), records.rend(), [&](const Record& record) {
    return record.kind == Kind::done && record.exercise == exercise && record.phase == Phase::main;
  });
  return found == records.rend() ? nullptr : &*found;
}

std::string move_words(const Done& done, const std::vector<Record>& earlier) {
  auto words = fmt::format("{}: {}{}{}", done.planned.name, amount_words(amount_of(done)), alone_words(done),
                           load_words(done.load));
  if (done.effort) {
    words += fmt::format(", effort {}", *done.effort);
  }
  const auto* last = last_of(earlier, done.exercise);
  if (last == nullptr) {
    return words + "; the first time on record";
  }
  return words + "; last time " + amount_words(last->amount) + load_words(last->load);
}

std::string week_words(const Ending& ending, bool unicode) {
  const int done = std::min(ending.sessions_this_week, ending.goal);
  std::string bar;
  for (int i = 0; i < ending.goal; ++i) {
    bar += i < done ? (unicode ? "███" : "###") : (unicode ? "░░░" : "...");
    bar += " ";
  }
  return fmt::format("This week {}{} of {} sessions", bar, ending.sessions_this_week, ending.goal);
}

/// Plain, and true of what was done.
std::string last_word(const Ending& ending) {
  const bool hurt = std::any_of(ending.done.begin(), ending.done.end(),
                                [](const Done& done) { return done.pain.value_or(0) >= history::painful; });
  if (hurt) {
    return "You listened to what hurt. That is training too.";
  }
  return ending.sessions_this_week >= ending.goal ? "The week's goal is reached: enjoy the rest."
                                                  : "Well done. Have a drink, and walk a little.";
}

}  // namespace

std::string ending_text(const Ending& ending, std::size_t width, bool unicode) {
  std::string out;
  const auto add = [&](const std::string& line) { out += hanging("", line, width); };
  const int sets = std::accumulate(ending.done.begin(), ending.done.end(), 0,
                                   [](int sum, const Done& done) { return sum + done.sets; });
  const auto minutes = std::max<std::int64_t>(1, (ending.length.count() + 30) / 60);
  add(fmt::format("{} minute{}, {} set{}.", minutes, minutes == 1 ? "" : "s", sets, sets == 1 ? "" : "s"));
  std::string skipped;
  std::string unrated;
  for (const auto& done : ending.done) {
    if (done.sets == 0) {
      skipped += (skipped.empty() ? "" : ", ") + done.planned.name;
    } else if (done.phase == Phase::main) {
      out += hanging("  ", move_words(done, ending.earlier), width);
      unrated += done.effort ? "" : (unrated.empty() ? "" : ", ") + done.planned.name;
    }
  }
  if (!skipped.empty()) {
    add("Not done: " + skipped + ".");
  }
  if (!unrated.empty()) {
    add("Not rated: " + unrated + ".");
  }
  add(week_words(ending, unicode));
  if (ending.next_due) {
    add("Next session: from " + to_string(*ending.next_due) + " on.");
  }
  add(last_word(ending));
  return out;
}

}  // namespace hamstring::cli
