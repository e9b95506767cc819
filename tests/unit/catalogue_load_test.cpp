#include "hamstring/catalogue/load.hpp"

#include "hamstring/base/text.hpp"
#include "support/catch2.hpp"

namespace {

using namespace hamstring;

std::string record(const std::string& id, const std::string& more = "") {
  return R"({"id":")" + id +
         R"(","name":"N","summary":"S","phase":["main"],"pattern":"hip-extension","level":"beginner","position":"supine",)"
         R"("equipment":[],"sides":"both","muscles":{"primary":["hamstrings"]},"steps":[{"text":"T"}],)"
         R"("sets":{"beginner":{"reps":8},"intermediate":{"reps":8},"advanced":{"reps":8}},"cautions":["C"])" +
         more + "}";
}

std::string file_of(const std::string& records) {
  return R"({"schema":1,"exercises":[)" + records + "]}";
}

Diagnostics faults_of(const std::string& text) {
  return load_catalogue({{"t", text, false}}).diagnostics;
}

std::string first_fault(const std::string& text) {
  const auto faults = faults_of(text);
  return faults.empty() ? "" : to_string(faults.front());
}

}  // namespace

TEST_CASE("no input that is not a catalogue is used or crashes") {
  using Catch::Matchers::ContainsSubstring;
  CHECK_THAT(first_fault(""), ContainsSubstring("t: 1:1: "));
  CHECK_THAT(first_fault("null"), ContainsSubstring("$: expected an object, not null"));
  CHECK_THAT(first_fault("[]"), ContainsSubstring("$: expected an object, not a list"));
  CHECK_THAT(first_fault(std::string(200000, '[')), ContainsSubstring("nested deeper than 32 levels"));
  CHECK_THAT(first_fault(R"({"schema":1,"exercises":)" + std::string(200000, '{')),
             ContainsSubstring("syntax error"));
  CHECK_THAT(first_fault("{\"schema\":1,\n\"exercises\":[\"\xff\"]}"), ContainsSubstring("t: 2:"));
  CHECK_THAT(first_fault(R"({"schema":1})"), ContainsSubstring("the key \"exercises\" is missing"));
  CHECK_THAT(first_fault(R"({"schema":1,"schema":1,"exercises":[]})"),
             ContainsSubstring("stands here twice"));
  CHECK_THAT(first_fault(R"({"schema":1,"exercises":[3]})"),
             ContainsSubstring("$.exercises[0]: expected an object"));
  CHECK_THAT(first_fault(file_of(record("a")) + "}"), ContainsSubstring("syntax error"));
  CHECK(faults_of(file_of(record("a"))).empty());
}

TEST_CASE("text that a terminal would act on is a fault") {
  for (const auto* bad : {"\\u001b[31m", "\\u0000", "\\u202e", "\\u0085", "\\n"}) {
    INFO(bad);
    CHECK_FALSE(faults_of(file_of(record("a", std::string{R"(,"setup":["x)"} + bad + R"("])"))).empty());
  }
}

TEST_CASE("numbers are neither cut nor wrapped") {
  for (const auto* bad : {"1.9", "300", "1e3", "-1", "9999999999999999999999", "\"3\""}) {
    INFO(bad);
    const auto faults = faults_of(file_of(record("a", std::string{R"(,"demand":)"} + bad)));
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().path == "$.exercises[0].demand");
  }
}

TEST_CASE("a later record replaces the one of the same id in its place") {
  const auto base = file_of(record("a") + "," + record("b"));
  const auto mine = file_of(record("c") + "," + record("a", R"(,"demand":9)"));
  const auto loaded = load_catalogue({{"base", base, false}, {"mine", mine, false}});
  REQUIRE(loaded.diagnostics.empty());
  REQUIRE(loaded.catalogue.size() == 3);
  CHECK(loaded.catalogue.exercises()[0].id == "a");
  CHECK(loaded.catalogue.find("a")->demand == 9);
  CHECK(loaded.catalogue.find("c") == &loaded.catalogue.exercises()[2]);
  CHECK(loaded.catalogue.find("d") == nullptr);
}

TEST_CASE("ladders lead upwards to moves that exist") {
  using Catch::Matchers::ContainsSubstring;
  CHECK_THAT(first_fault(file_of(record("bridge", R"(,"harder":["brigde"])"))),
             ContainsSubstring(
                 "$.exercises[0].harder[0]: there is no exercise \"brigde\"; did you mean \"bridge\"?"));
  CHECK_THAT(first_fault(
                 file_of(record("a", R"(,"demand":5,"harder":["b"])") + "," + record("b", R"(,"demand":4)"))),
             ContainsSubstring("\"b\" is not harder"));
  CHECK_THAT(first_fault(file_of(record("a", R"(,"harder":["b"])") + "," + record("b", R"(,"harder":["c"])") +
                                 "," + record("c", R"(,"harder":["a"])"))),
             ContainsSubstring("in a circle"));
  CHECK_THAT(first_fault(file_of(record("a", R"(,"easier":["b"],"harder":["b"])") + "," + record("b"))),
             ContainsSubstring("in a circle"));
  CHECK(faults_of(file_of(record("a", R"(,"harder":["b"])") + "," + record("b", R"(,"easier":["a"])")))
            .empty());
}

TEST_CASE("what is written reads back as it was") {
  const auto builtin = load_catalogue({builtin_catalogue()});
  REQUIRE(builtin.diagnostics.empty());
  std::vector<const Exercise*> all;
  for (const auto& exercise : builtin.catalogue.exercises()) {
    all.push_back(&exercise);
  }
  const auto text = to_json(all);
  const auto again = load_catalogue({{"written", text, false}});
  CHECK(again.diagnostics.empty());
  CHECK(again.catalogue.exercises() == builtin.catalogue.exercises());
}
