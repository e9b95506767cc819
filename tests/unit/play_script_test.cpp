#include <algorithm>

#include "hamstring/base/error.hpp"
#include "hamstring/play/cue.hpp"
#include "support/catch2.hpp"
#include "support/session.hpp"

using namespace hamstring;
using namespace hamstring::play;
using namespace std::chrono_literals;
using test::session_of;

namespace {

Script script_of(const std::vector<test::Doing>& moves, Phase phase = Phase::main) {
  return expand(session_of({{phase, moves}}), test::builtin());
}

std::vector<Stage> stages(const Script& script) {
  std::vector<Stage> stages;
  for (const auto& segment : script.segments) {
    stages.push_back(segment.stage);
  }
  return stages;
}

Milliseconds total(const Script& script) {
  Milliseconds sum{0};
  for (const auto& segment : script.segments) {
    sum += segment.length;
  }
  return sum;
}

std::vector<std::string> spoken(const Script& script, std::size_t segment) {
  std::vector<std::string> said;
  for (const auto& cue : cues(script, segment)) {
    if (!cue.say.empty()) {
      said.push_back(cue.say);
    }
  }
  return said;
}

}  // namespace

TEST_CASE("a script is as long as the session and the time to get ready") {
  const auto session = test::half_hour();
  CHECK(total(expand(session, test::builtin())) == session.seconds + 10s);
  CHECK(total(script_of({{"bridge", 2, 12, 0, 60}})) ==
        session_of({{Phase::main, {{"bridge", 2, 12, 0, 60}}}}).seconds + 30s);
}

TEST_CASE("a script follows the known answers of the time model") {
  const auto work = [](const Script& script) { return total(script) - 10s; };
  CHECK(work(script_of({{"chair-pelvic-lift", 1, 12, 5}}, Phase::warm_up)) == 108s);
  CHECK(work(script_of({{"chair-lunge", 3, 10, 5, 60}}, Phase::warm_up)) == 675s);
  CHECK(work(script_of({{"nordic-curl", 3, 5, 0, 120}}, Phase::warm_up)) == 330s);
  CHECK(work(script_of({{"strap-hamstring-stretch", 2, 0, 30}}, Phase::cool_down)) == 150s);
}

TEST_CASE("each side does a set before the rest") {
  const auto script = script_of({{"kickback", 2, 12, 0, 60}});
  CHECK(stages(script) == std::vector<Stage>{Stage::get_ready, Stage::work, Stage::side_change, Stage::work,
                                             Stage::rest, Stage::work, Stage::side_change, Stage::work,
                                             Stage::closing});
  CHECK(script.segments[1].side == Side::right);
  CHECK(script.segments[3].side == Side::left);
  CHECK(script.segments[5].set == 2);
}

TEST_CASE("sides that take turns share one work") {
  const auto script = script_of({{"heel-dig-stretch", 1, 5, 5}}, Phase::warm_up);
  CHECK(stages(script) == std::vector<Stage>{Stage::get_ready, Stage::settle, Stage::work});
  CHECK(reps_of(script.slots[0], 1) * turns_in_work(script.slots[0]) == 10);
  CHECK(script.segments[2].length == 70s);
}

TEST_CASE("a hold comes after getting into position, and rests only in the main part") {
  CHECK(stages(script_of({{"long-lever-bridge", 2, 0, 20, 60}})) ==
        std::vector<Stage>{Stage::get_ready, Stage::settle, Stage::work, Stage::rest, Stage::settle,
                           Stage::work, Stage::closing});
  CHECK(stages(script_of({{"seated-chair-stretch", 1, 0, 30, 60}}, Phase::cool_down)) ==
        std::vector<Stage>{Stage::get_ready, Stage::settle, Stage::work, Stage::side_change, Stage::settle,
                           Stage::work});
}

TEST_CASE("a strap stretch does all holds of one side first") {
  auto script = script_of({{"strap-hamstring-stretch", 2, 0, 30}}, Phase::cool_down);
  using enum Stage;
  CHECK(stages(script) ==
        std::vector<Stage>{get_ready, settle, work, settle, work, side_change, settle, work, settle, work});
  std::vector<std::pair<int, Side>> order;
  for (const auto& segment : script.segments) {
    if (segment.stage == work) {
      order.emplace_back(segment.set, segment.side.value());
    }
  }
  CHECK(order == std::vector<std::pair<int, Side>>{
                     {1, Side::right}, {2, Side::right}, {1, Side::left}, {2, Side::left}});
  CHECK(script.segments[5].length == 10s);
  CHECK(total(script) == 160s);
  start_at(script, 0, {3, 2});
  CHECK(stages(script) == std::vector<Stage>{get_ready, settle, work});
  CHECK(script.segments[2].set == 2);
  CHECK(script.segments[2].side == Side::left);
}

TEST_CASE("every hold that opens with a push names it") {
  const auto script = script_of({{"hold-relax-stretch", 2, 0, 30}}, Phase::cool_down);
  for (std::size_t i = 0; i < script.segments.size(); ++i) {
    const auto list = cues(script, i);
    const auto names_push = [](const Cue& cue) {
      return cue.say.find("heel") != std::string::npos && cue.say.find("strap") != std::string::npos;
    };
    INFO("segment " << i);
    CHECK((script.segments[i].stage != Stage::work || std::any_of(list.begin(), list.end(), names_push)));
  }
}

TEST_CASE("legs up the wall is one hold") {
  const auto script = script_of({{"legs-up-the-wall", 2, 0, 30, 60}}, Phase::cool_down);
  CHECK(stages(script) == std::vector<Stage>{Stage::get_ready, Stage::settle, Stage::work});
  CHECK(script.segments[2].length == 60s);
  CHECK(dose_words(script.slots[0]) == "1 hold of 1 minute");
}

TEST_CASE("the hold of a dose comes after the first movement") {
  const auto script = script_of({{"chair-lunge", 1, 10, 5}});
  const std::vector<TempoPart> expected{{Motion::lower, 2s, Breath::inhale},
                                        {Motion::hold, 5s, Breath::steady},
                                        {Motion::lift, 2s, Breath::exhale}};
  CHECK(script.slots[0].tempo == expected);
}

TEST_CASE("the tempo of a record is stretched to the length of the session's repetitions") {
  auto session = session_of({{Phase::main, {{"kickback", 1, 10}}}});
  session.phases[0].items[0].rep = 3s;
  const auto script = expand(session, test::builtin());
  CHECK(rep_length(script.slots[0]) == 3s);
  CHECK(script.slots[0].tempo[0].length == 1s);
}

TEST_CASE("a session with a move that the catalogue lacks cannot be played") {
  auto session = session_of({{Phase::main, {{"bridge", 1, 10}}}});
  session.phases[0].items[0].exercise = "moon-walk";
  CHECK_THROWS_AS(expand(session, test::builtin()), Error);
}

TEST_CASE("a moment of the repetitions knows its part") {
  const auto slot = script_of({{"kickback", 1, 10}}).slots[0];
  const auto moment = moment_at(slot, 6s + 2500ms);
  CHECK(moment.rep == 1);
  CHECK(moment.part.motion == Motion::hold);
  CHECK(moment.left == 500ms);
}

TEST_CASE("a set is announced, its first repetition talked through and the others counted") {
  const auto script = script_of({{"kickback", 2, 4, 0, 60}});
  CHECK(spoken(script, 1) == std::vector<std::string>{"Right side. Go. Lift, breathe out.", "Hold.",
                                                      "Lower, breathe in.", "2.", "3.", "Last one."});
}

TEST_CASE("fast repetitions are counted in fives") {
  const auto script = script_of({{"kettlebell-swing", 1, 12}});
  CHECK(spoken(script, 1) == std::vector<std::string>{"Go.", "5.", "10."});
}

TEST_CASE("what is timed has tones for its start, its middle and its last three seconds") {
  const auto script = script_of({{"long-lever-bridge", 1, 0, 20}});
  std::vector<std::pair<Milliseconds, Tone>> tones;
  for (const auto& cue : cues(script, 2)) {
    if (cue.tone) {
      tones.emplace_back(cue.at, *cue.tone);
    }
  }
  CHECK(tones ==
        std::vector<std::pair<Milliseconds, Tone>>{
            {0s, Tone::go}, {10s, Tone::half}, {17s, Tone::last}, {18s, Tone::last}, {19s, Tone::last}});
}

TEST_CASE("three low tones come before work, and a metronome ticks with each part") {
  const auto script = script_of({{"kickback", 1, 2}});
  const auto tones_of = [&](std::size_t segment, bool metronome, Tone tone) {
    const auto list = cues(script, segment, metronome);
    return std::count_if(list.begin(), list.end(), [&](const Cue& cue) { return cue.tone == tone; });
  };
  CHECK(tones_of(0, false, Tone::get_ready) == 3);
  CHECK(tones_of(1, false, Tone::tick) == 0);
  CHECK(tones_of(1, true, Tone::tick) == 5);
}

TEST_CASE("a ramp comes before the first set") {
  auto session = session_of({{Phase::main, {{"romanian-deadlift", 2, 8, 0, 90}}}});
  session.phases[0].items[0].ramp = plan::Ramp{1, 6};
  const auto script = expand(session, test::builtin());
  CHECK(stages(script) == std::vector<Stage>{Stage::get_ready, Stage::work, Stage::rest, Stage::work,
                                             Stage::rest, Stage::work, Stage::closing});
  CHECK(script.segments[1].set == 0);
  CHECK(script.segments[1].length == 6 * rep_length(script.slots[0]));
  CHECK(script.segments[2].length == 60s);
}

TEST_CASE("a gap says the phase, the move and how to set up for it") {
  const auto script = expand(test::half_hour(), test::builtin());
  const auto said = spoken(script, first_segment(script, 3));
  CHECK(said[0] == "Main part. Next: Bodyweight good morning. 2 sets of 12.");
  CHECK(said[1] == test::builtin().find("bodyweight-good-morning")->setup[0]);
}

TEST_CASE("a stretch is led into a step at a time, but not out of it before its end") {
  const auto script = script_of({{"legs-up-the-wall", 2, 0, 30}}, Phase::cool_down);
  const auto& steps = test::builtin().find("legs-up-the-wall")->steps;
  const auto said = spoken(script, 2);
  CHECK(std::find(said.begin(), said.end(), steps.front().text) != said.end());
  CHECK(std::find(said.begin(), said.end(), steps[steps.size() - 1].text) == said.end());
}

TEST_CASE("even before the first move there is a line of how to get into it") {
  const auto said = spoken(script_of({{"bridge", 1, 10}}), 0);
  CHECK(std::find(said.begin(), said.end(), test::builtin().find("bridge")->setup.front()) != said.end());
}

TEST_CASE("a dose reads as words") {
  CHECK(dose_words(script_of({{"bridge", 1, 1}}).slots[0]) == "1 set of 1");
  CHECK(dose_words(script_of({{"chair-lunge", 3, 10, 5}}).slots[0]) ==
        "3 sets of 10, held 5 seconds, each side");
  CHECK(dose_words(script_of({{"seated-chair-stretch", 2, 0, 30}}).slots[0]) ==
        "2 holds of 30 seconds, each side");
  CHECK(dose_words(script_of({{"jog", 1, 0, 0, 0, 150}}).slots[0]) == "2 minutes 30");
  CHECK(length_words(60s) == "1 minute");
  CHECK(length_words(90s) == "90 seconds");
}

TEST_CASE("another move takes a slot with time to get ready") {
  auto script = script_of({{"kickback", 2, 12, 0, 60}, {"bridge", 2, 12, 0, 60}});
  const auto other = script_of({{"single-leg-bridge", 1, 8}}).slots[0];
  replace(script, 0, other);
  CHECK(stages(script) == std::vector<Stage>{Stage::get_ready, Stage::work, Stage::side_change, Stage::work,
                                             Stage::gap, Stage::work, Stage::rest, Stage::work,
                                             Stage::closing});
  CHECK(script.slots[0].item.exercise == "single-leg-bridge");
}

TEST_CASE("another move follows one that ends early") {
  auto script = script_of({{"bridge", 3, 12, 0, 60}});
  end_after(script, 0, 1);
  insert_after(script, 0, script_of({{"long-lever-bridge", 1, 0, 20}}).slots[0]);
  CHECK(stages(script) == std::vector<Stage>{Stage::get_ready, Stage::work, Stage::get_ready, Stage::settle,
                                             Stage::work, Stage::closing});
  CHECK(script.segments.back().slot == 1);
}

TEST_CASE("a slot starts again at a later set") {
  auto script = script_of({{"bridge", 3, 12, 0, 60}});
  start_at(script, 0, {3, 3});
  CHECK(stages(script) == std::vector<Stage>{Stage::get_ready, Stage::work, Stage::closing});
  CHECK(script.segments[1].set == 3);
}
