#include "plan/explain.hpp"

#include <algorithm>
#include <cctype>
#include <unordered_map>

#include "hamstring/base/text.hpp"
#include "hamstring/plan/time_model.hpp"

namespace hamstring::plan {
namespace {

std::string opened(Excuse excuse, const std::string& rest) {
  return std::string{opening(excuse)} + rest;
}

std::string capitalised(std::string text) {
  text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
  return text;
}

// --- why a move is in
// ------------------------------------------------------------------------------------------

std::string role_in_main(const Exercise& exercise, Level level) {
  const std::string fit =
      worth(exercise, level) == full_worth ? " at your level" : ", the nearest to your level that fits";
  if (is_hip_dominant(exercise)) {
    return "hip-dominant move" + fit;
  }
  return is_knee_flexion(exercise) ? "knee-flexion move" + fit : "works the legs beside the hamstrings";
}

std::string role(const Chosen& chosen, Phase phase, Level level) {
  const auto& candidate = chosen.candidate;
  if (phase == Phase::main) {
    return role_in_main(*candidate.exercise, level);
  }
  if (phase == Phase::warm_up) {
    return is_raise(candidate) ? "raises your heart rate first" : "moves the hamstrings through their range";
  }
  return is_raise(candidate) ? "brings your heart rate down"
                             : "holds the hamstrings long for 60 seconds a side";
}

void explain(Sequence& sequence, Phase phase, Level level) {
  for (auto& chosen : sequence) {
    auto& because = chosen.item.because;
    if (chosen.candidate.pinned) {
      because.push_back("you asked for it");
    }
    because.push_back(role(chosen, phase, level));
    const auto& dose = chosen.candidate.dose;
    if (phase == Phase::main && chosen.item.reps && *chosen.item.reps < usual_reps(dose)) {
      because.push_back(std::to_string(usual_reps(dose) - *chosen.item.reps) +
                        " reps fewer than usual, for time");
    }
    if (chosen.candidate.recency > 0) {
      because.push_back("in turn with what you did before");
    }
  }
}

// --- rules unmet
// -----------------------------------------------------------------------------------------------

/// What the user could get to make one more move of the kind possible.
std::string help(const Material& material, Phase phase, bool (*is_one)(const Exercise&)) {
  const auto& request = material.request;
  const Exercise* best = nullptr;
  std::vector<std::vector<std::string>> best_missing;
  for (const auto& exercise : material.catalogue.exercises()) {
    if (!is_in(exercise, phase) || !is_one(exercise)) {
      continue;
    }
    auto missing = missing_equipment(exercise, available(request));
    const bool only_equipment = !missing.empty() && [&] {
      auto has = available(request);
      for (const auto& alternatives : missing) {
        has.insert(alternatives.front());
      }
      return is_allowed(exercise, request, has);
    }();
    if (only_equipment && (best == nullptr || missing.size() < best_missing.size())) {
      best = &exercise;
      best_missing = std::move(missing);
    }
  }
  return best == nullptr
             ? ""
             : " " + capitalised(equipment_words(best_missing)) + " would allow: " + best->name + ".";
}

bool has_any(const Candidates& candidates, bool (*is_one)(const Exercise&)) {
  return std::any_of(candidates.begin(), candidates.end(),
                     [&](const Candidate& c) { return is_one(*c.exercise); });
}

std::string missing_pattern(Excuse excuse, const Material& material, bool (*is_one)(const Exercise&)) {
  if (has_any(material.main, is_one)) {
    return opened(excuse, " fits in beside the rest.");
  }
  return opened(excuse, " is left for your level, what you have and what you leave out." +
                            help(material, Phase::main, is_one));
}

std::string why_no_main(const Material& material) {
  const auto& request = material.request;
  if (request.avoid.contains(AvoidTag::tingling)) {
    return opened(Excuse::no_main,
                  ": tingling is to be looked at by a doctor or physiotherapist before you train. Until then "
                  "walk easily and move gently.");
  }
  if (request.avoid.contains(AvoidTag::recent_strain)) {
    return opened(Excuse::no_main,
                  ": after a recent strain, train again only when a doctor or physiotherapist says so. Until "
                  "then walk easily and move slowly, without pain.");
  }
  if (std::chrono::minutes{request.minutes} < shortest_with_main) {
    return opened(Excuse::no_main, ": under 15 minutes this is a mobility session, a warm-up and stretches.");
  }
  return opened(Excuse::no_main,
                ": no training move is left for your level, what you have and what you leave out." +
                    help(material, Phase::main,
                         [](const Exercise& e) { return is_hip_dominant(e) || is_knee_flexion(e); }));
}

std::string why_few_moves(const Draft& draft, const Material& material) {
  const auto least = level_table(material.request.level).main_moves.low;
  return opened(Excuse::few_main_moves, ": " + std::to_string(draft.main.size()) +
                                            ", where your level has at least " + std::to_string(least) +
                                            ". More minutes or more equipment would help.");
}

bool is_dynamic_move(const Exercise& exercise) {
  return exercise.pattern != Pattern::cardio && works_hamstrings(exercise);
}

bool is_stretch(const Exercise& exercise) {
  return exercise.pattern == Pattern::stretch && works_hamstrings(exercise);
}

std::string why_short_warm_up(const Material& material) {
  const auto minutes = material.request.minutes;
  constexpr int enough = 10;
  return opened(Excuse::short_warm_up,
                minutes < enough ? ": " + std::to_string(minutes) + " minutes leave no more beside a stretch."
                                 : ": too few moves are left for it.");
}

std::string why_few_dynamic(const Material& material) {
  const auto& moves = material.warm_up;
  const bool only_time = std::count_if(moves.begin(), moves.end(), is_dynamic) >= 2;
  return opened(Excuse::few_dynamic_moves,
                only_time ? " fit into the warm-up beside the rest of the session."
                          : " are left for the warm-up." + help(material, Phase::warm_up, is_dynamic_move));
}

std::string why_no_stretch(const Draft& draft, const Material& material) {
  const bool walks = std::any_of(draft.cool_down.begin(), draft.cool_down.end(),
                                 [](const Chosen& c) { return is_raise(c.candidate); });
  return opened(Excuse::no_stretch, " is left for the cool-down." +
                                        std::string{walks ? " Walk easily instead." : ""} +
                                        help(material, Phase::cool_down, is_stretch));
}

std::string to_warning(Excuse excuse, const Draft& draft, const Material& material) {
  switch (excuse) {
    case Excuse::no_main:
      return why_no_main(material);
    case Excuse::no_hip_dominant:
      return missing_pattern(excuse, material, is_hip_dominant);
    case Excuse::no_knee_flexion:
      return missing_pattern(excuse, material, is_knee_flexion);
    case Excuse::few_main_moves:
      return why_few_moves(draft, material);
    case Excuse::few_sets:
      return opened(excuse, ": the time allows no more. More minutes would help.");
    case Excuse::uneven:
      return opened(excuse, ": the moves you asked for leave no balance.");
    case Excuse::short_warm_up:
      return why_short_warm_up(material);
    case Excuse::no_raise:
      return opened(excuse, " is left. March on the spot or walk before you begin.");
    case Excuse::short_raise:
      return opened(excuse, ", to leave room for the dynamic moves.");
    case Excuse::few_dynamic_moves:
      return why_few_dynamic(material);
    case Excuse::no_stretch:
      return why_no_stretch(draft, material);
  }
  return {};
}

// --- advice
// ----------------------------------------------------------------------------------------------------

struct Advice {
  AvoidTag tag;
  std::string_view text;
};

constexpr Advice advice[] = {
    {AvoidTag::pregnancy, "Pregnancy: ask your doctor or midwife before you train."},
    {AvoidTag::high_blood_pressure,
     "High blood pressure: keep the effort at 7 of 10 or below, and breathe out with the effort; never hold "
     "your breath."},
    {AvoidTag::tingling,
     "Tingling: ask a doctor or physiotherapist before you train. End-range stretches are left out."},
};

bool lifts_weights(const Draft& draft) {
  return std::any_of(draft.main.begin(), draft.main.end(), [](const Chosen& chosen) {
    const auto& used = chosen.item.equipment;
    return std::any_of(used.begin(), used.end(), [](const std::string& word) {
      return word == "dumbbells" || word == "barbell" || word == "kettlebell";
    });
  });
}

// --- what is left out
// ------------------------------------------------------------------------------------------

using Variants = std::unordered_map<const Exercise*, const Exercise*>;

std::string variant_words(const Exercise& exercise, const Exercise& chosen) {
  const bool is_easier =
      std::pair{chosen.level, chosen.demand} < std::pair{exercise.level, exercise.demand} ||
      std::find(exercise.easier.begin(), exercise.easier.end(), chosen.id) != exercise.easier.end();
  return std::string{"its "} + (is_easier ? "easier" : "harder") + " variant " + chosen.name +
         " is in the session";
}

}  // namespace

void explain_items(Draft& draft, const Request& request) {
  explain(draft.warm_up, Phase::warm_up, request.level);
  explain(draft.main, Phase::main, request.level);
  explain(draft.cool_down, Phase::cool_down, request.level);
}

std::vector<std::string> warnings(const Draft& draft, const Material& material) {
  std::vector<std::string> out;
  for (const auto excuse : draft.unmet) {
    out.push_back(to_warning(excuse, draft, material));
  }
  for (const auto& [tag, text] : advice) {
    if (material.request.avoid.contains(tag)) {
      out.emplace_back(text);
    }
  }
  if (lifts_weights(draft) && !material.request.partner) {
    out.emplace_back("You lift alone: take a weight that you can put down safely at any moment.");
  }
  return out;
}

std::vector<LeftOut> left_out(const Draft& draft, const Material& material) {
  std::set<const Exercise*> chosen;
  Variants variants;
  for (const auto* sequence : {&draft.warm_up, &draft.main, &draft.cool_down}) {
    for (const auto& one : *sequence) {
      chosen.insert(one.candidate.exercise);
      for (const auto* variant : material.ladders.variants(*one.candidate.exercise)) {
        variants.try_emplace(variant, one.candidate.exercise);
      }
    }
  }
  const auto has = available(material.request);
  std::vector<LeftOut> out;
  for (const auto& exercise : material.catalogue.exercises()) {
    if (chosen.contains(&exercise)) {
      continue;
    }
    auto reason = reason_against(exercise, material.request, has);
    const auto variant = variants.find(&exercise);
    if (!reason && variant != variants.end() && exercise.pattern != Pattern::cardio) {
      reason = variant_words(exercise, *variant->second);
    }
    const bool has_no_place = draft.main.empty() && exercise.phases == std::vector{Phase::main};
    out.push_back(
        {exercise.id, reason.value_or(has_no_place ? "there is no main part" : "other moves fitted better")});
  }
  return out;
}

}  // namespace hamstring::plan
