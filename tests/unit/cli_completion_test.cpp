#include "cli/completion/completion.hpp"

#include "support/catch2.hpp"
#include "support/test_world.hpp"

using hamstring::test::TestWorld;
using Words = std::vector<std::string>;

namespace {

/// What is offered for the last word, without what is said of it.
Words offered(TestWorld& test, Words line) {
  line.insert(line.begin(), {"complete", "--"});
  test.out.str("");
  REQUIRE(test.run(line) == 0);
  Words words;
  std::istringstream lines{test.out.str()};
  for (std::string text; std::getline(lines, text);) {
    words.push_back(text.substr(0, text.find('\t')));
  }
  return words;
}

Words offered(const Words& line) {
  TestWorld test;
  return offered(test, line);
}

bool offers(const Words& line, const std::string& word) {
  const auto words = offered(line);
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The words of "One of a, b or c".
Words choices_told(const Words& line) {
  TestWorld test;
  CHECK(test.run(line) == 2);
  auto text = test.err.str();
  const std::string before = "One of ";
  REQUIRE(text.find(before) != std::string::npos);
  text = text.substr(text.find(before) + before.size());
  Words words(1);
  for (const char c : text) {
    if (c == ',' || c == ' ' || c == '\n') {
      words.resize(words.back().empty() ? words.size() : words.size() + 1);
    } else {
      words.back() += c;
    }
  }
  std::erase_if(words, [](const std::string& word) { return word.empty() || word == "or"; });
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace

TEST_CASE("every option of every command has an answer for its values", "[completion]") {
  CHECK(hamstring::cli::silent_options() == Words{});
}

TEST_CASE("commands, options and their values are offered", "[completion]") {
  CHECK(offered({"sh"}) == Words{"show"});
  CHECK(offered({"log", "c"}) == Words{"check", "clear"});
  CHECK(offered({"plan", "--lev"}) == Words{"--level"});
  CHECK(offered({"plan", "--level", "a"}) == Words{"advanced"});
  CHECK(offered({"plan", "--level=a"}) == Words{"--level=advanced"});
  CHECK(offered({"plan", "--level", "=", "a"}) == Words{"advanced"});
  CHECK(offered({"plan", "--explain", "--lev"}) == Words{"--level"});
  CHECK(offered({"--color", "n"}) == Words{"never"});
  CHECK(offered({"--color", "never", "li"}) == Words{"list"});
  CHECK(offered({"list", "--col"}) == Words{"--color"});
  CHECK(offers({""}, "plan"));
  CHECK_FALSE(offers({"plan", ""}, "list"));
}

TEST_CASE("the last item of a list is completed", "[completion]") {
  CHECK(offered({"plan", "--equipment", "mat,ch"}) == Words{"mat,chair"});
  CHECK(offered({"plan", "--avoid", "knee-pain,wr"}) == Words{"knee-pain,wrist-pain"});
  CHECK(offered({"config", "set", "equipment", "home,dumb"}) == Words{"home,dumbbells"});
}

TEST_CASE("exercises are offered by id and alias, where a list has no spaces by id alone", "[completion]") {
  CHECK(offered({"show", "kickback-"}) == Words{"kickback-stretch"});
  CHECK(offers({"show", "ball k"}, "ball kick back"));
  CHECK_FALSE(offers({"plan", "--with", "ball k"}, "ball kick back"));
  CHECK(offers({"stats", "brid"}, "bridge"));
}

TEST_CASE("settings are offered key by key, each with its own values", "[completion]") {
  CHECK(offered({"config", "get", "le"}) == Words{"level"});
  CHECK(offered({"config", "set", "le"}) == Words{"level"});
  CHECK(offered({"config", "set", "level", "b"}) == Words{"beginner"});
  CHECK(offered({"config", "set", "level", "beginner", "un"}) == Words{"unit"});
  CHECK(offered({"config", "set", "unit", ""}) == Words{"kg", "lb"});
}

TEST_CASE("records, programmes and files are asked for", "[completion]") {
  TestWorld test;
  REQUIRE(test.run({"log", "add", "bridge", "--reps", "10"}) == 0);
  CHECK(offered(test, {"log", "undo", ""}).size() == 1);
  CHECK(offered({"programme", "show", "nord"}) == Words{"nordic-10-weeks"});
  CHECK(offered({"import", "hist"}) == Words{":files"});
  CHECK(offered({"plan", "--output", ""}) == Words{":files"});
}

TEST_CASE("a line that makes no sense is no trouble", "[completion]") {
  CHECK(offered({"nonsense", ""}) == Words{});
  CHECK(offered({"plan", "--minutes", ""}) == Words{});
  CHECK(offered({"list", "--catalogue", "/no/such/file", "--equipment", "mat"}) == Words{"mat"});
  CHECK(offered({"show", "--", "kickback-"}) == Words{"kickback-stretch"});
}

TEST_CASE("what is offered is what the program takes", "[completion]") {
  const std::vector<Words> lines{
      {"plan", "--format"},       {"export", "--format"},    {"list", "--color"},
      {"import", "x", "--unit"},  {"list", "--level"},       {"list", "--phase"},
      {"list", "--muscle"},       {"list", "--pattern"},     {"completion"},
      {"config", "set", "sound"}, {"config", "set", "unit"}, {"config", "set", "level"}};
  for (auto line : lines) {
    line.emplace_back("no-such-word");
    const auto told = choices_told(line);
    line.back().clear();
    auto words = offered(line);
    std::sort(words.begin(), words.end());
    INFO(line.front() << ' ' << line[line.size() - 2]);
    CHECK(words == told);
  }
}
