#include "base/json_scanner.hpp"

#include <nlohmann/json.hpp>
#include <random>
#include <vector>

#include "support/catch2.hpp"

using hamstring::json::Scanner;

namespace {

/// What a parser tells, a line each.
struct Script {
  std::string lines;
  bool add(const std::string& line) {
    lines += line + "\n";
    return true;
  }
  bool null() { return add("null"); }
  bool boolean(bool value) { return add(value ? "true" : "false"); }
  bool whole(std::int64_t value) { return add(std::to_string(value)); }
  bool real(double value) { return add(nlohmann::json(value).dump() + " real"); }
  bool string(std::string_view value) { return add("'" + std::string{value} + "'"); }
  bool key(std::string_view value) { return add(std::string{value} + ":"); }
  bool start_object() { return add("{"); }
  bool end_object() { return add("}"); }
  bool start_array() { return add("["); }
  bool end_array() { return add("]"); }
};

/// The same from nlohmann's parser.
struct Reference : nlohmann::json_sax<nlohmann::json> {
  Script script;
  bool null() override { return script.null(); }
  bool boolean(bool value) override { return script.boolean(value); }
  bool number_integer(number_integer_t value) override { return script.whole(value); }
  bool number_unsigned(number_unsigned_t value) override {
    const auto signed_value = static_cast<std::int64_t>(value);
    return signed_value >= 0 ? script.whole(signed_value) : script.real(static_cast<double>(value));
  }
  bool number_float(number_float_t value, const string_t&) override { return script.real(value); }
  bool string(string_t& value) override { return script.string(value); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return script.start_object(); }
  bool key(string_t& value) override { return script.key(value); }
  bool end_object() override { return script.end_object(); }
  bool start_array(std::size_t) override { return script.start_array(); }
  bool end_array() override { return script.end_array(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }
};

/// Both say the same up to the same place, and agree on whether it is JSON.
void compare(std::string_view text) {
  Script ours;
  const bool is_json = Scanner{text, ours}.run();
  Reference reference;
  const bool is_json_there = nlohmann::json::sax_parse(text, &reference);
  INFO(text);
  CHECK(is_json == is_json_there);
  CHECK(ours.lines == reference.script.lines);
}

const std::vector<std::string_view> texts{
    "",
    " ",
    "{}",
    "[]",
    " [ ] ",
    "{ }",
    "null",
    "true",
    "false",
    "nul",
    "truex",
    "[true false]",
    "[1,]",
    "{,}",
    "[,1]",
    R"({"a":1,"b":[1,2,{"c":null}]})",
    R"({"a" 1})",
    R"({"a":1,})",
    R"({1:2})",
    R"({"a":1}})",
    "[1] 2",
    "0",
    "-0",
    "-",
    "01",
    "1.",
    ".5",
    "1.5",
    "-1.25e3",
    "1e5",
    "1E+5",
    "1e-5",
    "1e",
    "1e+",
    "+1",
    "1e400",
    "-1e400",
    "1e-400",
    "9223372036854775807",
    "9223372036854775808",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775808",
    "-9223372036854775809",
    "123456789012345678901234567890",
    "0.1",
    "4.9e-324",
    "2.4e-324",
    R"("")",
    R"("a\"b\\c\/\b\f\n\r\t")",
    R"("\u0041\u00e9\u20AC\ud83d\ude00")",
    R"("\ud83d")",
    R"("\ude00")",
    R"("\ud83dx")",
    R"("\ud83d\u0041")",
    R"("\u12g4")",
    R"("\u-123")",
    R"("\u12)",
    R"("\x")",
    R"("a)",
    R"("a\)",
    "\"\x7f\"",
    "\"a\tb\"",
    "\"\x1f\"",
    "\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\"",
    "\"\xc3\"",
    "\"\xc0\x80\"",
    "\"\xe0\x80\x80\"",
    "\"\xe0\xa0\x80\"",
    "\"\xed\xa0\x80\"",
    "\"\xed\x9f\xbf\"",
    "\"\xf0\x8f\xbf\xbf\"",
    "\"\xf0\x90\x80\x80\"",
    "\"\xf4\x8f\xbf\xbf\"",
    "\"\xf4\x90\x80\x80\"",
    "\"\xf5\x80\x80\x80\"",
    "\"\x80\"",
    "\"\xe2\x82",
    "\xef\xbb\xbf[1]",
    "\xef\xbb[1]",
    "\xef",
    "/* no */ 1",
    "[1]\n\r\t ",
    "'a'",
    "NaN",
    "[[[[1]]]]",
    "{\"a\":{\"a\":[\"\xc3\xa9\", -7.0, \"\\u0000\"]}, \"b\" : \"x\\ny\"}"};

}  // namespace

TEST_CASE("a scanner tells what nlohmann's parser tells, and refuses the same", "[json]") {
  for (const auto text : texts) {
    compare(text);
  }
}

TEST_CASE("so it does for texts that are cut off or have a byte changed", "[json]") {
  std::mt19937 random{1};
  const std::string bytes = "{}[],:\"\\u0123eE+-.tfn \n\x7f\x80\xc3\xe2\xed\xf0\xff\x01";
  for (const auto text : texts) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      compare(text.substr(0, i));
      auto changed = std::string{text};
      changed[i] = bytes[random() % bytes.size()];
      compare(changed);
      changed.insert(i, 1, bytes[random() % bytes.size()]);
      compare(changed);
    }
  }
}
