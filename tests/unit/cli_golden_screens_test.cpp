#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include "cli/figure_stage.hpp"
#include "cli/opening.hpp"
#include "cli/text/ending_text.hpp"
#include "cli/text/player_screen.hpp"
#include "cli/text/player_words.hpp"
#include "hamstring/play/player.hpp"
#include "hamstring/play/swap.hpp"
#include "support/catch2.hpp"
#include "support/session.hpp"

using namespace hamstring;
using namespace hamstring::cli;
using namespace std::chrono_literals;
using play::Question;
using play::Stage;
using play::View;

namespace {

/// Half an hour at home, then a loaded move and a stretch that begins with a push.
plan::Session session() {
  auto made = test::half_hour();
  auto& main = made.phases[1].items;
  main.push_back(test::item_of({"romanian-deadlift", 2, 8, 0, 120}));
  made.phases[2].items.push_back(test::item_of({"hold-relax-stretch", 2, 0, 30}));
  Seconds at{0};
  for (auto& phase : made.phases) {
    phase.seconds = 0s;
    for (auto& item : phase.items) {
      item.seconds = test::model_seconds(item, phase.phase);
      item.starts_at = at == 0s ? 0s : at + 20s;
      at = item.starts_at + item.seconds;
    }
  }
  made.seconds = at;
  made.disclaimer = "General fitness information, not medical advice: stop on pain.";
  return made;
}

struct Moment {
  const char* name;
  std::function<bool(const View&)> is_now;
  Milliseconds later;
  std::u32string keys;
};

bool is_rated(const View& view) {
  return view.stage == Stage::gap && view.question == Question::effort;
}

bool counts(const View& view) {
  return view.stage == Stage::work && view.rep;
}

bool works(const View& view) {
  return view.stage == Stage::work;
}

std::function<bool(const View&)> at(Stage stage) {
  return [stage](const View& view) { return view.stage == stage; };
}

const std::vector<Moment>& moments() {
  static const std::vector<Moment> list{
      {"get ready", at(Stage::get_ready), 6s, U""},
      {"timed work", works, 20s, U""},
      {"change of sides", at(Stage::side_change), 2s, U""},
      {"work, left side",
       [](const View& view) {
         return works(view) && view.phase == Phase::main && view.side == play::Side::left;
       },
       8s, U""},
      {"rest", at(Stage::rest), 5s, U""},
      {"gap with a question", is_rated, 7s, U""},
      {"gap, easy", is_rated, 7s, U"e"},
      {"gap, answered", is_rated, 7s, U"r1"},
      {"leave it out?", is_rated, 7s, U"e5"},
      {"pain at once", counts, 5s, U"p6"},
      {"hold",
       [](const View& view) { return works(view) && view.figure.mode == play::FigureView::Mode::held; }, 6s,
       U""},
      {"get into position", [](const View& view) { return view.stage == Stage::settle && view.side; }, 2s,
       U""},
      {"push before a hold", [](const View& view) { return works(view) && !view.rep && view.part; }, 2s, U""},
      {"how many kilograms", [](const View& view) { return view.question == Question::load; }, 3s, U"12"},
      {"still there", [](const View& view) { return view.message.find("Still there") != std::string::npos; },
       1s, U""},
      {"paused", counts, 3s, U" "},
      {"stop sign", works, 3s, U"!"},
      {"all keys", works, 3s, U"?"},
      {"how to", counts, 3s, U"h"},
      {"swap", counts, 3s, U"w"},
      {"end it?", counts, 3s, U"q"},
      {"large figure", counts, 3s, U"f"},
  };
  return list;
}

View view_at(const Moment& moment) {
  static const plan::Request request;
  static const auto script = play::expand(session(), test::builtin());
  play::Manner manner;
  manner.asks_presence = true;
  play::Player player(script, play::alternatives_for(test::builtin(), request), {}, manner);
  while (!moment.is_now(player.view())) {
    player.advance(500ms);
  }
  player.advance(moment.later);
  for (const auto pressed : moment.keys) {
    player.press(pressed);
  }
  return player.view();
}

std::string framed(const std::string& name, const std::vector<std::string>& rows) {
  std::string out = "== " + name + "\n";
  for (const auto& row : rows) {
    out += row + "|\n";
  }
  return out;
}

Alarm alarm(bool is_the_end, const Style& style) {
  return {{is_the_end ? "On 2026-11-20 you stopped on chest pain, faintness or unusual breathlessness."
                      : "On 2026-11-20 you stopped on a pop or a sharp pain.",
           std::string{
               play::advice(is_the_end ? play::StopSign::call_for_help : play::StopSign::pop_or_sharp_pain)},
           is_the_end
               ? "There is no session until a doctor has cleared you. Then: hamstring start --cleared"
               : "There is no main work until a doctor or a physiotherapist has cleared you. Then: hamstring "
                 "start --cleared"},
          is_the_end,
          true,
          style};
}

std::string before(const terminal::Size& size, const Style& style) {
  auto planned = session();
  planned.warnings = {"Dumbbells: keep them close, and put them down where you cannot trip over them."};
  const auto unfinished = "You began a session today: 3 of 11 moves are on record.";
  return framed("opening", opening_rows({planned, "Last time: 2026-11-19, 7 moves", "", style}, size)) +
         framed("opening, moved down", opening_rows({planned, "", "", style}, size, 100)) +
         framed("opening, something to go on with", opening_rows({planned, "", unfinished, style}, size)) +
         framed("a stop sign stands", alarm_rows(alarm(false, style), size)) +
         framed("an emergency stands", alarm_rows(alarm(true, style), size));
}

play::Done done(const char* id, int sets, int reps) {
  play::Done made;
  made.exercise = id;
  made.phase = Phase::main;
  made.planned = test::item_of({id, sets, reps});
  made.sets = sets;
  made.reps = reps;
  return made;
}

std::string after(std::size_t width) {
  Ending ending;
  ending.length = 27min + 40s;
  ending.done = {done("bodyweight-good-morning", 2, 12), done("kickback", 2, 12), done("bridge", 2, 5),
                 done("chair-lunge", 1, 8)};
  ending.done[0].effort = 7;
  ending.done[1].right = {12, 12};
  ending.done[1].left = {12, 0};
  ending.done[1].sets = 1;
  ending.done[2].by_set = {11, 5};
  ending.done[3].sets = 0;
  ending.done[3].reps.reset();
  history::Record last;
  last.exercise = "bodyweight-good-morning";
  last.amount.sets = 2;
  last.amount.reps = 10;
  ending.earlier = {last};
  ending.sessions_this_week = 1;
  ending.next_due = Day{std::chrono::year{2026} / 11 / 23};
  return "== ending\n" + ending_text(ending, width, true);
}

std::string screens(ScreenSize size, bool colour) {
  FigureStage stage(test::builtin());
  const Style style{colour};
  auto out = before({size.columns, size.rows}, style);
  for (const auto& moment : moments()) {
    const auto view = view_at(moment);
    const auto room = panel(view).empty() ? figure_size(size, view.big) : ScreenSize{0, 0};
    out += framed(moment.name, player_screen(view, stage.picture(view.figure, room), size, style, true));
  }
  return out + after(std::min<std::size_t>(size.columns, 80));
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
  for (const ScreenSize size : {ScreenSize{60, 20}, ScreenSize{80, 23}, ScreenSize{80, 24},
                                ScreenSize{120, 40}, ScreenSize{40, 12}, ScreenSize{40, 15}}) {
    compare(std::to_string(size.columns) + "x" + std::to_string(size.rows), screens(size, false));
  }
  compare("60x20-colour", screens({60, 20}, true));
}

TEST_CASE("whatever is to be read in a pause, the number stays big") {
  for (const auto& exercise : test::builtin().exercises()) {
    auto lines = to_strings(exercise.setup);
    for (const auto step : exercise.steps) {
      lines.emplace_back(step.text);
    }
    for (const auto& line : lines) {
      for (const ScreenSize size : {ScreenSize{60, 20}, ScreenSize{80, 23}, ScreenSize{80, 24},
                                    ScreenSize{40, 12}, ScreenSize{120, 40}}) {
        View view;
        view.stage = Stage::gap;
        view.slots = 2;
        view.seconds_left = 14;
        view.dose = "2 sets of 12, each side";
        view.guide = line;
        figure::Picture picture;
        const auto room = figure_size(size, false);
        picture.columns = room.columns;
        picture.rows = 0;
        const auto rows = player_screen(view, picture, size, Style{false}, true);
        const auto big = std::count_if(rows.begin(), rows.end(), [](const std::string& row) {
          return row.find("██") != std::string::npos;
        });
        INFO(size.columns << "x" << size.rows << ": " << line);
        CHECK(big >= (size.rows > 12 ? 10 : 5));
      }
    }
  }
}
