// Slips of the hand and of scripts: each is told, and nothing is done.
#include "support/catch2.hpp"
#include "support/test_world.hpp"

using Catch::Matchers::ContainsSubstring;
using hamstring::test::TestWorld;

namespace {

constexpr const char* log_path = "/home/someone/.local/share/hamstring/log.jsonl";

std::string error_of(const std::vector<std::string>& words, int code = 2) {
  TestWorld world;
  CHECK(world.run(words) == code);
  CHECK(world.out.str().empty());
  return world.err.str();
}

}  // namespace

TEST_CASE("an empty value is a slip") {
  CHECK_THAT(error_of({"log", "undo", ""}), ContainsSubstring("ID: the value is empty"));
  CHECK_THAT(error_of({"plan", "--output", ""}), ContainsSubstring("--output: the value is empty"));
  CHECK_THAT(error_of({"--color=", "plan"}), ContainsSubstring("--color: there is no value after the ="));
  TestWorld world;
  REQUIRE(world.run({"log", "add", "kickback", "--sets", "1", "--reps", "8"}) == 0);
  CHECK(world.run({"log", "undo", ""}) == 2);
  CHECK(world.files.contents.at(log_path).find("undo") == std::string::npos);
}

TEST_CASE("what stands behind -- is not guessed at") {
  CHECK_THAT(error_of({"--", "list"}), ContainsSubstring("the command comes first"));
  const auto error = error_of({"plan", "--", "--minutes"});
  CHECK_THAT(error, ContainsSubstring("behind --"));
  CHECK(error.find("did you mean") == std::string::npos);
}

TEST_CASE("a note that is not UTF-8 is refused") {
  TestWorld world;
  CHECK(world.run({"log", "add", "kickback", "--sets", "1", "--reps", "8", "--note", "caf\xe9"}) == 2);
  CHECK_THAT(world.err.str(), ContainsSubstring("--note: holds bytes that are not UTF-8"));
  CHECK_FALSE(world.files.contents.contains(log_path));
}

TEST_CASE("log --json prints nothing that a terminal acts on") {
  TestWorld world;
  REQUIRE(world.run({"log", "add", "kickback", "--reps", "8", "--note",
                     "a\xc2\x9b"
                     "b\xe2\x80\xae"}) == 0);
  world.out.str("");
  REQUIRE(world.run({"log", "--json"}) == 0);
  CHECK_THAT(world.out.str(), ContainsSubstring(R"(a\u009bb\u202e)"));
}

TEST_CASE("a message is as wide as the terminal that it is told on, and whole elsewhere") {
  TestWorld narrow;
  narrow.is_terminal = true;
  narrow.environment["COLUMNS"] = "60";
  narrow.environment["NO_COLOR"] = "1";
  CHECK(narrow.run({"plan", "--level", "begginer-or-something", "--avoid", "none"}) == 2);
  CHECK(narrow.run({"show", "leg curl"}) == 1);
  CHECK(narrow.run({"plan", "--avoid", "knee"}) == 2);
  std::istringstream lines{narrow.err.str()};
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    INFO(line);
    CHECK(line.size() <= 60);
  }
  CHECK(count > 8);
  CHECK_THAT(narrow.err.str(), ContainsSubstring("did you mean\n           knee-pain?"));
  CHECK_THAT(
      error_of({"plan", "--avoid", "knee"}),
      ContainsSubstring(
          "; did you mean knee-pain?\nOne of knee-pain, low-back-pain, neck-pain, wrist-pain, pregnancy"));
}
