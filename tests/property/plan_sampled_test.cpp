// Requests drawn from all that can be asked for: no session breaks a rule. 20,000 in all, a level at a time.
#include "hamstring/catalogue/load.hpp"
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

void sample(Level level, std::uint32_t seed) {
  constexpr int requests = 3400;
  test::Requests sampler{seed};
  int broken = 0;
  for (int i = 0; i < requests && broken < 5; ++i) {
    const auto request = sampler.next(level);
    const auto session = plan::plan(builtin(), request);
    const auto violations = check(session, builtin());
    for (const auto& violation : violations) {
      UNSCOPED_INFO(test::words(request) << "\n  " << name(violation.rule) << ": " << violation.text);
    }
    broken += violations.empty() && !session.phases.empty() ? 0 : 1;
  }
  CHECK(broken == 0);
}

}  // namespace

TEST_CASE("sampled requests of beginners break no rule (first half)") {
  sample(Level::beginner, 1);
}

TEST_CASE("sampled requests of beginners break no rule (second half)") {
  sample(Level::beginner, 2);
}

TEST_CASE("sampled requests of intermediates break no rule (first half)") {
  sample(Level::intermediate, 3);
}

TEST_CASE("sampled requests of intermediates break no rule (second half)") {
  sample(Level::intermediate, 4);
}

TEST_CASE("sampled requests of advanced lifters break no rule (first half)") {
  sample(Level::advanced, 5);
}

TEST_CASE("sampled requests of advanced lifters break no rule (second half)") {
  sample(Level::advanced, 6);
}
