#include "coach/steps.hpp"

#include <algorithm>

#include "hamstring/plan/dose.hpp"
#include "plan/candidate.hpp"

namespace hamstring::coach {
namespace {

/// Finds what comes next of each move of a story.
class Finder {
 public:
  Finder(const Field& field, const Story& story, const Condition& condition, Day day,
         const std::vector<std::string>& taken, int most_sets)
      : m_field(field),
        m_story(story),
        m_condition(condition),
        m_day(day),
        m_taken(taken),
        m_most_sets(most_sets) {
    for (const auto& session : story.sessions) {
      m_sets.emplace(session.number, session.hard_sets);
    }
  }

  Steps run() const {
    Steps out;
    for (const auto& [id, turns] : m_story.moves) {
      if (const auto* exercise = m_field.find_allowed(id)) {
        out.emplace(id, step(*exercise, turns));
      }
    }
    return out;
  }

 private:
  Progress step(const Exercise& exercise, const std::vector<Turn>& turns) const {
    auto bounds = bounds_of(exercise, m_field.request());
    const auto sets = m_sets.find(turns.back().session);
    bounds.room = m_most_sets - static_cast<int>(sets == m_sets.end() ? 0 : sets->second);
    const bool is_pinned = m_field.is_pinned(exercise.id);
    const auto variants = is_pinned ? Variants{} : Variants{harder(exercise), easier(exercise)};
    return next_step(exercise, turns, bounds, variants, m_condition, m_day, failed_above(exercise));
  }

  /// The last day on which a harder variant asked for a step back.
  std::optional<Day> failed_above(const Exercise& exercise) const {
    std::optional<Day> last;
    for (const auto* variant : m_field.harder(exercise)) {
      const auto& turns = m_story.turns(variant->id);
      if (asks_to_step_back(turns, bounds_of(*variant, m_field.request()))) {
        last = std::max(last, std::optional{turns.back().day});
      }
    }
    return last;
  }

  bool may_replace(const Exercise& variant, const Exercise& exercise) const {
    return m_field.is_allowed(variant) && !contains(m_taken, variant.id) &&
           variant.pattern == exercise.pattern;
  }

  /// The next one up that is right for the level.
  const Exercise* harder(const Exercise& exercise) const {
    const Exercise* best = nullptr;
    for (const auto* variant : m_field.harder(exercise)) {
      const bool fits = may_replace(*variant, exercise) && !hurt_twice(*variant);
      const auto rank = [&](const Exercise& e) {
        return std::pair{steps_out_of_range(e, m_field.request().level), e.demand};
      };
      if (fits && (best == nullptr || rank(*variant) < rank(*best))) {
        best = variant;
      }
    }
    return best;
  }

  const Exercise* easier(const Exercise& exercise) const {
    const Exercise* best = nullptr;
    for (const auto* variant : m_field.easier(exercise)) {
      const bool fits = may_replace(*variant, exercise) && !hurt_twice(*variant);
      if (fits && (best == nullptr || variant->demand > best->demand)) {
        best = variant;
      }
    }
    return best;
  }

  bool hurt_twice(const Exercise& exercise) const {
    const auto bounds = bounds_of(exercise, m_field.request());
    return next_step(exercise, m_story.turns(exercise.id), bounds, {}, {}, m_day).step == Step::left_out;
  }

  const Field& m_field;
  const Story& m_story;
  const Condition& m_condition;
  Day m_day;
  const std::vector<std::string>& m_taken;
  int m_most_sets;
  std::map<std::size_t, double> m_sets;  // by session
};

}  // namespace

bool contains(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

int steps_out_of_range(const Exercise& exercise, Level level) {
  const auto range = plan::level_table(level).demand;
  return std::max({0, range.low - exercise.demand, exercise.demand - range.high});
}

Field::Field(const Catalogue& catalogue, const plan::Request& request)
    : m_catalogue(&catalogue), m_request(&request), m_has(plan::available(request)), m_ladders(catalogue) {
  for (const auto& exercise : catalogue.exercises()) {
    for (const auto& id : exercise.harder) {
      m_up.emplace(exercise.id, id);
      m_down.emplace(id, exercise.id);
    }
    for (const auto& id : exercise.easier) {
      m_down.emplace(exercise.id, id);
      m_up.emplace(id, exercise.id);
    }
  }
}

bool Field::is_allowed(const Exercise& exercise) const {
  return is_in(exercise, Phase::main) && plan::is_allowed(exercise, *m_request, m_has);
}

const Exercise* Field::find_allowed(std::string_view id) const {
  const auto* exercise = m_catalogue->find(id);
  return exercise != nullptr && is_allowed(*exercise) ? exercise : nullptr;
}

bool Field::is_pinned(std::string_view id) const {
  return contains(m_request->with, id);
}

std::vector<const Exercise*> Field::rungs(const std::multimap<std::string, std::string, std::less<>>& ladder,
                                          const Exercise& exercise) const {
  std::vector<const Exercise*> out;
  const auto [first, last] = ladder.equal_range(exercise.id);
  for (auto at = first; at != last; ++at) {
    const auto* variant = m_catalogue->find(at->second);
    if (variant != nullptr && std::find(out.begin(), out.end(), variant) == out.end()) {
      out.push_back(variant);
    }
  }
  return out;
}

std::vector<const Exercise*> Field::harder(const Exercise& exercise) const {
  return rungs(m_up, exercise);
}

std::vector<const Exercise*> Field::easier(const Exercise& exercise) const {
  return rungs(m_down, exercise);
}

bool Field::are_variants(const Exercise& a, const Exercise& b) const {
  return m_ladders.are_variants(a, b);
}

Steps steps_of(const Field& field, const Story& story, const Condition& condition, Day day,
               const std::vector<std::string>& taken, int most_sets) {
  return Finder{field, story, condition, day, taken, most_sets}.run();
}

}  // namespace hamstring::coach
