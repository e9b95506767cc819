#pragma once
#include <string>
#include <utility>
#include <vector>

#include "hamstring/catalogue/load.hpp"
#include "hamstring/plan/session.hpp"

/// Sessions for tests of what plays them, timed by the time model of the coaching rules.
namespace hamstring::test {

inline const Catalogue& builtin() {
  static const Catalogue catalogue = load_catalogue({builtin_catalogue()}).catalogue;
  return catalogue;
}

inline Seconds model_seconds(const plan::Item& item, Phase phase) {
  using namespace std::chrono_literals;
  const auto changes = item.sets * (item.sides - 1) * 5s;
  if (item.duration) {
    return *item.duration;
  }
  if (item.reps) {
    const auto work = item.sets * item.sides * *item.reps * (item.rep + item.hold);
    return std::chrono::duration_cast<Seconds>(work) + (item.sets - 1) * item.rest + changes;
  }
  const auto rests = phase == Phase::main ? (item.sets - 1) * item.rest : 0s;
  return item.sets * item.sides * (item.hold + 5s) + changes + rests;
}

/// What a session does of a move.
struct Doing {
  std::string exercise;
  int sets = 1;
  int reps = 0;
  int hold = 0;
  int rest = 0;
  int duration = 0;
};

inline plan::Item item_of(const Doing& doing) {
  const auto& exercise = *builtin().find(doing.exercise);
  plan::Item item;
  item.exercise = exercise.id;
  item.name = exercise.name;
  item.pattern = exercise.pattern;
  item.position = exercise.position;
  item.sets = doing.sets;
  item.hold = Seconds{doing.hold};
  item.rest = Seconds{doing.rest};
  item.rep = rep_length(exercise);
  item.sides = doing.duration > 0 ? 1 : side_count(exercise);
  if (doing.reps > 0) {
    item.reps = doing.reps;
  }
  if (doing.duration > 0) {
    item.duration = Seconds{doing.duration};
  }
  return item;
}

inline plan::Session session_of(const std::vector<std::pair<Phase, std::vector<Doing>>>& phases) {
  using namespace std::chrono_literals;
  plan::Session session;
  Seconds at{0};
  for (const auto& [phase, moves] : phases) {
    plan::SessionPhase made{phase, {}, {}};
    for (const auto& move : moves) {
      auto item = item_of(move);
      item.starts_at = at == 0s ? 0s : at + 20s;
      item.seconds = model_seconds(item, phase);
      at = item.starts_at + item.seconds;
      made.items.push_back(item);
    }
    session.phases.push_back(made);
  }
  session.seconds = at;
  return session;
}

/// Every shape of a move: timed, repetitions of both sides, of each side and in turn, with a hold, and static
/// holds.
inline plan::Session half_hour() {
  return session_of({
      {Phase::warm_up,
       {{"march-in-place", 1, 0, 0, 0, 240}, {"leg-swings", 1, 10}, {"heel-dig-stretch", 1, 5, 5}}},
      {Phase::main,
       {{"bodyweight-good-morning", 2, 12, 0, 60},
        {"kickback", 2, 12, 0, 60},
        {"chair-pelvic-lift", 2, 12, 5, 60},
        {"long-lever-bridge", 2, 0, 20, 60}}},
      {Phase::cool_down, {{"easy-walk", 1, 0, 0, 0, 120}, {"seated-chair-stretch", 2, 0, 30}}},
  });
}

}  // namespace hamstring::test
