// Records that are not finished: read, written, shown and kept out of every session.
#include "hamstring/base/error.hpp"
#include "hamstring/catalogue/filter.hpp"
#include "hamstring/catalogue/load.hpp"
#include "hamstring/plan/planner.hpp"
#include "support/catch2.hpp"

using namespace hamstring;

namespace {

const char* const sketch = R"({"schema": 1, "exercises": [
  {"id": "sled-curl", "name": "Sled curl", "phase": ["main"], "level": "beginner", "draft": true,
   "muscles": {"primary": ["hamstrings"]}, "steps": [{"text": "Pull the sled."}]}]})";

Catalogue with_sketch() {
  auto loaded = load_catalogue({builtin_catalogue(), {"sketch.json", sketch}});
  REQUIRE(loaded.diagnostics.empty());
  return std::move(loaded.catalogue);
}

}  // namespace

TEST_CASE("a draft may leave out what others must say, and names it", "[draft]") {
  const auto catalogue = with_sketch();
  const auto* draft = catalogue.find("sled-curl");
  REQUIRE(draft != nullptr);
  CHECK(draft->draft);
  CHECK(draft->missing ==
        std::vector<std::string>{"summary", "pattern", "position", "equipment", "sides", "sets", "cautions"});
  CHECK_FALSE(says(*draft, "position"));
  CHECK(says(*draft, "steps"));
}

TEST_CASE("a draft written and read again is the same", "[draft]") {
  const auto catalogue = with_sketch();
  const auto* draft = catalogue.find("sled-curl");
  const auto text = to_json({draft});
  const auto again = load_catalogue({{"again", text}});
  REQUIRE(again.diagnostics.empty());
  CHECK(again.catalogue.exercises().front() == *draft);
}

TEST_CASE("without the mark the same record is at fault", "[draft]") {
  std::string text{sketch};
  text.replace(text.find("\"draft\": true"), 13, "\"draft\": false");
  CHECK(load_catalogue({{"sketch.json", text}}).diagnostics.size() == 7);
}

TEST_CASE("what a draft does not say lets it through no filter", "[draft]") {
  const auto catalogue = with_sketch();
  const auto finds = [&](const Filter& filter) {
    const auto found = select(catalogue, criteria(filter)).exercises;
    return std::find(found.begin(), found.end(), catalogue.find("sled-curl")) != found.end();
  };
  Filter filter;
  CHECK(finds(filter));
  filter.equipment = Equipment{};
  CHECK_FALSE(finds(filter));
  filter = {};
  filter.avoid = {AvoidTag::neck_pain};
  CHECK_FALSE(finds(filter));
  filter = {};
  filter.patterns = {Pattern::hip_extension};
  CHECK_FALSE(finds(filter));
}

TEST_CASE("a draft is never planned, and a session says why", "[draft]") {
  const auto catalogue = with_sketch();
  plan::Request request;
  const auto session = plan::plan(catalogue, request);
  const auto left_out = std::find_if(session.left_out.begin(), session.left_out.end(),
                                     [](const plan::LeftOut& one) { return one.exercise == "sled-curl"; });
  REQUIRE(left_out != session.left_out.end());
  CHECK(left_out->because == "a draft: complete its record first");
  request.with = {"sled-curl"};
  CHECK_THROWS_WITH(plan::plan(catalogue, request),
                    Catch::Matchers::Contains("a draft") || Catch::Matchers::Contains("sled-curl"));
}
