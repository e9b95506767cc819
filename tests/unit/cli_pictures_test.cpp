#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/figure_stage.hpp"
#include "cli/text/player_screen.hpp"
#include "hamstring/play/player.hpp"
#include "support/catch2.hpp"
#include "support/session.hpp"
#include "support/terminal_svg.hpp"
#include "support/test_world.hpp"

// The pictures of the README, made anew and compared. HAMSTRING_APPROVE=1 writes them.

using namespace hamstring;
using namespace hamstring::cli;
using namespace std::chrono_literals;
using test::Screen;

namespace {

void compare(const std::string& name, const std::string& seen) {
  const auto path = std::filesystem::path{HAMSTRING_DATA_DIR} / "pictures" / (name + ".svg");
  if (std::getenv("HAMSTRING_APPROVE") != nullptr) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream{path, std::ios::binary} << seen;
  }
  std::stringstream approved;
  approved << std::ifstream{path, std::ios::binary}.rdbuf();
  INFO(path.string());
  CHECK(seen == approved.str());
}

Screen rows_of(const std::string& text) {
  Screen rows;
  std::istringstream lines{text};
  for (std::string line; std::getline(lines, line);) {
    rows.push_back(line);
  }
  return rows;
}

/// The first repetition of the kick back's left side, to where it begins again.
std::vector<Screen> guided_screens(ScreenSize size, int seconds, int a_second) {
  play::Player player(play::expand(test::half_hour(), test::builtin()));
  const auto is_there = [](const play::View& view) {
    return view.stage == play::Stage::work && view.figure.exercise == "kickback" &&
           view.side == play::Side::left && view.rep == 3;
  };
  while (!is_there(player.view())) {
    player.advance(100ms);
  }
  FigureStage stage{test::builtin()};
  std::vector<Screen> screens;
  for (int i = 0; i < seconds * a_second; ++i) {
    const auto view = player.view();
    screens.push_back(
        player_screen(view, stage.picture(view.figure, figure_size(size)), size, Style{true}, true));
    player.advance(Milliseconds{1000 / a_second});
  }
  return screens;
}

std::string between(const std::string& text, const std::string& from, const std::string& to) {
  const auto start = text.find(from);
  return text.substr(start, text.find(to, start) + to.size() - start);
}

/// A part of a page as a phone shows it; in a picture, which is XML, a figure has to name its kind.
std::string phone(std::string part, int left) {
  const std::string figure = "<svg ";
  for (auto at = part.find(figure); at != std::string::npos; at = part.find(figure, at + 1)) {
    part.insert(at + figure.size(), "xmlns=\"http://www.w3.org/2000/svg\" ");
  }
  return "<svg x=\"" + std::to_string(left) +
         "\" y=\"10\" width=\"390\" height=\"760\"><foreignObject width=\"390\" height=\"760\">"
         "<body xmlns=\"http://www.w3.org/1999/xhtml\">" +
         part + "</body></foreignObject></svg>\n<rect class=\"frame\" x=\"" + std::to_string(left) +
         "\" y=\"10\" width=\"390\" height=\"760\" rx=\"14\"/>\n";
}

/// The rules of a page without those for wide screens: a phone is not as wide as the picture.
std::string phone_style(const std::string& page) {
  auto style = between(page, "<style>", "</style>");
  const std::string wide = "@media print,(min-width:44rem)";
  style.replace(style.find(wide), wide.size(), "@media print");
  style.insert(style.size() - std::string{"</style>"}.size(),
               "body{height:100%;margin:0;overflow:hidden}.frame{fill:none;stroke:#84909c;stroke-width:3}\n");
  return style;
}

}  // namespace

TEST_CASE("the picture of a card is what show prints") {
  test::TestWorld world;
  world.environment["LANG"] = "C.UTF-8";
  REQUIRE(world.run({"show", "kickback", "--color", "always"}) == 0);
  auto rows = rows_of(world.out.str());
  const auto end_of_shown = std::find_if(rows.begin(), rows.end(), [](const std::string& row) {
    return row.find("Set up") != std::string::npos;
  });
  REQUIRE(end_of_shown != rows.end());
  rows.erase(end_of_shown - 1, rows.end());
  compare("show-kickback", test::terminal_svg_of({rows}, 1, 80, "hamstring show kickback"));
}

TEST_CASE("the picture of a guided session is what start shows") {
  constexpr ScreenSize size{80, 24};
  compare("start", test::terminal_svg_of(guided_screens(size, 6, 5), 6, size.columns,
                                         "hamstring start: the third repetition of a kick back"));
}

TEST_CASE("the picture of a page is what plan writes") {
  test::TestWorld world;
  REQUIRE(world.run({"plan", "--fresh", "--with", "kickback", "--format", "html"}) == 0);
  const auto page = world.out.str();
  const auto kickback = page.rfind("<article", page.rfind("Hamstring kick back</h3>"));
  compare("page",
          "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"820\" height=\"780\" viewBox=\"0 0 "
          "820 780\">\n"
          "<title>The page of hamstring plan --format html on a phone</title>\n" +
              phone_style(page) + phone(between(page, "<header>", "</nav>"), 10) +
              phone("<main><section>" + between(page.substr(kickback), "<article", "</article>") +
                        "</section></main>",
                    420) +
              "</svg>\n");
}
