#include "plan/left_out.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "hamstring/base/text.hpp"
#include "hamstring/plan/dose.hpp"
#include "plan/candidate.hpp"
#include "plan/kinds.hpp"

namespace hamstring::plan {
namespace {

using Moves = std::vector<const Exercise*>;

class Passer {
 public:
  explicit Passer(const Story& story) : m_story(story), m_has(available(story.session.request)) {
    for (const auto phase : all_phases) {
      for (const auto& item : items_of(story.session, phase)) {
        if (const auto* move = story.catalogue.find(item.exercise)) {
          m_moves[phase].push_back(move);
          m_chosen.insert(move);
          find_variants(*move);
        }
      }
    }
  }

  bool is_chosen(const Exercise& exercise) const { return m_chosen.contains(&exercise); }

  std::string reason(const Exercise& exercise) const {
    const auto& leave_out = m_story.brief.leave_out;
    if (const auto found = leave_out.find(exercise.id); found != leave_out.end()) {
      return found->second;
    }
    if (auto reason = reason_against(exercise, m_story.session.request, m_has)) {
      return std::move(*reason);
    }
    if (m_story.brief.main == MainWork::gentle && !has(exercise, Trait::gentle)) {
      return std::string{until_cleared};
    }
    const auto variant = m_variants.find(&exercise);
    if (variant != m_variants.end() && exercise.pattern != Pattern::cardio) {
      return variant_words(exercise, *variant->second);
    }
    return passed_over(exercise);
  }

 private:
  void find_variants(const Exercise& move) {
    for (const auto* variant : m_story.ladders.variants(move)) {
      m_variants.try_emplace(variant, &move);
    }
  }

  static std::string variant_words(const Exercise& exercise, const Exercise& chosen) {
    const bool is_easier =
        std::pair{chosen.level, chosen.demand} < std::pair{exercise.level, exercise.demand} ||
        std::find(exercise.easier.begin(), exercise.easier.end(), chosen.id) != exercise.easier.end();
    return chosen.name + (is_easier ? ", an easier" : ", a harder") +
           " form of the same move, is in the session";
  }

  const Moves& moves(Phase phase) const {
    static const Moves none;
    const auto found = m_moves.find(phase);
    return found == m_moves.end() ? none : found->second;
  }

  std::string passed_over(const Exercise& exercise) const {
    const bool has_main = !moves(Phase::main).empty();
    if (is_in(exercise, Phase::main) && has_main) {
      return for_main(exercise);
    }
    if (exercise.phases == std::vector{Phase::main}) {
      return "there is no main part";
    }
    return around(exercise, is_in(exercise, Phase::cool_down) ? Phase::cool_down : Phase::warm_up);
  }

  std::string around(const Exercise& exercise, Phase phase) const {
    std::vector<std::string> names;
    for (const auto* move : moves(phase)) {
      if ((move->pattern == Pattern::cardio) == (exercise.pattern == Pattern::cardio)) {
        names.push_back(move->name);
      }
    }
    if (names.empty()) {
      return phase == Phase::warm_up ? "the warm-up has no room for it" : "the stretches take the cool-down";
    }
    const std::string where = phase == Phase::warm_up ? "the warm-up" : "the cool-down";
    return where + " has " + text::join(names) + " for the same job";
  }

  /// The move of the main part that does the same job, as near as there is one.
  const Exercise* same_job(const Exercise& exercise) const {
    const Exercise* best = nullptr;
    int best_nearness = 0;
    for (const auto* move : moves(Phase::main)) {
      const bool is_same = move->pattern == exercise.pattern;
      const bool is_near = works_hip(move->pattern) && works_hip(exercise.pattern);
      const bool is_as_loaded = has(*move, Trait::loaded) == has(exercise, Trait::loaded);
      const int nearness = is_same || is_near ? 1 + (is_same ? 2 : 0) + (is_as_loaded ? 1 : 0) : 0;
      if (nearness > best_nearness) {
        best = move;
        best_nearness = nearness;
      }
    }
    return best;
  }

  std::string for_main(const Exercise& exercise) const {
    if (const auto* move = same_job(exercise)) {
      return move->name + better(*move, exercise);
    }
    const bool is_accessory = exercise.pattern == Pattern::lunge_squat;
    if (is_accessory) {
      return "squats and lunges only add to hamstring work, and the sets go to moves that train more of it";
    }
    if (hard_sets(m_story.session) >= most_hard_sets(m_story)) {
      return "the " + counted(hard_sets(m_story.session), "hard set") + " of the session are given";
    }
    return "no time is left for it";
  }

  std::string better(const Exercise& move, const Exercise& exercise) const {
    const auto level = m_story.session.request.level;
    const auto& keep = m_story.brief.keep;
    const auto& with = m_story.session.request.with;
    if (std::find(with.begin(), with.end(), move.id) != with.end()) {
      return ", which you asked for, does the same job";
    }
    if (std::find(keep.begin(), keep.end(), move.id) != keep.end()) {
      return " does the same job and stays until this block ends";
    }
    if (is_in_range(move, level) && !is_in_range(exercise, level)) {
      return " does the same job and is nearer to your level";
    }
    if (has(move, Trait::loaded) && !has(exercise, Trait::loaded)) {
      return " does the same job with a load";
    }
    return " does the same job today";
  }

  const Story& m_story;
  Equipment m_has;
  std::map<Phase, Moves> m_moves;
  std::unordered_set<const Exercise*> m_chosen;
  std::unordered_map<const Exercise*, const Exercise*> m_variants;
};

}  // namespace

std::vector<LeftOut> left_out(const Story& story) {
  const Passer passer{story};
  std::vector<LeftOut> out;
  for (const auto& exercise : story.catalogue.exercises()) {
    if (!passer.is_chosen(exercise)) {
      out.push_back({exercise.id, passer.reason(exercise)});
    }
  }
  return out;
}

}  // namespace hamstring::plan
