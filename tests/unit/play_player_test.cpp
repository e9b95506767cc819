#include "hamstring/play/player.hpp"

#include <algorithm>

#include "support/catch2.hpp"
#include "support/session.hpp"

using namespace hamstring;
using namespace hamstring::play;
using namespace std::chrono_literals;
using test::session_of;

namespace {

Player player_of(const std::vector<test::Doing>& moves, Phase phase = Phase::main) {
  return Player(expand(session_of({{phase, moves}}), test::builtin()));
}

template <class T>
std::vector<T> only(const std::vector<Effect>& effects) {
  std::vector<T> found;
  for (const auto& effect : effects) {
    if (const auto* wanted = std::get_if<T>(&effect)) {
      found.push_back(*wanted);
    }
  }
  return found;
}

void type(Player& player, std::u32string_view keys) {
  for (const auto key : keys) {
    player.press(key);
  }
}

const std::vector<test::Doing> two_bridges{{"bridge", 2, 10, 0, 60}, {"chair-pelvic-lift", 1, 12, 5}};

}  // namespace

TEST_CASE("a session starts with ten seconds to get ready") {
  auto player = player_of(two_bridges);
  const auto view = player.view();
  CHECK(view.stage == Stage::get_ready);
  CHECK(view.seconds_left == 10);
  CHECK(view.name == "Bridge");
  CHECK(view.next == "Chair pelvic lift");
  CHECK(view.figure.mode == FigureView::Mode::moving);
}

TEST_CASE("repetitions run at their tempo, with the part and the breath named") {
  auto player = player_of(two_bridges);
  player.advance(10s + 4s + 2500ms);
  const auto view = player.view();
  CHECK(view.stage == Stage::work);
  CHECK(view.rep == 2);
  CHECK(view.reps == 10);
  REQUIRE(view.part);
  CHECK(view.part->cue == "Lower");
  CHECK(view.part->breath == Breath::inhale);
  CHECK(view.part->seconds_left == 2);
  CHECK(view.figure.in_rep == 2500ms);
}

TEST_CASE("sides that take turns change every repetition and are counted a side") {
  auto player = player_of({{"heel-dig-stretch", 1, 5, 5}}, Phase::warm_up);
  player.advance(10s + 5s + 7s);
  CHECK(player.view().side == Side::left);
  CHECK(player.view().rep == 1);
  player.advance(7s);
  CHECK(player.view().side == Side::right);
  CHECK(player.view().rep == 2);
}

TEST_CASE("a whole session leaves a record a move") {
  const auto session = test::half_hour();
  Player player(expand(session, test::builtin()));
  player.advance(session.seconds + 10s);
  CHECK(player.is_over());
  CHECK(player.view().outcome == Outcome::finished);
  const auto done = only<Done>(player.take_effects());
  REQUIRE(done.size() == 9);
  CHECK(done[1].exercise == "leg-swings");
  CHECK(done[1].reps == 10);
  CHECK(done[2].reps == 5);
  CHECK(done[6].hold == 20s);
  CHECK(done[6].sets == 2);
  CHECK(done[8].phase == Phase::cool_down);
}

TEST_CASE("a record is there as soon as the move is complete") {
  auto player = player_of(two_bridges);
  player.advance(10s + 40s + 60s + 40s - 1ms);
  CHECK(only<Done>(player.take_effects()).empty());
  player.advance(1ms);
  CHECK(only<Done>(player.take_effects()).size() == 1);
}

TEST_CASE("pausing is free") {
  auto player = player_of(two_bridges);
  player.advance(12s);
  player.take_effects();
  player.press(key::space);
  const auto before = player.view();
  CHECK(before.paused);
  CHECK_FALSE(player.until_change());
  player.advance(1h);
  CHECK(player.view() == before);
  CHECK(player.take_effects().empty());
  player.press(key::space);
  player.advance(1s);
  CHECK(player.view().seconds_left == 37);
}

TEST_CASE("a set that is left counts what was done, and says so; uneven sets stay as they were") {
  auto player = player_of(two_bridges);
  player.advance(10s + 9s);
  player.press(key::right);
  CHECK(player.view().stage == Stage::rest);
  CHECK(player.view().message == "Counted: 2 of 10.");
  player.press(U'n');
  player.advance(22s);
  player.press(U'd');
  const auto done = only<Done>(player.take_effects());
  REQUIRE(done.size() == 1);
  CHECK(done[0].sets == 2);
  CHECK(done[0].reps == 2);
  CHECK(done[0].by_set == std::vector<int>{2, 6});
}

TEST_CASE("quitting and skipping within a set count it, and leaving it again by mistake loses nothing") {
  auto player = player_of(two_bridges);
  player.advance(10s + 20s);
  auto quitter = player;
  type(quitter, U"qq");
  CHECK(only<Done>(quitter.take_effects()).at(0).reps == 5);
  player.press(U's');
  CHECK(only<Done>(player.take_effects()).at(0).reps == 5);
  type(player, U"bb");
  player.advance(10s + 4s);
  player.press(U'n');
  CHECK(player.records().at(0).reps == 5);
}

TEST_CASE("one side alone is on record as that side") {
  auto player = player_of({{"kickback", 1, 10}});
  player.advance(10s + 60s + 1s);
  player.press(U'q');
  player.press(U'q');
  const auto done = only<Done>(player.take_effects());
  REQUIRE(done.size() == 1);
  CHECK(done[0].side == Side::right);
  CHECK(done[0].reps == 10);
}

TEST_CASE("a hold that is let go counts its whole seconds") {
  auto player = player_of({{"long-lever-bridge", 1, 0, 20}});
  player.advance(10s + 5s + 13700ms);
  player.press(U'd');
  CHECK(only<Done>(player.take_effects()).at(0).hold == 13s);
}

TEST_CASE("a move that is skipped is on record as skipped, and nothing is asked") {
  auto player = player_of(two_bridges);
  player.advance(5s);
  player.press(U's');
  CHECK(player.view().name == "Chair pelvic lift");
  CHECK(player.view().question == Question::none);
  player.press(U's');
  CHECK(player.view().stage == Stage::closing);
  player.press(U's');
  CHECK(player.is_over());
  const auto done = only<Done>(player.take_effects());
  REQUIRE(done.size() == 2);
  CHECK(done[0].exercise == "bridge");
  CHECK(done[0].sets == 0);
  CHECK_FALSE(done[0].pain);
}

TEST_CASE("a move that is skipped and then done is on record as done") {
  auto player = player_of(two_bridges);
  player.press(U's');
  const auto skipped = only<Done>(player.take_effects()).at(0);
  type(player, U"bb");
  player.advance(10s + 150s);
  CHECK(player.records().at(0).entry == skipped.entry);
  CHECK(player.records().at(0).sets == 2);
}

TEST_CASE("going back gives time to get into position and does the set again") {
  auto player = player_of(two_bridges);
  player.advance(10s + 40s + 10s);
  player.press(U'b');
  CHECK(player.view().stage == Stage::get_ready);
  CHECK(player.view().seconds_left == 5);
  player.advance(5s);
  CHECK(player.view().stage == Stage::work);
  CHECK(player.view().set == 1);
}

TEST_CASE("a move done again replaces its record, and an unchanged one writes nothing") {
  auto player = player_of(two_bridges);
  player.advance(10s + 40s);
  player.press(U'z');
  player.advance(60s + 40s);
  const auto first = only<Done>(player.take_effects());
  player.press(key::left);
  player.advance(5s + 40s);
  CHECK(only<Done>(player.take_effects()).empty());
  player.press(key::left);
  player.advance(5s + 28s);
  player.press(U'd');
  const auto second = only<Done>(player.take_effects());
  REQUIRE(second.size() == 1);
  CHECK(second[0].entry == first[0].entry);
  CHECK(second[0].reps == 7);
}

TEST_CASE("going back from the first move stays there") {
  auto player = player_of(two_bridges);
  player.press(key::left);
  CHECK(player.view().stage == Stage::get_ready);
  player.advance(10s + 1s);
  player.press(key::left);
  CHECK(player.view().stage == Stage::get_ready);
  CHECK(player.view().seconds_left == 5);
}

TEST_CASE("more and less rest change this rest, the later ones of the move and the time left") {
  auto player = player_of({{"bridge", 3, 10, 0, 60}});
  const auto total = player.view().total;
  player.advance(10s + 40s + 10s);
  player.press(U'+');
  CHECK(player.view().seconds_left == 65);
  CHECK(player.view().total == total + 30s);
  CHECK(player.view().message == "Rest: 75 seconds.");
  for (int i = 0; i < 9; ++i) {
    player.press(U'-');
  }
  CHECK(player.view().stage == Stage::work);
  CHECK(player.view().set == 2);
}

TEST_CASE("a shortened rest still rings before its end, once") {
  auto player = player_of({{"bridge", 2, 10, 0, 60}});
  player.advance(10s + 40s + 40s);
  player.press(U'-');
  player.take_effects();
  player.advance(5s - 1ms);
  CHECK(only<Sound>(player.take_effects()) == std::vector<Sound>(3, {Tone::get_ready}));
}

TEST_CASE("effort and pain are asked after a main move while the rest runs on") {
  auto player = player_of(two_bridges);
  player.advance(150s);
  CHECK(player.view().question == Question::effort);
  CHECK(player.view().asked_about == "Bridge");
  player.advance(1s);
  CHECK(player.view().seconds_left == 19);
  player.press(U'0');
  CHECK(player.view().question == Question::pain);
  player.take_effects();
  player.press(U'2');
  CHECK(player.view().question == Question::none);
  const auto done = only<Done>(player.take_effects());
  REQUIRE(done.size() == 1);
  CHECK(done[0].effort == 10);
  CHECK(done[0].pain == 2);
}

TEST_CASE("space pauses under a question, Enter skips it, and it lapses when the next work starts") {
  auto player = player_of(two_bridges);
  player.advance(150s);
  player.press(key::space);
  CHECK(player.view().paused);
  CHECK(player.view().question == Question::effort);
  player.press(key::space);
  CHECK_FALSE(player.view().paused);
  player.press(key::enter);
  CHECK(player.view().question == Question::pain);
  player.press(key::enter);
  CHECK(player.view().question == Question::none);

  auto silent = player_of(two_bridges);
  silent.advance(150s);
  silent.press(U'7');
  silent.take_effects();
  silent.advance(20s);
  CHECK(silent.view().question == Question::none);
  CHECK(only<Done>(silent.take_effects()).at(0).effort == 7);
}

TEST_CASE("ten can be typed for effort and for pain, and one alone is one") {
  auto player = player_of(two_bridges);
  player.advance(150s);
  auto one = player;
  type(player, U"10");
  CHECK(player.view().question == Question::pain);
  CHECK(player.view().message == "Bridge: effort 10.");
  type(player, U"10");
  CHECK(player.view().question == Question::leave_out);
  player.press(U'n');
  CHECK(player.records().at(0).effort == 10);
  CHECK(player.records().at(0).pain == 10);

  one.press(U'1');
  CHECK(one.view().typed == "1");
  REQUIRE(one.until_change());
  one.advance(2s);
  CHECK(one.view().question == Question::pain);
  type(one, U"0");
  CHECK(one.records().at(0).effort == 1);
  CHECK(one.records().at(0).pain == 0);
}

TEST_CASE("easy, right and tough rate a move for the whole next gap, and are shown") {
  auto player = player_of(two_bridges);
  player.advance(150s);
  player.press(U'r');
  CHECK(player.view().question == Question::pain);
  player.press(key::enter);
  player.advance(10s);
  player.press(U't');
  CHECK(player.view().message == "Bridge: effort 9.");
  CHECK(player.records().at(0).effort == 9);
  player.advance(10s + 1s);
  player.press(U'e');
  CHECK(player.records().at(0).effort == 9);
}

TEST_CASE("going back to a set lets it be rated again") {
  auto player = player_of(two_bridges);
  player.advance(150s);
  type(player, U"52b");
  player.advance(5s + 40s);
  CHECK(player.view().question == Question::effort);
  type(player, U"80");
  CHECK(player.records().at(0).effort == 8);
  CHECK(player.records().at(0).pain == 0);
}

TEST_CASE("no questions after a warm-up move") {
  auto player = player_of(two_bridges, Phase::warm_up);
  player.advance(151s);
  CHECK(player.view().question == Question::none);
}

TEST_CASE("pain of four offers to leave the move out, three does not") {
  auto player = player_of(two_bridges);
  player.advance(150s);
  auto fine = player;
  type(fine, U"53");
  CHECK(fine.view().question == Question::none);
  type(player, U"54");
  CHECK(player.view().question == Question::leave_out);
  player.advance(1h);
  CHECK(player.view().stage == Stage::gap);
  player.take_effects();
  player.press(U'y');
  CHECK(only<Done>(player.take_effects()).at(0).left_out);
  CHECK_FALSE(player.view().message.empty());
  player.press(U'b');
  CHECK(player.view().slot == 1);
}

TEST_CASE("pain in a move holds the clock, and leaving it out goes to the next") {
  auto player = player_of(two_bridges);
  player.advance(10s + 40s + 60s + 8s);
  player.press(U'p');
  player.advance(1h);
  CHECK(player.view().set == 2);
  CHECK(player.view().question == Question::pain);
  type(player, U"6y");
  CHECK(player.view().name == "Chair pelvic lift");
  CHECK(player.view().question == Question::none);
  const auto done = only<Done>(player.take_effects());
  REQUIRE(done.size() == 1);
  CHECK(done[0].sets == 2);
  CHECK(done[0].by_set == std::vector<int>{10, 2});
  CHECK(done[0].pain == 6);
  CHECK(done[0].left_out);
  CHECK_FALSE(done[0].left_out_next);
}

TEST_CASE("pain before anything was done is on record, and so is that the move is left out") {
  auto player = player_of(two_bridges);
  type(player, U"n");
  type(player, U"p6y");
  const auto done = only<Done>(player.take_effects());
  REQUIRE(done.size() == 1);
  CHECK(done[0].exercise == "bridge");
  CHECK(done[0].sets == 0);
  CHECK(done[0].pain == 6);
  CHECK(done[0].left_out);
}

TEST_CASE("pain told after the last set asks about the next session") {
  auto player = player_of(two_bridges);
  player.advance(150s);
  type(player, U"75");
  CHECK(player.view().leaves_out_next);
  player.press(U'y');
  CHECK(player.records().at(0).left_out_next);
  CHECK(player.view().message.find("next session") != std::string::npos);
}

TEST_CASE("a move that is left out is passed over when what is before it is done again") {
  auto player = player_of({{"bridge", 1, 10}, {"kickback", 1, 10}, {"chair-pelvic-lift", 1, 12, 5}});
  player.advance(10s + 40s + 20s + 5s);
  type(player, U"p8y");
  CHECK(player.view().name == "Chair pelvic lift");
  const auto left = player.view().total - player.view().played;
  player.press(U'b');
  CHECK(player.view().name == "Bridge");
  CHECK(player.view().total - player.view().played == left + 5s + 40s);
  player.advance(5s + 40s);
  CHECK(player.view().name == "Chair pelvic lift");
}

TEST_CASE("pain that is borne goes on in the move") {
  auto player = player_of(two_bridges);
  player.advance(10s + 8s);
  type(player, U"p10n");
  CHECK(player.view().question == Question::none);
  CHECK_FALSE(player.view().message.empty());
  player.advance(1s);
  CHECK(player.view().seconds_left == 31);
}

TEST_CASE("a stop sign is asked for, ends the session and gives advice") {
  auto player = player_of(two_bridges);
  player.advance(10s + 40s + 60s + 8s);
  player.press(U'!');
  CHECK(player.view().question == Question::stop_sign);
  CHECK(player.view().lines.size() == stop_sign_count);
  auto mistaken = player;
  mistaken.press(key::escape);
  CHECK_FALSE(mistaken.is_over());
  player.take_effects();
  player.press(U'1');
  CHECK(player.view().outcome == Outcome::stopped);
  const auto effects = player.take_effects();
  CHECK(only<Done>(effects).at(0).by_set == std::vector<int>{10, 2});
  REQUIRE(only<Stopped>(effects).size() == 1);
  CHECK(only<Stopped>(effects)[0] == Stopped{StopSign::pop_or_sharp_pain, "bridge"});
  CHECK(only<Say>(effects).back() == Say{std::string{advice(StopSign::pop_or_sharp_pain)}, Rank::alarm});
}

TEST_CASE("a stop sign in a gap belongs to the move done last, and to none before the first") {
  auto player = player_of(two_bridges);
  auto early = player;
  type(early, U"!4");
  CHECK(only<Stopped>(early.take_effects()).at(0).exercise.empty());
  player.advance(150s + 5s);
  CHECK(player.view().stage == Stage::gap);
  type(player, U"!4");
  CHECK(only<Stopped>(player.take_effects()).at(0).exercise == "bridge");
}

namespace {

Player watched(std::vector<test::Doing> moves) {
  Manner manner;
  manner.asks_presence = true;
  manner.loads = {{"romanian-deadlift", 20}};
  return Player(expand(session_of({{Phase::main, std::move(moves)}}), test::builtin()), {}, {}, manner);
}

}  // namespace

TEST_CASE("a session nobody attends asks once whether someone is there, and stays unconfirmed") {
  auto player = watched({{"bridge", 1, 10}, {"chair-pelvic-lift", 1, 12, 5}});
  player.advance(1h);
  const auto effects = player.take_effects();
  const auto said = only<Say>(effects);
  CHECK(std::count_if(said.begin(), said.end(),
                      [](const Say& say) { return say.text == "Still there? Press any key."; }) == 1);
  for (const auto& done : only<Done>(effects)) {
    CHECK(done.unconfirmed);
  }
  CHECK(player.is_over());
}

TEST_CASE("whoever answers is asked how hard it was only then, and the answer is no rating") {
  auto player = watched({{"bridge", 1, 10}, {"chair-pelvic-lift", 1, 12, 5}});
  player.advance(50s + 19s + 110s);
  while (player.view().stage != Stage::closing) {
    player.advance(1s);
  }
  CHECK(player.view().message == "Still there? Press any key.");
  CHECK(player.view().question == Question::none);
  player.press(U'5');
  CHECK(player.view().message.empty());
  CHECK(player.view().question == Question::effort);
  CHECK_FALSE(player.records().at(1).unconfirmed);
  CHECK_FALSE(player.records().at(1).effort);
}

TEST_CASE("a key in the main part confirms it, and then nobody is asked") {
  auto player = watched({{"bridge", 1, 10}, {"chair-pelvic-lift", 1, 12, 5}});
  player.advance(50s + 1s);
  CHECK(only<Done>(player.take_effects()).at(0).unconfirmed);
  player.press(U'z');
  CHECK_FALSE(only<Done>(player.take_effects()).at(0).unconfirmed);
  player.advance(19s + 108s + 1s);
  CHECK_FALSE(player.records().at(1).unconfirmed);
  CHECK(player.view().message.empty());
}

TEST_CASE("moves that were not rated can be rated at the end") {
  auto player = watched({{"bridge", 1, 10}, {"chair-pelvic-lift", 1, 12, 5}});
  player.advance(50s + 1s);
  player.press(U'z');
  player.advance(19s + 108s + 20s);
  CHECK_FALSE(player.is_over());
  CHECK(player.view().asked_about == "Bridge");
  type(player, U"70");
  CHECK(player.view().asked_about == "Chair pelvic lift");
  CHECK_FALSE(player.is_over());
  type(player, U"e0");
  CHECK(player.is_over());
  CHECK(player.records().at(0).effort == 7);
  CHECK(player.records().at(1).effort == 5);
}

TEST_CASE("the weight is asked once in the first rest, and that of last time offered") {
  auto player = watched({{"romanian-deadlift", 3, 8, 0, 90}});
  player.advance(10s + 32s + 1s);
  CHECK(player.view().question == Question::load);
  CHECK(player.view().load == 20.0);
  auto same = player;
  same.press(key::enter);
  CHECK(same.view().question == Question::none);
  CHECK(same.records().at(0).load == 20.0);
  type(player, U"22,5\n");
  CHECK(player.records().at(0).load == 22.5);
  player.advance(89s + 32s + 5s);
  CHECK(player.view().question == Question::none);
}

TEST_CASE("a stop sign interrupts any question, and a rating comes back after it") {
  auto player = player_of(two_bridges);
  player.advance(150s);
  player.press(U'x');
  CHECK(player.view().question == Question::stop_sign);
  player.press(key::escape);
  CHECK(player.view().question == Question::effort);
  type(player, U"q!");
  CHECK(player.view().question == Question::stop_sign);
}

TEST_CASE("quit asks once and keeps what was done") {
  auto player = player_of(two_bridges);
  player.advance(10s + 40s + 5s);
  player.press(U'q');
  CHECK(player.view().question == Question::quit);
  player.press(U'n');
  CHECK_FALSE(player.is_over());
  type(player, U"qq");
  CHECK(player.view().outcome == Outcome::quit);
  CHECK(only<Done>(player.take_effects()).at(0).sets == 1);
  player.press(key::space);
  player.advance(1h);
  CHECK(player.take_effects().empty());
}

TEST_CASE("a session that is ended from outside keeps what was done") {
  auto player = player_of(two_bridges);
  player.advance(10s + 40s + 5s);
  player.end();
  CHECK(only<Done>(player.take_effects()).at(0).sets == 1);
}

TEST_CASE("the how-to holds the clock") {
  auto player = player_of(two_bridges);
  player.advance(12s);
  player.press(U'h');
  CHECK(player.view().question == Question::how_to);
  CHECK(player.view().lines.front() == test::builtin().find("bridge")->summary);
  player.advance(1h);
  player.press(key::escape);
  player.advance(1s);
  CHECK(player.view().seconds_left == 37);
}

namespace {

Player swappable() {
  const auto other =
      expand(session_of({{Phase::main, {{"single-leg-bridge", 3, 8, 0, 60}}}}), test::builtin());
  return Player(expand(session_of({{Phase::main, two_bridges}}), test::builtin()),
                [other](const Script&, std::size_t) {
                  return std::vector<Alternative>{{Relation::harder, other.slots[0]}};
                });
}

}  // namespace

TEST_CASE("a swap before the first set gives the slot to the other move") {
  auto player = swappable();
  player.advance(12s);
  player.press(U'w');
  CHECK(player.view().lines == std::vector<std::string>{"Single-leg bridge (harder)"});
  player.press(U'1');
  CHECK(player.view().name == "Single-leg bridge");
  CHECK(player.view().slots == 2);
  CHECK(player.view().seconds_left == 20);
}

TEST_CASE("a swap within a move leaves the sets that were done and does the others") {
  auto player = swappable();
  player.advance(10s + 40s + 5s);
  type(player, U"w1");
  CHECK(player.view().slots == 3);
  CHECK(player.view().sets == 1);
  auto done = only<Done>(player.take_effects());
  REQUIRE(done.size() == 1);
  CHECK(done[0].exercise == "bridge");
  CHECK(done[0].sets == 1);
  player.advance(1h);
  done = only<Done>(player.take_effects());
  REQUIRE(done.size() == 2);
  CHECK(done[0].exercise == "single-leg-bridge");
  CHECK(done[0].entry != done[1].entry);
}

TEST_CASE("where nothing fits, a swap says so") {
  auto player = player_of(two_bridges);
  player.press(U'w');
  CHECK(player.view().question == Question::none);
  CHECK(player.view().message == "No other move fits here.");
}

TEST_CASE("a session goes on after the last move that was done") {
  const auto script = expand(session_of({{Phase::main, two_bridges}}), test::builtin());
  Player first(script);
  first.advance(10s + 40s + 5s);
  first.end();
  const auto half = only<Done>(first.take_effects());
  Player second(script, {}, half);
  CHECK(second.view().stage == Stage::get_ready);
  CHECK(second.view().set == 2);
  second.advance(10s + 40s);
  const auto whole = only<Done>(second.take_effects());
  REQUIRE(whole.size() == 1);
  CHECK(whole[0].entry == half[0].entry);
  CHECK(whole[0].sets == 2);
  Player third(script, {}, whole);
  CHECK(third.view().name == "Chair pelvic lift");
  third.advance(1h);
  Player fourth(script, {}, {whole[0], only<Done>(third.take_effects()).at(0)});
  CHECK(fourth.view().outcome == Outcome::finished);
}

TEST_CASE("an empty session is over at once") {
  Player player{Script{}};
  CHECK(player.is_over());
  CHECK(player.view().slots == 0);
  player.end();
  CHECK(player.take_effects().empty());
}
