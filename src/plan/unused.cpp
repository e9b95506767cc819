#include "plan/unused.hpp"

#include <algorithm>
#include <optional>

#include "hamstring/plan/dose.hpp"
#include "hamstring/plan/time_model.hpp"
#include "plan/candidate.hpp"

namespace hamstring::plan {
namespace {

constexpr Seconds worth_a_word{60};

std::string without_main(const Story& story) {
  return is_gentle(story) ? "a few easy minutes are enough until you are cleared"
                          : "a warm-up and stretches need no more, and longer ones would add little";
}

/// The fewest seconds that one more set of a move of the main part would take; nothing where each has all the
/// sets that its dose allows.
std::optional<Seconds> cheapest_set(const Story& story) {
  std::optional<Seconds> least;
  const auto level = story.session.request.level;
  for (const auto& item : items_of(story.session, Phase::main)) {
    const auto* move = story.catalogue.find(item.exercise);
    if (move == nullptr || item.sets >= effective_dose(*move, level, Phase::main).sets.high) {
      continue;
    }
    auto longer = item;
    ++longer.sets;
    const auto more = item_seconds(longer, Phase::main) - item_seconds(item, Phase::main);
    least = std::min(least.value_or(more), more);
  }
  return least;
}

bool is_variant_of_one(const Exercise& exercise, const Story& story) {
  const auto items = items_of(story.session, Phase::main);
  return std::any_of(items.begin(), items.end(), [&](const Item& item) {
    const auto* move = story.catalogue.find(item.exercise);
    return move != nullptr && (move == &exercise || story.ladders.are_variants(*move, exercise));
  });
}

bool has_another_move(const Story& story) {
  const auto& request = story.session.request;
  const auto has = available(request);
  const auto& all = story.catalogue.exercises();
  return std::any_of(all.begin(), all.end(), [&](const Exercise& exercise) {
    return is_in(exercise, Phase::main) && is_allowed(exercise, request, has) &&
           !story.brief.leave_out.contains(exercise.id) && !is_variant_of_one(exercise, story);
  });
}

std::string full_of_sets(const Story& story) {
  const int sets = hard_sets(story.session);
  const bool is_level = sets >= level_table(story.session.request.level).session_sets;
  return counted(sets, "hard set") +
         (is_level ? " is what helps at your level; more would not" : " is what your log has room for today");
}

std::string with_main(const Story& story) {
  const auto& table = level_table(story.session.request.level);
  const auto items = items_of(story.session, Phase::main);
  const auto moves = static_cast<int>(items.size());
  if (hard_sets(story.session) >= most_hard_sets(story)) {
    return full_of_sets(story);
  }
  const auto set = cheapest_set(story);
  if (!set && moves >= table.main_moves.high) {
    return counted(moves, "move") + " with all the sets each of them should have is the most for one session";
  }
  if (!set && !has_another_move(story)) {
    return "each move has all the sets it should have, and no other move is left for your level, what you "
           "have "
           "and what you leave out";
  }
  const bool is_even = std::all_of(items.begin(), items.end(),
                                   [&](const Item& item) { return item.sets == items.front().sets; });
  if (is_even && hard_sets(story.session) + moves > most_hard_sets(story)) {
    return counted(hard_sets(story.session), "hard set") +
           ", the same for every move; one more for each would be " +
           number_word(hard_sets(story.session) + moves) + ", and " + number_word(most_hard_sets(story)) +
           " is the most at your level";
  }
  return "another set with its rest does not fit into the time of the main part, and the warm-up and the "
         "stretches need no more";
}

}  // namespace

std::string why_unused(const Story& story) {
  const auto& session = story.session;
  if (session.unused < worth_a_word || session.phases.empty()) {
    return "";
  }
  const bool has_main = !items_of(session, Phase::main).empty();
  return std::string{ends_early} + (has_main ? with_main(story) : without_main(story)) + ".";
}

}  // namespace hamstring::plan
