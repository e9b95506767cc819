#include "base/json.hpp"

#include "base/json_reader.hpp"
#include "hamstring/catalogue/load.hpp"
#include "support/catch2.hpp"

using namespace hamstring;
using Catch::Matchers::ContainsSubstring;
using namespace std::string_literals;

namespace {

Diagnostics faults_of(const std::string& text) {
  Diagnostics faults;
  json::parse(text, "f", faults);
  return faults;
}

std::string repeated(const std::string& what, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) {
    out += what;
  }
  return out;
}

/// Reads `text` as a whole number from 1 to 10.
std::optional<std::int64_t> whole(const std::string& text, Diagnostics& faults) {
  const std::string file = "f";
  auto value = json::parse(text, file, faults);
  REQUIRE(value);
  const auto root = json::Path::root();
  return json::Cursor{*value, root, file, faults}.integer(1, 10);
}

}  // namespace

TEST_CASE("of very many faults the first are kept and the rest counted") {
  const auto text = R"({"schema":1,"exercises":[)" + repeated("1,", 49'999) + "1]}";
  const auto faults = load_catalogue({{"t", text, false}}).diagnostics;
  CHECK(faults.size() == 50'000);
  CHECK(std::distance(faults.begin(), faults.end()) == 1000);
  CHECK(faults.unlisted() == 49'000);
  CHECK(faults.front().path == "$.exercises[0]");
}

TEST_CASE("values that stand in memory at once are limited, streamed ones are not") {
  const auto faults = faults_of(R"({"x":[)" + repeated("1,", 300'000) + "1]}");
  REQUIRE(faults.size() == 1);
  CHECK_THAT(faults.front().text, ContainsSubstring("more than 250000 values"));
  Diagnostics none;
  const json::Stream stream{"x", [](json::Value&&, std::size_t) {}};
  CHECK(json::parse(R"({"x":[)" + repeated("1,", 300'000) + "1]}", "f", none, {}, &stream));
  CHECK(none.empty());
}

TEST_CASE("a NUL byte is a fault wherever it stands") {
  for (const auto& text : {"{}\0"s, "{}\n\0{}"s, "\0"s, "[1,\0 2]"s}) {
    const auto faults = faults_of(text);
    REQUIRE(faults.size() == 1);
    CHECK_THAT(faults.front().text, ContainsSubstring("NUL"));
  }
  CHECK(faults_of("{}\n\0{}"s).front().path == "2:1");
}

TEST_CASE("a whole number may be written with a point") {
  Diagnostics faults;
  CHECK(whole("10.0", faults) == 10);
  CHECK(whole("1e1", faults) == 10);
  CHECK(faults.empty());
  CHECK_FALSE(whole("10.5", faults));
  CHECK_THAT(faults.front().text, ContainsSubstring("not 10.5"));
}

TEST_CASE("what a message quotes of the input is short and in our words") {
  const auto digits = repeated("1", 2'000'000);
  const auto too_large = faults_of("[" + digits + "e999999]").front().text;
  CHECK(too_large.size() < 300);
  CHECK_THAT(too_large, ContainsSubstring("is too large"));
  CHECK(too_large.find("exception") == std::string::npos);
  CHECK(faults_of("[" + digits + "x]").front().text.size() < 600);
  CHECK(faults_of("[\"" + digits).front().text.size() < 600);
}

TEST_CASE("written JSON hides nothing from a terminal and reads back as it was") {
  const std::string text =
      "a\xc2\x9b"
      "b\xe2\x80\xae"
      "c\xef\xbb\xbf"
      "d\x7f"
      "é\n\x1b";
  const auto line = json::write_line(json::Value{text});
  CHECK(line == R"("a\u009bb\u202ec\ufeffd\u007fé\n\u001b")");
  Diagnostics faults;
  const auto back = json::parse(line, "f", faults, {.printable_text_only = false});
  REQUIRE(back);
  CHECK(*back->as<std::string>() == text);
}

TEST_CASE("a text that cannot be seen is none") {
  for (const auto* blank : {" ", "\xc2\xa0", "\xe2\x80\x8b", "\xe3\x85\xa4", "\xcc\x81", "\xc2\xad"}) {
    const auto name = R"({"schema":1,"exercises":[{"id":"x","name":")"s + blank + "\"}]}";
    const auto faults = load_catalogue({{"t", name, false}}).diagnostics;
    const auto names_it = [](const Diagnostic& fault) { return fault.path == "$.exercises[0].name"; };
    CHECK(std::any_of(faults.begin(), faults.end(), names_it));
  }
}
