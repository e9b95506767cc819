#include "plan/reasons.hpp"

#include <algorithm>
#include <set>

#include "hamstring/plan/dose.hpp"
#include "plan/candidate.hpp"
#include "plan/kinds.hpp"
#include "plan/main_move.hpp"

namespace hamstring::plan {
namespace {

using namespace std::chrono_literals;

/// A move of a session as its reasons see it.
struct Choice {
  const Story& story;
  const Item& item;
  const Exercise& move;
};

/// What a move is there for, where `fits` says that its record bears it out.
struct Purpose {
  bool (*fits)(const Choice&);
  std::string_view words;
};

bool is(const Choice& l, Pattern pattern) {
  return l.move.pattern == pattern;
}

bool is(const Choice& l, Position position) {
  return l.move.position == position;
}

bool is_loaded(const Choice& l) {
  return has(l.move, Trait::loaded);
}

bool is_one_sided(const Choice& l) {
  return l.move.sides != Sides::both;
}

bool is_held(const Choice& l) {
  return !l.item.reps && !l.item.duration;
}

bool uses(const Choice& l, std::string_view word) {
  return std::find(l.item.equipment.begin(), l.item.equipment.end(), word) != l.item.equipment.end();
}

bool leads_with_hamstrings(const Choice& l) {
  return !l.move.primary_muscles.empty() && covers(l.move.primary_muscles.front(), Muscle::hamstrings);
}

bool warms_trunk(const Choice& l) {
  const auto& muscles = l.move.secondary_muscles;
  return std::any_of(muscles.begin(), muscles.end(),
                     [](Muscle m) { return m == Muscle::serratus_anterior || m == Muscle::deltoid; });
}

constexpr auto fast = 2s;

// The tables below go from the most particular purpose to the most general one of a pattern.

constexpr Purpose in_main[] = {
    {[](const Choice& l) { return has(l.move, Trait::ballistic); },
     "a fast hinge while you are fresh, for power in the back of the legs"},

    {[](const Choice& l) { return is(l, Pattern::knee_flexion) && is(l, Position::kneeling); },
     "lowers your own body with the hamstrings, slowly: among the hardest ways to train the bending of the "
     "knee"},
    {[](const Choice& l) { return is(l, Pattern::knee_flexion) && is_loaded(l) && is(l, Position::seated); },
     "bends the knee against a load while you sit, where the hamstrings are long"},
    {[](const Choice& l) { return is(l, Pattern::knee_flexion) && is_loaded(l) && is_one_sided(l); },
     "bends one knee at a time against a load, so that neither leg can help the other"},
    {[](const Choice& l) { return is(l, Pattern::knee_flexion) && is_loaded(l); },
     "bends the knee against a load that can grow in small steps"},
    {[](const Choice& l) {
       return is(l, Pattern::knee_flexion) && is(l, Position::supine) && is_one_sided(l);
     },
     "one leg keeps the hips up and bends the knee: both jobs of the hamstrings on one side"},
    {[](const Choice& l) { return is(l, Pattern::knee_flexion) && is(l, Position::supine); },
     "works hip and knee at once: the hips stay up while the feet move out and back"},
    {[](const Choice& l) { return is(l, Pattern::knee_flexion) && is(l, Position::prone); },
     "bends the knees against gravity alone, a gentle start for the half of the job that bridges miss"},
    {[](const Choice& l) { return is(l, Pattern::knee_flexion) && is_one_sided(l); },
     "bends one knee at a time: the half of the job that bridges and hinges miss"},
    {[](const Choice& l) { return is(l, Pattern::knee_flexion); },
     "bends the knee against resistance: the half of the job that bridges miss"},

    {[](const Choice& l) { return is(l, Pattern::hip_extension) && is_loaded(l); },
     "lifts the hips against a load, which is what you raise as you get stronger"},
    {[](const Choice& l) { return is(l, Pattern::hip_extension) && is_held(l); },
     "keeps the hips up without moving, so that the hamstrings learn to hold on"},
    {[](const Choice& l) { return is(l, Pattern::hip_extension) && is(l, Position::quadruped); },
     "drives one leg back on hands and knees, so that the hip works alone"},
    {[](const Choice& l) { return is(l, Pattern::hip_extension) && is(l, Position::standing); },
     "takes one leg back while you stand and hold on, with no floor and no load needed"},
    {[](const Choice& l) { return is(l, Pattern::hip_extension) && is_one_sided(l); },
     "lifts the hips with one leg, so that the stronger side cannot help the other"},
    {[](const Choice& l) { return is(l, Pattern::hip_extension) && l.item.hold > 0s; },
     "lifts the hips and keeps them up for a moment in every repetition"},
    {[](const Choice& l) { return is(l, Pattern::hip_extension) && !leads_with_hamstrings(l); },
     "lifts the hips with glutes and hamstrings together, the half of the job that curls miss"},
    {[](const Choice& l) { return is(l, Pattern::hip_extension); },
     "lifts the hips and leaves more of the work to the hamstrings"},

    {[](const Choice& l) {
       return is(l, Pattern::hip_hinge) && (uses(l, "cable-machine") || uses(l, "resistance-band"));
     },
     "bends and straightens the hips against a pull, with no weight in front of you or on your back"},
    {[](const Choice& l) { return is(l, Pattern::hip_hinge) && is(l, Position::prone); },
     "raises the upper body from the hips, with the hamstrings lifting its weight"},
    {[](const Choice& l) { return is(l, Pattern::hip_hinge) && is_one_sided(l); },
     "bends forward from the hip on one leg: strength and balance, each side by itself"},
    {[](const Choice& l) { return is(l, Pattern::hip_hinge) && is_loaded(l); },
     "bends forward from the hips under a load: the hamstrings work while they lengthen"},
    {[](const Choice& l) { return is(l, Pattern::hip_hinge) && l.move.demand <= 2; },
     "practises bending from the hips with a flat back, the base of every lift from the floor"},
    {[](const Choice& l) { return is(l, Pattern::hip_hinge); },
     "bends forward from the hips, where the hamstrings are long"},

    {[](const Choice& l) { return is(l, Pattern::lunge_squat) && is_one_sided(l); },
     "works one leg at a time through a long stride, on top of the hamstring moves"},
    {[](const Choice& l) { return is(l, Pattern::lunge_squat); },
     "works the whole leg, on top of the hamstring moves: a squat asks about half as much of them"},
};

constexpr Purpose in_warm_up[] = {
    {[](const Choice& l) { return is(l, Pattern::cardio) && is_gentle(l.story); },
     "keeps you moving at a pace that hurts nothing"},
    {[](const Choice& l) { return is(l, Pattern::cardio); },
     "raises the heart rate and warms the legs first"},
    {[](const Choice& l) { return is(l, Pattern::cardio); }, "keeps the heart rate up in another way"},
    {[](const Choice& l) { return is(l, Pattern::knee_flexion) && l.item.rep < fast; },
     "quick, light knee bends: the hamstrings at speed, without a load"},
    {[](const Choice& l) { return is(l, Pattern::knee_flexion); },
     "bends the knees without a load before they meet one"},
    {[](const Choice& l) { return is(l, Pattern::hip_hinge); },
     "practises bending from the hips with a flat back, without a load"},
    {[](const Choice& l) { return is(l, Pattern::stretch) && l.item.hold > 0s; },
     "short, light holds that wake up the back of the thighs"},
    {warms_trunk, "lengthens the hamstrings and warms the trunk and the shoulders with them"},
    {[](const Choice& l) { return is(l, Position::standing) && l.item.reps && l.item.rep <= fast; },
     "moves the hip through an easy range at some speed"},
    {[](const Choice& l) { return is(l, Position::seated); },
     "lengthens the back of the thigh slowly while you sit, with no balance needed"},
    {[](const Choice& l) { return is(l, Position::supine); },
     "lengthens the back of the thigh slowly while the floor holds your back"},
    {[](const Choice&) { return true; }, "moves the hamstrings through their range"},
};

constexpr Purpose in_cool_down[] = {
    {[](const Choice& l) { return is(l, Pattern::cardio); },
     "brings heart rate and breathing down step by step"},
    {[](const Choice& l) { return l.move.sides == Sides::both && is(l, Position::supine); },
     "stretches both legs at rest, with their weight held"},
    {[](const Choice& l) { return is(l, Position::supine); },
     "stretches the back of the thigh while the floor holds your back"},
    {[](const Choice& l) { return is(l, Position::seated) && !l.item.equipment.empty(); },
     "stretches the back of the thigh while you sit, with no balance needed"},
    {[](const Choice& l) { return is(l, Position::seated); },
     "stretches one leg at a time on the floor, with the other one folded"},
    {[](const Choice& l) { return is(l, Position::standing) && !l.item.equipment.empty(); },
     "stretches the back of the thigh standing, with something to set the height"},
    {[](const Choice& l) { return is(l, Position::standing); },
     "stretches the back of the thigh standing, with nothing needed"},
    {[](const Choice& l) { return is(l, Position::half_kneeling); },
     "stretches the front leg from half kneeling"},
    {[](const Choice&) { return true; }, "holds the hamstrings long while they are warm"},
};

std::span<const Purpose> purposes(Phase phase) {
  switch (phase) {
    case Phase::warm_up:
      return in_warm_up;
    case Phase::main:
      return in_main;
    default:
      return in_cool_down;
  }
}

/// The summary of the record, where the tables have nothing of its own to say: "Works one hip. Hold on." as
/// "works one hip".
std::string own_words(const Exercise& move) {
  auto words = move.summary.substr(0, move.summary.find(". "));
  if (words.ends_with('.')) {
    words.pop_back();
  }
  const bool is_acronym = words.size() > 1 && words[1] >= 'A' && words[1] <= 'Z';
  if (!words.empty() && words.front() >= 'A' && words.front() <= 'Z' && !is_acronym) {
    words.front() = static_cast<char>(words.front() - 'A' + 'a');
  }
  return words.empty() ? move.name : words;
}

using Said = std::set<std::string, std::less<>>;

std::string purpose(const Choice& line, Phase phase, Said& said) {
  for (const auto& one : purposes(phase)) {
    if (one.fits(line) && !said.contains(one.words)) {
      said.emplace(one.words);
      return std::string{one.words};
    }
  }
  return own_words(line.move);
}

bool contains(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Nothing in the level's range bends or straightens the same joint and is possible.
bool has_no_harder(const Choice& line) {
  const auto& request = line.story.session.request;
  const auto has_this = available(request);
  const auto& all = line.story.catalogue.exercises();
  return std::none_of(all.begin(), all.end(), [&](const Exercise& other) {
    const bool is_alike =
        other.pattern == line.move.pattern || (works_hip(other.pattern) && works_hip(line.move.pattern));
    return is_alike && is_in(other, Phase::main) && is_in_range(other, request.level) &&
           !line.story.brief.leave_out.contains(other.id) && is_allowed(other, request, has_this);
  });
}

bool is_beside_a_harder_one(const Choice& line) {
  const auto items = items_of(line.story.session, Phase::main);
  return std::any_of(items.begin(), items.end(), [&](const Item& item) {
    const auto* other = line.story.catalogue.find(item.exercise);
    return other != nullptr && other->demand > line.move.demand;
  });
}

/// Why a move of the main part is not right in the level's range, which reaches farther down for loaded ones.
std::string fit(const Choice& line) {
  const auto level = line.story.session.request.level;
  const auto& range = level_table(level).demand;
  if (line.move.pattern == Pattern::lunge_squat || worth(line.move, level) == full_worth) {
    return "";
  }
  if (line.move.demand > range.high) {
    return "a step harder than is usual at your level";
  }
  return has_no_harder(line)
             ? "easier than is usual at your level: nothing harder of its kind fits what you have "
               "and what you leave out"
         : is_beside_a_harder_one(line)
             ? "easier than is usual at your level, beside the harder moves"
             : "easier than is usual at your level: the harder ones need more time";
}

/// Fewer repetitions than usual where neither the log nor the range asks for it.
std::string cut(const Choice& line) {
  const auto& item = line.item;
  const auto dose = effective_dose(line.move, line.story.session.request.level, Phase::main);
  const bool is_free = item.reps && item.reps_by_set.empty() && !item.change &&
                       !line.story.brief.doses.contains(item.exercise);
  if (!is_free || *item.reps >= usual_reps(dose)) {
    return "";
  }
  return counted(usual_reps(dose) - *item.reps, "repetition") + " fewer than usual, for time";
}

std::vector<std::string> reasons_of(const Choice& line, Phase phase, Said& said) {
  std::vector<std::string> out;
  const auto add = [&out](std::string words) {
    if (!words.empty()) {
      out.push_back(std::move(words));
    }
  };
  const bool is_main = phase == Phase::main;
  add(contains(line.story.session.request.with, line.move.id) ? "you asked for it" : "");
  add(purpose(line, phase, said));
  add(is_main ? fit(line) : "");
  add(is_main ? cut(line) : "");
  add(is_main && contains(line.story.brief.keep, line.move.id)
          ? "it stays for this block, so that you can see what grows"
          : "");
  return out;
}

}  // namespace

std::vector<std::vector<std::string>> reasons(const Story& story, Phase phase) {
  std::vector<std::vector<std::string>> out;
  Said said;
  for (const auto& item : items_of(story.session, phase)) {
    const auto* move = story.catalogue.find(item.exercise);
    out.push_back(move == nullptr ? std::vector<std::string>{}
                                  : reasons_of({story, item, *move}, phase, said));
  }
  return out;
}

}  // namespace hamstring::plan
