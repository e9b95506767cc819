#include "cli/text/player_screen.hpp"

#include <algorithm>

#include "cli/text/big_digits.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/play/player.hpp"
#include "support/catch2.hpp"
#include "support/session.hpp"

using namespace hamstring;
using namespace hamstring::cli;
using namespace std::chrono_literals;

namespace {

play::Player player_at(Milliseconds time) {
  play::Player player(play::expand(test::half_hour(), test::builtin()));
  player.advance(time);
  return player;
}

std::vector<std::string> screen(const play::View& view, ScreenSize size, const std::string& notice = "") {
  return player_screen(view, {}, size, Style{false}, true, notice);
}

bool shows(const std::vector<std::string>& rows, const std::string& words) {
  return std::any_of(rows.begin(), rows.end(),
                     [&](const std::string& row) { return row.find(words) != std::string::npos; });
}

/// Three seconds into its first set.
play::Player in_kickback() {
  auto player = player_at(0s);
  while (player.view().name != "Hamstring kick back" || player.view().stage != play::Stage::work) {
    player.advance(1s);
  }
  player.advance(3s);
  return player;
}

}  // namespace

TEST_CASE("digits are as large as there is room for") {
  CHECK(big_digits("1", 80, 4, true) == std::vector<std::string>{"1"});
  CHECK(big_digits("1", 5, 24, true) == std::vector<std::string>{"1"});
  CHECK(big_digits("17", 14, 5, false) == std::vector<std::string>{"  ##    ######", "####        ##",
                                                                   "  ##        ##", "  ##        ##",
                                                                   "######      ##"});
  CHECK(big_digits("17", 28, 10, true).size() == 10);
  CHECK(big_digits("17", 27, 10, true).size() == 5);
  CHECK(big_digits("4:05", 80, 40, true).size() == 15);
  CHECK(big_digits("4:05", 25, 40, false).size() == 5);
  CHECK(big_digits("4:05", 12, 40, false) == std::vector<std::string>{"4:05"});
}

TEST_CASE("every screen has its size, whatever the moment and the question") {
  for (const auto time : {0s, 12s, 300s, 375s, 420s, 600s, 700s, 1200s, 1600s}) {
    for (const char32_t pressed : U" hwq!p") {
      auto player = player_at(time);
      player.press(pressed);
      for (const std::size_t columns : {1U, 7U, 20U, 40U, 72U, 80U, 200U}) {
        for (const std::size_t rows : {1U, 3U, 8U, 12U, 15U, 16U, 24U, 60U}) {
          const auto lines = screen(player.view(), {columns, rows}, "a notice");
          REQUIRE(lines.size() == rows);
          REQUIRE(std::all_of(lines.begin(), lines.end(),
                              [&](const std::string& line) { return text::display_width(line) <= columns; }));
        }
      }
    }
  }
}

TEST_CASE("80 by 24 and 40 by 12 show what a person needs") {
  for (const ScreenSize size :
       {ScreenSize{80, 24}, ScreenSize{80, 23}, ScreenSize{60, 20}, ScreenSize{40, 12}}) {
    const auto rows = screen(in_kickback().view(), size);
    CHECK(shows(rows, "Hamstring kick back"));
    CHECK(shows(rows, "Set 1 of 2, right side"));
    CHECK(shows(rows, "of 12"));
    CHECK(shows(rows, "left"));
    CHECK(shows(rows, "Next: "));
    CHECK(shows(rows, "██"));
    CHECK(shows(rows, "space pause"));
    CHECK(shows(rows, "! stop sign"));
  }
}

TEST_CASE("a figure has room from 60 by 20 on, and more of it where it is to be big") {
  CHECK(figure_size({40, 12}) == ScreenSize{0, 0});
  CHECK(figure_size({80, 24}) == ScreenSize{33, 13});
  CHECK(figure_size({80, 23}) == ScreenSize{30, 12});
  CHECK(figure_size({60, 20}).rows >= 9);
  CHECK(figure_size({80, 24}, true).rows > 18);
  for (const std::size_t columns : {60U, 72U, 100U, 300U}) {
    CHECK(figure_size({columns, 50}).columns + 24 <= columns);
  }
}

TEST_CASE("the stage stands over the whole width, in a word and a colour of its own") {
  struct Expected {
    play::Stage stage;
    const char* word;
    const char* ground;
  };
  const Expected table[] = {{play::Stage::get_ready, "GET READY", "\x1b[1;30;43m"},
                            {play::Stage::work, "WORK", "\x1b[1;30;42m"},
                            {play::Stage::rest, "REST", "\x1b[1;97;44m"}};
  for (const auto& [stage, word, ground] : table) {
    play::View view;
    view.slots = 1;
    view.stage = stage;
    view.seconds_left = 30;
    const auto small = player_screen(view, {}, {40, 12}, Style{true}, true);
    CHECK(small[0].find(ground) == 0);
    CHECK(small[0].find(word) != std::string::npos);
    const auto plain = screen(view, {80, 24});
    CHECK(text::display_width(plain[0]) == 80);
    const auto large = player_screen(view, {}, {80, 24}, Style{true}, true);
    for (std::size_t row = 0; row < 5; ++row) {
      CHECK(large[row].find(ground) == 0);
    }
  }
}

TEST_CASE("how to see all keys and how to end are in every screen") {
  for (const std::size_t columns : {40U, 60U, 80U, 120U}) {
    for (const std::size_t rows : {12U, 20U, 23U, 24U, 40U}) {
      const auto lines = screen(in_kickback().view(), {columns, rows});
      CHECK(shows(lines, "? keys"));
      CHECK(shows(lines, "q end"));
    }
  }
}

TEST_CASE("a pause, a question and a notice can be read") {
  auto player = in_kickback();
  player.press(play::key::space);
  CHECK(shows(screen(player.view(), {40, 12}), "PAUSED"));
  CHECK(shows(screen(player.view(), {80, 24}), "space go on"));
  player.press(U'!');
  CHECK(shows(screen(player.view(), {40, 12}), "nothing of the kind"));
  CHECK(shows(screen(player.view(), {80, 24}), "1. a pop or a sharp pain"));
  CHECK(shows(screen(player_at(0s).view(), {80, 24}, "the disk is full"), "the disk is full"));
}

TEST_CASE("a how-to that is too long for the screen can be moved") {
  auto player = in_kickback();
  player.press(U'h');
  CHECK(shows(screen(player.view(), {40, 12}), "more below"));
  const auto first = player.view().lines[0].substr(0, 20);
  CHECK(shows(screen(player.view(), {40, 12}), first));
  player.press(play::key::down);
  CHECK_FALSE(shows(screen(player.view(), {40, 12}), first));
  player.press(play::key::up);
  CHECK(shows(screen(player.view(), {40, 12}), first));
}
