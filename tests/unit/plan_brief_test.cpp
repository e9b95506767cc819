// What the log decides: the planner obeys, and the checker knows.
#include "hamstring/plan/brief.hpp"

#include <algorithm>

#include "hamstring/base/error.hpp"
#include "hamstring/catalogue/equipment.hpp"
#include "hamstring/catalogue/load.hpp"
#include "hamstring/plan/planner.hpp"
#include "hamstring/plan/rules.hpp"
#include "support/catch2.hpp"

using namespace hamstring;
using namespace hamstring::plan;
using namespace std::chrono_literals;
using Catch::Matchers::ContainsSubstring;

namespace {

const Catalogue& builtin() {
  static const auto loaded = load_catalogue({builtin_catalogue()});
  return loaded.catalogue;
}

Request request_of(Level level = Level::beginner) {
  Request request;
  request.level = level;
  request.minutes = 30;
  request.equipment = home_equipment();
  return request;
}

std::vector<Item> items(const Session& session, Phase wanted) {
  std::vector<Item> out;
  for (const auto& phase : session.phases) {
    if (phase.phase == wanted) {
      out = phase.items;
    }
  }
  return out;
}

const Item& item(const Session& session, const std::string& id) {
  for (const auto& phase : session.phases) {
    for (const auto& item : phase.items) {
      if (item.exercise == id) {
        return item;
      }
    }
  }
  throw Error("no " + id);
}

std::string faults(const Session& session, const Brief& brief) {
  std::string out;
  for (const auto& violation : check(session, builtin(), brief)) {
    out += std::string{name(violation.rule)} + ": " + violation.text + "; ";
  }
  return out;
}

Brief told(MainWork main) {
  Brief brief;
  brief.main = main;
  brief.why = "You stopped on sharp pain on 2026-11-20.";
  return brief;
}

}  // namespace

TEST_CASE("on a day of mobility there is a warm-up and a stretch, and the log's reason comes first") {
  const auto brief = told(MainWork::mobility);
  const auto session = plan::plan(builtin(), request_of(), brief);
  CHECK(faults(session, brief) == "");
  CHECK(items(session, Phase::main).empty());
  CHECK(items(session, Phase::cool_down).front().pattern == Pattern::stretch);
  CHECK(session.warnings.front() == brief.why);
  CHECK(session.request == request_of());
}

TEST_CASE("after a stop sign only easy walking and slow movement are left") {
  const auto brief = told(MainWork::gentle);
  for (const auto level : all_levels) {
    const auto session = plan::plan(builtin(), request_of(level), brief);
    CHECK(faults(session, brief) == "");
    CHECK_FALSE(session.phases.empty());
    CHECK(session.request.avoid.empty());
    CHECK(session.warnings.front() == brief.why);
    for (const auto& phase : session.phases) {
      for (const auto& one : phase.items) {
        CHECK(has(*builtin().find(one.exercise), Trait::gentle));
      }
    }
    CHECK(faults(plan::plan(builtin(), request_of(level)), brief) != "");
  }
  auto request = request_of();
  request.with = {"strap-hamstring-stretch"};
  CHECK_THROWS_WITH(plan::plan(builtin(), request, brief), ContainsSubstring("until you are cleared"));
}

TEST_CASE("an emergency sign leaves no session") {
  const auto brief = told(MainWork::none);
  const auto session = plan::plan(builtin(), request_of(), brief);
  CHECK(session.phases.empty());
  CHECK(session.warnings == std::vector{brief.why});
  CHECK(faults(session, brief) == "");
  CHECK(faults(plan::plan(builtin(), request_of()), brief) != "");
}

TEST_CASE("a dose from the log goes into the item, within the record's range") {
  Brief brief;
  auto request = request_of();
  request.with = {"bridge", "kickback"};
  brief.doses["bridge"] = {2,  14,           std::nullopt,
                           {}, std::nullopt, Change{{2, 13, 0s, std::nullopt}, "13 last time"}};
  brief.doses["kickback"] = {1, 99, std::nullopt, {}, 2.5, std::nullopt};
  const auto session = plan::plan(builtin(), request, brief);
  CHECK(faults(session, brief) == "");
  CHECK(item(session, "bridge").reps == 14);
  CHECK(item(session, "bridge").reps_range == Range<int>{8, 15});
  CHECK(item(session, "bridge").change->reason == "13 last time");
  CHECK(item(session, "kickback").reps == 15);
  CHECK(item(session, "kickback").load == 2.5);
  CHECK(faults(session, {}) != "");
}

TEST_CASE("sets that differ take the time of each") {
  Brief brief;
  auto request = request_of(Level::advanced);
  request.equipment.insert({"anchor"});
  request.minutes = 60;
  request.with = {"nordic-curl"};
  brief.doses["nordic-curl"].reps_by_set = {12, 10, 8};
  const auto session = plan::plan(builtin(), request, brief);
  CHECK(faults(session, brief) == "");
  const auto& nordic = item(session, "nordic-curl");
  CHECK(nordic.reps_by_set == std::vector{12, 10, 8});
  CHECK(nordic.reps == 12);
  CHECK(nordic.sets == 3);
  CHECK(nordic.seconds == 30 * nordic.rep + 2 * nordic.rest);
}

TEST_CASE("a lower cap of sets and moves left out are obeyed") {
  Brief brief;
  brief.most_sets = 4;
  brief.leave_out["bridge"] = "pain of 5 twice running";
  brief.notes = {"An easier week."};
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    auto request = request_of();
    request.seed = seed;
    const auto session = plan::plan(builtin(), request, brief);
    CHECK(faults(session, brief) == "");
    int sets = 0;
    for (const auto& one : items(session, Phase::main)) {
      sets += one.sets;
      CHECK(one.exercise != "bridge");
    }
    CHECK(sets <= 4);
    CHECK(session.notes == brief.notes);
    CHECK(std::any_of(session.left_out.begin(), session.left_out.end(), [](const LeftOut& out) {
      return out.exercise == "bridge" && out.because == "pain of 5 twice running";
    }));
  }
}
