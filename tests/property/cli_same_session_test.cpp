// What `plan` shows and what `start` leads are the same session, to the byte, on the same day over the same
// settings and log; and `plan --fresh` depends on the request alone.
#include <random>

#include "support/catch2.hpp"
#include "support/test_world.hpp"

using namespace hamstring;
using Words = std::vector<std::string>;

namespace {

constexpr const char* data = "/home/someone/.local/share/hamstring/";
constexpr const char* settings = "/home/someone/.config/hamstring/config.toml";

/// Nobody is there; time passes as asked for.
class PassingConsole : public terminal::Console {
 public:
  bool has_screen() const override { return false; }
  terminal::Size size() const override { return {80, 24}; }
  void show(const std::vector<std::string>&) override {}
  void ring() override {}
  bool say(const std::string&) override { return true; }
  terminal::Happening wait(std::optional<std::chrono::milliseconds> at_most) override {
    terminal::Happening passed;
    passed.elapsed = at_most.value_or(std::chrono::milliseconds{1000});
    return passed;
  }
  void leave() override {}
  void end_as(int) override {}
};

/// Someone who trains for some weeks, with settings and options of their own.
struct Trainee {
  test::TestWorld world;
  Words options;
  std::minstd_rand luck;

  Trainee(unsigned number, const std::string& config, Words asked) : options(std::move(asked)), luck(number) {
    world.open_console = [](const terminal::ConsoleOptions&) { return std::make_unique<PassingConsole>(); };
    if (!config.empty()) {
      world.files.contents[settings] = config;
    }
  }

  std::string run(Words words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
    world.out.str("");
    world.err.str("");
    world.run(words);
    return world.out.str();
  }

  /// Those who were there say how hard it was, and now and then that it hurt.
  void confirm() {
    const std::string unconfirmed = "\"unconfirmed\":true";
    auto& log = world.files.contents[std::string{data} + "log.jsonl"];
    for (auto at = log.find(unconfirmed); at != std::string::npos; at = log.find(unconfirmed, at)) {
      const auto pain = luck() % 9 == 0 ? ",\"pain\":4" : "";
      log.replace(at, unconfirmed.size(), "\"rpe\":" + std::to_string(5 + luck() % 5) + pain);
    }
  }

  void train_for(int sessions) {
    int changed = 0;
    for (int i = 0; i < sessions; ++i) {
      const auto shown = run({"plan", "--json"}, options);
      run({"start", "--yes", "--quiet"}, options);
      const auto& stored = world.files.contents[std::string{data} + "session"];
      INFO(to_string(world.time.day()) << ": " << world.err.str());
      REQUIRE(stored.find('\n') != std::string::npos);
      CHECK(stored.substr(stored.find('\n') + 1) == shown);
      changed += shown.find("last time") != std::string::npos ? 1 : 0;
      confirm();
      world.time.local += std::chrono::hours{24 * (i == 4 ? 20 : 1 + static_cast<int>(luck() % 4))};
    }
    CHECK(changed > 0);
  }
};

}  // namespace

TEST_CASE("plan shows what start leads, to the byte: settings alone") {
  Trainee{1, "level = \"intermediate\"\nequipment = [\"home\", \"dumbbells\"]\nminutes = 20\n", {}}.train_for(
      9);
}

TEST_CASE("plan shows what start leads, to the byte: options over settings") {
  Trainee{
      2, "level = \"beginner\"\ndays = [\"mon\", \"thu\"]\n", {"--level", "advanced", "--equipment", "gym"}}
      .train_for(9);
}

TEST_CASE("plan shows what start leads, to the byte: no settings, a seed, a limit") {
  Trainee{3, "", {"--avoid", "knee-pain", "--seed", "5", "--minutes", "15"}}.train_for(9);
}

TEST_CASE("plan shows what start leads, to the byte: a programme, and main work all the same") {
  Trainee trainee{
      4, "goal = 3\n", {"--level", "advanced", "--equipment", "gym", "--minutes", "45", "--anyway"}};
  trainee.run({"programme", "start", "nordic-10-weeks"}, {});
  trainee.train_for(9);
}

TEST_CASE("plan --fresh depends on the request alone") {
  const Words asked{"plan", "--fresh", "--json", "--minutes", "20"};
  Trainee nobody{5, "", {}};
  const auto expected = nobody.run(asked, {});
  REQUIRE(expected.find("\"session\"") != std::string::npos);
  Trainee someone{6, "level = \"advanced\"\nequipment = [\"gym\"]\n", {}};
  someone.run({"start", "--yes", "--quiet"}, {});
  someone.confirm();
  CHECK(someone.run(asked, {}) == expected);
  someone.run({"log", "add", "kickback", "--reps", "12", "--pain", "6"}, {});
  someone.world.time.local += std::chrono::hours{24 * 40};
  CHECK(someone.run(asked, {}) == expected);
  someone.world.files.contents[settings] = "damaged";
  CHECK(someone.run(asked, {}) == expected);
  CHECK(someone.run({"plan", "--json", "--minutes", "20"}, {}) != expected);
}
