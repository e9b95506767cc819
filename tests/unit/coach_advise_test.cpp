#include <fstream>
#include <iterator>
#include "hamstring/coach/advise.hpp"

#include "hamstring/catalogue/equipment.hpp"
#include "hamstring/plan/planner.hpp"
#include "hamstring/plan/rules.hpp"
#include "support/catch2.hpp"
#include "support/records.hpp"
#include "support/session.hpp"

using namespace hamstring;
using namespace hamstring::coach;
using history::Kind;
using history::Record;
using plan::MainWork;
using test::builtin;
using test::day;
using test::done;
using test::of_kind;

namespace {

plan::Request request(Level level = Level::beginner, Equipment equipment = home_equipment()) {
  plan::Request out;
  out.level = level;
  out.equipment = std::move(equipment);
  return out;
}

Record work(const std::string& on, const std::string& move, int sets, int reps, double effort,
            std::optional<double> load = std::nullopt, int pain = 0) {
  auto record = done(on + move, on, move, builtin().find(move)->pattern);
  record.session = "s" + on;
  record.amount = {sets, reps, std::nullopt, std::nullopt, {}};
  record.rpe = effort;
  record.load = load;
  record.pain = pain;
  return record;
}

const Programmes& programmes() {
  static const auto loaded = load_programmes(builtin_programmes());
  return loaded.programmes;
}

Options following() {
  Options options;
  options.programmes = &programmes();
  return options;
}

Equipment gym() {
  return gym_equipment();
}

std::string faults_of(const Advice& advice) {
  const auto session = plan::plan(builtin(), advice.request, advice.brief);
  std::string out;
  for (const auto& fault : plan::check(session, builtin(), advice.brief)) {
    out += std::string{name(fault.rule)} + ": " + fault.text + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("an empty log leaves the dose to the request") {
  const auto advice = advise(builtin(), request(), {}, day("2026-11-21"));
  CHECK(advice.request == request());
  CHECK(advice.brief.doses.empty());
  CHECK(advice.brief.notes.empty());
  CHECK(advice.brief.next_due == day("2026-11-24"));
}

TEST_CASE("a step says what it was, what it is and why") {
  const std::vector<Record> log{work("2026-11-16", "kickback", 2, 11, 6),
                                work("2026-11-16", "prone-leg-curl", 2, 10, 6)};
  auto asked = request();
  asked.with = {"kickback"};
  const auto advice = advise(builtin(), asked, log, day("2026-11-19"));
  const auto& dose = advice.brief.doses.at("kickback");
  CHECK(dose.sets == 2);
  CHECK(dose.reps == 12);
  CHECK(dose.change->from.reps == 11);
  CHECK(dose.change->reason == "12 reps, last time 11 at effort 6: one below your cap of 7");
  CHECK(advice.brief.based_on->records == 2);
  CHECK(faults_of(advice) == "");
}

TEST_CASE(
    "under 48 hours the session is mobility, --anyway overrules that, and a stop sign is overruled by "
    "nothing") {
  std::vector<Record> log{work("2026-11-20", "kickback", 2, 11, 6)};
  Options anyway;
  anyway.anyway = true;
  CHECK(advise(builtin(), request(), log, day("2026-11-21")).brief.main == MainWork::mobility);
  CHECK(advise(builtin(), request(), log, day("2026-11-21"), anyway).brief.main == MainWork::allowed);
  log.push_back(of_kind(Kind::stop, "x", "2026-11-20"));
  log.back().note = "tingling or numbness";
  const auto stopped = advise(builtin(), request(), log, day("2026-11-30"), anyway);
  CHECK(stopped.brief.main == MainWork::gentle);
  CHECK(stopped.brief.why.find("2026-11-20") != std::string::npos);
  CHECK(stopped.brief.why.find("tingling") != std::string::npos);
  log.back().note = "chest pain, faintness or unusual breathlessness";
  CHECK(advise(builtin(), request(), log, day("2026-11-30"), anyway).brief.main == MainWork::none);
}

TEST_CASE("session B shares no move with session A where the catalogue allows") {
  const std::vector<Record> log{work("2026-11-16", "kickback", 2, 11, 6),
                                work("2026-11-16", "prone-leg-curl", 2, 10, 6)};
  const auto advice = advise(builtin(), request(), log, day("2026-11-19"));
  CHECK(advice.brief.leave_out.contains("kickback"));
  CHECK(advice.brief.leave_out.contains("prone-leg-curl"));
  CHECK(faults_of(advice) == "");
  const auto third = advise(builtin(), request(),
                            {log[0], log[1], work("2026-11-19", "bridge", 2, 11, 6),
                             work("2026-11-19", "standing-leg-curl", 2, 11, 6)},
                            day("2026-11-23"));
  CHECK(third.brief.keep == std::vector<std::string>{"kickback", "prone-leg-curl"});
  CHECK_FALSE(third.brief.leave_out.contains("kickback"));
}

TEST_CASE("a harder variant takes the place of a move that is outgrown, and steps back after pain") {
  const auto advanced_home = request(Level::intermediate);
  std::vector<Record> log;
  for (const auto* on : {"2026-11-02", "2026-11-09"}) {
    log.push_back(work(on, "bridge", 3, 15, 7));
    log.push_back(work(on, "bridge-walkout", 3, 9, 7));
  }
  log.insert(log.begin() + 2, work("2026-11-05", "kickback", 3, 11, 7));
  const auto up = advise(builtin(), advanced_home, log, day("2026-11-16"));
  CHECK(up.brief.leave_out.contains("bridge"));
  REQUIRE(up.brief.doses.contains("single-leg-bridge"));
  CHECK(up.brief.doses.at("single-leg-bridge").reps == 8);
  CHECK(up.brief.doses.at("single-leg-bridge").change->from.reps == 15);
  log.push_back(work("2026-11-16", "single-leg-bridge", 3, 8, 8, std::nullopt, 5));
  const auto back = advise(builtin(), advanced_home, log, day("2026-11-19"));
  CHECK(back.brief.leave_out.contains("single-leg-bridge"));
  CHECK(back.brief.leave_out.at("single-leg-bridge").find("stands in for it: pain 5") != std::string::npos);
  CHECK(faults_of(back) == "");
}

TEST_CASE("after 84 days one trains a level lower for four weeks") {
  const std::vector<Record> log{work("2026-08-01", "kickback", 3, 11, 6)};
  const auto advice = advise(builtin(), request(Level::intermediate), log, day("2026-11-21"));
  CHECK(advice.request.level == Level::beginner);
  REQUIRE_FALSE(advice.brief.notes.empty());
  CHECK(advice.brief.notes.front().find("one level lower until Friday 18 December") != std::string::npos);
}

TEST_CASE("the Nordic programme goes its weeks, beside two other moves") {
  auto asked = request(Level::advanced, gym());
  asked.minutes = 60;
  std::vector<Record> log{of_kind(Kind::start_programme, "p", "2026-11-02", "nordic-10-weeks")};
  const auto reps_on = [&](const std::string& on) {
    const auto advice = advise(builtin(), asked, log, day(on), following());
    const auto session = plan::plan(builtin(), advice.request, advice.brief);
    CHECK(advice.brief.most_moves == 3);
    CHECK(faults_of(advice) == "");
    const auto dose = advice.brief.doses.find("nordic-curl");
    return dose == advice.brief.doses.end() ? std::vector<int>{} : dose->second.reps_by_set;
  };
  const auto do_on = [&](const std::string& on) { log.push_back(work(on, "nordic-curl", 2, 5, 8)); };
  CHECK(reps_on("2026-11-02") == std::vector<int>{5, 5});
  do_on("2026-11-02");
  CHECK(reps_on("2026-11-05") == std::vector<int>{6, 6});
  do_on("2026-11-05");
  CHECK(reps_on("2026-11-09") == std::vector<int>{6, 6});
  do_on("2026-11-09");
  CHECK(reps_on("2026-11-12") == std::vector<int>{6, 6, 6});
  do_on("2026-11-12");
  do_on("2026-11-14");
  CHECK(reps_on("2026-11-17") == std::vector<int>{8, 8, 8});
  CHECK(reps_on("2026-11-23") == std::vector<int>{6, 6, 6});  // a week was missed: week 3 again
  CHECK(reps_on("2026-11-28") == std::vector<int>{5, 5});     // two weeks: from the beginning
  CHECK(advise(builtin(), asked, log, day("2026-11-15"), following()).brief.main == MainWork::mobility);
}

TEST_CASE("a programme that cannot be done says why and waits") {
  const std::vector<Record> log{of_kind(Kind::start_programme, "p", "2026-11-02", "nordic-10-weeks")};
  const auto note = [&](const plan::Request& asked) {
    return advise(builtin(), asked, log, day("2026-11-02"), following()).brief.notes.front();
  };
  CHECK(note(request()) == "Nordic curl in ten weeks waits: it is not for your level.");
  CHECK(note(request(Level::advanced)).find("waits: Nordic curl: needs") != std::string::npos);
}

TEST_CASE("the way back as a programme cuts the sets by its weeks") {
  std::vector<Record> log{work("2026-11-16", "slider-leg-curl", 4, 8, 7),
                          of_kind(Kind::start_programme, "p", "2026-11-17", "back-after-a-break")};
  auto asked = request(Level::intermediate);
  asked.with = {"slider-leg-curl"};
  const auto advice = advise(builtin(), asked, log, day("2026-11-19"), following());
  CHECK(advice.brief.doses.at("slider-leg-curl").sets == 2);
  CHECK(faults_of(advice) == "");
}

TEST_CASE("programmes of the build are sound, and name moves of the catalogue") {
  std::ifstream file{HAMSTRING_DATA_DIR "/programmes.json"};
  const std::string text{std::istreambuf_iterator<char>{file}, {}};
  const auto loaded = load_programmes({"programmes.json", text}, &builtin());
  CHECK(loaded.diagnostics.empty());
  CHECK(loaded.programmes == load_programmes(builtin_programmes()).programmes);
  CHECK(loaded.programmes.size() == 3);
  CHECK(find(loaded.programmes, "nordic-10-weeks")->weeks.size() == 10);
}

TEST_CASE("a damaged programme file names every place") {
  const auto faults = [](std::string_view text) {
    std::string out;
    for (const auto& fault : load_programmes({"mine.json", text, false}, &builtin()).diagnostics) {
      out += to_string(fault) + "\n";
    }
    return out;
  };
  CHECK(faults("{").find("mine.json: 1:") == 0);
  const auto found =
      faults(R"({"schema":1,"programmes":[{"id":"a","name":"A","summary":"s","levels":["expert"],
    "moves":{"advanced":"nordic-crul"},"weeks":[{"sessions":4},{"sessions":2,"test":true},
    {"sessions":3,"sets":{"advanced":[[5],[5]]}}],"sources":[],"colour":1}]})");
  for (const auto* place :
       {"$.programmes[0].levels[0]", "$.programmes[0].moves.advanced", "$.programmes[0].weeks[0].sessions",
        "$.programmes[0].weeks[2]", "$.programmes[0].sources", "\"colour\"", "a week has a test"}) {
    INFO(found);
    CHECK(found.find(place) != std::string::npos);
  }
}
