// What is said where the screen takes nothing, so that nobody does twice what is done.
#include <streambuf>

#include "support/catch2.hpp"
#include "support/test_world.hpp"

using namespace hamstring;
using Catch::Matchers::ContainsSubstring;

namespace {

/// A screen that takes nothing.
class FullBuffer : public std::streambuf {};

int run_with_full_screen(test::TestWorld& world, const std::vector<std::string>& arguments) {
  FullBuffer buffer;
  std::ostream full{&buffer};
  const auto base = world.world();
  cli::World here{base.in,     {full},           base.err,           base.environment,
                  base.files,  base.read_file,   base.write_private, base.now,
                  base.random, base.open_console};
  world.err.str("");
  return static_cast<int>(cli::run(arguments, here));
}

}  // namespace

TEST_CASE("a record that is in and cannot be shown is said to be in", "[cli]") {
  test::TestWorld world;
  CHECK(run_with_full_screen(world, {"log", "add", "kickback", "--reps", "8"}) == 1);
  CHECK(world.err.str() ==
        "hamstring: the output could not be written, but this record is in the log. Do not add it again.\n");
  CHECK(run_with_full_screen(world, {"log", "undo"}) == 1);
  CHECK_THAT(world.err.str(), ContainsSubstring("is taken back. Do not undo again."));
  REQUIRE(world.run({"log"}) == 0);
  CHECK(world.out.str().empty());
}

TEST_CASE("what only shows something says that it could not", "[cli]") {
  test::TestWorld world;
  CHECK(run_with_full_screen(world, {"list"}) == 1);
  CHECK(world.err.str() == "hamstring: the output could not be written\n");
}
