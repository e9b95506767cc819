// The schema beside the programmes and the reader say the same: wrong values are put in every place.
#include <fstream>
#include <nlohmann/json.hpp>

#include "hamstring/coach/programme.hpp"
#include "support/catch2.hpp"
#include "support/mini_schema.hpp"

namespace {

using nlohmann::json;

json data_file(const std::string& name) {
  std::ifstream file{std::string{HAMSTRING_DATA_DIR} + "/" + name};
  return json::parse(file);
}

bool reads(const json& document) {
  const auto text = document.dump();
  const auto faults = hamstring::coach::load_programmes({"test", text, false}).diagnostics;
  return std::all_of(faults.begin(), faults.end(), [](const hamstring::Diagnostic& fault) {
    // What a schema cannot express.
    return fault.text.find("lists; expected one") != std::string::npos ||
           fault.text.find("of which move?") != std::string::npos ||
           fault.text.find("does not name it") != std::string::npos ||
           fault.text.find("names another programme") != std::string::npos;
  });
}

void collect(const json& value, const json::json_pointer& at, std::vector<json::json_pointer>& places) {
  places.push_back(at);
  if (value.is_structured()) {
    for (const auto& [key, inner] : value.items()) {
      collect(inner, value.is_array() ? at / std::stoul(key) : at / key, places);
    }
  }
}

}  // namespace

TEST_CASE("the programmes' schema and reader agree on the data and on what is wrong") {
  const hamstring::test::MiniSchema schema{data_file("programmes.schema.json")};
  const auto document = data_file("programmes.json");
  CHECK(schema.accepts(document));
  CHECK(reads(document));
  std::vector<json::json_pointer> places;
  collect(document, json::json_pointer{}, places);
  const std::vector<json> wrong{nullptr,       true,          0, -1, 1.5, 1000, "", " ", "Not An Id",
                                json::array(), json::object()};
  for (std::size_t i = 1; i < places.size(); i += 3) {
    for (const auto& value : wrong) {
      auto changed = document;
      changed[places[i]] = value;
      INFO(places[i].to_string() << " = " << value.dump());
      CHECK(schema.accepts(changed) == reads(changed));
    }
  }
}
