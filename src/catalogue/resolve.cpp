#include "hamstring/catalogue/resolve.hpp"

#include <algorithm>

#include "hamstring/base/text.hpp"

namespace hamstring {
namespace {

/// True where the id, the name or an alias, each folded, passes `test`.
template <class Test>
bool any_name(const Exercise& exercise, Test test) {
  const auto folded = [&](const std::string& name) { return test(text::fold(name)); };
  return folded(exercise.id) || folded(exercise.name) ||
         std::any_of(exercise.aliases.begin(), exercise.aliases.end(), folded);
}

using Matches = bool (*)(const Exercise&, const std::string& folded);

bool is_name(const Exercise& exercise, const std::string& folded) {
  return text::fold(exercise.name) == folded || text::fold(exercise.id) == folded;
}

bool is_alias(const Exercise& exercise, const std::string& folded) {
  return std::any_of(exercise.aliases.begin(), exercise.aliases.end(),
                     [&](const std::string& alias) { return text::fold(alias) == folded; });
}

bool begins(const Exercise& exercise, const std::string& folded) {
  return any_name(exercise, [&](const std::string& name) { return name.starts_with(folded); });
}

/// "curl" is in "prone-leg-curl". Short words are in too many names to help.
bool holds(const Exercise& exercise, const std::string& folded) {
  constexpr std::size_t shortest = 3;
  return folded.size() >= shortest &&
         any_name(exercise, [&](const std::string& name) { return name.find(folded) != std::string::npos; });
}

std::vector<const Exercise*> all_that(const Catalogue& catalogue, const std::string& folded,
                                      Matches matches) {
  std::vector<const Exercise*> found;
  for (const auto& exercise : catalogue.exercises()) {
    if (matches(exercise, folded)) {
      found.push_back(&exercise);
    }
  }
  return found;
}

/// Ids, and the names and aliases that say more than their id.
std::vector<std::string> spellings(const Catalogue& catalogue) {
  std::vector<std::string> out;
  for (const auto& exercise : catalogue.exercises()) {
    out.push_back(exercise.id);
    const auto add = [&, id = text::fold(exercise.id)](const std::string& name) {
      if (text::fold(name) != id) {
        out.push_back(name);
      }
    };
    add(exercise.name);
    std::for_each(exercise.aliases.begin(), exercise.aliases.end(), add);
  }
  return out;
}

std::vector<std::string> folded_names(const Exercise& exercise) {
  std::vector<std::string> out{text::fold(exercise.id), text::fold(exercise.name)};
  for (const auto& alias : exercise.aliases) {
    out.push_back(text::fold(alias));
  }
  return out;
}

}  // namespace

Resolution resolve(const Catalogue& catalogue, std::string_view name) {
  if (const auto* exact = catalogue.find(name)) {
    return {exact, {}, {}};
  }
  const auto folded = text::fold(name);
  if (folded.empty()) {
    return {};
  }
  for (const Matches step : {Matches{is_name}, Matches{is_alias}, Matches{begins}}) {
    auto found = all_that(catalogue, folded, step);
    if (found.size() == 1) {
      return {found.front(), {}, {}};
    }
    if (!found.empty()) {
      return {nullptr, std::move(found), {}};
    }
  }
  if (auto found = all_that(catalogue, folded, holds); !found.empty()) {
    return {nullptr, std::move(found), {}};
  }
  return {nullptr, {}, text::nearest(name, spellings(catalogue))};
}

std::vector<const Exercise*> namesakes(const Catalogue& catalogue, const Exercise& exercise) {
  const auto names = folded_names(exercise);
  std::vector<const Exercise*> found;
  for (const auto& other : catalogue.exercises()) {
    const auto is_shared = [&](const std::string& folded) {
      return std::find(names.begin(), names.end(), folded) != names.end();
    };
    if (other.id != exercise.id && any_name(other, is_shared)) {
      found.push_back(&other);
    }
  }
  return found;
}

}  // namespace hamstring
