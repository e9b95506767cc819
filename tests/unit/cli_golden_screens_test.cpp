#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include "cli/figure_stage.hpp"
#include "cli/text/player_screen.hpp"
#include "cli/text/player_words.hpp"
#include "hamstring/play/player.hpp"
#include "support/catch2.hpp"
#include "support/session.hpp"

using namespace hamstring;
using namespace hamstring::cli;
using namespace std::chrono_literals;
using play::Stage;
using play::View;

namespace {

struct Moment {
  const char* name;
  std::function<bool(const View&)> is_now;
  Milliseconds later;
  const char32_t* keys;
};

const std::vector<Moment>& moments() {
  static const std::vector<Moment> list{
      {"get ready", [](const View& view) { return view.stage == Stage::get_ready; }, 6s, U""},
      {"timed work", [](const View& view) { return view.stage == Stage::work; }, 20s, U""},
      {"change of sides", [](const View& view) { return view.stage == Stage::side_change; }, 2s, U""},
      {"work, left side",
       [](const View& view) {
         return view.stage == Stage::work && view.phase == Phase::main && view.side == play::Side::left;
       },
       8s, U""},
      {"rest", [](const View& view) { return view.stage == Stage::rest; }, 5s, U""},
      {"gap with a question",
       [](const View& view) { return view.stage == Stage::gap && view.question == play::Question::effort; },
       7s, U""},
      {"gap, answered",
       [](const View& view) { return view.stage == Stage::gap && view.question == play::Question::effort; },
       7s, U"r1"},
      {"hold",
       [](const View& view) {
         return view.stage == Stage::work && view.figure.mode == play::FigureView::Mode::held;
       },
       6s, U""},
      {"paused", [](const View& view) { return view.stage == Stage::work && view.rep; }, 3s, U" "},
      {"stop sign", [](const View& view) { return view.stage == Stage::work; }, 3s, U"!"},
      {"all keys", [](const View& view) { return view.stage == Stage::work; }, 3s, U"?"},
      {"large figure", [](const View& view) { return view.stage == Stage::work && view.rep; }, 3s, U"f"},
  };
  return list;
}

View view_at(const Moment& moment) {
  play::Player player(play::expand(test::half_hour(), test::builtin()));
  while (!moment.is_now(player.view())) {
    player.advance(500ms);
  }
  player.advance(moment.later);
  for (const auto* pressed = moment.keys; *pressed != 0; ++pressed) {
    player.press(*pressed);
  }
  return player.view();
}

std::string screens(ScreenSize size, bool colour) {
  FigureStage stage(test::builtin());
  std::string out;
  for (const auto& moment : moments()) {
    const auto view = view_at(moment);
    const auto room = panel(view).empty() ? figure_size(size, view.big) : ScreenSize{0, 0};
    out += std::string{"== "} + moment.name + "\n";
    for (const auto& row : player_screen(view, stage.picture(view.figure, room), size, Style{colour}, true)) {
      out += row + "|\n";
    }
  }
  return out;
}

void compare(const std::string& name, const std::string& seen) {
  const auto path = std::filesystem::path{HAMSTRING_GOLDEN_DIR} / "screens" / (name + ".txt");
  if (std::getenv("HAMSTRING_APPROVE") != nullptr) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream{path} << seen;
  }
  std::stringstream expected;
  expected << std::ifstream{path}.rdbuf();
  INFO(path);
  CHECK(seen == expected.str());
}

}  // namespace

TEST_CASE("golden screens of every stage at every size") {
  for (const ScreenSize size :
       {ScreenSize{60, 20}, ScreenSize{80, 23}, ScreenSize{80, 24}, ScreenSize{120, 40}, ScreenSize{40, 12},
        ScreenSize{40, 15}, ScreenSize{200, 50}}) {
    compare(std::to_string(size.columns) + "x" + std::to_string(size.rows), screens(size, false));
  }
  compare("60x20-colour", screens({60, 20}, true));
}
