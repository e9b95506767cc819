#include "hamstring/exchange/drafts.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/json_reader.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/exchange/names.hpp"

namespace hamstring::exchange {
namespace {

using json::Cursor;
using json::ObjectReader;

constexpr std::size_t most_records = 1'000'000;
constexpr std::size_t longest_text = 1000;
constexpr std::size_t longest_name = 80;
constexpr std::size_t longest_id = 64;
constexpr std::size_t most_steps = 50;

struct MuscleWord {
  std::string_view word;
  Muscle muscle;
};

/// Biceps, chest and neck have no word here.
constexpr std::array<MuscleWord, 14> muscle_words{{{"abdominals", Muscle::rectus_abdominis},
                                                   {"abductors", Muscle::gluteus_medius},
                                                   {"adductors", Muscle::adductors},
                                                   {"calves", Muscle::gastrocnemius},
                                                   {"forearms", Muscle::forearm_flexors},
                                                   {"glutes", Muscle::gluteus_maximus},
                                                   {"hamstrings", Muscle::hamstrings},
                                                   {"lats", Muscle::latissimus_dorsi},
                                                   {"lower back", Muscle::erector_spinae},
                                                   {"middle back", Muscle::trapezius},
                                                   {"quadriceps", Muscle::quadriceps},
                                                   {"shoulders", Muscle::deltoid},
                                                   {"traps", Muscle::trapezius},
                                                   {"triceps", Muscle::triceps_brachii}}};

struct EquipmentWord {
  std::string_view word;
  std::string_view equipment;  ///< "" for none
  bool is_load;
};

constexpr std::array<EquipmentWord, 9> equipment_words{{{"body only", "", false},
                                                        {"barbell", "barbell", true},
                                                        {"dumbbell", "dumbbells", true},
                                                        {"kettlebells", "kettlebell", true},
                                                        {"cable", "cable-machine", true},
                                                        {"bands", "resistance-band", true},
                                                        {"exercise ball", "exercise-ball", false},
                                                        {"foam roll", "foam-roller", false},
                                                        {"medicine ball", "medicine-ball", true}}};

struct PatternWord {
  std::string_view word;  ///< in the name of the move, folded
  Pattern pattern;
};

constexpr std::array<PatternWord, 14> pattern_words{{{"legcurl", Pattern::knee_flexion},
                                                     {"hamstringcurl", Pattern::knee_flexion},
                                                     {"gluteham", Pattern::knee_flexion},
                                                     {"deadlift", Pattern::hip_hinge},
                                                     {"goodmorning", Pattern::hip_hinge},
                                                     {"swing", Pattern::hip_hinge},
                                                     {"pullthrough", Pattern::hip_hinge},
                                                     {"hyperextension", Pattern::hip_hinge},
                                                     {"bridge", Pattern::hip_extension},
                                                     {"thrust", Pattern::hip_extension},
                                                     {"kickback", Pattern::hip_extension},
                                                     {"lunge", Pattern::lunge_squat},
                                                     {"squat", Pattern::lunge_squat},
                                                     {"stepup", Pattern::lunge_squat}}};

/// One record as its collection states it.
struct Source {
  std::string id;
  std::string name;
  std::string level;
  std::string mechanic;
  std::string equipment;
  std::string category;
  std::vector<std::string> primary;
  std::vector<std::string> secondary;
  std::vector<std::string> instructions;
};

std::vector<std::string> read_texts(const Cursor& cursor) {
  return cursor.list_of<std::string>(0, most_records, [](const Cursor& c) { return c.string(); });
}

/// A text, or null where there is none.
std::string read_text(const Cursor& cursor) {
  return cursor.value().as<std::nullptr_t>() != nullptr ? "" : cursor.string().value_or("");
}

std::optional<Source> read_source(const Cursor& cursor) {
  Source source;
  const auto before = cursor.faults().size();
  ObjectReader reader{cursor};
  const auto text_key = [&](std::string_view key, std::string& value) {
    reader.optional(key, [&](const Cursor& c) { value = read_text(c); });
  };
  reader.required("name", [&](const Cursor& c) { source.name = c.words(longest_text).value_or(""); });
  text_key("id", source.id);
  text_key("level", source.level);
  text_key("mechanic", source.mechanic);
  text_key("equipment", source.equipment);
  text_key("category", source.category);
  reader.required("primaryMuscles", [&](const Cursor& c) { source.primary = read_texts(c); });
  reader.optional("secondaryMuscles", [&](const Cursor& c) { source.secondary = read_texts(c); });
  reader.optional("instructions", [&](const Cursor& c) { source.instructions = read_texts(c); });
  return cursor.faults().size() == before ? std::optional{std::move(source)} : std::nullopt;
}

/// At most `most` bytes, cut between two characters.
std::string cut(std::string text, std::size_t most) {
  if (text.size() > most) {
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) {
      --most;
    }
    text.resize(most);
  }
  return text;
}

std::string kebab(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    if (is_upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  out = cut(std::move(out), longest_id);
  out.erase(out.find_last_not_of('-') + 1);
  return out;
}

std::vector<Muscle> muscles_of(const std::vector<std::string>& words) {
  std::vector<Muscle> out;
  for (const auto& word : words) {
    const auto known = std::find_if(muscle_words.begin(), muscle_words.end(),
                                    [&](const MuscleWord& m) { return m.word == word; });
    if (known != muscle_words.end() && std::find(out.begin(), out.end(), known->muscle) == out.end()) {
      out.push_back(known->muscle);
    }
  }
  return out;
}

Packed<Step> steps_of(const Source& source) {
  std::vector<std::string> lines;
  for (const auto& line : source.instructions) {
    const auto blank = line.find_first_not_of(" \t\r\n") == std::string::npos;
    if (!blank && lines.size() < most_steps) {
      lines.push_back(cut(text::escape(line), longest_text));
    }
  }
  std::vector<Step> steps;
  for (const auto& line : lines) {
    steps.push_back({line, std::nullopt});
  }
  return steps;
}

std::optional<Pattern> pattern_of(const Source& source) {
  if (source.category == "stretching" || source.category == "cardio") {
    return source.category == "cardio" ? Pattern::cardio : Pattern::stretch;
  }
  const auto name = text::fold(source.name);
  const auto known = std::find_if(pattern_words.begin(), pattern_words.end(), [&](const PatternWord& p) {
    return name.find(p.word) != std::string::npos;
  });
  return known == pattern_words.end() ? std::nullopt : std::optional{known->pattern};
}

std::optional<Position> position_of(const Source& source) {
  constexpr std::array<Position, 3> told{Position::standing, Position::seated, Position::kneeling};
  const auto name = text::fold(source.name);
  const auto known = std::find_if(told.begin(), told.end(), [&](Position position) {
    return name.find(hamstring::name(position)) != std::string::npos;
  });
  return known == told.end() ? std::nullopt : std::optional{*known};
}

Phase phase_of(const Source& source) {
  return source.category == "stretching" ? Phase::cool_down
         : source.category == "cardio"   ? Phase::warm_up
                                         : Phase::main;
}

/// Sets a member of the draft, or notes that its key is missing.
template <class T>
void set_or_miss(Exercise& draft, std::string_view key, T& member, const std::optional<T>& value) {
  if (value) {
    member = *value;
  } else {
    draft.missing.emplace_back(key);
  }
}

void add_equipment(Exercise& draft, const Source& source) {
  const auto known = std::find_if(equipment_words.begin(), equipment_words.end(),
                                  [&](const EquipmentWord& tool) { return tool.word == source.equipment; });
  if (known != equipment_words.end() && !known->equipment.empty()) {
    draft.equipment = {{std::string{known->equipment}}};
  } else if (source.equipment == "machine" && draft.pattern == Pattern::knee_flexion &&
             says(draft, "pattern")) {
    draft.equipment = {{"leg-curl-machine"}};
  } else if (known == equipment_words.end()) {
    draft.missing.emplace_back("equipment");
  }
  if (source.equipment == "machine" || (known != equipment_words.end() && known->is_load)) {
    draft.traits.push_back(Trait::loaded);
  }
}

void add_traits(Exercise& draft, const Source& source) {
  if (source.mechanic == "isolation") {
    draft.traits.push_back(Trait::single_joint);
  }
  if (source.category == "plyometrics") {
    draft.traits.push_back(Trait::ballistic);
    draft.traits.push_back(Trait::impact);
  }
}

/// In the order in which a record has its keys.
Exercise draft_of(const Source& source) {
  Exercise draft;
  draft.draft = true;
  draft.id = kebab(source.id.empty() ? source.name : source.id);
  draft.name = cut(text::escape(source.name), longest_name);
  draft.missing.emplace_back("summary");
  draft.phases = {phase_of(source)};
  set_or_miss(draft, "pattern", draft.pattern, pattern_of(source));
  draft.level =
      source.level == "expert" ? Level::advanced : parse<Level>(source.level).value_or(Level::advanced);
  draft.demand = 2 + 3 * static_cast<int>(draft.level);
  set_or_miss(draft, "position", draft.position, position_of(source));
  add_equipment(draft, source);
  draft.missing.emplace_back("sides");
  add_traits(draft, source);
  draft.primary_muscles = muscles_of(source.primary);
  draft.secondary_muscles = muscles_of(source.secondary);
  draft.steps = steps_of(source);
  if (draft.steps.empty()) {
    draft.missing.emplace_back("steps");
  }
  draft.missing.emplace_back("sets");
  draft.missing.emplace_back("cautions");
  draft.sources = {"free-exercise-db, " + draft.name};
  return draft;
}

bool works(const Exercise& draft, Muscle wanted) {
  const auto is_wanted = [&](Muscle muscle) { return covers(muscle, wanted); };
  return std::any_of(draft.primary_muscles.begin(), draft.primary_muscles.end(), is_wanted) ||
         std::any_of(draft.secondary_muscles.begin(), draft.secondary_muscles.end(), is_wanted);
}

/// Sorts what was read into drafts and what is none.
class Sorter {
 public:
  Sorter(const Catalogue& catalogue, std::optional<Muscle> muscle, Drafts& out)
      : m_catalogue(catalogue), m_names(catalogue), m_muscle(muscle), m_out(out) {}

  void take(const Source& source, const Cursor& at) {
    auto draft = draft_of(source);
    if (m_muscle && !works(draft, *m_muscle)) {
      ++m_out.not_asked_for;
    } else if (m_catalogue.find(draft.id) != nullptr || m_names.find(draft.name) != nullptr) {
      m_out.known.push_back(draft.name);
    } else if (draft.primary_muscles.empty()) {
      m_out.other_bodies.push_back(draft.name);
    } else if (draft.id.empty() || !m_ids.insert(draft.id).second) {
      at.fault(draft.id.empty() ? "neither id nor name gives an id"
                                : "the id " + draft.id + " stands here twice");
    } else {
      m_out.exercises.push_back(std::move(draft));
    }
  }

 private:
  const Catalogue& m_catalogue;
  Names m_names;
  std::optional<Muscle> m_muscle;
  Drafts& m_out;
  std::set<std::string> m_ids;
};

}  // namespace

std::optional<Drafts> read_free_exercise_db(std::string_view bytes, const std::string& file,
                                            const Catalogue& catalogue, std::optional<Muscle> muscle) {
  Drafts out;
  constexpr json::Limits limits{.printable_text_only = false};
  auto value = json::parse(bytes, file, out.faults, limits);
  if (value && value->as<json::Value::Array>() == nullptr) {
    return std::nullopt;
  }
  if (value) {
    Sorter sorter{catalogue, muscle, out};
    const auto root = json::Path::root();
    const Cursor all{*value, root, file, out.faults};
    all.each(0, most_records, [&](const Cursor& record) {
      ++out.records;
      if (const auto source = read_source(record)) {
        sorter.take(*source, record);
      }
    });
  }
  return out;
}

}  // namespace hamstring::exchange
