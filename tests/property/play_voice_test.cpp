// What is said is what is shown: over every move of the catalogue, at every level and in every phase it has.
#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

#include "hamstring/play/player.hpp"
#include "plan/around.hpp"
#include "plan/candidate.hpp"
#include "support/catch2.hpp"
#include "support/session.hpp"

using namespace hamstring;
using namespace hamstring::play;
using namespace std::chrono_literals;

namespace {

/// One move as the planner doses it, alone in a session.
plan::Session session_of(const Exercise& exercise, Level level, Phase phase) {
  const auto dose = phase == Phase::cool_down ? plan::cool_down_dose(exercise, level)
                                              : plan::effective_dose(exercise, level, phase);
  const plan::Candidate candidate{&exercise, dose, {}, 0, 0, false};
  auto item = plan::make_item(candidate, phase, dose.sets.low, dose.reps ? plan::usual_reps(dose) : 0);
  item.seconds = test::model_seconds(item, phase);
  plan::Session session;
  session.seconds = item.seconds;
  session.phases.push_back({phase, item.seconds, {item}});
  return session;
}

/// "3." and "3, right." but no sentence.
std::optional<int> count_in(const std::string& said) {
  int count = 0;
  const auto* end = said.data() + said.size();
  const auto [rest, error] = std::from_chars(said.data(), end, count);
  const std::string_view after{rest, static_cast<std::size_t>(end - rest)};
  return error == std::errc{} && (after == "." || after == ", right.") ? std::optional{count} : std::nullopt;
}

std::string lower(std::string words) {
  std::transform(words.begin(), words.end(), words.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return words;
}

std::string part_as_said(const PartView& part) {
  const auto breath = words(part.breath);
  return part.cue + (breath.empty() ? "" : ", ") + std::string{breath} + ".";
}

/// Where one is: the set and the side.
using Place = std::pair<int, std::optional<Side>>;

/// Listens to a session and looks at its screen at the same moments.
class Witness {
 public:
  explicit Witness(const plan::Session& session) : m_player(expand(session, test::builtin())) {}

  void attend() {
    look();
    while (!m_player.is_over()) {
      m_player.advance(m_player.until_change().value_or(1s));
      look();
    }
    check_counts();
  }

 private:
  const Slot& slot() const { return m_player.script().slots.front(); }

  void look() {
    const auto view = m_player.view();
    if (view.stage == Stage::work && view.rep) {
      m_shown[{view.set, view.side}].insert(*view.rep);
    }
    for (const auto& effect : m_player.take_effects()) {
      const auto* said = std::get_if<Say>(&effect);
      if (said != nullptr && !m_player.is_over()) {
        hear(said->text, view);
      }
    }
  }

  /// Whatever is said has to be on the screen in some way: a sentence that is nowhere fails.
  void hear(const std::string& said, const View& view) {
    INFO(said);
    check_side(said, view);
    if (view.stage != Stage::work) {
      CHECK((view.guide == said || names_stage(said, view)));
    } else if (const auto count = count_in(said);
               count || said == "Last one." || said == "Last one, right.") {
      REQUIRE(view.rep);
      CHECK(*view.rep == count.value_or(view.reps));
      m_said[{view.set, view.side}].insert(*view.rep);
    } else if (said == "Left.") {
      m_said[{view.set, view.side}].insert(view.rep.value_or(0));
    } else if (said.find("Go.") != std::string::npos || said.find("Hold, and breathe") != std::string::npos) {
      CHECK((!view.rep || *view.rep == 1));
      if (view.part && said.size() > std::string{"Right side first, then in turn. Go. "}.size()) {
        CHECK(said.ends_with(part_as_said(*view.part)));
      }
    } else if (view.part) {
      CHECK(view.rep.value_or(1) == 1);
      CHECK(said.ends_with(part_as_said(*view.part)));
    } else {
      CHECK((view.guide == said || said == "Halfway." || said == "Change sides."));
    }
  }

  static bool names_stage(const std::string& said, const View& view) {
    switch (view.stage) {
      case Stage::get_ready:
        return said == "Get ready. " + view.name + ". " + view.dose + "." || tells_set(said, view);
      case Stage::settle:
        return said.starts_with("Get into position");
      case Stage::side_change:
        return said.starts_with("Change to the ");
      case Stage::rest:
        return said == "Rest " + length_words(Seconds{view.seconds_left}) + "." || tells_set(said, view);
      case Stage::closing:
        return said.starts_with("Main part done.");
      default:
        return false;
    }
  }

  static bool tells_set(const std::string& said, const View& view) {
    return said == "Set " + std::to_string(view.set) + " of " + std::to_string(view.sets) + "." ||
           (view.set == 0 && said.starts_with("Ramp set"));
  }

  /// The side that is named is the one on the screen.
  static void check_side(const std::string& said, const View& view) {
    const auto folded = lower(said);
    const auto begins_or_ends = [&](const std::string& word) {
      return folded.starts_with(word + " side") || folded.starts_with(word + ".") ||
             folded.ends_with(word + " side.") || folded.ends_with(", " + word + ".");
    };
    if (begins_or_ends("left")) {
      CHECK(view.side == Side::left);
    }
    if (begins_or_ends("right")) {
      CHECK(view.side == Side::right);
    }
  }

  /// In a slow move every count of the screen but the first was heard, in every set and on every side; in a
  /// quick one every fifth.
  void check_counts() const {
    const bool is_slow = rep_length(slot()) >= 3s;
    for (const auto& [place, shown] : m_shown) {
      const auto heard = m_said.find(place);
      for (const int rep : shown) {
        INFO("set " << place.first << ", repetition " << rep);
        const bool in_turn = turns_in_work(slot()) > 1;
        const bool is_due = is_slow ? rep > 1 || (in_turn && place.second == Side::left)
                                    : rep % 5 == 0 && !(in_turn && place.second == Side::left);
        CHECK(is_due == (heard != m_said.end() && heard->second.contains(rep)));
      }
      CHECK(static_cast<int>(shown.size()) == reps_of(slot(), place.first));
    }
  }

  Player m_player;
  std::map<Place, std::set<int>> m_shown;
  std::map<Place, std::set<int>> m_said;
};

}  // namespace

TEST_CASE("voice and screen agree on every count, part and side of every move of the catalogue") {
  std::size_t sessions = 0;
  for (const auto& exercise : test::builtin().exercises()) {
    for (const auto phase : exercise.phases) {
      for (const auto level : {Level::beginner, Level::intermediate, Level::advanced}) {
        if (level >= exercise.level) {
          INFO(exercise.id << " " << name(level) << " " << name(phase));
          Witness{session_of(exercise, level, phase)}.attend();
          ++sessions;
        }
      }
    }
  }
  CHECK(sessions > test::builtin().exercises().size());
}

TEST_CASE("a push before a hold is led, shown and let go in its time, in every set") {
  const auto& exercise = *test::builtin().find("hold-relax-stretch");
  Player player(expand(session_of(exercise, Level::intermediate, Phase::cool_down), test::builtin()));
  while (player.view().stage != Stage::work) {
    player.advance(1s);
  }
  player.advance(10ms);
  CHECK(player.view().part->cue == "Push the heel into the strap");
  CHECK(player.view().part->seconds_left == 6);
  player.advance(6s);
  CHECK(player.view().part->cue == "Let go, draw closer");
  player.take_effects();
  player.advance(2s);
  CHECK_FALSE(player.view().part);
  const auto effects = player.take_effects();
  CHECK(std::any_of(effects.begin(), effects.end(), [](const Effect& effect) {
    const auto* said = std::get_if<Say>(&effect);
    return said != nullptr && said->text == "Hold, and breathe slowly.";
  }));
  CHECK(parts_before_hold(player.script().slots.front()).size() == 2);
  CHECK(parts_before_hold(make_slot(Phase::cool_down, test::item_of({"kickback-stretch", 2, 0, 30}),
                                    *test::builtin().find("kickback-stretch")))
            .empty());
}
