#include "plan/candidate.hpp"

#include <algorithm>
#include <set>

#include "hamstring/base/text.hpp"
#include "hamstring/catalogue/equipment.hpp"
#include "hamstring/catalogue/filter.hpp"
#include "hamstring/plan/time_model.hpp"

namespace hamstring::plan {
namespace {

using namespace std::chrono_literals;

constexpr auto longest_hold_with_high_blood_pressure = 10s;

bool is_banned(const Exercise& exercise, const Request& request) {
  return std::find(request.without.begin(), request.without.end(), exercise.id) != request.without.end();
}

bool is_long_hold_under_load(const Exercise& exercise, Level level) {
  return is_in(exercise, Phase::main) &&
         effective_dose(exercise, level, Phase::main).hold > longest_hold_with_high_blood_pressure;
}

bool is_for(const Exercise& exercise, Level level) {
  return exercise.level <= level && !(level == Level::beginner && is_nordic_class(exercise));
}

std::set<AvoidTag> reasons_to_avoid(const Exercise& exercise, const Request& request) {
  std::set<AvoidTag> tags;
  for (const auto tag : request.avoid) {
    const bool is_too_long =
        tag == AvoidTag::high_blood_pressure && is_long_hold_under_load(exercise, request.level);
    if (is_too_long || is_against(tag, exercise)) {
      tags.insert(tag);
    }
  }
  return tags;
}

std::string spaced(std::string_view word) {
  std::string out{word};
  std::replace(out.begin(), out.end(), '-', ' ');
  return out;
}

/// "leg-curl-machine" as "leg-curl machine".
std::string thing(std::string_view word) {
  std::string out{word};
  if (const auto last = out.rfind('-'); last != std::string::npos) {
    out[last] = ' ';
  }
  return out;
}

std::string with_article(std::string_view word) {
  const auto plain = thing(word);
  if (plain.ends_with('s')) {
    return plain;
  }
  return (std::string_view{"aeiou"}.find(plain.front()) == std::string_view::npos ? "a " : "an ") + plain;
}

std::string tag_words(const std::set<AvoidTag>& tags) {
  std::vector<std::string> words;
  for (const auto tag : tags) {
    words.push_back(spaced(name(tag)));
  }
  return text::join(words);
}

std::uint64_t splitmix64(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15U;
  x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
  x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
  return x ^ (x >> 31U);
}

}  // namespace

bool must_be_gentle(const Request& request) {
  return request.avoid.contains(AvoidTag::recent_strain) || request.avoid.contains(AvoidTag::tingling);
}

Equipment available(const Request& request) {
  auto has = request.equipment;
  if (request.partner) {
    has.emplace(partner);
  }
  return has;
}

std::string equipment_words(const std::vector<std::vector<std::string>>& lists) {
  if (const auto alone = enough_alone(lists)) {
    return with_article(*alone) + ", or " + equipment_words(without(*alone, lists));
  }
  std::vector<std::string> parts;
  for (const auto& alternatives : lists) {
    std::vector<std::string> words;
    std::transform(alternatives.begin(), alternatives.end(), std::back_inserter(words), with_article);
    parts.push_back(text::join(words, "or"));
  }
  const bool has_alternatives = std::any_of(lists.begin(), lists.end(),
                                            [](const auto& alternatives) { return alternatives.size() > 1; });
  return has_alternatives && parts.size() == 2 ? parts[0] + ", and " + parts[1] : text::join(parts);
}

bool suits(const Exercise& exercise, Level level, const Equipment& has_this) {
  return !exercise.draft && is_for(exercise, level) && !has(exercise, Trait::assessment) &&
         can_be_done_with(exercise, has_this);
}

bool is_allowed(const Exercise& exercise, const Request& request, const Equipment& has_this) {
  return suits(exercise, request.level, has_this) && !is_banned(exercise, request) &&
         reasons_to_avoid(exercise, request).empty();
}

std::optional<std::string> reason_against(const Exercise& exercise, const Request& request,
                                          const Equipment& has_this) {
  if (is_banned(exercise, request)) {
    return "left out, as you asked";
  }
  if (exercise.draft) {
    return "a draft: complete its record first";
  }
  if (has(exercise, Trait::assessment)) {
    return "a test, not training";
  }
  if (const auto tags = reasons_to_avoid(exercise, request); !tags.empty()) {
    return "left out for " + tag_words(tags);
  }
  if (const auto missing = missing_equipment(exercise, has_this); !missing.empty()) {
    return "needs " + equipment_words(missing);
  }
  if (!is_for(exercise, request.level)) {
    return std::string{above_level};
  }
  return std::nullopt;
}

std::uint32_t seeded_ticket(std::uint64_t seed, std::string_view id) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : id) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  }
  return static_cast<std::uint32_t>(splitmix64(hash ^ splitmix64(seed)) >> 34U);
}

bool is_on_floor(const Exercise& exercise) {
  switch (exercise.position) {
    case Position::standing:
      return false;
    case Position::seated:
      return exercise.equipment.empty();
    default:
      return true;
  }
}

int ups_and_downs(const Exercise& before, const Exercise& after) {
  return is_on_floor(before) == is_on_floor(after) ? 0 : 1;
}

std::map<std::string, int, std::less<>> ranks(
    const std::map<std::string, std::int64_t, std::less<>>& last_done) {
  std::set<std::int64_t> days;
  for (const auto& [id, day] : last_done) {
    days.insert(day);
  }
  std::map<std::string, int, std::less<>> out;
  for (const auto& [id, day] : last_done) {
    out[id] = 1 + static_cast<int>(std::distance(days.begin(), days.find(day)));
  }
  return out;
}

Item make_item(const Candidate& candidate, Phase phase, int sets, int reps) {
  const auto& exercise = *candidate.exercise;
  const auto& dose = candidate.dose;
  Item item;
  item.exercise = exercise.id;
  item.name = exercise.name;
  item.pattern = exercise.pattern;
  item.position = exercise.position;
  item.sides = side_count(exercise);
  item.sets = sets;
  item.equipment = candidate.equipment;
  item.hold = dose.hold;
  if (dose.reps) {
    item.reps = reps;
    item.rep = rep_length(exercise);
    item.reps_range = dose.reps;
  }
  if (dose.duration) {
    item.duration = dose.duration->low;
    item.sides = 1;
  }
  if (const auto* prescription = candidate.prescription) {
    item.load = prescription->load;
    item.change = prescription->change;
    item.reps_by_set = sets_that_differ(dose, *prescription);
  }
  const bool has_rests = phase == Phase::main || (dose.reps && sets > 1);
  item.rest = has_rests ? dose.rest : 0s;
  item.seconds = item_seconds(item, phase);
  return item;
}

}  // namespace hamstring::plan
