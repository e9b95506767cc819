#include "cli/text/programme_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/options.hpp"
#include "cli/text/layout.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/coach/schedule.hpp"

namespace hamstring::cli {
namespace {

using coach::Place;
using coach::Programme;
using coach::ProgrammeWeek;

std::string level_words(const Programme& programme) {
  std::vector<std::string> words;
  for (const auto level : programme.levels) {
    words.emplace_back(name(level));
  }
  return words.size() == all_levels.size() ? "every level" : text::join(words) + " level";
}

/// "2 sets of 5", "sets of 12, 10 and 8".
std::string sets_words(const std::vector<int>& sets) {
  const bool are_equal =
      std::all_of(sets.begin(), sets.end(), [&](int reps) { return reps == sets.front(); });
  if (are_equal) {
    return fmt::format("{} of {}", counted(sets.size(), "set"), sets.front());
  }
  std::vector<std::string> words;
  std::transform(sets.begin(), sets.end(), std::back_inserter(words),
                 [](int r) { return std::to_string(r); });
  return "sets of " + text::join(words);
}

/// What the sessions of a week have of the programme's move: "3 sets of 6, then 7, then 8".
std::string week_sets(const std::vector<std::vector<int>>& sessions) {
  std::string out;
  for (const auto& sets : sessions) {
    if (out.find(sets_words(sets)) == std::string::npos) {
      out += (out.empty() ? "" : ", then ") + sets_words(sets);
    }
  }
  return out;
}

std::string week_words(const ProgrammeWeek& week, Level level) {
  auto out = counted(static_cast<std::size_t>(week.sessions), "session");
  if (const auto sets = week.sets.find(level); sets != week.sets.end()) {
    out += ": " + week_sets(sets->second);
  }
  if (week.volume < 100) {
    out += fmt::format(", {} % of your sets", week.volume);
  }
  return week.test ? out + ", and the test" : out;
}

std::string weeks_of(const Programme& programme, Level level, const ProgrammeLayout& layout) {
  std::string out;
  for (std::size_t i = 0; i < programme.weeks.size();) {
    auto last = i;
    while (last + 1 < programme.weeks.size() && programme.weeks[last + 1] == programme.weeks[i]) {
      ++last;
    }
    const auto label =
        last == i ? fmt::format("Week {}", i + 1) : fmt::format("Weeks {}-{}", i + 1, last + 1);
    out += labelled(label, week_words(programme.weeks[i], level), layout.width);
    i = last + 1;
  }
  return programme.afterwards
             ? out +
                   labelled("Afterwards", week_words(*programme.afterwards, level) + ", a week", layout.width)
             : out;
}

std::string move_words(const Programme& programme, Level level, const Catalogue& catalogue) {
  const auto move = programme.moves.find(level);
  if (move == programme.moves.end()) {
    return {};
  }
  const auto* exercise = catalogue.find(move->second);
  return exercise == nullptr ? move->second : exercise->name;
}

struct Marks {
  std::string_view done;
  std::string_view now;
  std::string_view to_come;
};

std::string row_of(const Programme& programme, const Place& place, const ProgrammeLayout& layout) {
  const auto marks = layout.can_draw ? Marks{"●", "◐", "○"} : Marks{"#", ">", "."};
  std::string numbers = "  Week ";
  std::string row = "       ";
  for (std::size_t i = 0; i < programme.weeks.size(); ++i) {
    numbers += fmt::format("{:>3}", i + 1);
    row += "  " + std::string{i < place.week ? marks.done : i == place.week ? marks.now : marks.to_come};
  }
  return numbers + "\n" + row + "\n" +
         hanging("  ", fmt::format("{} done, {} now, {} to come", marks.done, marks.now, marks.to_come),
                 layout.width);
}

std::string now_words(const Programme& programme, const Place& place, Level level) {
  if (place.week >= programme.weeks.size()) {
    return programme.afterwards
               ? "All weeks are done. From now on " + week_words(*programme.afterwards, level) +
                     " a week keeps what you have."
               : "All weeks are done. `hamstring programme stop` ends it.";
  }
  const auto& week = programme.weeks[place.week];
  auto out = fmt::format("Week {} of {}: {} of {} done.", place.week + 1, programme.weeks.size(),
                         place.session, counted(static_cast<std::size_t>(week.sessions), "session"));
  if (const auto sets = coach::sets_today(programme, level, place); !sets.empty()) {
    out += " Next: " + sets_words(sets) + ".";
  }
  if (place.is_restarted) {
    return out + " After two weeks off it begins again, and it comes back sooner than it came.";
  }
  return place.is_repeated ? out + " A week was missed, so this one starts again." : out;
}

}  // namespace

std::string programme_list(const coach::Programmes& programmes, const ProgrammeLayout& layout) {
  std::string out;
  for (const auto& programme : programmes) {
    out += layout.style.bold(programme.id) + "  " +
           fmt::format("{}, {}", counted(programme.weeks.size(), "week"), level_words(programme)) + "\n";
    out += hanging("  ", programme.summary, layout.width);
  }
  return out + "\n" +
         hanging("", "More: hamstring programme show NAME. Begin: hamstring programme start NAME.",
                 layout.width);
}

std::string programme_card(const Programme& programme, const Catalogue& catalogue,
                           const ProgrammeLayout& layout) {
  auto out = layout.style.heading(programme.name) + "\n" + hanging("  ", programme.summary, layout.width);
  out += labelled("For", level_words(programme), layout.width) + "\n";
  out += bullets(programme.about, "-", layout.width);
  for (const auto level : programme.levels) {
    const auto move = move_words(programme, level, catalogue);
    if (!move.empty() || level == programme.levels.front()) {
      out +=
          "\n" +
          layout.style.bold(move.empty() ? "The weeks" : fmt::format("At {} level: {}", name(level), move)) +
          "\n" + weeks_of(programme, level, layout);
    }
  }
  return out + "\n" + layout.style.bold("Sources") + "\n" + bullets(programme.sources, "-", layout.width);
}

std::string programme_place(const Programme& programme, const Place& place, Level level, Day since,
                            const ProgrammeLayout& layout) {
  auto out = layout.style.heading(programme.name) + ", begun on " + coach::words_of(since) + "\n\n";
  out += row_of(programme, place, layout) + "\n";
  return out + hanging("  ", now_words(programme, place, level), layout.width);
}

}  // namespace hamstring::cli
