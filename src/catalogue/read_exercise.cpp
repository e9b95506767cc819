#include "catalogue/read_exercise.hpp"

#include <algorithm>
#include <cmath>

#include "catalogue/read_words.hpp"
#include "figure/read_figure.hpp"

namespace hamstring {
namespace {

using json::Cursor;
using json::ObjectReader;

constexpr std::size_t long_list = 50;
constexpr std::size_t longest_cue = 40;

/// A list of words of a vocabulary, none of them twice.
template <class E>
std::vector<E> read_words(const Cursor& cursor, std::size_t least, std::string_view noun) {
  std::vector<E> words;
  if (const auto* array = cursor.value().as<json::Value::Array>()) {
    words.reserve(std::min(array->size(), names<E>().size()));
  }
  cursor.each(least, names<E>().size(), [&](const Cursor& element) {
    const auto word = read_word<E>(element, noun);
    if (word && std::find(words.begin(), words.end(), *word) != words.end()) {
      element.fault("\"" + std::string{name(*word)} + "\" stands here twice");
    } else if (word) {
      words.push_back(*word);
    }
  });
  return words;
}

Texts read_texts(const Cursor& cursor, std::size_t least) {
  return cursor.list_of<std::string_view>(least, long_list, [](const Cursor& c) { return c.view_words(); });
}

std::vector<std::string> read_ids(const Cursor& cursor, std::size_t least) {
  return cursor.list_of<std::string>(least, long_list, [](const Cursor& c) { return c.kebab(); });
}

/// A number N stands for the range N to N.
std::optional<Range<int>> read_range(const Cursor& cursor, int low, int high) {
  if (cursor.value().as<json::Value::Array>() == nullptr) {
    const auto only = cursor.integer(low, high);
    return only ? std::optional{Range<int>{static_cast<int>(*only), static_cast<int>(*only)}} : std::nullopt;
  }
  const auto ends = cursor.list_of<int>(2, 2, [&](const Cursor& end) -> std::optional<int> {
    const auto value = end.integer(low, high);
    return value ? std::optional{static_cast<int>(*value)} : std::nullopt;
  });
  if (ends.size() != 2) {
    return std::nullopt;
  }
  if (ends[0] > ends[1]) {
    cursor.fault("the range runs backwards: [" + std::to_string(ends[0]) + ", " + std::to_string(ends[1]) +
                 "]");
    return std::nullopt;
  }
  return Range<int>{ends[0], ends[1]};
}

std::optional<Seconds> read_seconds(const Cursor& cursor, int low, int high) {
  const auto value = cursor.integer(low, high);
  return value ? std::optional{Seconds{*value}} : std::nullopt;
}

void check_shape(const Cursor& cursor, const Dose& dose) {
  const bool repetitions = dose.reps.has_value();
  const bool timed = dose.duration.has_value();
  if (!repetitions && !timed && !dose.hold) {
    cursor.fault("a dose needs \"reps\", \"hold\" or \"duration\"");
  } else if (timed && (repetitions || dose.hold || dose.sets)) {
    cursor.fault("a timed dose has \"duration\" alone, without sets, reps and hold");
  }
}

Dose read_dose(const Cursor& cursor) {
  Dose dose;
  ObjectReader reader{cursor};
  const auto before = cursor.faults().size();
  reader.optional("sets", [&](const Cursor& c) { dose.sets = read_range(c, 1, 10); });
  reader.optional("reps", [&](const Cursor& c) { dose.reps = read_range(c, 1, 60); });
  reader.optional("hold", [&](const Cursor& c) { dose.hold = read_seconds(c, 1, 120); });
  reader.optional("duration", [&](const Cursor& c) {
    if (const auto range = read_range(c, 10, 1800)) {
      dose.duration = Range<Seconds>{Seconds{range->low}, Seconds{range->high}};
    }
  });
  reader.optional("rest", [&](const Cursor& c) { dose.rest = read_seconds(c, 0, 300); });
  reader.finish();
  if (cursor.faults().size() == before) {
    check_shape(cursor, dose);
  }
  return dose;
}

void read_doses(const Cursor& cursor, Exercise& exercise) {
  ObjectReader reader{cursor};
  for (const auto level : all_levels) {
    const auto key = name(level);
    const bool present = reader.optional(
        key, [&](const Cursor& c) { exercise.doses[static_cast<std::size_t>(level)] = read_dose(c); });
    if (reader.is_object() && present != (level >= exercise.level)) {
      cursor.fault(present ? "a dose for " + std::string{key} + ", below the level of the move"
                           : "the dose for \"" + std::string{key} + "\" is missing");
    }
  }
  reader.optional(name(Phase::warm_up), [&](const Cursor& c) { exercise.warm_up_dose = read_dose(c); });
  reader.finish();
}

std::optional<Milliseconds> read_length(const Cursor& cursor, double low, double high) {
  const auto seconds = cursor.number(low, high);
  constexpr double per_second = 1000;
  return seconds ? std::optional{Milliseconds{std::llround(*seconds * per_second)}} : std::nullopt;
}

std::optional<TempoPart> read_tempo_part(const Cursor& cursor) {
  TempoPart part{};
  const auto before = cursor.faults().size();
  ObjectReader reader{cursor};
  reader.required("phase",
                  [&](const Cursor& c) { assign(part.motion, read_word<Motion>(c, "a part of a rep")); });
  reader.required("seconds", [&](const Cursor& c) { assign(part.length, read_length(c, 0.25, 8)); });
  reader.optional("breath", [&](const Cursor& c) { part.breath = read_word<Breath>(c, "a breath"); });
  reader.optional("cue", [&](const Cursor& c) { assign(part.cue, c.words(longest_cue)); });
  reader.finish();
  return cursor.faults().size() == before ? std::optional{part} : std::nullopt;
}

/// Half up, half down, breathing as the default does.
std::vector<TempoPart> even_tempo(Milliseconds length) {
  auto tempo = default_tempo();
  tempo.front().length = length / 2;
  tempo.back().length = length - length / 2;
  return tempo;
}

void read_tempo(const Cursor& cursor, Exercise& exercise) {
  constexpr double shortest = 0.5;
  constexpr double longest = 8;
  const auto before = cursor.faults().size();
  if (cursor.value().as<json::Value::Array>() == nullptr) {
    if (const auto length = read_length(cursor, shortest, longest)) {
      exercise.tempo = even_tempo(*length);
    }
    return;
  }
  exercise.tempo = cursor.list_of<TempoPart>(1, 6, read_tempo_part);
  const auto total = rep_length(exercise);
  if (cursor.faults().size() == before && (total < Milliseconds{500} || total > Milliseconds{8000})) {
    cursor.fault("a repetition takes 0.5 to 8 seconds, not " + std::to_string(total.count()) +
                 " milliseconds");
  }
}

void read_muscles(const Cursor& cursor, Exercise& exercise) {
  ObjectReader reader{cursor};
  reader.required("primary",
                  [&](const Cursor& c) { exercise.primary_muscles = read_words<Muscle>(c, 1, "a muscle"); });
  reader.optional("secondary", [&](const Cursor& c) {
    exercise.secondary_muscles = read_words<Muscle>(c, 0, "a muscle");
  });
  reader.finish();
}

std::optional<Step> read_step(const Cursor& cursor) {
  Step step;
  ObjectReader reader{cursor};
  reader.required("text", [&](const Cursor& c) { assign(step.text, c.view_words()); });
  reader.optional("breath", [&](const Cursor& c) { step.breath = read_word<Breath>(c, "a breath"); });
  reader.finish();
  return step;
}

}  // namespace

Exercise read_exercise(const Cursor& record) {
  Exercise e;
  constexpr std::size_t short_text = 80;
  ObjectReader reader{record};
  reader.optional("draft", [&](const Cursor& c) { assign(e.draft, c.boolean()); });
  const auto finished = [&](std::string_view key, auto read) {
    if (!e.draft) {
      reader.required(key, read);
    } else if (!reader.optional(key, read)) {
      e.missing.emplace_back(key);
    }
  };
  reader.required("id", [&](const Cursor& c) { assign(e.id, c.kebab()); });
  reader.required("name", [&](const Cursor& c) { assign(e.name, c.words(short_text)); });
  reader.optional("aliases", [&](const Cursor& c) {
    e.aliases =
        c.list_of<std::string>(0, long_list, [](const Cursor& alias) { return alias.words(short_text); });
  });
  finished("summary", [&](const Cursor& c) { assign(e.summary, c.words()); });
  reader.required("phase", [&](const Cursor& c) { e.phases = read_words<Phase>(c, 1, "a phase"); });
  finished("pattern", [&](const Cursor& c) { assign(e.pattern, read_word<Pattern>(c, "a pattern")); });
  reader.required("level", [&](const Cursor& c) { assign(e.level, read_word<Level>(c, "a level")); });
  finished("position", [&](const Cursor& c) { assign(e.position, read_word<Position>(c, "a position")); });
  finished("equipment", [&](const Cursor& c) {
    e.equipment = c.list_of<std::vector<std::string>>(
        0, long_list, [](const Cursor& any_of) { return std::optional{read_ids(any_of, 1)}; });
  });
  finished("sides", [&](const Cursor& c) { assign(e.sides, read_word<Sides>(c, "a way to take sides")); });
  reader.optional("traits", [&](const Cursor& c) { e.traits = read_words<Trait>(c, 0, "a trait"); });
  e.demand = 2 + 3 * static_cast<int>(e.level);
  reader.optional("demand", [&](const Cursor& c) {
    if (const auto demand = c.integer(1, 10)) {
      e.demand = static_cast<int>(*demand);
    }
  });
  reader.required("muscles", [&](const Cursor& c) { read_muscles(c, e); });
  reader.optional("setup", [&](const Cursor& c) { e.setup = read_texts(c, 0); });
  finished("steps", [&](const Cursor& c) { e.steps = c.list_of<Step>(1, long_list, read_step); });
  reader.optional("tempo", [&](const Cursor& c) { read_tempo(c, e); });
  reader.optional("effort", [&](const Cursor& c) {
    if (const auto effort = c.integer(1, 10)) {
      e.effort = static_cast<int>(*effort);
    }
  });
  finished("sets", [&](const Cursor& c) { read_doses(c, e); });
  finished("cautions", [&](const Cursor& c) { e.cautions = read_texts(c, 1); });
  reader.optional("avoid",
                  [&](const Cursor& c) { e.avoid = read_words<AvoidTag>(c, 0, "a reason to avoid a move"); });
  reader.optional("easier", [&](const Cursor& c) { e.easier = read_ids(c, 0); });
  reader.optional("harder", [&](const Cursor& c) { e.harder = read_ids(c, 0); });
  reader.optional("sources", [&](const Cursor& c) { e.sources = read_texts(c, 0); });
  reader.optional("figure", [&](const Cursor& c) { e.figure = figure::read_figure(c); });
  reader.finish();
  return e;
}

}  // namespace hamstring
