#include "hamstring/figure/muscles.hpp"

#include "support/catch2.hpp"
#include "support/figures.hpp"

namespace {

using namespace hamstring::figure;

}  // namespace

TEST_CASE("muscles in words: what works, what also does, what is stretched") {
  Muscles muscles;
  CHECK(in_words(muscles).empty());
  muscles[Muscle::glutes] = Task::works;
  muscles[Muscle::hamstrings] = Task::works;
  CHECK(in_words(muscles) == "works: back of thigh, buttock");
  muscles[Muscle::calves] = Task::works_some;
  CHECK(in_words(muscles) == "works: back of thigh, buttock (also calf)");
  muscles = {};
  muscles[Muscle::hamstrings] = Task::stretches;
  muscles[Muscle::quadriceps] = Task::works_some;
  CHECK(in_words(muscles) == "works: front of thigh; stretches: back of thigh");
}

TEST_CASE("tension is highest at the far end, or where the trunk hangs out furthest") {
  const auto figures = hamstring::test::builtin_figures();
  const auto& bridge = figures.at("bridge");
  CHECK(tension_at(bridge, 0) == 0);
  CHECK(tension_at(bridge, 1) == 1);
  CHECK(tension_at(bridge, 0.5) == tension_at(bridge, 1.5));
  const auto& romanian = figures.at("romanian-deadlift");
  CHECK(tension_at(romanian, 0) < 0.1);
  CHECK(tension_at(romanian, 1) > 0.9);
  const auto& stiff = figures.at("stiff-legged-deadlift");  // starts at the bottom
  CHECK(tension_at(stiff, 0) > 0.9);
  CHECK(tension_at(stiff, 1) < 0.1);
  CHECK(tension_at(figures.at("easy-walk"), 0.3) == 1);
}

TEST_CASE("tension stays between nothing and all at every moment") {
  for (const auto& [id, figure] : hamstring::test::builtin_figures()) {
    INFO(id);
    for (double position = 0; position < 8; position += 0.37) {
      const double tension = tension_at(figure, position);
      CHECK(tension >= 0);
      CHECK(tension <= 1);
    }
  }
}
