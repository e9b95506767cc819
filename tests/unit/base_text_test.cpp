#include "hamstring/base/text.hpp"
#include "support/catch2.hpp"

namespace text = hamstring::text;

TEST_CASE("display width counts columns, not bytes") {
  CHECK(text::display_width("kick") == 4);
  CHECK(text::display_width("é") == 1);
  CHECK(text::display_width("e\u0301") == 1);
  CHECK(text::display_width("体操") == 4);
  CHECK(text::display_width("\xff") == 1);
}

TEST_CASE("wrap breaks at spaces and keeps long words whole") {
  CHECK(text::wrap("press the heel down", 9) == std::vector<std::string>{"press the", "heel down"});
  CHECK(text::wrap("semimembranosus hip", 5) == std::vector<std::string>{"semimembranosus", "hip"});
  CHECK(text::wrap("", 10).empty());
}

TEST_CASE("fold keeps letters and digits alone") {
  CHECK(text::fold("Kick-Back") == "kickback");
  CHECK(text::fold("Élévation  de jambe") == "elevationdejambe");
  CHECK(text::fold("\xff Nordic!") == text::fold("\uFFFDNordic"));
  CHECK(text::fold("...").empty());
}

TEST_CASE("escape shows what a terminal would act on") {
  CHECK(text::escape("plain é 体") == "plain é 体");
  CHECK(text::escape("\x1b[31m\n") == "\\x1b[31m\\x0a");
  CHECK(text::escape("\u202e\u2028") == "\\u202e\\u2028");
  CHECK(text::escape("\xc2\x9b") == "\\x9b");
  CHECK(text::escape("\xff") == "\\xff");
  CHECK(text::is_printable("Kniebeuge für alle"));
  CHECK_FALSE(text::is_printable("a\u200fb"));
}

TEST_CASE("nearest finds slips of the finger and nothing else") {
  const std::vector<std::string> words{"kickback", "bridge", "squat"};
  CHECK(text::nearest("kikback", words) == std::vector<std::string>{"kickback"});
  CHECK(text::nearest("birdge", words) == std::vector<std::string>{"bridge"});
  CHECK(text::nearest("deadlift", words).empty());
  CHECK(text::edit_distance("ab", "ba") == 1);
}

TEST_CASE("nearest finds what a word begins") {
  const std::vector<std::string> words{"knee-pain", "kneeling", "wrist-pain"};
  CHECK(text::nearest("knee", words) == std::vector<std::string>{"knee-pain", "kneeling"});
  CHECK(text::nearest("kn", words).empty());
}

TEST_CASE("truncate and pad count columns") {
  CHECK(text::truncate("体操体操", 5) == "体操…");
  CHECK(text::truncate("short", 5) == "short");
  CHECK(text::pad("é", 3) == "é  ");
}
