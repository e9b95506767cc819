#include <algorithm>
#include <deque>
#include <fstream>

#include "hamstring/history/journal.hpp"
#include "hamstring/history/statistics.hpp"
#include "hamstring/plan/session_json.hpp"
#include "hamstring/play/view.hpp"
#include "support/catch2.hpp"
#include "support/session.hpp"
#include "support/test_world.hpp"

using namespace hamstring;
using namespace std::chrono_literals;
using terminal::Happening;

namespace {

/// What a person does at the screen, and what they saw and heard.
struct Person {
  std::deque<Happening> happenings;  ///< then time passes as asked for
  bool has_screen = true;
  bool can_speak = true;
  std::vector<std::string> rows;
  std::vector<std::string> heard;
  std::vector<std::chrono::milliseconds> waits;
  std::vector<std::string> titles;
  std::vector<int> progress;
  std::vector<std::string> notices;
  int screens_left = 0;
  int rings = 0;
  int ended_as = 0;
  bool has_left = false;
};

class TestConsole : public terminal::Console {
 public:
  explicit TestConsole(Person& person) : m_person(person) {}
  bool has_screen() const override { return m_person.has_screen; }
  terminal::Size size() const override { return {80, 24}; }
  void show(const std::vector<std::string>& rows) override { m_person.rows = rows; }
  void ring() override { ++m_person.rings; }
  bool say(const std::string& text) override {
    m_person.heard.push_back(text);
    return m_person.can_speak;
  }
  Happening wait(std::optional<std::chrono::milliseconds> at_most) override {
    if (!m_person.happenings.empty()) {
      auto next = m_person.happenings.front();
      m_person.happenings.pop_front();
      return next;
    }
    REQUIRE(at_most);
    m_person.waits.push_back(*at_most);
    Happening passed;
    passed.elapsed = *at_most;
    return passed;
  }
  void head(const std::string& title, int percent) override {
    m_person.titles.push_back(title);
    m_person.progress.push_back(percent);
  }
  void notify(const std::string& text) override { m_person.notices.push_back(text); }
  void leave() override {
    m_person.has_left = true;
    ++m_person.screens_left;
  }
  void end_as(int signal) override { m_person.ended_as = signal; }

 private:
  Person& m_person;
};

constexpr const char* log_path = "/home/someone/.local/share/hamstring/log.jsonl";

struct Start {
  test::TestWorld world;
  Person person;

  Start() {
    world.environment["LANG"] = "C.UTF-8";
    world.open_console = [this](const terminal::ConsoleOptions&) {
      return std::make_unique<TestConsole>(person);
    };
  }

  int run(std::vector<std::string> options = {}) {
    std::vector<std::string> arguments{"start", "--minutes", "20", "--yes"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return world.run(arguments);
  }

  void type(const std::u32string& keys) {
    Happening typed;
    typed.keys = {keys.begin(), keys.end()};
    person.happenings.push_back(typed);
  }
  void pass(std::chrono::milliseconds time) {
    Happening passed;
    passed.elapsed = time;
    person.happenings.push_back(passed);
  }
  void signal(int number) {
    Happening ended;
    ended.signal = number;
    person.happenings.push_back(ended);
  }

  std::vector<history::Record> records() {
    history::Journal journal{world.files, log_path};
    const auto log = journal.read();
    CHECK(log.bad.empty());
    return history::in_effect(log.records);
  }
};

}  // namespace

TEST_CASE("a whole session at home is led through and put on record") {
  Start start;
  CHECK(start.run() == 0);
  const auto records = start.records();
  CHECK(records.size() >= 6);
  for (const auto& record : records) {
    CHECK(record.kind == history::Kind::done);
    CHECK(record.session == records.front().session);
    CHECK(record.level == Level::beginner);
    CHECK(record.amount == record.planned);
    CHECK(record.unconfirmed == (record.phase == Phase::main));
  }
  CHECK(start.person.has_left);
  CHECK(start.person.rings > 20);
  CHECK(start.world.out.str().find("Session done") != std::string::npos);
}

TEST_CASE("a session without a figure wakes about once a second") {
  Start start;
  start.world.environment["LANG"] = "C";
  start.run();
  CHECK(start.person.waits.size() < 20 * 60 * 2);
}

TEST_CASE("a quiet session rings no bell, and a voice hears the cues") {
  Start start;
  start.run({"--quiet", "--say", "speak"});
  CHECK(start.person.rings == 0);
  REQUIRE(start.person.heard.size() > 50);
  CHECK(start.person.heard.front().find("Get ready.") == 0);
  CHECK(start.person.heard.back() == "That was the session. Well done.");
}

TEST_CASE("the title tells the stage and the seconds, and each rest that ends is told of") {
  Start start;
  start.run();
  const auto& titles = start.person.titles;
  CHECK(std::find(titles.begin(), titles.end(), "GET READY 0:10") != titles.end());
  CHECK(std::find(titles.begin(), titles.end(), "REST 0:11") != titles.end());
  CHECK(std::is_sorted(start.person.progress.begin(), start.person.progress.end()));
  CHECK(start.person.progress.front() == 0);
  CHECK(start.person.progress.back() == 100);
  REQUIRE(start.person.notices.size() > 6);
  CHECK(start.person.notices.front().find("The rest is over: ") == 0);
}

TEST_CASE("a side that was done alone stays on record when the session is ended within the set") {
  Start start;
  auto session = test::session_of({{Phase::main, {{"kickback", 2, 12, 0, 60}}}});
  session.disclaimer = "Not medical advice.";
  start.world.in.str(plan::to_json(session));
  start.pass(10s + 72s + 5s + 72s + 60s + 72s + 2s);  // in the change of sides of the second set
  start.signal(15);
  start.world.run({"start", "--plan", "-", "--yes"});
  INFO(start.world.err.str());
  const auto records = start.records();
  REQUIRE(records.size() == 1);
  CHECK(records[0].amount.sets == 1);
  CHECK(records[0].amount.reps == 12);
  CHECK(records[0].amount.right == std::vector<int>{12, 12});
  CHECK(records[0].amount.left == std::vector<int>{12, 0});
  CHECK(start.world.out.str().find("right 12 + 12, left 12 + 0") != std::string::npos);
  start.world.out.str("");
  start.world.run({"log"});
  CHECK(start.world.out.str().find("kickback: right 12 + 12, left 12 + 0") != std::string::npos);
}

TEST_CASE("the ending counts the minutes that passed, and the log names what was skipped") {
  Start start;
  start.type(U"sssn");
  start.pass(61s);
  start.type(U"qq");
  start.run();
  CHECK(start.world.out.str().find("\n1 minute, ") != std::string::npos);
  start.world.out.str("");
  start.world.run({"log"});
  const auto skipped = start.records().front().exercise;
  CHECK_FALSE(skipped.empty());
  CHECK(start.world.out.str().find(skipped + ": skipped") != std::string::npos);
}

TEST_CASE("a voice that cannot speak is tried once and said") {
  Start start;
  start.person.can_speak = false;
  start.type(U"qq");
  start.run({"--say", "nothing"});
  CHECK(start.person.heard.size() == 1);
}

TEST_CASE("without a screen a session is plain lines") {
  Start start;
  start.person.has_screen = false;
  CHECK(start.run() == 0);
  CHECK(start.person.rows.empty());
  const auto out = start.world.out.str();
  CHECK(out.find("General fitness information") == 0);
  CHECK(out.find("  0:00  Get ready. ") != std::string::npos);
  CHECK(out.find("  0:10  Go.") != std::string::npos);
}

TEST_CASE("a signal ends a session with what was done on record, and the process as that signal") {
  Start start;
  start.pass(8min);
  start.signal(15);
  start.run();
  CHECK(start.person.ended_as == 15);
  CHECK_FALSE(start.records().empty());
}

TEST_CASE("a stopped process comes back paused") {
  Start start;
  Happening stopped;
  stopped.was_stopped = true;
  start.person.happenings.push_back(stopped);
  start.type(U"z");
  start.signal(15);
  start.run();
  bool paused = false;
  for (const auto& row : start.person.rows) {
    paused = paused || row.find("PAUSED") != std::string::npos;
  }
  CHECK(paused);
}

TEST_CASE("an interrupted session goes on within the day, and makes one session of the log") {
  Start whole;
  whole.run();
  Start start;
  start.pass(9min);
  start.signal(2);
  start.run();
  const auto first = start.records();
  REQUIRE_FALSE(first.empty());
  start.world.out.str("");
  CHECK(start.world.run({"start", "--resume"}) == 0);
  const auto all = start.records();
  const auto expected = whole.records();
  REQUIRE(all.size() == expected.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    CHECK(all[i].exercise == expected[i].exercise);
    CHECK(all[i].amount == expected[i].amount);
    CHECK(all[i].session == first.front().session);
  }
  CHECK(start.world.run({"start", "--resume"}) == 1);
}

TEST_CASE("where nothing was done it says so, fails and promises nothing") {
  Start start;
  start.type(U"ssssssssssssssssssss");
  CHECK(start.run() == 1);
  CHECK(start.world.out.str().find("nothing was done") != std::string::npos);
  CHECK(start.world.out.str().find("resume") == std::string::npos);
  for (const auto& record : start.records()) {
    CHECK(record.kind == history::Kind::skipped);
  }
  CHECK_FALSE(start.records().empty());
}

TEST_CASE("pain that ends a move in its first set leaves a trace") {
  Start start;
  for (int i = 0; i < 3; ++i) {
    start.type(U"s");
  }
  while (start.person.happenings.size() < 12) {
    start.pass(10s);
  }
  start.type(U"p6yqq");
  start.run();
  const auto records = start.records();
  const auto of = [&](history::Kind kind) {
    return std::find_if(records.begin(), records.end(),
                        [&](const history::Record& record) { return record.kind == kind; });
  };
  REQUIRE(of(history::Kind::left_out) != records.end());
  const bool hurt = std::any_of(records.begin(), records.end(), [&](const history::Record& record) {
    return record.kind != history::Kind::left_out && record.pain == 6 &&
           record.exercise == of(history::Kind::left_out)->exercise;
  });
  CHECK(hurt);
}

TEST_CASE("a session of another day is not gone on with") {
  Start start;
  start.pass(9min);
  start.signal(2);
  start.run();
  start.world.time.local += std::chrono::days{1};
  CHECK(start.world.run({"start", "--resume"}) == 1);
}

TEST_CASE("a stop sign is on record and keeps main work out until it is cleared") {
  Start start;
  start.pass(30s);
  start.type(U"!1");
  start.type(U" ");
  CHECK(start.run() == 0);
  CHECK(start.world.out.str().find("do not stretch or test it") != std::string::npos);
  REQUIRE(history::open_stop(start.records()) != nullptr);
  start.world.out.str("");
  CHECK(start.run({"--rehearse"}) == 0);
  CHECK(start.world.out.str().find("Main part") == std::string::npos);
  CHECK(start.world.out.str().find("a pop or a sharp pain") != std::string::npos);
  start.world.out.str("");
  CHECK(start.run({"--rehearse", "--cleared"}) == 0);
  CHECK(start.world.out.str().find("Main part") != std::string::npos);
  CHECK(start.run({"--cleared", "--minutes", "1000"}) == 2);
  CHECK(start.world.run({"start", "--cleared", "--plan", "/nowhere/plan.json"}) == 1);
  CHECK(start.world.run({"start", "--cleared", "--wrong"}) == 2);
  REQUIRE(history::open_stop(start.records()) != nullptr);  // none of these began a session
  start.type(U"qy");
  CHECK(start.run({"--cleared"}) == 1);  // nothing was done
  CHECK(history::open_stop(start.records()) == nullptr);
}

TEST_CASE("a stop sign stands although the clock went back behind an earlier clearing") {
  Start start;
  start.pass(30s);
  start.type(U"!1");
  start.type(U" ");
  CHECK(start.run() == 0);
  start.world.time.local += std::chrono::minutes{10};
  CHECK(start.world.run({"log", "clear"}) == 0);
  REQUIRE(history::open_stop(start.records()) == nullptr);
  start.world.time.local -= std::chrono::days{2};
  start.pass(30s);
  start.type(U"!1");
  start.type(U" ");
  CHECK(start.run() == 0);
  CHECK(history::open_stop(start.records()) != nullptr);
}

TEST_CASE("an emergency has the screen to itself on every start, until it is cleared") {
  Start start;
  start.pass(30s);
  start.type(U"!5");
  start.type(U" ");
  CHECK(start.run({"--speed", "2"}) == 0);
  CHECK(start.world.out.str().find("Call for help now") != std::string::npos);
  CHECK(start.records().empty());
  start.pass(30s);
  start.type(U"!5");
  start.type(U" ");
  CHECK(start.run() == 0);
  CHECK(start.person.rows.back().find("I have read this") != std::string::npos);
  const auto shows = [&](const std::string& words) {
    return std::any_of(start.person.rows.begin(), start.person.rows.end(),
                       [&](const std::string& row) { return row.find(words) != std::string::npos; });
  };
  for (const std::vector<std::string>& how :
       {std::vector<std::string>{}, {"--quiet"}, {"--fresh"}, {"--speed", "9"}}) {
    start.person.rows.clear();
    start.person.screens_left = 0;
    start.world.err.str("");
    start.type(U" ");
    CHECK(start.run(how) == 1);
    CHECK(shows("██"));
    CHECK(shows("Call for help now"));
    CHECK(shows("space or q: I have read this"));
    CHECK(start.person.screens_left == 1);
    CHECK(start.world.err.str().find("There is no session until a doctor has cleared you") !=
          std::string::npos);
  }
  start.type(U" ");
  CHECK(start.world.run({"start", "--resume"}) == 1);
  CHECK(shows("Call for help now"));
  start.signal(15);
  start.run();
  CHECK(start.person.ended_as == 15);
  start.type(U"qq");
  start.run({"--cleared"});
  CHECK_FALSE(shows("Call for help now"));
}

TEST_CASE("another stop sign is read before a gentle session, --yes or not") {
  Start start;
  start.pass(30s);
  start.type(U"!1");
  start.type(U" ");
  start.run();
  start.type(U"q");
  CHECK(start.run() == 1);
  CHECK(start.person.rows.back().find("I have read this") != std::string::npos);
  start.type(U" ");
  start.type(U"qq");
  start.run();
  CHECK(start.person.rows.back().find("I have read this") == std::string::npos);
}

TEST_CASE("a move left out because of pain stays out for the day") {
  Start start;
  const auto press_in_main = [&] {
    for (int i = 0; i < 60; ++i) {
      start.pass(10s);
    }
  };
  press_in_main();
  start.type(U"p7y");
  start.signal(2);
  start.run();
  const auto records = start.records();
  std::string out_today;
  for (const auto& record : records) {
    if (record.kind == history::Kind::left_out) {
      out_today = record.exercise;
    }
  }
  REQUIRE_FALSE(out_today.empty());
  const auto left_out = history::left_out_on(records, start.world.time.day());
  CHECK(left_out.contains(out_today));
}

namespace {

/// Files of which writing fails while the disk is full.
class FullDisk : public test::MemoryFiles {
 public:
  bool is_full = true;
  Result write(Handle file, std::string_view bytes) override {
    return is_full ? Result{0, ENOSPC} : MemoryFiles::write(file, bytes);
  }
};

}  // namespace

TEST_CASE("on a full disk a session goes on, says so and gives the records back") {
  Start start;
  FullDisk files;
  auto world = start.world.world();
  cli::World full{world.in,        world.out,           world.err, world.environment, files,
                  world.read_file, world.write_private, world.now, world.random,      world.open_console};
  start.pass(6min);
  CHECK(static_cast<int>(cli::run({"start", "--minutes", "20", "--yes"}, full)) == 1);
  const auto err = start.world.err.str();
  CHECK(err.find("not on record") != std::string::npos);
  CHECK(err.find(log_path) != std::string::npos);
  std::size_t lines = 0;
  for (auto at = err.find("\n{"); at != std::string::npos; at = err.find("\n{", at + 1)) {
    ++lines;
  }
  CHECK(lines >= 6);
}

TEST_CASE("a plan is read from standard input, and a wrong one is refused with its faults") {
  Start start;
  CHECK(start.world.run({"plan", "--json", "--minutes", "20"}) == 0);
  const auto plan = start.world.out.str();
  start.world.out.str("");
  start.world.in.str(plan);
  CHECK(start.world.run({"start", "--plan", "-", "--rehearse"}) == 0);
  const auto from_plan = start.world.out.str();
  start.world.out.str("");
  CHECK(start.run({"--rehearse"}) == 0);
  CHECK(start.world.out.str() == from_plan);
  start.world.in.clear();
  start.world.in.str("{}");
  CHECK(start.world.run({"start", "--plan", "-"}) == 1);
}
