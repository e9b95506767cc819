#include <algorithm>
#include <set>

#include "base/json_reader.hpp"
#include "catalogue/read_words.hpp"
#include "coach/flat_programme.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/coach/programme.hpp"

namespace hamstring::coach {
namespace {

using json::Cursor;
using json::ObjectReader;

constexpr std::size_t most_programmes = 100;
constexpr std::size_t most_weeks = 52;
constexpr std::size_t most_lines = 20;
constexpr int most_sessions = 3;

std::optional<int> whole(const Cursor& cursor, int low, int high) {
  const auto value = cursor.integer(low, high);
  return value ? std::optional{static_cast<int>(*value)} : std::nullopt;
}

std::vector<std::string> lines(const Cursor& cursor, std::size_t least) {
  return cursor.list_of<std::string>(least, most_lines, [](const Cursor& c) { return c.words(); });
}

/// `read(Cursor) -> optional<T>` for each level that the object names.
template <class T, class Read>
std::map<Level, T> by_level(const Cursor& cursor, Read read) {
  std::map<Level, T> out;
  ObjectReader reader{cursor};
  for (const auto level : all_levels) {
    reader.optional(name(level), [&](const Cursor& c) {
      if (auto value = read(c)) {
        out.emplace(level, std::move(*value));
      }
    });
  }
  reader.finish();
  return out;
}

using Sets = std::vector<std::vector<int>>;

std::optional<Sets> read_sets(const Cursor& cursor) {
  constexpr std::size_t most_sets = 5;
  constexpr int most_reps = 30;
  return cursor.list_of<std::vector<int>>(1, most_sessions, [](const Cursor& session) {
    return std::optional{
        session.list_of<int>(1, most_sets, [](const Cursor& reps) { return whole(reps, 1, most_reps); })};
  });
}

std::optional<ProgrammeWeek> read_week(const Cursor& cursor) {
  constexpr int least_volume = 10;
  ProgrammeWeek week;
  ObjectReader reader{cursor};
  reader.required("sessions", [&](const Cursor& c) { assign(week.sessions, whole(c, 1, most_sessions)); });
  reader.optional("sets", [&](const Cursor& c) { week.sets = by_level<Sets>(c, read_sets); });
  reader.optional("volume", [&](const Cursor& c) { assign(week.volume, whole(c, least_volume, 100)); });
  reader.optional("test", [&](const Cursor& c) { assign(week.test, c.boolean()); });
  reader.finish();
  for (const auto& [level, sets] : week.sets) {
    if (sets.size() != 1 && static_cast<int>(sets.size()) != week.sessions) {
      cursor.fault("\"sets\" of " + std::string{name(level)} + " has " + std::to_string(sets.size()) +
                   " lists; expected one, or one for each of " + std::to_string(week.sessions) + " sessions");
    }
  }
  return week;
}

class ProgrammeReader {
 public:
  explicit ProgrammeReader(const Catalogue* catalogue) : m_catalogue(catalogue) {}

  std::optional<Programme> operator()(const Cursor& cursor) {
    Programme programme;
    ObjectReader reader{cursor};
    reader.required("id", [&](const Cursor& c) { assign(programme.id, read_new_id(c)); });
    reader.required("name", [&](const Cursor& c) { assign(programme.name, c.words()); });
    reader.required("summary", [&](const Cursor& c) { assign(programme.summary, c.words()); });
    reader.optional("about", [&](const Cursor& c) { programme.about = lines(c, 0); });
    reader.required("levels", [&](const Cursor& c) {
      programme.levels = c.list_of<Level>(
          1, all_levels.size(), [](const Cursor& level) { return read_word<Level>(level, "a level"); });
    });
    reader.optional("moves", [&](const Cursor& c) {
      programme.moves = by_level<std::string>(c, [&](const Cursor& move) { return read_move(move); });
    });
    reader.optional("other_moves",
                    [&](const Cursor& c) { programme.other_moves = whole(c, 1, most_sessions); });
    reader.optional("test", [&](const Cursor& c) { programme.test = read_move(c); });
    reader.required("weeks", [&](const Cursor& c) {
      programme.weeks = c.list_of<ProgrammeWeek>(1, most_weeks, read_week);
    });
    reader.optional("afterwards", [&](const Cursor& c) { programme.afterwards = read_week(c); });
    reader.required("sources", [&](const Cursor& c) { programme.sources = lines(c, 1); });
    reader.finish();
    check(cursor, programme);
    return programme;
  }

 private:
  std::optional<std::string> read_new_id(const Cursor& cursor) {
    auto id = cursor.kebab();
    if (id && !m_ids.insert(*id).second) {
      cursor.fault(text::quote(*id) + " names another programme of this file too");
    }
    return id;
  }

  std::optional<std::string> read_move(const Cursor& cursor) const {
    auto id = cursor.kebab();
    if (id && m_catalogue != nullptr && m_catalogue->find(*id) == nullptr) {
      cursor.fault("there is no exercise " + text::quote(*id));
    }
    return id;
  }

  static void check(const Cursor& cursor, const Programme& programme) {
    const auto has_sets = [](const ProgrammeWeek& week) { return !week.sets.empty(); };
    const bool any_sets = std::any_of(programme.weeks.begin(), programme.weeks.end(), has_sets);
    if (any_sets && programme.moves.empty()) {
      cursor.fault("\"sets\" without \"moves\": of which move?");
    }
    const bool any_test = std::any_of(programme.weeks.begin(), programme.weeks.end(),
                                      [](const ProgrammeWeek& week) { return week.test; });
    if (any_test && !programme.test) {
      cursor.fault("a week has a test, and \"test\" does not name it");
    }
  }

  const Catalogue* m_catalogue;
  std::set<std::string> m_ids;
};

}  // namespace

LoadedProgrammes load_programmes(const ProgrammeSource& source, const Catalogue* catalogue) {
  LoadedProgrammes out;
  if (source.is_flat) {
    flat::Reader{source.text}.get(out.programmes);
    return out;
  }
  auto value = json::parse(source.text, source.name, out.diagnostics);
  if (!value) {
    return out;
  }
  const auto root = json::Path::root();
  const Cursor cursor{*value, root, source.name, out.diagnostics};
  ObjectReader reader{cursor};
  reader.required("schema", [](const Cursor& c) { c.integer(1, 1); });
  reader.required("programmes", [&](const Cursor& c) {
    out.programmes = c.list_of<Programme>(0, most_programmes, ProgrammeReader{catalogue});
  });
  reader.finish();
  return out;
}

}  // namespace hamstring::coach
