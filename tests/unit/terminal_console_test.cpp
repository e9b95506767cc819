// What a guided session asks of other programs and of the terminal, in a terminal of its own.
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "support/pty.hpp"
#include "support/test_world.hpp"
#include "terminal/console.hpp"

using hamstring::test::Pty;
using namespace hamstring;
using namespace std::chrono_literals;

namespace {

/// A folder of programs that is the whole PATH of a child; each writes down how it was called.
class Programs {
 public:
  Programs() {
    std::string name = (std::filesystem::temp_directory_path() / "hamstring-test-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    m_folder = name;
    REQUIRE(::mkfifo(never().c_str(), 0600) == 0);
  }
  Programs(const Programs&) = delete;
  Programs& operator=(const Programs&) = delete;
  ~Programs() { std::filesystem::remove_all(m_folder); }

  void add(const std::string& name, const std::string& script) const {
    const auto file = m_folder / name;
    std::ofstream{file} << "#!/bin/sh\n" << script << '\n';
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
  }
  std::string log() const { return (m_folder / "log").string(); }
  /// To be read from without end.
  std::string never() const { return (m_folder / "never").string(); }
  void be_the_path() const { ::setenv("PATH", m_folder.c_str(), 1); }

  std::string calls() const {
    std::stringstream text;
    text << std::ifstream{log()}.rdbuf();
    return text.str();
  }
  /// What was called, once that holds `wanted`.
  std::string calls_with(const std::string& wanted) const {
    for (int tries = 0; tries < 3000 && calls().find(wanted) == std::string::npos; ++tries) {
      ::poll(nullptr, 0, 10);
    }
    return calls();
  }

 private:
  std::filesystem::path m_folder;
};

/// Do what each key says until q.
int obey(const Programs& programs, const std::vector<std::string>& say) {
  programs.be_the_path();
  terminal::ConsoleOptions options;
  options.say = say;
  const auto console = terminal::open_console(options);
  console->show({"begun"});
  for (int count = 0;;) {
    const auto happening = console->wait(std::nullopt);
    for (const auto key : happening.keys) {
      ++count;
      if (key == U'n') {
        console->notify("The rest is over: " + std::to_string(count));
      } else if (key == U't') {
        console->speak("talk " + std::to_string(count), play::Rank::talk);
      } else if (key == U'a') {
        console->speak("alarm " + std::to_string(count), play::Rank::alarm);
      } else if (key == U'q') {
        console->leave();
        return 0;
      }
      console->show({"key " + std::to_string(count)});
    }
  }
}

/// A world of strings with a real terminal, in which the clock throws when the first record is to be written.
template <class Fault>
int start_and_throw(Fault fault) {
  test::TestWorld strings;
  strings.is_terminal = true;
  strings.environment["TERM"] = "xterm";
  strings.environment["TERM_PROGRAM"] = "WezTerm";
  strings.environment["LANG"] = "C.UTF-8";
  int calls_with_screen = -1;
  auto world = strings.world();
  world.open_console = [&](const terminal::ConsoleOptions& options) {
    calls_with_screen = 0;
    return terminal::open_console(options);
  };
  world.now = [&, now = world.now]() -> Moment {
    if (calls_with_screen >= 0 && ++calls_with_screen > 1) {
      throw fault;
    }
    return now();
  };
  return static_cast<int>(cli::run({"start", "--yes", "--minutes", "20", "--quiet", "--fresh"}, world));
}

/// Nothing catches what is thrown here: the child is run as main is.
int throw_past_main() {
  terminal::ConsoleOptions options;
  options.has_title = true;
  options.shows_progress = true;
  const auto console = terminal::open_console(options);
  console->show({"begun"});
  console->head("WORK 0:10", 40);
  console->wait(std::nullopt);
  throw std::runtime_error{"a fault\x1b[31m"};
}

void check_given_back(Pty& screen) {
  CHECK(screen.shows(Pty::leave_screen));
  CHECK(screen.shows("\x1b[23;2t"));
  CHECK(screen.shows("\x1b]9;4;0\a"));
  CHECK(screen.exit_code() == 1);
  CHECK(screen.is_restored());
}

}  // namespace

TEST_CASE("someone who looks at another window is told, and nobody else") {
  const Programs programs;
  programs.add("notify-send", "echo \"$#:$*\" >>'" + programs.log() + "'");
  Pty screen{[&] { return obey(programs, {}); }};
  REQUIRE(screen.shows("begun"));
  CHECK(screen.shows("\x1b[?1004h"));
  screen.type("n");
  REQUIRE(screen.shows("key 1"));
  screen.type("\x1b[On");
  REQUIRE(screen.shows("key 2"));
  CHECK(programs.calls_with("over: 2") == "3:-- hamstring The rest is over: 2\n");
  screen.type("\x1b[In");
  REQUIRE(screen.shows("key 3"));
  screen.type("\x1b[On");
  CHECK(programs.calls_with("over: 4") ==
        "3:-- hamstring The rest is over: 2\n3:-- hamstring The rest is over: 4\n");
  screen.type("q");
  CHECK(screen.shows("\x1b[?1004l"));
  CHECK(screen.exit_code() == 0);
}

TEST_CASE("where nothing tells of things, nothing is told") {
  const Programs programs;
  Pty screen{[&] { return obey(programs, {}); }};
  REQUIRE(screen.shows("begun"));
  screen.type("\x1b[On");
  REQUIRE(screen.shows("key 1"));
  screen.type("q");
  CHECK(screen.exit_code() == 0);
  CHECK(programs.calls().empty());
}

TEST_CASE("what is urgent silences a speech service before it is said") {
  const Programs programs;
  programs.add("spd-say", "echo \"$*\" >>'" + programs.log() + "'\ncase $* in *talk*) read -r x <'" +
                              programs.never() + "';; esac");
  Pty screen{[&] { return obey(programs, {"spd-say"}); }};
  REQUIRE(screen.shows("begun"));
  screen.type("t");
  CHECK(programs.calls_with("talk") == "--wait -- talk 1\n");
  screen.type("tta");
  CHECK(programs.calls_with("alarm") == "--wait -- talk 1\n--cancel\n--wait -- alarm 4\n");
  screen.type("q");
  CHECK(screen.exit_code() == 0);
}

TEST_CASE("an alarm goes before what is being said and is said to its end, whatever ends the session") {
  const Programs programs;
  programs.add("speaker", "echo \"begin $*\" >>'" + programs.log() + "'\nread -r x <'" + programs.never() +
                              "'\necho \"end $*\" >>'" + programs.log() + "'");
  Pty screen{[&] { return obey(programs, {"speaker"}); }};
  REQUIRE(screen.shows("begun"));
  screen.type("t");
  CHECK(programs.calls_with("talk 1") == "begin talk 1\n");
  screen.type("ta");
  CHECK(programs.calls_with("alarm 3") == "begin talk 1\nbegin alarm 3\n");
  screen.type("tq");
  CHECK(screen.exit_code() == 0);
  std::ofstream{programs.never()} << "go\n";
  CHECK(programs.calls_with("end alarm 3") == "begin talk 1\nbegin alarm 3\nend alarm 3\n");
}

TEST_CASE("a fault in the middle of a session gives the terminal back and fails") {
  for (const bool is_known : {true, false}) {
    Pty screen{[&] { return is_known ? start_and_throw(std::logic_error{"a fault"}) : start_and_throw(42); }};
    REQUIRE(screen.shows("q end"));
    screen.type("s");
    check_given_back(screen);
  }
}

TEST_CASE("an exception past main gives the terminal back, says so and ends with code 1") {
  Pty screen{throw_past_main};
  REQUIRE(screen.shows("begun"));
  REQUIRE(screen.shows("\x1b]9;4;1;40\a"));
  screen.type("x");
  CHECK(screen.shows("hamstring: a fault of the program ended the session: a fault\\x1b[31m"));
  check_given_back(screen);
}
