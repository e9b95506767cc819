#include "hamstring/catalogue/filter.hpp"

#include <algorithm>

#include "hamstring/base/text.hpp"

namespace hamstring {
namespace {

template <class T>
bool is_one_of(const std::vector<T>& wanted, const T& value) {
  return std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

bool works(const Exercise& exercise, Muscle wanted) {
  const auto covers_wanted = [wanted](Muscle worked) { return covers(worked, wanted); };
  return std::any_of(exercise.primary_muscles.begin(), exercise.primary_muscles.end(), covers_wanted) ||
         std::any_of(exercise.secondary_muscles.begin(), exercise.secondary_muscles.end(), covers_wanted);
}

bool mentions(const Exercise& exercise, const std::string& folded) {
  const auto holds = [&](std::string_view text) {
    return text::fold(text).find(folded) != std::string::npos;
  };
  const auto muscle_holds = [&](Muscle muscle) { return holds(name(muscle)); };
  return holds(exercise.name) || holds(exercise.id) || holds(exercise.summary) ||
         std::any_of(exercise.aliases.begin(), exercise.aliases.end(), holds) ||
         std::any_of(exercise.primary_muscles.begin(), exercise.primary_muscles.end(), muscle_holds) ||
         std::any_of(exercise.secondary_muscles.begin(), exercise.secondary_muscles.end(), muscle_holds);
}

bool is_advised_against(const Exercise& exercise, const std::vector<AvoidTag>& tags) {
  return std::any_of(tags.begin(), tags.end(), [&](AvoidTag tag) { return is_against(tag, exercise); });
}

}  // namespace

std::vector<Criterion> criteria(const Filter& filter) {
  std::vector<Criterion> out;
  const auto add = [&](bool asked, std::string option, std::function<bool(const Exercise&)> accepts) {
    if (asked) {
      out.push_back({std::move(option), std::move(accepts)});
    }
  };
  add(!filter.phases.empty(), "--phase", [phases = filter.phases](const Exercise& e) {
    return std::any_of(phases.begin(), phases.end(), [&](Phase phase) { return is_in(e, phase); });
  });
  add(filter.level.has_value(), "--level",
      [level = filter.level.value_or(Level::advanced)](const Exercise& e) { return e.level <= level; });
  add(!filter.muscles.empty(), "--muscle", [muscles = filter.muscles](const Exercise& e) {
    return std::any_of(muscles.begin(), muscles.end(), [&](Muscle muscle) { return works(e, muscle); });
  });
  add(!filter.patterns.empty(), "--pattern", [patterns = filter.patterns](const Exercise& e) {
    return says(e, "pattern") && is_one_of(patterns, e.pattern);
  });
  add(filter.equipment.has_value(), "--equipment",
      [has = filter.equipment.value_or(Equipment{})](const Exercise& e) {
        return says(e, "equipment") && can_be_done_with(e, has);
      });
  add(!filter.avoid.empty(), "--avoid",
      [tags = filter.avoid](const Exercise& e) { return !e.draft && !is_advised_against(e, tags); });
  add(!filter.search.empty(), "--search",
      [wanted = text::fold(filter.search)](const Exercise& e) { return mentions(e, wanted); });
  return out;
}

Selection select(const Catalogue& catalogue, const std::vector<Criterion>& criteria) {
  Selection selection;
  for (const auto& exercise : catalogue.exercises()) {
    selection.exercises.push_back(&exercise);
  }
  for (const auto& criterion : criteria) {
    const auto before = selection.exercises.size();
    std::erase_if(selection.exercises,
                  [&](const Exercise* exercise) { return !criterion.accepts(*exercise); });
    if (selection.exercises.empty()) {
      selection.emptied_by = criterion.option;
      selection.before_that = before;
      break;
    }
  }
  return selection;
}

}  // namespace hamstring
