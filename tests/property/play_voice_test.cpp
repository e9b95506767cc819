#include <cctype>

#include "hamstring/play/player.hpp"
#include "support/catch2.hpp"
#include "support/session.hpp"

using namespace hamstring;
using namespace hamstring::play;
using namespace std::chrono_literals;

namespace {

test::Doing doing_of(const Exercise& exercise) {
  if (exercise.pattern == Pattern::cardio) {
    return {exercise.id, 1, 0, 0, 0, 60};
  }
  return exercise.pattern == Pattern::stretch ? test::Doing{exercise.id, 2, 0, 20}
                                              : test::Doing{exercise.id, 2, 6, 0, 60};
}

void agree(const std::string& said, const View& view) {
  if (std::isdigit(static_cast<unsigned char>(said.front())) != 0 && view.rep) {
    CHECK(std::stoi(said) == *view.rep);
  }
  if (said.starts_with("Last one")) {
    CHECK(view.rep == view.reps);
  }
  if (said.starts_with("Left.") || said.starts_with("Left side.")) {
    CHECK(view.side == Side::left);
  }
  if (said.ends_with(", right.") || said.starts_with("Right side.")) {
    CHECK(view.side == Side::right);
  }
  if (view.stage == Stage::work && view.part && view.rep == 1 && said.find("Go.") == std::string::npos &&
      !view.part->breath && said != "Left.") {
    CHECK(said == view.part->cue + ".");
  }
}

}  // namespace

TEST_CASE("voice and screen agree on every count and side of every move of the catalogue") {
  for (const auto& exercise : test::builtin().exercises()) {
    INFO(exercise.id);
    const auto phase = exercise.phases.empty() ? Phase::main : exercise.phases.front();
    Player player(expand(test::session_of({{phase, {doing_of(exercise)}}}), test::builtin()));
    int counts = 0;
    while (!player.is_over()) {
      player.take_effects();
      player.advance(player.until_change().value_or(1s));
      const auto view = player.view();
      for (const auto& effect : player.take_effects()) {
        const auto* said = std::get_if<Say>(&effect);
        if (said != nullptr && view.stage == Stage::work) {
          agree(said->text, view);
          ++counts;
        }
      }
    }
    CHECK(counts > 0);
    for (const auto& done : player.records()) {
      CHECK(done.by_set.empty());
    }
  }
}
