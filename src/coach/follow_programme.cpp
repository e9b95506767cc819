#include <algorithm>

#include "coach/consultation.hpp"
#include "plan/candidate.hpp"

namespace hamstring::coach {
namespace {

void prescribe_move(Consultation& c, const Exercise& exercise, Level level) {
  constexpr std::chrono::days a_week{7};
  if (c.place.week >= c.programme->weeks.size() && c.place.last && c.day < *c.place.last + a_week) {
    c.brief().leave_out.insert_or_assign(exercise.id, "the programme is behind you: once a week keeps it");
    return;
  }
  auto sets = sets_today(*c.programme, level, c.place);
  if (sets.empty()) {
    return;
  }
  const auto& turns = c.story.turns(exercise.id);
  std::string why = "week " + std::to_string(c.place.week + 1) + " of " + c.programme->name;
  if (c.condition.ease == Ease::deload) {
    sets.resize(static_cast<std::size_t>(eased_sets(static_cast<int>(sets.size()), c.condition)));
    why += ", half its sets for the easy week";
  } else if (!turns.empty() && turns.back().pain.value_or(0) >= history::painful && sets.size() > 1) {
    sets.pop_back();
    why += ", one set less after pain " + std::to_string(*turns.back().pain);
  }
  plan::Prescription dose;
  dose.reps_by_set = sets;
  const auto step = c.steps.find(exercise.id);
  const auto from = step == c.steps.end() ? plan::PastDose{} : step->second.from;
  if (!turns.empty()) {
    dose.change = plan::Change{from, why};
  }
  c.brief().doses.insert_or_assign(exercise.id, dose);
  c.brief().keep.insert(c.brief().keep.begin(), exercise.id);
  if (c.programme->other_moves) {
    c.brief().most_moves = 1 + *c.programme->other_moves;
  }
}

bool is_test_due(const Consultation& c) {
  constexpr std::chrono::days a_week{7};
  return std::none_of(c.records.begin(), c.records.end(), [&](const history::Record& record) {
    return record.exercise == c.programme->test && record.kind == history::Kind::done &&
           record.at.day() > c.day - a_week && record.at.day() <= c.day;
  });
}

}  // namespace

void follow_programme(Consultation& c) {
  const auto begun = followed(c.records, c.day);
  if (!begun || c.options.programmes == nullptr) {
    return;
  }
  c.programme = find(*c.options.programmes, begun->id);
  if (c.programme == nullptr) {
    c.brief().notes.push_back("The programme \"" + begun->id +
                              "\" is not known here; hamstring programme list names those that are.");
    return;
  }
  c.place = place_in(*c.programme, c.story, *begun, c.day);
  const auto* week = week_of(*c.programme, c.place);
  if (week == nullptr) {
    return;
  }
  c.routine.sessions_a_week = week->sessions;
  if (week->volume < 100 && c.condition.ease != Ease::deload) {
    constexpr double hundred = 100;
    c.condition.ease = Ease::back;
    c.condition.sets = std::min(c.condition.sets, week->volume / hundred);
    c.condition.week = static_cast<int>(c.place.week) + 1;
  }
}

void prescribe_programme(Consultation& c, const Field& field) {
  if (c.programme == nullptr || c.programme->moves.empty()) {
    return;
  }
  const auto move = c.programme->moves.find(field.request().level);
  if (move == c.programme->moves.end()) {
    c.waits = "it is not for your level";
    return;
  }
  const auto* exercise = c.catalogue.find(move->second);
  if (exercise == nullptr) {
    c.waits = "the catalogue has no " + move->second;
    return;
  }
  if (const auto why = plan::reason_against(*exercise, field.request(), plan::available(field.request()))) {
    c.waits = exercise->name + ": " + *why;
    return;
  }
  if (c.instead.contains(move->second)) {
    c.instead.erase(move->second);
    c.brief().leave_out.erase(move->second);
  }
  if (c.brief().leave_out.contains(move->second)) {
    c.waits = exercise->name + ": " + c.brief().leave_out.at(move->second);
    return;
  }
  prescribe_move(c, *exercise, move->first);
}

std::string programme_words(const Consultation& c) {
  const auto& programme = *c.programme;
  if (!c.waits.empty()) {
    return programme.name + " waits: " + c.waits + ".";
  }
  if (c.place.week >= programme.weeks.size()) {
    return programme.name + " is done" +
           (programme.afterwards ? "; one session a week keeps what you have."
                                 : ". hamstring programme stop ends it.");
  }
  const auto& week = programme.weeks[c.place.week];
  auto out = programme.name + ", week " + std::to_string(c.place.week + 1) + " of " +
             std::to_string(programme.weeks.size()) + ", session " + std::to_string(c.place.session + 1) +
             " of " + std::to_string(week.sessions) + ".";
  if (c.place.is_restarted) {
    out += " After two weeks off it begins again.";
  } else if (c.place.is_repeated) {
    out += " A week was missed, so this one starts again.";
  }
  return week.test && is_test_due(c) ? out + " Test yourself first, while you are fresh: hamstring test."
                                     : out;
}

}  // namespace hamstring::coach
