#pragma once
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "hamstring/catalogue/load.hpp"

namespace hamstring::bench {

/// How the copies of a record differ from it.
enum class Copies { alike, diverse };

/// Other numbers, things and muscles, each within what a catalogue may say.
class Diversity {
 public:
  void vary(nlohmann::json& record) {
    record["demand"] = 1 + roll(10);
    if (one_in(3)) {
      record["equipment"] = nlohmann::json::array({nlohmann::json::array({thing()})});
    }
    if (record.contains("muscles") && one_in(3)) {
      record["muscles"]["secondary"] = nlohmann::json::array({roll(2) == 0 ? "soleus" : "quadriceps"});
    }
    const bool is_main = record["phase"] == nlohmann::json::array({"main"});
    if (is_main && !has_assessment(record)) {
      for (auto& [level, dose] : record["sets"].items()) {
        vary_dose(dose);
      }
    }
  }

 private:
  int roll(int sides) { return static_cast<int>(m_engine() % static_cast<std::uint32_t>(sides)); }
  bool one_in(int n) { return roll(n) == 0; }

  std::string thing() {
    constexpr std::array<const char*, 8> things{"chair",   "wall",  "dumbbells", "barbell",
                                                "sliders", "bench", "towel",     "resistance-band"};
    return things[static_cast<std::size_t>(roll(8))];
  }

  static bool has_assessment(const nlohmann::json& record) {
    const auto traits = record.value("traits", nlohmann::json::array());
    return std::find(traits.begin(), traits.end(), "assessment") != traits.end();
  }

  void vary_dose(nlohmann::json& dose) {
    if (one_in(2)) {
      const int sets = 1 + roll(3);
      dose["sets"] = nlohmann::json::array({sets, sets + roll(3)});
    }
    if (dose.contains("reps")) {
      const int reps = 3 + roll(12);
      dose["reps"] = nlohmann::json::array({reps, reps + roll(8)});
    }
    if (one_in(2)) {
      dose["rest"] = 30 + 5 * roll(30);
    }
  }

  std::mt19937 m_engine{1};
};

/// A catalogue file of `count` records: those of the built-in one again and again, under ids of their own.
inline std::string large_catalogue(std::size_t count, Copies copies = Copies::alike) {
  const auto builtin = load_catalogue({builtin_catalogue()}).catalogue;
  std::vector<const Exercise*> exercises;
  for (const auto& exercise : builtin.exercises()) {
    exercises.push_back(&exercise);
  }
  auto records = nlohmann::json::parse(to_json(exercises))["exercises"];
  Diversity diversity;
  std::string text = R"({"schema":1,"exercises":[)";
  for (std::size_t i = 0; i < count; ++i) {
    auto record = records[i % records.size()];
    const auto copy = "-" + std::to_string(i / records.size());
    record["id"] = record["id"].get<std::string>() + copy;
    record["easier"].clear();
    record["harder"].clear();
    if (copies == Copies::diverse) {
      diversity.vary(record);
    }
    text += (i == 0 ? "" : ",") + record.dump();
  }
  return text + "]}";
}

}  // namespace hamstring::bench
