#include "hamstring/base/text.hpp"
#include "hamstring/catalogue/equipment.hpp"
#include "hamstring/catalogue/load.hpp"
#include "hamstring/plan/excuse.hpp"
#include "hamstring/plan/planner.hpp"
#include "hamstring/plan/rules.hpp"
#include "support/catch2.hpp"
#include "support/requests.hpp"

using namespace hamstring;
using namespace hamstring::plan;

namespace {

const Catalogue& builtin() {
  static const auto loaded = load_catalogue({builtin_catalogue()});
  return loaded.catalogue;
}

Equipment home_and(const Equipment& more) {
  auto all = home_equipment();
  all.insert(more.begin(), more.end());
  return all;
}

const std::vector<Equipment>& equipment_sets() {
  static const std::vector<Equipment> sets{{},
                                           {"mat"},
                                           {"wall"},
                                           {"chair"},
                                           {"towel"},
                                           home_equipment(),
                                           home_and({"exercise-ball", "dumbbells"}),
                                           {"dumbbells", "bench", "resistance-band", "anchor"},
                                           {"barbell"},
                                           gym_equipment()};
  return sets;
}

/// None, each tag, each pair.
std::vector<std::set<AvoidTag>> avoid_sets() {
  std::vector<std::set<AvoidTag>> sets{{}};
  const auto count = names<AvoidTag>().size();
  for (std::size_t a = 0; a < count; ++a) {
    for (std::size_t b = a; b < count; ++b) {
      sets.push_back({static_cast<AvoidTag>(a), static_cast<AvoidTag>(b)});
    }
  }
  return sets;
}

std::string faults_of(const Session& session) {
  std::string out;
  for (const auto& violation : check(session, builtin())) {
    out += "\n  " + std::string{name(violation.rule)} + ": " + violation.text;
  }
  return out;
}

bool is_excused(const Session& session, Excuse excuse) {
  return std::any_of(session.warnings.begin(), session.warnings.end(),
                     [&](const std::string& warning) { return warning.starts_with(opening(excuse)); });
}

/// Walks through the product of all choices in steps that share no factor with its sides.
class Grid {
 public:
  Request next() {
    Request request;
    auto rest = m_at;
    const auto pick = [&rest](std::size_t count) {
      const auto choice = rest % count;
      rest /= count;
      return choice;
    };
    request.minutes = 5 + static_cast<int>(pick(116));
    request.level = all_levels[pick(3)];
    request.equipment = equipment_sets()[pick(equipment_sets().size())];
    request.avoid = m_avoid[pick(m_avoid.size())];
    request.partner = pick(2) == 1;
    request.seed = pick(5);
    constexpr std::size_t step = 15485863;
    m_at += step;
    return request;
  }

 private:
  std::vector<std::set<AvoidTag>> m_avoid = avoid_sets();
  std::size_t m_at = 0;
};

}  // namespace

TEST_CASE("no session of a wide grid breaks a rule") {
  Grid grid;
  constexpr int sessions = 2500;
  for (int i = 0; i < sessions; ++i) {
    const auto request = grid.next();
    INFO(test::words(request));
    const auto session = plan::plan(builtin(), request);
    CHECK(faults_of(session) == "");
    CHECK_FALSE(session.phases.empty());
    CHECK(session.left_out.size() + [&] {
      std::size_t items = 0;
      for (const auto& phase : session.phases) {
        items += phase.items.size();
      }
      return items;
    }() == builtin().size());
  }
}

TEST_CASE("with nothing to leave out no rule needs an excuse") {
  int shift = 0;
  for (const auto level : all_levels) {
    for (const auto& equipment : equipment_sets()) {
      for (int minutes = 8 + shift++ % 5; minutes <= 120; minutes += 5) {
        Request request;
        request.level = level;
        request.minutes = minutes;
        request.equipment = equipment;
        request.seed = static_cast<std::uint64_t>(minutes);
        INFO(test::words(request));
        const auto session = plan::plan(builtin(), request);
        CHECK(faults_of(session) == "");
        CHECK(is_excused(session, Excuse::no_main) == (minutes < 15));
        for (const auto excuse :
             {Excuse::no_hip_dominant, Excuse::no_knee_flexion, Excuse::few_sets, Excuse::uneven,
              Excuse::short_warm_up, Excuse::no_raise, Excuse::few_dynamic_moves, Excuse::no_stretch}) {
          INFO(opening(excuse));
          CHECK_FALSE(is_excused(session, excuse));
        }
      }
    }
  }
}
