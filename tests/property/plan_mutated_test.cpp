// Catalogues that a reader accepts and nobody meant: whatever a record says, the planner obeys the rules or
// says which of them it could not. HAMSTRING_MUTATED sets how many catalogues are tried.
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <set>

#include "hamstring/base/error.hpp"
#include "hamstring/catalogue/load.hpp"
#include "hamstring/plan/planner.hpp"
#include "hamstring/plan/rules.hpp"
#include "support/catch2.hpp"
#include "support/requests.hpp"

using namespace hamstring;
using namespace hamstring::plan;
using nlohmann::json;

namespace {

const json& builtin_records() {
  static const json records = [] {
    const auto loaded = load_catalogue({builtin_catalogue()});
    std::vector<const Exercise*> all;
    for (const auto& exercise : loaded.catalogue.exercises()) {
      all.push_back(&exercise);
    }
    return json::parse(to_json(all))["exercises"];
  }();
  return records;
}

class Mutator {
 public:
  explicit Mutator(std::uint32_t seed) : m_dice(seed) {}

  /// The built-in records, some of them changed in one to four ways.
  json catalogue() {
    auto records = builtin_records();
    const int changed = 1 + roll(static_cast<int>(records.size()));
    for (int i = 0; i < changed; ++i) {
      auto& record = records[static_cast<std::size_t>(roll(static_cast<int>(records.size())))];
      for (int ways = 1 + roll(4); ways > 0; --ways) {
        mutate(record);
      }
    }
    keep_sound_rungs(records);
    return {{"schema", 1}, {"exercises", records}};
  }

 private:
  int roll(int sides) { return m_dice.roll(sides); }
  bool one_in(int n) { return roll(n) == 0; }

  template <class E>
  json word() {
    const auto words = names<E>();
    return words[static_cast<std::size_t>(roll(static_cast<int>(words.size())))];
  }

  template <class E>
  json list(int most, int least = 0) {
    std::set<json> words;
    for (int count = least + roll(most - least + 1); count > 0; --count) {
      words.insert(word<E>());
    }
    return words;
  }

  void mutate(json& record) {
    using Change = void (Mutator::*)(json&);
    static constexpr Change changes[] = {
        &Mutator::move_level,       &Mutator::change_traits, &Mutator::change_demand,
        &Mutator::change_pattern,   &Mutator::change_phases, &Mutator::change_dose,
        &Mutator::change_dose,      &Mutator::change_dose,   &Mutator::change_warm_up_dose,
        &Mutator::change_equipment, &Mutator::change_ladder, &Mutator::change_tempo,
        &Mutator::change_muscles,   &Mutator::change_limits, &Mutator::redefine};
    (this->*changes[roll(static_cast<int>(std::size(changes)))])(record);
  }

  /// Levels without a dose get one of another level; those below lose theirs.
  void move_level(json& record) {
    record["level"] = word<Level>();
    const auto any = record["sets"].begin().value();
    bool is_allowed = false;
    for (const auto level : all_levels) {
      const std::string key{name(level)};
      is_allowed = is_allowed || record["level"] == key;
      if (is_allowed && !record["sets"].contains(key)) {
        record["sets"][key] = any;
      } else if (!is_allowed) {
        record["sets"].erase(key);
      }
    }
  }

  void change_traits(json& record) {
    auto traits = record.value("traits", json::array());
    traits.erase(std::remove_if(traits.begin(), traits.end(), [&](const json&) { return one_in(2); }),
                 traits.end());
    for (const auto& trait : list<Trait>(3)) {
      if (std::find(traits.begin(), traits.end(), trait) == traits.end()) {
        traits.push_back(trait);
      }
    }
    record["traits"] = traits;
  }

  void change_demand(json& record) { record["demand"] = 1 + roll(10); }

  void change_pattern(json& record) {
    record["pattern"] = word<Pattern>();
    record["position"] = word<Position>();
    record["sides"] = word<Sides>();
  }

  void change_phases(json& record) { record["phase"] = list<Phase>(3, 1); }

  json range(int low, int high) {
    const int from = low + roll(high - low + 1);
    return one_in(3) ? json(from) : json::array({from, from + roll(high - from + 1)});
  }

  json dose() {
    json out;
    const int shape = roll(5);
    if (shape == 0) {
      return {{"duration", range(10, 600)}};
    }
    if (shape != 1) {
      out["reps"] = range(1, 30);
    }
    if (shape <= 2) {
      out["hold"] = 1 + roll(one_in(2) ? 120 : 20);
    }
    if (one_in(2)) {
      out["sets"] = range(1, one_in(3) ? 10 : 4);
    }
    if (one_in(2)) {
      out["rest"] = roll(301);
    }
    return out;
  }

  void change_dose(json& record) {
    for (auto& [level, stated] : record["sets"].items()) {
      if (level != "warm-up" && one_in(2)) {
        stated = dose();
      }
    }
  }

  void change_warm_up_dose(json& record) {
    if (one_in(4)) {
      record["sets"].erase("warm-up");
    } else {
      record["sets"]["warm-up"] = dose();
    }
  }

  void change_equipment(json& record) {
    record["equipment"] = json::array();
    for (int lists = roll(3); lists > 0; --lists) {
      std::set<json> words;
      for (int count = 1 + roll(2); count > 0; --count) {
        const auto& all = gym_equipment();
        words.insert(*std::next(all.begin(), roll(static_cast<int>(all.size()))));
      }
      record["equipment"].push_back(words);
    }
  }

  void change_ladder(json& record) {
    const auto& other =
        builtin_records()[static_cast<std::size_t>(roll(static_cast<int>(builtin_records().size())))]["id"];
    const auto* key = one_in(2) ? "easier" : "harder";
    if (other != record["id"] &&
        std::find(record[key].begin(), record[key].end(), other) == record[key].end()) {
      record[key].push_back(other);
    }
  }

  void change_tempo(json& record) {
    constexpr double lengths[] = {0.5, 0.75, 1, 1.25, 2.5, 3.3, 6, 8};
    record["tempo"] = lengths[roll(static_cast<int>(std::size(lengths)))];
  }

  void change_muscles(json& record) { record["muscles"]["primary"] = list<Muscle>(3, 1); }

  void change_limits(json& record) {
    record["avoid"] = list<AvoidTag>(4);
    if (one_in(2)) {
      record["effort"] = 1 + roll(10);
    }
  }

  /// Another move under this id: a nordic curl that is a bridge, a walk that is a deadlift.
  void redefine(json& record) {
    auto other =
        builtin_records()[static_cast<std::size_t>(roll(static_cast<int>(builtin_records().size())))];
    other["id"] = record["id"];
    other["easier"] = other["harder"] = json::array();
    record = other;
  }

  static int height(const json& record) {
    return static_cast<int>(*parse<Level>(record["level"].get<std::string>()));
  }

  /// Drop the rungs that a reader would refuse, so that it does not refuse all of the rest with them. Order
  /// by demand alone leaves circles among equals; those go too.
  static void keep_sound_rungs(json& records) {
    std::map<std::string, const json*> by_id;
    for (const auto& record : records) {
      by_id[record["id"]] = &record;
    }
    const auto is_below = [&](const std::string& low, const std::string& high) {
      const auto& a = *by_id.at(low);
      const auto& b = *by_id.at(high);
      return height(a) <= height(b) && a.value("demand", 5) < b.value("demand", 5);
    };
    std::vector<std::pair<json*, json>> sound;
    for (auto& record : records) {
      for (const auto* key : {"easier", "harder"}) {
        json kept = json::array();
        for (const std::string id : record.value(key, json::array())) {
          const bool is_easier = std::string_view{key} == "easier";
          if (is_easier ? is_below(id, record["id"]) : is_below(record["id"], id)) {
            kept.push_back(id);
          }
        }
        sound.emplace_back(&record[key], std::move(kept));
      }
    }
    for (auto& [place, kept] : sound) {
      *place = std::move(kept);
    }
  }

  test::Requests m_dice;
};

struct Count {
  int catalogues = 0;
  int refused_catalogues = 0;
  int plans = 0;
  int refused_pins = 0;
  int broken = 0;
};

/// As asked for by someone who also pins and bans moves.
Request with_pins(Request request, test::Requests& dice) {
  const auto any_id = [&] {
    const auto& records = builtin_records();
    return records[static_cast<std::size_t>(dice.roll(static_cast<int>(records.size())))]["id"]
        .get<std::string>();
  };
  for (int pins = std::max(0, dice.roll(6) - 3); pins > 0; --pins) {
    request.with.push_back(any_id());
  }
  if (dice.roll(4) == 0) {
    request.without.push_back(any_id());
  }
  return request;
}

void try_requests(const Catalogue& catalogue, std::uint32_t seed, int requests, Count& count) {
  test::Requests dice{seed + 1'000'000};
  for (int i = 0; i < requests && count.broken < 10; ++i) {
    const auto request = with_pins(dice.next(all_levels[static_cast<std::size_t>(i % 3)]), dice);
    try {
      const auto session = plan::plan(catalogue, request);
      const auto violations = check(session, catalogue);
      for (const auto& violation : violations) {
        UNSCOPED_INFO("catalogue " << seed << ", " << test::words(request) << "\n  " << name(violation.rule)
                                   << ": " << violation.text);
      }
      count.broken += violations.empty() ? 0 : 1;
      ++count.plans;
    } catch (const Error&) {
      ++count.refused_pins;
    }
  }
}

}  // namespace

TEST_CASE("whatever a catalogue says, no mutated record makes a plan break a rule") {
  const auto* wanted = std::getenv("HAMSTRING_MUTATED");
  const int catalogues = wanted == nullptr ? 70 : std::atoi(wanted);
  constexpr int requests = 60;
  Count count;
  for (int i = 0; i < catalogues && count.broken < 10; ++i) {
    const auto seed = static_cast<std::uint32_t>(i);
    const auto text = Mutator{seed}.catalogue().dump();
    const auto loaded = load_catalogue({{"mutated.json", text}});
    ++count.catalogues;
    if (!loaded.diagnostics.empty()) {
      ++count.refused_catalogues;
      continue;
    }
    try_requests(loaded.catalogue, seed, requests, count);
  }
  UNSCOPED_INFO(count.plans << " plans over " << count.catalogues - count.refused_catalogues
                            << " catalogues; the reader refused " << count.refused_catalogues
                            << " more, the planner " << count.refused_pins << " requests");
  CHECK(count.broken == 0);
  CHECK(count.refused_catalogues * 4 < count.catalogues);
  CHECK(count.refused_pins < count.plans);
}
