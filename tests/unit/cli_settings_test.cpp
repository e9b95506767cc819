#include "cli/settings.hpp"

#include "hamstring/base/error.hpp"
#include "support/catch2.hpp"
#include "support/test_world.hpp"

using namespace hamstring;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr const char* path = "/home/someone/.config/hamstring/config.toml";

cli::Settings read(const std::string& text) {
  return cli::read_settings("config.toml", text);
}

/// The first line of the error that a file gives.
std::string fault(const std::string& text) {
  try {
    read(text);
  } catch (const UsageError& error) {
    return std::string{"usage: "} + error.what();
  } catch (const Error& error) {
    const std::string what = error.what();
    return what.substr(0, what.find('\n'));
  }
  return "";
}

struct Settled {
  test::TestWorld world;
  explicit Settled(const std::string& text) { world.files.contents[path] = text; }
  const std::string& file() { return world.files.contents[path]; }
};

}  // namespace

TEST_CASE("settings are read from TOML", "[settings]") {
  const auto settings = read(
      "\xef\xbb\xbf# mine\r\n"
      "level = \"advanced\"  # since May\r\n"
      "\"minutes\"=45\r\n"
      "equipment = [\n  'home', # all of it\n  \"dumb\\u0062ells\",\n]\n"
      "avoid = \"knee-pain,neck-pain\"\n"
      "partner = true\n"
      "days = ['fri', \"Monday\"]\n"
      "goal = 3\n"
      "sound = \"bell\"\n"
      "say = 'spd-say --wait'\n"
      "unit = \"lb\"");
  CHECK(settings.level == Level::advanced);
  CHECK(settings.minutes == 45);
  CHECK(settings.equipment == std::vector<std::string>{"home", "dumbbells"});
  CHECK(settings.avoid == std::vector<std::string>{"knee-pain", "neck-pain"});
  CHECK(settings.partner == true);
  CHECK(settings.days == std::vector{std::chrono::Monday, std::chrono::Friday});
  CHECK(settings.goal == 3);
  CHECK(settings.sound == cli::Sound::bell);
  CHECK(settings.say == "spd-say --wait");
  CHECK(settings.unit == cli::Unit::lb);
  CHECK(settings.place_of("partner") == "config.toml:9: partner");
}

TEST_CASE("an empty file sets nothing", "[settings]") {
  const auto settings = read("\n# nothing\n");
  CHECK(settings.is_there);
  CHECK_FALSE(settings.level);
  CHECK(cli::weekly_goal(settings) == 2);
  CHECK(settings.days.empty());
}

TEST_CASE("what is wrong in a settings file is named with its line", "[settings]") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"\nlevle = \"beginner\"", "config.toml:2: \"levle\" is not a setting; did you mean level?"},
      {"level = \"hard\"", "config.toml:1: level: \"hard\" is not known"},
      {"level = beginner", "config.toml:1: put text between quotes: \"beginner\""},
      {"level = 3",
       "config.toml:1: level: expected beginner, intermediate or advanced, written level = "
       "\"beginner\""},
      {"minutes = \"30\"", "config.toml:1: minutes: expected 5 to 120, written minutes = 30"},
      {"minutes = 4", "config.toml:1: minutes: expected a whole number from 5 to 120, not \"4\""},
      {"minutes = 30.5", "config.toml:1: put text between quotes: \"30.5\""},
      {"minutes = 30 40", "config.toml:1: expected nothing more after the value of \"minutes\""},
      {"minutes =", "config.toml:1: a value is missing after ="},
      {"minutes", "config.toml:1: expected = after \"minutes\""},
      {"goal = 4", "config.toml:1: goal: expected a whole number from 1 to 3, not \"4\""},
      {"partner = \"yes\"",
       "config.toml:1: partner: expected true where someone is there to spot or hold "
       "you, written partner = true"},
      {"avoid = [\"knee\"]", "config.toml:1: avoid: \"knee\" is not known; did you mean knee-pain?"},
      {"days = [\"mon\", \"tue\"]",
       "config.toml:1: days: mon and tue are too close; sessions stand 48 hours apart, so name up to three "
       "days such as mon,wed,fri"},
      {"days = [\"mon\", \"sun\"]",
       "config.toml:1: days: sun and mon are too close; sessions stand 48 hours apart, so name up to three "
       "days such as mon,wed,fri"},
      {"unit = \"stone\"", "config.toml:1: unit: \"stone\" is not known"},
      {"say = \"\"", "config.toml:1: say: expected off, auto or a program such as spd-say, not \"\""},
      {"say = \"a\\u001bb\"",
       "config.toml:1: say: expected off, auto or a program such as spd-say, not \"a\\x1bb\""},
      {"level = \"beginner", "config.toml:1: the text has no end; close it with \""},
      {"equipment = [\n\"mat\"", "config.toml:1: the list has no end; close it with ]"},
      {"equipment = [\"mat\" \"wall\"]", "config.toml:1: expected , or ] in the list"},
      {"[plan]\nlevel = \"beginner\"",
       "config.toml:1: sections such as [plan] are not used; let the keys stand without one"},
      {"goal = 2\n\ngoal = 3",
       "config.toml:3: \"goal\" is set a second time, first in line 1; keep one of them"},
      {std::string{"goal = 2\n\0\0", 11}, "config.toml:2: expected a line such as level = \"beginner\""},
  };
  for (const auto& [text, expected] : cases) {
    CHECK(fault(text) == expected);
  }
}

TEST_CASE("setting a key leaves the rest of the file as it was", "[settings]") {
  Settled settled{"# mine\r\nlevel = \"beginner\"  # for now\r\n\r\n#minutes = 20\r\ngoal=2"};
  CHECK(settled.world.run({"config", "set", "level", "Intermediate", "minutes", "045"}) == 0);
  CHECK(settled.file() ==
        "# mine\r\nlevel = \"intermediate\"  # for now\r\n\r\n#minutes = 20\r\ngoal=2\r\nminutes = 45\r\n");
  CHECK(settled.world.run({"config", "unset", "level"}) == 0);
  CHECK(settled.file() == "# mine\r\n\r\n#minutes = 20\r\ngoal=2\r\nminutes = 45\r\n");
}

TEST_CASE("a list over several lines is replaced as a whole", "[settings]") {
  Settled settled{"equipment = [ # much\n  \"mat\",\n] # here\nunit = \"kg\"\n"};
  CHECK(settled.world.run({"config", "set", "equipment", "home,dumbbells"}) == 0);
  CHECK(settled.file() == "equipment = [\"home\", \"dumbbells\"] # here\nunit = \"kg\"\n");
}

TEST_CASE("nothing of a damaged settings file is overwritten", "[settings]") {
  const std::string damaged = "level = \"beginner\"\nminutes = 3O\n";
  Settled settled{damaged};
  CHECK(settled.world.run({"config", "set", "goal", "2"}) == 1);
  CHECK(settled.file() == damaged);
  CHECK_THAT(settled.world.err.str(), ContainsSubstring("config.toml:2: put text between quotes"));
  CHECK(settled.world.run({"plan"}) == 1);
  CHECK(settled.world.run({"start", "--rehearse"}) == 1);
  CHECK(settled.world.run({"plan", "--fresh"}) == 0);
  CHECK(settled.file() == damaged);
}

TEST_CASE("with damaged settings nothing is logged, rather than in a unit that was not meant", "[settings]") {
  Settled settled{"unit = \"pounds\"\n"};
  CHECK(settled.world.run({"log", "add", "kickback", "--reps", "12"}) == 1);
  CHECK_THAT(settled.world.err.str(), ContainsSubstring("config.toml:1: unit: \"pounds\" is not known"));
  CHECK_FALSE(settled.world.files.contents.contains("/home/someone/.local/share/hamstring/log.jsonl"));
}

TEST_CASE("a wrong value can be set right and an unknown key dropped", "[settings]") {
  Settled settled{"level = \"hard\"\n"};
  CHECK(settled.world.run({"config", "set", "goal", "2"}) == 1);
  CHECK(settled.file() == "level = \"hard\"\n");
  CHECK(settled.world.run({"config", "set", "level", "advanced"}) == 0);
  CHECK(settled.file() == "level = \"advanced\"\n");
  settled.world.files.contents[path] = "levle = \"advanced\"\n";
  CHECK(settled.world.run({"config", "unset", "levle"}) == 0);
  CHECK(settled.file().empty());
}

TEST_CASE("a flag beats the settings, and the settings beat the default", "[settings]") {
  Settled settled{"level = \"intermediate\"\nminutes = 45\navoid = [\"knee-pain\"]\npartner = true\n"};
  const auto request = [&](std::vector<std::string> options) {
    settled.world.out.str("");
    options.insert(options.begin(), {"plan", "--json"});
    CHECK(settled.world.run(options) == 0);
    const auto text = settled.world.out.str();
    return text.substr(0, text.find("\"phases\""));
  };
  CHECK_THAT(request({}), ContainsSubstring("\"intermediate\"") && ContainsSubstring("\"minutes\": 45") &&
                              ContainsSubstring("knee-pain") && ContainsSubstring("\"partner\": true"));
  CHECK_THAT(request({"--level", "beginner", "--minutes", "20", "--avoid", "none", "--no-partner"}),
             ContainsSubstring("\"beginner\"") && ContainsSubstring("\"minutes\": 20") &&
                 !ContainsSubstring("knee-pain") && ContainsSubstring("\"partner\": false"));
}

TEST_CASE("a session names what came from the settings, and nothing else", "[settings]") {
  Settled settled{
      "level = \"intermediate\"\nequipment = [\"home\", \"dumbbells\"]\nminutes = 20\ngoal = 3\n"};
  const auto printed = [&](const std::vector<std::string>& arguments) {
    settled.world.out.str("");
    CHECK(settled.world.run(arguments) == 0);
    return settled.world.out.str();
  };
  const std::string note = "From your settings: intermediate level, 20 minutes and equipment home,dumbbells.";
  CHECK_THAT(printed({"plan", "--format", "markdown"}), ContainsSubstring("\n- " + note + "\n"));
  settled.world.environment["COLUMNS"] = "200";
  CHECK_THAT(printed({"plan", "--minutes", "25"}),
             ContainsSubstring("From your settings: intermediate level and equipment"));
  CHECK_THAT(printed({"start", "--rehearse"}),
             ContainsSubstring("From your settings: intermediate level, 20"));
  CHECK_THAT(printed({"plan", "--minutes", "25", "--level", "beginner", "--equipment", "home"}),
             !ContainsSubstring("From your settings"));
}

TEST_CASE("loads are typed and shown in the unit of the settings, and kept in kilograms", "[settings]") {
  CHECK(cli::parse_load("45", cli::Unit::lb) == 20.412);
  CHECK(cli::parse_load("45lb", cli::Unit::kg) == 20.412);
  CHECK(cli::parse_load("20.5 kg", cli::Unit::lb) == 20.5);
  for (const auto* wrong : {"", "heavy", "-1", "nan", "inf", "20 stone", "20  kg", "1e3"}) {
    CHECK_FALSE(cli::parse_load(wrong, cli::Unit::kg));
  }
  CHECK(cli::load_text(20.412, cli::Unit::lb) == "45 lb");
  CHECK(cli::load_text(20.5) == "20.5 kg");
  Settled settled{"unit = \"lb\"\n"};
  CHECK(settled.world.run(
            {"log", "add", "romanian-deadlift", "--sets", "3", "--reps", "8", "--load", "45"}) == 0);
  CHECK_THAT(settled.world.out.str(), ContainsSubstring("3 x 8, 45 lb"));
  CHECK_THAT(settled.world.files.contents["/home/someone/.local/share/hamstring/log.jsonl"],
             ContainsSubstring("\"load\":20.412"));
}

TEST_CASE("how to keep options is said at a terminal, once there are options and no settings", "[settings]") {
  test::TestWorld world;
  const auto said = [&](const std::vector<std::string>& arguments) {
    world.err.str("");
    CHECK(world.run(arguments) == 0);
    return world.err.str();
  };
  CHECK(said({"plan", "--minutes", "20"}).empty());
  world.is_terminal = true;
  CHECK(said({"plan"}).empty());
  CHECK(said({"plan", "--minutes", "20", "--equipment", "mat", "--equipment", "wall"}) ==
        "To keep these options: hamstring config set minutes 20 equipment mat,wall\n");
  CHECK(said({"config", "set", "minutes", "20", "equipment", "mat,wall"}).empty());
  CHECK(said({"plan", "--minutes", "25"}).empty());
}
