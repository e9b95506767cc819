#include "hamstring/exchange/names.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "hamstring/base/text.hpp"

namespace hamstring::exchange {
namespace {

/// What other programs call a move: the first of the ids that the catalogue has is meant.
struct Entry {
  std::string_view name;
  std::array<std::string_view, 2> ids;
};

constexpr std::array entries{
    Entry{"Leg Curl", {"machine-leg-curl"}},
    Entry{"Leg Curl (Machine)", {"machine-leg-curl"}},
    Entry{"Leg Curl Machine", {"machine-leg-curl"}},
    Entry{"Hamstring Curl", {"machine-leg-curl"}},
    Entry{"Hamstring Curl (Machine)", {"machine-leg-curl"}},
    Entry{"Hamstring Curl Machine", {"machine-leg-curl"}},
    Entry{"Lying Leg Curl Machine", {"machine-leg-curl"}},
    Entry{"Lying Hamstring Curl", {"machine-leg-curl"}},
    Entry{"Lying Hamstring Curl (Machine)", {"machine-leg-curl"}},
    Entry{"Prone Leg Curl (Machine)", {"machine-leg-curl"}},
    Entry{"Seated Leg Curl Machine", {"seated-machine-leg-curl"}},
    Entry{"Seated Hamstring Curl Machine", {"seated-machine-leg-curl"}},
    Entry{"Standing Leg Curl (Machine)", {"standing-leg-curl"}},
    Entry{"Standing Hamstring Curl (Machine)", {"standing-leg-curl"}},
    Entry{"Leg Curl (Band)", {"band-leg-curl"}},
    Entry{"Lying Leg Curl (Band)", {"band-leg-curl"}},
    Entry{"Seated Leg Curl (Band)", {"band-leg-curl"}},
    Entry{"Leg Curl (Stability Ball)", {"ball-leg-curl"}},
    Entry{"Leg Curl (Exercise Ball)", {"ball-leg-curl"}},
    Entry{"Stability Ball Leg Curl", {"ball-leg-curl"}},
    Entry{"Stability Ball Hamstring Curl", {"ball-leg-curl"}},
    Entry{"Swiss Ball Leg Curl", {"ball-leg-curl"}},
    Entry{"Swiss Ball Hamstring Curl", {"ball-leg-curl"}},
    Entry{"Exercise Ball Leg Curl", {"ball-leg-curl"}},
    Entry{"Ball Hamstring Curl", {"ball-leg-curl"}},
    Entry{"Foam Roller Hamstring Curl", {"roller-leg-curl"}},
    Entry{"Slider Hamstring Curl", {"slider-leg-curl"}},
    Entry{"Slider Leg Curls", {"slider-leg-curl"}},
    Entry{"Nordic", {"nordic-curl"}},
    Entry{"Nordic Hamstring Lower", {"nordic-curl"}},
    Entry{"Nordic Hamstring Curl (Bodyweight)", {"nordic-curl"}},
    Entry{"Nordic Leg Curl", {"nordic-curl"}},
    Entry{"Nordic Curl (Assisted)", {"assisted-nordic-curl"}},
    Entry{"Nordic Hamstring Curl (Assisted)", {"assisted-nordic-curl"}},
    Entry{"Glute Ham Raise (Machine)", {"glute-ham-raise"}},
    Entry{"GHD Glute Ham Raise", {"glute-ham-raise"}},
    Entry{"Barbell Romanian Deadlift", {"romanian-deadlift"}},
    Entry{"Dumbbell Romanian Deadlift", {"romanian-deadlift"}},
    Entry{"Romanian Deadlift With Dumbbells", {"romanian-deadlift"}},
    Entry{"Barbell Stiff Leg Deadlift", {"stiff-legged-deadlift"}},
    Entry{"Dumbbell Stiff Leg Deadlift", {"stiff-legged-deadlift"}},
    Entry{"Stiff-Legged Barbell Deadlift", {"stiff-legged-deadlift"}},
    Entry{"Stiff-Legged Dumbbell Deadlift", {"stiff-legged-deadlift"}},
    Entry{"Single Leg Romanian Deadlift (Barbell)", {"single-leg-romanian-deadlift"}},
    Entry{"Single Leg Romanian Deadlift (Dumbbell)", {"single-leg-romanian-deadlift"}},
    Entry{"Single Leg Romanian Deadlift (Kettlebell)", {"single-leg-romanian-deadlift"}},
    Entry{"Single Leg Deadlift (Dumbbell)", {"single-leg-romanian-deadlift"}},
    Entry{"Single Leg Dumbbell Deadlift", {"single-leg-romanian-deadlift"}},
    Entry{"Dumbbell Single Leg Romanian Deadlift", {"single-leg-romanian-deadlift"}},
    Entry{"Hip Thrust (Barbell)", {"hip-thrust"}},
    Entry{"Hip Thrust (Dumbbell)", {"hip-thrust"}},
    Entry{"Hip Thrust (Machine)", {"hip-thrust"}},
    Entry{"Hip Thrust (Smith Machine)", {"hip-thrust"}},
    Entry{"Barbell Hip Thrust", {"hip-thrust"}},
    Entry{"Single Leg Hip Thrust", {"single-leg-hip-thrust", "single-leg-bridge"}},
    Entry{"Single Leg Hip Thrust (Bodyweight)", {"single-leg-hip-thrust", "single-leg-bridge"}},
    Entry{"Single Leg Hip Thrust (Dumbbell)", {"single-leg-hip-thrust", "single-leg-bridge"}},
    Entry{"Glute Bridge (Barbell)", {"bridge"}},
    Entry{"Glute Bridge (Dumbbell)", {"bridge"}},
    Entry{"Barbell Glute Bridge", {"bridge"}},
    Entry{"Hip Bridge", {"bridge"}},
    Entry{"Single Leg Bridge", {"single-leg-bridge"}},
    Entry{"Back Extension (Hyperextension)", {"back-extension"}},
    Entry{"Back Extension (Weighted Hyperextension)", {"back-extension"}},
    Entry{"Back Extension (Machine)", {"back-extension"}},
    Entry{"Hyperextensions (Back Extensions)", {"back-extension"}},
    Entry{"Kettlebell Swing (Kettlebell)", {"kettlebell-swing"}},
    Entry{"Russian Kettlebell Swing", {"kettlebell-swing"}},
    Entry{"Pull Through (Cable)", {"pull-through"}},
    Entry{"Cable Pull Through", {"pull-through"}},
    Entry{"Good Morning (Bodyweight)", {"bodyweight-good-morning"}},
    Entry{"Squat (Bodyweight)", {"squat"}},
    Entry{"Lunge (Bodyweight)", {"lunge"}},
    Entry{"Split Squat (Bodyweight)", {"lunge"}},
    Entry{"Hamstring Stretch", {"strap-hamstring-stretch"}},
};

/// What stands in brackets behind a name, and the equipment it means.
struct Tool {
  std::string_view words;
  std::string_view equipment;
};

constexpr std::array<Tool, 8> tools{{{"barbell", "barbell"},
                                     {"dumbbell", "dumbbells"},
                                     {"kettlebell", "kettlebell"},
                                     {"machine", "leg-curl-machine"},
                                     {"cable", "cable-machine"},
                                     {"band", "resistance-band"},
                                     {"resistanceband", "resistance-band"},
                                     {"stabilityball", "exercise-ball"}}};

bool is_letter_or_digit(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80U || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Folded, every word in the singular: "Nordic Hamstrings Curls" is "nordichamstringcurl".
std::string plain(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    const auto start =
        std::find_if(name.begin() + static_cast<std::ptrdiff_t>(at), name.end(), is_letter_or_digit);
    const auto end = std::find_if_not(start, name.end(), is_letter_or_digit);
    auto word = text::fold(std::string_view{start, end});
    const bool is_plural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss");
    out += word.substr(0, word.size() - (is_plural ? 1 : 0));
    at = static_cast<std::size_t>(end - name.begin());
  }
  return out;
}

/// By what entries are found: their names as plain() has them.
const std::unordered_map<std::string, const Entry*>& table() {
  static const auto built = [] {
    std::unordered_map<std::string, const Entry*> out;
    for (const auto& entry : entries) {
      out.emplace(plain(entry.name), &entry);
    }
    return out;
  }();
  return built;
}

bool uses(const Exercise& exercise, std::string_view equipment) {
  return std::any_of(exercise.equipment.begin(), exercise.equipment.end(), [&](const auto& alternatives) {
    return std::find(alternatives.begin(), alternatives.end(), equipment) != alternatives.end();
  });
}

bool is_done_with(const Exercise& exercise, std::string_view words) {
  const auto word = plain(words);
  if (word == "bodyweight") {
    return !has(exercise, Trait::loaded);
  }
  const auto tool = std::find_if(tools.begin(), tools.end(), [&](const Tool& t) { return t.words == word; });
  return tool != tools.end() && uses(exercise, tool->equipment);
}

}  // namespace

Names::Names(const Catalogue& catalogue) : m_catalogue(catalogue) {
  for (const auto& exercise : catalogue.exercises()) {
    if (!exercise.draft) {
      m_spellings.emplace(plain(exercise.id), &exercise);
      m_spellings.emplace(plain(exercise.name), &exercise);
    }
  }
  std::unordered_map<std::string, const Exercise*> aliases;
  for (const auto& exercise : catalogue.exercises()) {
    for (std::size_t i = 0; i < exercise.aliases.size() && !exercise.draft; ++i) {
      const auto [known, is_new] = aliases.emplace(plain(exercise.aliases[i]), &exercise);
      known->second = is_new || known->second == &exercise ? &exercise : nullptr;
    }
  }
  m_spellings.merge(aliases);  // a name beats an alias
}

const Exercise* Names::by_table(std::string_view name) const {
  const auto found = table().find(plain(name));
  if (found == table().end()) {
    return nullptr;
  }
  for (const auto id : found->second->ids) {
    const auto* exercise = m_catalogue.find(id);
    if (exercise != nullptr && !exercise->draft) {
      return exercise;
    }
  }
  return nullptr;
}

const Exercise* Names::by_name(std::string_view name) const {
  const auto found = m_spellings.find(plain(name));
  return found == m_spellings.end() ? nullptr : found->second;
}

const Exercise* Names::look_up(std::string_view name) const {
  if (const auto* exercise = by_name(name)) {
    return exercise;
  }
  if (const auto* exercise = by_table(name)) {
    return exercise;
  }
  const auto open = name.rfind('(');
  if (open == std::string_view::npos || !name.ends_with(')')) {
    return nullptr;
  }
  const auto* exercise = by_name(name.substr(0, open));
  exercise = exercise == nullptr ? by_table(name.substr(0, open)) : exercise;
  const auto inside = name.substr(open + 1, name.size() - open - 2);
  return exercise != nullptr && is_done_with(*exercise, inside) ? exercise : nullptr;
}

const Exercise* Names::find(const std::string& name) {
  const auto [found, is_new] = m_found.try_emplace(name, nullptr);
  if (is_new) {
    found->second = look_up(name);
  }
  return found->second;
}

}  // namespace hamstring::exchange
