#include "hamstring/play/player.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <random>

#include "support/catch2.hpp"
#include "support/session.hpp"

using namespace hamstring;
using namespace hamstring::play;
using namespace std::chrono_literals;

namespace {

using Random = std::mt19937;

constexpr Key all_keys[] = {U' ', key::left, key::right, U'n',    U'b', U's', U'w',       U'h',        U'+',
                            U'-', U'd',      U'p',       U'q',    U'!', U'x', key::enter, key::escape, U'y',
                            U't', U'z',      U'0',       U'1',    U'2', U'3', U'4',       U'5',        U'6',
                            U'7', U'8',      U'9',       key::up, U'e', U'f', U'?'};

const Script& script() {
  static const Script made = expand(test::half_hour(), test::builtin());
  return made;
}

int below(Random& random, int limit) {
  return static_cast<int>(random() % static_cast<unsigned>(limit));
}

/// Other moves of the same phase that the session does not have.
std::vector<Alternative> alternatives(const Script& now, std::size_t index) {
  std::vector<Alternative> found;
  for (const auto* id : {"bridge", "single-leg-bridge", "jog", "hurdler-stretch"}) {
    const auto& exercise = *test::builtin().find(id);
    const bool is_there = std::any_of(now.slots.begin(), now.slots.end(),
                                      [&](const Slot& slot) { return slot.item.exercise == id; });
    const auto phase = now.slots[index].phase;
    if (!is_there && is_in(exercise, phase)) {
      const test::Doing doing{id,
                              2,
                              phase == Phase::main ? 8 : 0,
                              phase == Phase::cool_down ? 30 : 0,
                              60,
                              phase == Phase::warm_up ? 60 : 0};
      found.push_back({Relation::equal, make_slot(phase, test::item_of(doing), exercise)});
    }
  }
  return found;
}

struct Step {
  Milliseconds wait;
  Key key;
};

std::vector<Step> random_steps(Random& random, int count, bool may_end) {
  std::vector<Step> steps;
  while (static_cast<int>(steps.size()) < count) {
    const auto key = all_keys[static_cast<std::size_t>(below(random, std::size(all_keys)))];
    const bool ends = key == U'q' || key == U'!' || key == U'x';
    if (!ends || may_end) {
      steps.push_back(
          {Milliseconds{below(random, 2) == 0 ? below(random, 3000) : below(random, 90000)}, key});
    }
  }
  return steps;
}

void wait_in_slices(Player& player, Milliseconds time, Random& random) {
  while (time > 0ms) {
    const auto slice = std::min(time, Milliseconds{1 + below(random, 4000)});
    player.advance(slice);
    time -= slice;
  }
}

/// The log that the records make: the last version of each entry.
std::map<std::size_t, Done> log_of(const std::vector<Effect>& effects) {
  std::map<std::size_t, Done> log;
  for (const auto& effect : effects) {
    if (const auto* done = std::get_if<Done>(&effect)) {
      log.insert_or_assign(done->entry, *done);
    }
  }
  return log;
}

template <class T>
bool is_within(const std::optional<T>& value, T low, T high) {
  return !value || (*value >= low && *value <= high);
}

bool is_sound(const Done& done) {
  const int shapes = (done.reps ? 1 : 0) + (done.hold ? 1 : 0) + (done.duration ? 1 : 0);
  return shapes == (done.sets > 0 ? 1 : 0) && is_in(*test::builtin().find(done.exercise), done.phase) &&
         done.sets >= 0 && done.sets <= 2 && is_within(done.reps, 1, 12) &&
         is_within<Seconds>(done.hold, 1s, 30s) && is_within<Seconds>(done.duration, 1s, 240s) &&
         is_within(done.effort, 1, 10) && is_within(done.pain, 0, 10);
}

bool is_sound(const View& view) {
  return view.slot < view.slots && view.seconds_left >= 0 && view.set >= 1 && view.set <= 2 &&
         view.played >= 0ms && view.played <= view.total && is_within(view.rep, 1, view.reps);
}

}  // namespace

TEST_CASE("how time is sliced makes no difference, whatever the keys") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    Random random(seed);
    Player whole(script(), alternatives);
    Player sliced(script(), alternatives);
    for (const auto& step : random_steps(random, 30, false)) {
      whole.advance(step.wait);
      wait_in_slices(sliced, step.wait, random);
      REQUIRE(whole.view() == sliced.view());
      whole.press(step.key);
      sliced.press(step.key);
      REQUIRE(whole.view() == sliced.view());
    }
    REQUIRE(whole.take_effects() == sliced.take_effects());
  }
}

TEST_CASE("the time until a change is never too long") {
  Player player(script());
  while (!player.is_over()) {
    const auto until = player.until_change();
    REQUIRE(until);
    REQUIRE(*until > 0ms);
    auto before = player;
    before.take_effects();
    before.advance(*until - 1ms);
    auto expected = player.view();
    auto seen = before.view();
    expected.figure = seen.figure;
    expected.played = seen.played;
    expected.spent = seen.spent;
    REQUIRE(seen == expected);
    REQUIRE(before.take_effects().empty());
    player.take_effects();
    player.advance(*until);
  }
}

TEST_CASE("no sequence of keys breaks a session or its log") {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    Random random(seed);
    Player player(script(), alternatives);
    std::vector<Effect> effects;
    for (const auto& step : random_steps(random, 60, true)) {
      player.advance(step.wait);
      player.press(step.key);
      REQUIRE(is_sound(player.view()));
      const auto fresh = player.take_effects();
      effects.insert(effects.end(), fresh.begin(), fresh.end());
    }
    player.end();
    const auto last = player.take_effects();
    effects.insert(effects.end(), last.begin(), last.end());
    for (const auto& [entry, done] : log_of(effects)) {
      REQUIRE(is_sound(done));
    }
  }
}

TEST_CASE("every key in every moment of a session keeps the player whole") {
  Player player(script(), alternatives);
  while (!player.is_over()) {
    for (const auto pressed : all_keys) {
      auto other = player;
      other.press(pressed);
      REQUIRE(is_sound(other.view()));
      for (const auto answer : {U'1', U'9', U'y', key::escape, key::enter}) {
        auto answered = other;
        answered.press(answer);
        answered.advance(1s);
        REQUIRE(is_sound(answered.view()));
      }
    }
    player.advance(37s);
  }
}

/// A strap stretch ends it, of which one side comes first.
const Script& script_with_strap() {
  static const Script made = expand(
      test::session_of(
          {{Phase::main, {{"bridge", 2, 8, 0, 60}}},
           {Phase::cool_down, {{"strap-hamstring-stretch", 2, 0, 30}, {"hurdler-stretch", 2, 0, 30}}}}),
      test::builtin());
  return made;
}

void check_interrupted(const Script& script) {
  Player whole(script);
  whole.advance(1h);
  const auto expected = log_of(whole.take_effects());
  const auto length =
      std::accumulate(script.segments.begin(), script.segments.end(), Milliseconds{0},
                      [](Milliseconds sum, const Segment& segment) { return sum + segment.length; });
  for (Milliseconds at = 0s; at < length; at += 23s) {
    Player first(script);
    first.advance(at);
    first.end();
    auto log = log_of(first.take_effects());
    std::vector<Done> earlier;
    for (const auto& [entry, done] : log) {
      earlier.push_back(done);
    }
    Player second(script, {}, earlier);
    second.advance(1h);
    for (const auto& [entry, done] : log_of(second.take_effects())) {
      log.insert_or_assign(entry, done);
    }
    INFO("interrupted after " << at.count() << " ms");
    REQUIRE(log == expected);
  }
}

TEST_CASE("an interrupted session and the rest of it make the log of a whole one") {
  check_interrupted(script());
  check_interrupted(script_with_strap());
}
