// The schema beside the data and the reader say the same. Wrong values are put in every place of a record;
// what the schema cannot express is listed here.
#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "hamstring/catalogue/load.hpp"
#include "support/catch2.hpp"
#include "support/mini_schema.hpp"

namespace {

using nlohmann::json;

json data_file(const std::string& name) {
  std::ifstream file{std::string{HAMSTRING_DATA_DIR} + "/" + name};
  return json::parse(file);
}

hamstring::Diagnostics read(const json& document) {
  const auto text = document.dump();
  return hamstring::load_catalogue({{"test", text, false}}).diagnostics;
}

bool is_beyond_schema(const hamstring::Diagnostic& fault) {
  const std::vector<std::string> reasons{"runs backwards", "a repetition takes", "there is no exercise",
                                         "is not easier",  "is not harder",      "also the id"};
  return std::any_of(reasons.begin(), reasons.end(),
                     [&](const std::string& reason) { return fault.text.find(reason) != std::string::npos; });
}

/// Every place in `value` but those inside a figure, which has a schema of its own.
void collect(const json& value, const json::json_pointer& at, std::vector<json::json_pointer>& places) {
  places.push_back(at);
  if (value.is_object()) {
    for (const auto& [key, inner] : value.items()) {
      if (key != "figure") {
        collect(inner, at / key, places);
      }
    }
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      collect(value[i], at / i, places);
    }
  }
}

/// A record that uses every key.
json full_record() {
  const auto document = data_file("exercises.json");
  auto record = document["exercises"][0];
  for (const auto& other : document["exercises"]) {
    if (other["id"] == "kickback") {
      record = other;
    }
  }
  record["traits"] = {"single-joint"};
  record["easier"] = json::array();
  record["harder"] = json::array();
  record["draft"] = false;
  record["sets"]["warm-up"] = {{"sets", 1}, {"reps", {4, 6}}, {"hold", 2}};
  record["sets"]["advanced"] = {{"duration", {30, 60}}, {"rest", 30}};
  return record;
}

json document_of(const json& record) {
  return {{"schema", 1}, {"exercises", {record}}};
}

void check_agreement(const hamstring::test::MiniSchema& schema, const json& document) {
  const auto faults = read(document);
  const bool beyond = !faults.empty() && std::all_of(faults.begin(), faults.end(), is_beyond_schema);
  INFO(document.dump());
  INFO((faults.empty() ? std::string{"the reader finds no fault"} : to_string(faults.front())));
  CHECK(schema.accepts(document) == (faults.empty() || beyond));
}

}  // namespace

TEST_CASE("the built-in catalogue follows its schema and has no fault") {
  const auto document = data_file("exercises.json");
  CHECK(hamstring::test::MiniSchema{data_file("exercises.schema.json")}.accepts(document));
  CHECK(read(document).empty());
}

TEST_CASE("schema and reader agree on wrong values in every place") {
  const hamstring::test::MiniSchema schema{data_file("exercises.schema.json")};
  const auto good = document_of(full_record());
  REQUIRE(read(good).empty());
  REQUIRE(schema.accepts(good));
  std::vector<json::json_pointer> places;
  collect(good, json::json_pointer{}, places);
  const std::vector<json> wrong{nullptr,
                                true,
                                -1,
                                0,
                                1,
                                7,
                                10,
                                11,
                                60,
                                61,
                                120,
                                121,
                                300,
                                301,
                                1800,
                                1801,
                                1.5,
                                "",
                                " ",
                                "x",
                                "Not Kebab",
                                "beginner",
                                json::array(),
                                json::array({1, 2}),
                                json::array({"x", "x"}),
                                json::object(),
                                json{{"text", "x"}}};
  REQUIRE(places.size() > 60);
  for (const auto& place : places) {
    for (const auto& value : wrong) {
      auto document = good;
      document[place] = value;
      check_agreement(schema, document);
    }
  }
}

TEST_CASE("schema and reader agree on missing and unknown keys") {
  const hamstring::test::MiniSchema schema{data_file("exercises.schema.json")};
  auto record = full_record();
  record["draft"] = GENERATE(false, true);
  const auto good = document_of(record);
  std::vector<json::json_pointer> places;
  collect(good, json::json_pointer{}, places);
  for (const auto& place : places) {
    if (good[place].is_object()) {
      auto document = good;
      document[place]["surplus"] = 1;
      check_agreement(schema, document);
    }
    if (!place.empty() && good[place.parent_pointer()].is_object()) {
      auto document = good;
      document[place.parent_pointer()].erase(place.back());
      check_agreement(schema, document);
    }
  }
}
