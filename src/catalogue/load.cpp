#include "hamstring/catalogue/load.hpp"

#include "catalogue/flat_exercise.hpp"
#include "catalogue/ladders.hpp"
#include "catalogue/read_exercise.hpp"
#include "catalogue/write_exercise.hpp"
#include "hamstring/figure/check.hpp"

namespace hamstring {
namespace {

/// Where a record was read, for faults found only when all records are known.
struct Origin {
  std::size_t source;
  std::size_t index;
};

class Loader {
 public:
  Loader(const std::vector<CatalogueSource>& sources, bool check_figures)
      : m_sources(sources), m_check_figures(check_figures) {
    for (std::size_t source = 0; source < sources.size(); ++source) {
      read(source);
    }
  }

  LoadedCatalogue finish() {
    if (m_needs_check && !m_diagnostics.is_full()) {
      check_ladders();
    }
    std::vector<Origin>{}.swap(m_origins);  // before the catalogue takes room for its index
    return {Catalogue{std::move(m_exercises)}, std::move(m_diagnostics)};
  }

 private:
  void read(std::size_t source) {
    const auto& [name, text, is_flat] = m_sources[source];
    if (is_flat) {
      return read_flat(source, text);
    }
    m_needs_check = true;
    m_first_of_source = m_exercises.size();
    // A record takes some 1.5 KB of text; room that is never used is never touched.
    constexpr std::size_t short_record = 1024;
    m_exercises.reserve(m_exercises.size() + text.size() / short_record);
    m_origins.reserve(m_exercises.capacity());
    const json::Stream stream{"exercises", [&](json::Value&& record, std::size_t index) {
                                take(std::move(record), {source, index});
                              }};
    auto document = json::parse(text, name, m_diagnostics, {}, &stream);
    if (document) {
      read_frame(*document, name);
    }
    check_repeated_ids();
  }

  void read_flat(std::size_t source, std::string_view bytes) {
    flat::Reader reader{bytes};
    const auto count = reader.count();
    m_exercises.reserve(m_exercises.size() + count);
    m_origins.reserve(m_origins.size() + count);
    for (std::size_t index = 0; index < count; ++index) {
      reader.get(m_exercises.emplace_back());
      m_origins.push_back({source, index});
    }
  }

  void read_frame(json::Value& document, const std::string& file) {
    const auto root = json::Path::root();
    json::ObjectReader reader{json::Cursor{document, root, file, m_diagnostics}};
    reader.required("schema", [](const json::Cursor& c) { c.integer(1, 1); });
    // The records themselves were taken out of the list while it was read.
    reader.required("exercises", [](const json::Cursor& c) { c.each(0, 0, [](const json::Cursor&) {}); });
    reader.finish();
  }

  void take(json::Value record, Origin origin) {
    const auto root = json::Path::root();
    const auto list = root.key("exercises");
    const auto at = list.index(origin.index);
    auto exercise = read_exercise(json::Cursor{record, at, m_sources[origin.source].name, m_diagnostics});
    // Nothing of a catalogue with faults is used: what follows so many of them is only looked through.
    if (m_diagnostics.is_full()) {
      return;
    }
    m_exercises.push_back(std::move(exercise));
    m_origins.push_back(origin);
    if (m_check_figures && m_exercises.back().figure) {
      check_figure(*m_exercises.back().figure);
    }
  }

  void check_figure(const figure::Figure& figure) {
    for (auto& found : figure::check(figure)) {
      fault(m_exercises.size() - 1, ".figure", std::move(found));
    }
  }

  void check_repeated_ids() {
    IdIndex first;
    first.reserve(m_exercises.size() - m_first_of_source);
    for (auto i = m_first_of_source; i < m_exercises.size(); ++i) {
      const auto& id = m_exercises[i].id;
      if (const auto [known, is_new] = first.try_emplace(id, i); !is_new && !id.empty()) {
        fault(i, ".id",
              "\"" + id + "\" is also the id of $.exercises[" +
                  std::to_string(m_origins[known->second].index) + "]");
      }
    }
  }

  void check_ladders() {
    IdIndex by_id;
    by_id.reserve(m_exercises.size());
    for (std::size_t i = 0; i < m_exercises.size(); ++i) {
      by_id[m_exercises[i].id] = i;
    }
    report(missing_rungs(m_exercises, by_id));
    if (m_diagnostics.empty()) {
      report(wrong_rungs(m_exercises, by_id));
    }
  }

  void report(const std::vector<LadderFault>& faults) {
    for (const auto& found : faults) {
      fault(found.exercise, "." + std::string{found.key} + "[" + std::to_string(found.position) + "]",
            found.text);
    }
  }

  void fault(std::size_t exercise, const std::string& where, std::string text) {
    const auto [source, index] = m_origins[exercise];
    m_diagnostics.push_back(
        {m_sources[source].name, "$.exercises[" + std::to_string(index) + "]" + where, std::move(text)});
  }

  const std::vector<CatalogueSource>& m_sources;
  bool m_check_figures;
  bool m_needs_check = false;  // not where the build has checked all there is
  Diagnostics m_diagnostics;
  std::vector<Exercise> m_exercises;
  std::vector<Origin> m_origins;  // beside m_exercises
  std::size_t m_first_of_source = 0;
};

}  // namespace

LoadedCatalogue load_catalogue(const std::vector<CatalogueSource>& sources, bool check_figures) {
  return Loader{sources, check_figures}.finish();
}

std::string to_json(const std::vector<const Exercise*>& exercises) {
  json::Value::Array records;
  for (const auto* exercise : exercises) {
    records.push_back(write_exercise(*exercise));
  }
  return json::write_pretty(json::Value{json::Value::Object{{"schema", json::Value{std::int64_t{1}}},
                                                            {"exercises", json::Value{std::move(records)}}}});
}

}  // namespace hamstring
