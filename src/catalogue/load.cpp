#include "hamstring/catalogue/load.hpp"

#include <algorithm>
#include <unordered_map>

#include "catalogue/read_exercise.hpp"
#include "catalogue/write_exercise.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring {
namespace {

/// Where a record was read, for faults found only when all records are known.
struct Origin {
  std::size_t source;
  std::size_t index;
};

class Loader {
 public:
  explicit Loader(const std::vector<CatalogueSource>& sources) : m_sources(sources) {
    for (std::size_t i = 0; i < sources.size(); ++i) {
      read(i);
    }
  }

  LoadedCatalogue finish() {
    Catalogue catalogue{std::move(m_exercises)};
    if (m_diagnostics.empty()) {
      check_ladders(catalogue);
    }
    return {std::move(catalogue), std::move(m_diagnostics)};
  }

 private:
  void read(std::size_t source) {
    const auto& [name, text] = m_sources[source];
    m_ids_of_source.clear();
    const json::Stream stream{"exercises", [&](json::Value&& record, std::size_t index) {
                                take(std::move(record), {source, index});
                              }};
    auto document = json::parse(text, name, m_diagnostics, {}, &stream);
    if (document) {
      read_frame(*document, name);
    }
  }

  void read_frame(json::Value& document, const std::string& file) {
    const auto root = json::Path::root();
    json::ObjectReader reader{json::Cursor{document, root, file, m_diagnostics}};
    reader.required("schema", [](const json::Cursor& c) { c.integer(1, 1); });
    reader.required("exercises", [](const json::Cursor& c) { c.each(0, 0, [](const json::Cursor&) {}); });
    reader.finish();
  }

  void take(json::Value record, Origin origin) {
    const auto root = json::Path::root();
    const auto list = root.key("exercises");
    const auto at = list.index(origin.index);
    const json::Cursor cursor{record, at, m_sources[origin.source].name, m_diagnostics};
    auto exercise = read_exercise(cursor);
    if (exercise.id.empty()) {
      return;
    }
    if (const auto [known, is_new] = m_ids_of_source.try_emplace(exercise.id, origin.index); !is_new) {
      cursor.fault("the id \"" + exercise.id + "\" is also that of $.exercises[" + std::to_string(known->second) + "]");
      return;
    }
    m_origins[exercise.id] = origin;
    m_exercises.push_back(std::move(exercise));
  }

  void fault(const Exercise& exercise, std::string_view key, std::size_t position, std::string text) {
    const auto [source, index] = m_origins.at(exercise.id);
    m_diagnostics.push_back({m_sources[source].name,
                             "$.exercises[" + std::to_string(index) + "]." + std::string{key} + "[" +
                                 std::to_string(position) + "]",
                             std::move(text)});
  }

  void check_ladders(const Catalogue& catalogue) {
    for (const auto& exercise : catalogue.exercises()) {
      check_rungs(catalogue, exercise, "easier", exercise.easier, [](const Exercise& self, const Exercise& other) {
        return other.level <= self.level && other.demand <= self.demand;
      });
      check_rungs(catalogue, exercise, "harder", exercise.harder, [](const Exercise& self, const Exercise& other) {
        return other.level >= self.level && other.demand >= self.demand;
      });
    }
    if (m_diagnostics.empty()) {
      check_circles(catalogue);
    }
  }

  template <class InOrder>
  void check_rungs(const Catalogue& catalogue, const Exercise& exercise, std::string_view key,
                   const std::vector<std::string>& ids, InOrder in_order) {
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const auto* other = catalogue.find(ids[i]);
      if (other == nullptr) {
        fault(exercise, key, i, "there is no exercise \"" + ids[i] + "\"" + suggestion(catalogue, ids[i]));
      } else if (!in_order(exercise, *other)) {
        fault(exercise, key, i, "\"" + ids[i] + "\" is not " + std::string{key} + " by its level and demand");
      }
    }
  }

  static std::string suggestion(const Catalogue& catalogue, const std::string& id) {
    constexpr std::size_t few = 1000;  // in a huge catalogue one missing id must not compare it with all others
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < std::min(catalogue.size(), few); ++i) {
      ids.push_back(catalogue.exercises()[i].id);
    }
    const auto close = text::nearest(id, ids);
    return close.empty() ? "" : "; did you mean \"" + close.front() + "\"?";
  }

  /// Walk up from each exercise; `easier` of one counts as `harder` of the other.
  void check_circles(const Catalogue& catalogue) {
    const auto steps_up = upward_steps(catalogue);
    std::unordered_map<std::string_view, int> inner_steps_left;  // Kahn: remove what has nothing below it
    for (const auto& exercise : catalogue.exercises()) {
      inner_steps_left.try_emplace(exercise.id, 0);
    }
    for (const auto& [from, targets] : steps_up) {
      for (const auto to : targets) {
        ++inner_steps_left[to];
      }
    }
    std::vector<std::string_view> free;
    for (const auto& [id, count] : inner_steps_left) {
      if (count == 0) {
        free.push_back(id);
      }
    }
    std::size_t removed = 0;
    while (!free.empty()) {
      const auto id = free.back();
      free.pop_back();
      ++removed;
      if (const auto steps = steps_up.find(id); steps != steps_up.end()) {
        for (const auto to : steps->second) {
          if (--inner_steps_left[to] == 0) {
            free.push_back(to);
          }
        }
      }
    }
    if (removed < catalogue.size()) {
      report_circle(catalogue, inner_steps_left);
    }
  }

  using StepsUp = std::unordered_map<std::string_view, std::vector<std::string_view>>;
  static StepsUp upward_steps(const Catalogue& catalogue) {
    StepsUp steps;
    const auto add = [&](std::string_view from, std::string_view to) {
      auto& targets = steps[from];
      if (std::find(targets.begin(), targets.end(), to) == targets.end()) {
        targets.push_back(to);
      }
    };
    for (const auto& exercise : catalogue.exercises()) {
      for (const auto& id : exercise.harder) {
        add(exercise.id, id);
      }
      for (const auto& id : exercise.easier) {
        add(id, exercise.id);
      }
    }
    return steps;
  }

  void report_circle(const Catalogue& catalogue, const std::unordered_map<std::string_view, int>& left) {
    for (const auto& exercise : catalogue.exercises()) {
      if (left.at(exercise.id) > 0) {
        const bool up = !exercise.harder.empty();
        fault(exercise, up ? "harder" : "easier", 0, "the ladder of easier and harder moves runs in a circle");
        return;
      }
    }
  }

  const std::vector<CatalogueSource>& m_sources;
  Diagnostics m_diagnostics;
  std::vector<Exercise> m_exercises;
  std::unordered_map<std::string, Origin> m_origins;
  std::unordered_map<std::string, std::size_t> m_ids_of_source;
};

}  // namespace

LoadedCatalogue load_catalogue(const std::vector<CatalogueSource>& sources) { return Loader{sources}.finish(); }

std::string to_json(const std::vector<const Exercise*>& exercises) {
  json::Value::Array records;
  for (const auto* exercise : exercises) {
    records.push_back(write_exercise(*exercise));
  }
  return json::write_pretty(
      json::Value{json::Value::Object{{"schema", json::Value{std::int64_t{1}}}, {"exercises", json::Value{std::move(records)}}}});
}

}  // namespace hamstring
