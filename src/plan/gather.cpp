#include <algorithm>

#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/plan/time_model.hpp"
#include "plan/draft.hpp"

namespace hamstring::plan {
namespace {

constexpr std::size_t enough_around = 12;

[[noreturn]] void refuse(std::string_view option, std::string_view id, std::string_view why) {
  throw Error(std::string{option} + " " + text::escape(id) + ": " + std::string{why});
}

const Exercise& find(const Catalogue& catalogue, std::string_view option, const std::string& id) {
  if (const auto* exercise = catalogue.find(id)) {
    return *exercise;
  }
  std::vector<std::string> ids;
  for (const auto& exercise : catalogue.exercises()) {
    ids.push_back(exercise.id);
  }
  const auto close = text::nearest(id, ids);
  refuse(option, id,
         "there is no such move" +
             (close.empty() ? "; `hamstring list` shows all" : "; did you mean " + close.front() + "?"));
}

/// The request as the day allows it.
Request limits_of(Request request, const Brief& brief) {
  if (brief.main == MainWork::gentle) {
    request.avoid.insert({AvoidTag::recent_strain, AvoidTag::tingling});
  }
  for (const auto& [id, why] : brief.leave_out) {
    if (std::find(request.with.begin(), request.with.end(), id) == request.with.end()) {
      request.without.push_back(id);
    }
  }
  return request;
}

std::vector<const Exercise*> find_pinned(const Catalogue& catalogue, const Request& request,
                                         const Request& limits) {
  for (const auto& id : request.without) {
    find(catalogue, "--without", id);
  }
  const auto has = available(request);
  std::vector<const Exercise*> pinned;
  for (const auto& id : request.with) {
    const auto& exercise = find(catalogue, "--with", id);
    if (std::find(request.without.begin(), request.without.end(), id) != request.without.end()) {
      refuse("--with", id, "--without names it too");
    }
    if (const auto reason = reason_against(exercise, request, has)) {
      const bool is_more = exercise.level > request.level && *reason != above_level;
      refuse("--with", id, *reason + (is_more ? "; it is also " + std::string{above_level} : ""));
    }
    if (!is_allowed(exercise, limits, has)) {
      refuse("--with", id, until_cleared);
    }
    if (std::find(pinned.begin(), pinned.end(), &exercise) == pinned.end()) {
      pinned.push_back(&exercise);
    }
  }
  return pinned;
}

void refuse_too_many(const std::vector<const Exercise*>& pinned, Level level) {
  const auto most = level_table(level).main_moves.high;
  const auto is_main = [](const Exercise* exercise) { return is_in(*exercise, Phase::main); };
  if (std::count_if(pinned.begin(), pinned.end(), is_main) > most) {
    refuse("--with", pinned.back()->id,
           "a session of your level has at most " + std::to_string(most) + " main moves");
  }
}

void refuse_variants(const std::vector<const Exercise*>& pinned, const Ladders& ladders) {
  for (const auto* a : pinned) {
    for (const auto* b : pinned) {
      const bool both_cardio = a->pattern == Pattern::cardio && b->pattern == Pattern::cardio;
      if (a != b && !both_cardio && ladders.are_variants(*a, *b)) {
        refuse("--with", a->id, "it is a variant of " + b->id + ", and a session has only one of them");
      }
    }
  }
}

Phase phase_of_pin(const Exercise& exercise, const Material& material) {
  const bool has_main = material.has_main_time();
  if (has_main && is_in(exercise, Phase::main)) {
    return Phase::main;
  }
  const auto level = material.request.level;
  if (is_in(exercise, Phase::cool_down) && !cool_down_dose(exercise, level).reps) {
    return Phase::cool_down;
  }
  if (is_in(exercise, Phase::warm_up) &&
      effective_dose(exercise, level, Phase::warm_up).hold <= longest_hold_of_warm_up) {
    return Phase::warm_up;
  }
  if (!is_in(exercise, Phase::main)) {
    refuse(
        "--with", exercise.id,
        "its dose suits neither a warm-up, which holds nothing for long, nor a cool-down, which is at rest");
  }
  if (material.brief.main == MainWork::allowed) {
    refuse("--with", exercise.id, "a session under 15 minutes has no main part; ask for 15 minutes or more");
  }
  refuse("--with", exercise.id, "there is no main part today. " + material.brief.why);
}

std::vector<std::string> used_equipment(const Exercise& exercise, const Equipment& has) {
  std::vector<std::string> used;
  for (const auto& alternatives : exercise.equipment) {
    const auto first = std::find_if(alternatives.begin(), alternatives.end(),
                                    [&](const std::string& word) { return has.contains(word); });
    if (first != alternatives.end() && std::find(used.begin(), used.end(), *first) == used.end()) {
      used.push_back(*first);
    }
  }
  return used;
}

class Gatherer {
 public:
  Gatherer(Material& material, std::map<std::string, int, std::less<>> recency)
      : m_material(material), m_recency(std::move(recency)), m_has(available(material.request)) {
    for (const auto& [id, rank] : m_recency) {
      m_last = std::max(m_last, rank);
    }
    for (const auto* exercise : material.pinned) {
      const auto variants = material.ladders.variants(*exercise);
      m_barred.insert(variants.begin(), variants.end());
    }
  }

  void run() {
    for (const auto& exercise : m_material.catalogue.exercises()) {
      if (is_allowed(exercise, m_material.limits, m_has)) {
        const bool pinned = contains(exercise);
        if (pinned || !m_barred.contains(&exercise) || exercise.pattern == Pattern::cardio) {
          sort_in(exercise, pinned);
        }
      }
    }
    thin_out();
  }

 private:
  bool contains(const Exercise& exercise) const {
    const auto& pinned = m_material.pinned;
    return std::find(pinned.begin(), pinned.end(), &exercise) != pinned.end();
  }

  void sort_in(const Exercise& exercise, bool pinned) {
    const bool has_main = m_material.has_main_time();
    for (const auto phase : exercise.phases) {
      const bool is_wanted = !pinned || phase_of_pin(exercise, m_material) == phase;
      if (is_wanted && (phase != Phase::main || has_main)) {
        add(exercise, phase, pinned);
      }
    }
  }

  void add(const Exercise& exercise, Phase phase, bool pinned) {
    const auto level = m_material.request.level;
    Candidate candidate;
    candidate.exercise = &exercise;
    candidate.dose =
        phase == Phase::cool_down ? cool_down_dose(exercise, level) : effective_dose(exercise, level, phase);
    candidate.equipment = used_equipment(exercise, m_has);
    const auto done = m_recency.find(exercise.id);
    candidate.recency = done == m_recency.end() ? 0 : done->second;
    candidate.ticket = seeded_ticket(m_material.request.seed, exercise.id);
    candidate.appeal = appeal(candidate);
    candidate.pinned = pinned;
    if (phase == Phase::main) {
      follow_brief(candidate);
    }
    of(phase).push_back(std::move(candidate));
  }

  /// Steps of the seed are few, so that moves that differ in nothing else are mostly equal.
  int appeal(const Candidate& candidate) const {
    constexpr int steps = 8;
    const int seeded = static_cast<int>(candidate.ticket % steps) * seeded_points / (steps - 1);
    return seeded - (m_last == 0 ? 0 : candidate.recency * recent_points / m_last);
  }

  void follow_brief(Candidate& candidate) const {
    const auto& brief = m_material.brief;
    const auto& exercise = *candidate.exercise;
    candidate.kept = std::find(brief.keep.begin(), brief.keep.end(), exercise.id) != brief.keep.end();
    if (const auto dose = brief.doses.find(exercise.id); dose != brief.doses.end()) {
      candidate.prescription = &dose->second;
      candidate.dose = prescribed(candidate.dose, dose->second, has(exercise, Trait::loaded));
    }
  }

  Candidates& of(Phase phase) {
    return phase == Phase::warm_up ? m_material.warm_up
                                   : (phase == Phase::main ? m_material.main : m_material.cool_down);
  }

  void thin_out() {
    std::erase_if(m_material.warm_up,
                  [](const Candidate& c) { return !c.pinned && !is_raise(c) && !is_dynamic(c); });
    std::erase_if(m_material.cool_down,
                  [](const Candidate& c) { return !c.pinned && !is_raise(c) && !is_static_stretch(c); });
    leave_gentle_for_limits(is_raise, 1);
    leave_gentle_for_limits(is_dynamic, 2);
    m_material.warm_up = first_few_of_each(std::move(m_material.warm_up));
    m_material.cool_down = first_few_of_each(std::move(m_material.cool_down));
  }

  /// Gentle moves are for those for whom nothing livelier is left to warm up with.
  void leave_gentle_for_limits(bool (*is_kind)(const Candidate&), int enough) {
    auto& warm_up = m_material.warm_up;
    const auto is_gentle = [](const Candidate& c) { return has(*c.exercise, Trait::gentle); };
    const auto lively = std::count_if(warm_up.begin(), warm_up.end(),
                                      [&](const Candidate& c) { return is_kind(c) && !is_gentle(c); });
    std::erase_if(warm_up, [&](const Candidate& c) {
      return lively >= enough && is_kind(c) && is_gentle(c) && !c.pinned;
    });
  }

  Candidates first_few_of_each(Candidates candidates) const {
    const auto middle = std::partition(candidates.begin(), candidates.end(), is_raise);
    const Candidates raises{candidates.begin(), middle};
    auto out = first_few({middle, candidates.end()}, m_material.ladders, enough_around);
    const auto few = first_few(raises, m_material.ladders, enough_around / 2);
    out.insert(out.end(), few.begin(), few.end());
    return out;
  }

  Material& m_material;
  std::map<std::string, int, std::less<>> m_recency;
  int m_last = 0;  // rank of what was done last
  Equipment m_has;
  std::set<const Exercise*> m_barred;
};

}  // namespace

bool Material::has_main_time() const {
  return std::chrono::minutes{request.minutes} >= shortest_with_main && brief.main == MainWork::allowed &&
         !must_be_gentle(request);
}

bool Material::is_gentle() const {
  return must_be_gentle(limits);
}

int Material::most_moves() const {
  const int most = level_table(request.level).main_moves.high;
  return std::clamp(brief.most_moves.value_or(most), 1, most);
}

int Material::most_sets() const {
  const int cap = level_table(request.level).session_sets;
  return std::clamp(brief.most_sets.value_or(cap), 1, cap);
}

Material gather(const Catalogue& catalogue, const Request& request, const Brief& brief) {
  const auto limits = limits_of(request, brief);
  Material material{catalogue,
                    request,
                    brief,
                    limits,
                    Ladders{catalogue},
                    {},
                    {},
                    {},
                    find_pinned(catalogue, request, limits)};
  refuse_too_many(material.pinned, request.level);
  refuse_variants(material.pinned, material.ladders);
  Gatherer{material, ranks(brief.last_done)}.run();
  return material;
}

}  // namespace hamstring::plan
