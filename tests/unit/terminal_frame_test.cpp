#include "terminal/frame.hpp"

#include "support/catch2.hpp"

using namespace hamstring::terminal;

TEST_CASE("only rows that differ are drawn, in one update") {
  CHECK(frame_update({"a", "b", "c"}, {"a", "x", "c"}) == "\x1b[?2026h\x1b[2;1Hx\x1b[0m\x1b[K\x1b[?2026l");
  CHECK(frame_update({"a"}, {"a"}).empty());
}

TEST_CASE("rows that are gone are cleared") {
  CHECK(frame_update({"a", "b"}, {"a"}) == "\x1b[?2026h\x1b[2;1H\x1b[0m\x1b[K\x1b[?2026l");
}

TEST_CASE("a whole frame starts from an empty screen") {
  const auto bytes = whole_frame({"a", "", "c"});
  CHECK(bytes.find("\x1b[2J") < bytes.find("\x1b[1;1Ha"));
  CHECK(bytes.find("\x1b[2;1H") == std::string::npos);
}
