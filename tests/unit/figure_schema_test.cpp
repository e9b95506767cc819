// The schema beside the figures and the reader say the same. Wrong values are put in every place of a figure;
// what the schema cannot express is listed here.
#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "support/catch2.hpp"
#include "support/figures.hpp"
#include "support/mini_schema.hpp"

namespace {

using nlohmann::json;

json data_file(const std::string& name) {
  std::ifstream file{std::string{HAMSTRING_DATA_DIR} + "/" + name};
  return json::parse(file);
}

const hamstring::test::MiniSchema& schema() {
  static const hamstring::test::MiniSchema schema{data_file("poses.schema.json")};
  return schema;
}

bool is_beyond_schema(const hamstring::Diagnostic& fault) {
  const std::vector<std::string> reasons{"runs backwards", "an offset goes with", "stands on the floor",
                                         "the props of"};
  return std::any_of(reasons.begin(), reasons.end(),
                     [&](const std::string& reason) { return fault.text.find(reason) != std::string::npos; });
}

/// A figure that uses every key.
json full_document() {
  const auto figure =
      json::parse(R"({"view": "side", "cycle": "loop", "props": [{"type": "ball", "at": [0, 0.17]}],
    "keyframes": [{"label": "start", "pose": {"anchor": "hip", "at": [0, 0.5], "trunk": 90, "neck": 1,
      "both": {"shoulder": 1, "elbow": 2, "wrist": 3, "hip": 4, "knee": 5, "ankle": 6}, "near": {"hip": 5},
      "far": {"knee": 7, "aside": 40}, "pin": {"near.ankle": [0, 0.035], "far.wrist": [0.2, 0.4]}, "foot": {"near": 0, "far": 2},
      "contact": ["near.toe", {"point": "far.heel", "on": "ball"}], "expect": {"trunk": [80, 100], "near.hip": [0, 9], "far.aside": [30, 50]},
      "slides": ["near.toe"]},
      "props": [{"type": "chair", "at": [1, 0], "width": 0.2, "height": 0.3, "back": "left"},
        {"type": "box", "at": [1, 0], "width": 0.2, "height": 0.3}, {"type": "wall", "at": [1, 0], "height": 2},
        {"type": "mat", "at": [1, 0], "width": 0.2}, {"type": "slider", "at": "near.heel", "width": 0.1},
        {"type": "ball", "at": "near.hand", "offset": [0, 0.1], "radius": 0.1},
        {"type": "sock", "at": "near.ankle", "offset": [0, 0.01]},
        {"type": "band", "from": "near.hand", "to": [1, 1]}]}]})");
  return {{"schema", 1}, {"figures", {{"bridge", figure}}}};
}

void collect(const json& value, const json::json_pointer& at, std::vector<json::json_pointer>& places) {
  places.push_back(at);
  if (value.is_object()) {
    for (const auto& [key, inner] : value.items()) {
      collect(inner, at / key, places);
    }
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      collect(value[i], at / i, places);
    }
  }
}

std::vector<json::json_pointer> places_of(const json& document) {
  std::vector<json::json_pointer> places;
  collect(document, json::json_pointer{}, places);
  return places;
}

void check_agreement(const json& document) {
  const auto faults = hamstring::figure::load_figures("test", document.dump()).diagnostics;
  const bool beyond = !faults.empty() && std::all_of(faults.begin(), faults.end(), is_beyond_schema);
  INFO(document.dump());
  INFO((faults.empty() ? std::string{"the reader finds no fault"} : to_string(faults.front())));
  CHECK(schema().accepts(document) == (faults.empty() || beyond));
}

}  // namespace

TEST_CASE("the built-in figures follow their schema and have no fault") {
  CHECK(schema().accepts(data_file("poses.json")));
  CHECK(hamstring::test::poses_file().diagnostics.empty());
}

TEST_CASE("figure schema and reader agree on wrong values in every place") {
  const auto good = full_document();
  REQUIRE(hamstring::figure::load_figures("test", good.dump()).diagnostics.empty());
  REQUIRE(schema().accepts(good));
  const auto places = places_of(good);
  REQUIRE(places.size() > 90);
  const std::vector<json> wrong{nullptr,
                                true,
                                -361,
                                361,
                                -4,
                                4,
                                0,
                                1,
                                0.005,
                                "",
                                "x",
                                "near.hip",
                                "near.knee",
                                "chair",
                                "left",
                                json::array(),
                                json::array({1, 2}),
                                json::array({2, 1}),
                                json::array({1, 2, 3}),
                                json::array({"hip"}),
                                json::object(),
                                json{{"hip", 1}}};
  for (const auto& place : places) {
    for (const auto& value : wrong) {
      auto document = good;
      document[place] = value;
      check_agreement(document);
    }
  }
}

TEST_CASE("figure schema and reader agree on missing and unknown keys") {
  const auto good = full_document();
  for (const auto& place : places_of(good)) {
    if (good[place].is_object()) {
      auto document = good;
      document[place]["surplus"] = 1;
      check_agreement(document);
    }
    if (!place.empty() && good[place.parent_pointer()].is_object()) {
      auto document = good;
      document[place.parent_pointer()].erase(place.back());
      check_agreement(document);
    }
  }
}
