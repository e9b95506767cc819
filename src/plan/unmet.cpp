#include "plan/unmet.hpp"

#include <algorithm>
#include <chrono>

#include "hamstring/plan/dose.hpp"
#include "hamstring/plan/time_model.hpp"
#include "plan/candidate.hpp"
#include "plan/kinds.hpp"

namespace hamstring::plan {
namespace {

using IsOne = bool (*)(const Exercise&);

std::string opened(Excuse excuse, const std::string& rest) {
  return std::string{opening(excuse)} + rest;
}

bool trains_hamstrings(const Exercise& exercise) {
  return is_hip_dominant(exercise) || is_knee_flexion(exercise);
}

bool is_dynamic_move(const Exercise& exercise) {
  return exercise.pattern != Pattern::cardio && works_hamstrings(exercise);
}

bool is_stretch(const Exercise& exercise) {
  return exercise.pattern == Pattern::stretch && works_hamstrings(exercise);
}

// --- what would help

bool only_lacks(const Exercise& exercise, const Request& request,
                const std::vector<std::vector<std::string>>& missing) {
  auto has = available(request);
  for (const auto& alternatives : missing) {
    has.insert(alternatives.front());
  }
  return !missing.empty() && is_allowed(exercise, request, has);
}

/// What the user could get to make one more move of the kind possible.
std::string help(const Story& story, Phase phase, IsOne is_one) {
  const auto& request = story.session.request;
  const auto has = available(request);
  const Exercise* best = nullptr;
  std::vector<std::vector<std::string>> best_missing;
  for (const auto& exercise : story.catalogue.exercises()) {
    if (!is_in(exercise, phase) || !is_one(exercise)) {
      continue;
    }
    auto missing = missing_equipment(exercise, has);
    if (only_lacks(exercise, request, missing) && (best == nullptr || missing.size() < best_missing.size())) {
      best = &exercise;
      best_missing = std::move(missing);
    }
  }
  return best == nullptr
             ? ""
             : " " + capitalised(equipment_words(best_missing)) + " would allow: " + best->name + ".";
}

std::ptrdiff_t count_allowed(const Story& story, Phase phase, IsOne is_one) {
  const auto& request = story.session.request;
  const auto has = available(request);
  const auto& all = story.catalogue.exercises();
  return std::count_if(all.begin(), all.end(), [&](const Exercise& exercise) {
    return is_in(exercise, phase) && is_one(exercise) && is_allowed(exercise, request, has);
  });
}

// --- a rule each

std::string no_main(const Story& story) {
  const auto minutes = story.session.request.minutes;
  if (is_gentle(story)) {
    return ": training waits until you are cleared.";
  }
  if (story.brief.main == MainWork::mobility) {
    return " today: a warm-up and stretches.";
  }
  if (std::chrono::minutes{minutes} < shortest_with_main) {
    return ": under 15 minutes this is a mobility session, a warm-up and stretches.";
  }
  return ": no training move is left for your level, what you have and what you leave out." +
         help(story, Phase::main, trains_hamstrings);
}

std::string no_move(const Story& story, IsOne is_one) {
  return count_allowed(story, Phase::main, is_one) > 0
             ? " fits in beside the rest."
             : " is left for your level, what you have and what you leave out." +
                   help(story, Phase::main, is_one);
}

std::string no_hip(const Story& story) {
  return no_move(story, is_hip_dominant);
}

std::string no_knee(const Story& story) {
  return no_move(story, is_knee_flexion);
}

std::string no_load(const Story& story, IsOne is_one) {
  return count_allowed(story, Phase::main, is_one) > 0
             ? ": it does not fit in beside the rest. More minutes would help."
             : ": what you leave out rules it out.";
}

std::string no_loaded_hip(const Story& story) {
  return no_load(story, is_loaded_hip);
}

std::string no_strong_knee(const Story& story) {
  return no_load(story, is_strong_knee);
}

std::string uneven_sets(const Story&) {
  return ": what you asked for and the time leave no other way.";
}

std::string few_moves(const Story& story) {
  const auto least = level_table(story.session.request.level).main_moves.low;
  const auto count = static_cast<int>(items_of(story.session, Phase::main).size());
  return ": " + number_word(count) + ", where your level has " + number_word(least) +
         " or more. More minutes or more equipment would help.";
}

std::string few_sets(const Story& story) {
  const bool is_log = story.brief.most_sets && hard_sets(story.session) >= *story.brief.most_sets;
  return is_log ? ": your log asks for no more today."
                : ": the time allows no more. More minutes would help.";
}

std::string uneven(const Story& story) {
  return story.session.request.with.empty() ? ": what you have and what you leave out allow no balance."
                                            : ": the moves you asked for leave no balance.";
}

std::string short_warm_up(const Story& story) {
  const auto minutes = story.session.request.minutes;
  constexpr int enough = 10;
  if (is_gentle(story)) {
    return ": easy walking is enough.";
  }
  return minutes < enough ? ": " + number_word(minutes) + " minutes leave no more beside a stretch."
                          : ": too few moves are left for it.";
}

std::string no_raise(const Story&) {
  return " is left. March on the spot or walk before you begin.";
}

std::string short_raise(const Story&) {
  return ", to leave room for the dynamic moves.";
}

std::string few_dynamic(const Story& story) {
  if (is_gentle(story)) {
    return ": nothing here pulls on the hamstrings.";
  }
  return count_allowed(story, Phase::warm_up, is_dynamic_move) >= 2
             ? " are left for the warm-up beside the rest of the session."
             : " are left for the warm-up." + help(story, Phase::warm_up, is_dynamic_move);
}

std::string no_stretch(const Story& story) {
  const auto items = items_of(story.session, Phase::cool_down);
  const bool walks = std::any_of(items.begin(), items.end(), [](const Item& i) { return i.duration; });
  if (is_gentle(story)) {
    return std::string{" until you are cleared"} + (walks ? ": walk easily instead." : ".");
  }
  if (count_allowed(story, Phase::cool_down, is_stretch) > 0) {
    return " fits in: the time goes to the rest of the session.";
  }
  return std::string{" is left for the cool-down."} + (walks ? " Walk easily instead." : "") +
         help(story, Phase::cool_down, is_stretch);
}

struct Words {
  Excuse excuse;
  std::string (*rest)(const Story&);
};

constexpr Words words[] = {
    {Excuse::no_main, no_main},
    {Excuse::no_hip_dominant, no_hip},
    {Excuse::no_knee_flexion, no_knee},
    {Excuse::no_loaded_hip, no_loaded_hip},
    {Excuse::no_strong_knee, no_strong_knee},
    {Excuse::uneven_sets, uneven_sets},
    {Excuse::few_main_moves, few_moves},
    {Excuse::few_sets, few_sets},
    {Excuse::uneven, uneven},
    {Excuse::short_warm_up, short_warm_up},
    {Excuse::no_raise, no_raise},
    {Excuse::short_raise, short_raise},
    {Excuse::few_dynamic_moves, few_dynamic},
    {Excuse::no_stretch, no_stretch},
};

}  // namespace

std::string unmet_warning(Excuse excuse, const Story& story) {
  const auto* found =
      std::find_if(std::begin(words), std::end(words), [&](const Words& w) { return w.excuse == excuse; });
  return opened(excuse, found == std::end(words) ? "." : found->rest(story));
}

}  // namespace hamstring::plan
