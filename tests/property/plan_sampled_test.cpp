// Requests drawn from all that can be asked for: no session breaks a rule. 20,000 in all, a level at a time.
#include <random>

#include "hamstring/base/text.hpp"
#include "hamstring/catalogue/equipment.hpp"
#include "hamstring/catalogue/load.hpp"
#include "hamstring/plan/planner.hpp"
#include "hamstring/plan/rules.hpp"
#include "support/catch2.hpp"

using namespace hamstring;
using namespace hamstring::plan;

namespace {

const Catalogue& builtin() {
  static const auto loaded = load_catalogue({builtin_catalogue()});
  return loaded.catalogue;
}

class Sampler {
 public:
  explicit Sampler(std::uint32_t seed) : m_engine(seed) {}

  Request next(Level level) {
    Request request;
    request.level = level;
    request.minutes = 5 + roll(116);
    request.equipment = equipment();
    for (int tags = std::max(0, roll(4) - 1); tags > 0; --tags) {
      request.avoid.insert(static_cast<AvoidTag>(roll(static_cast<int>(names<AvoidTag>().size()))));
    }
    request.partner = roll(2) == 1;
    request.seed = static_cast<std::uint64_t>(roll(1000));
    return request;
  }

 private:
  int roll(int sides) { return static_cast<int>(m_engine() % static_cast<std::uint32_t>(sides)); }

  std::string word() {
    const auto& all = gym_equipment();
    return *std::next(all.begin(), roll(static_cast<int>(all.size())));
  }

  /// Nothing, one word, a home, a gym, a home and some more, any few words.
  Equipment equipment() {
    Equipment out;
    const int kind = roll(6);
    if (kind == 2 || kind == 4) {
      out = home_equipment();
    }
    if (kind == 3) {
      return gym_equipment();
    }
    for (int words = kind == 1 ? 1 : kind >= 4 ? 1 + roll(6) : 0; words > 0; --words) {
      out.insert(word());
    }
    return out;
  }

  std::mt19937 m_engine;
};

std::string words(const Request& request) {
  std::string out = std::string{name(request.level)} + " " + std::to_string(request.minutes) + " min, seed " +
                    std::to_string(request.seed) + (request.partner ? ", partner" : "") + ", has";
  for (const auto& word : request.equipment) {
    out += " " + word;
  }
  for (const auto tag : request.avoid) {
    out += " -" + std::string{name(tag)};
  }
  return out;
}

void sample(Level level, std::uint32_t seed) {
  constexpr int requests = 3400;
  Sampler sampler{seed};
  int broken = 0;
  for (int i = 0; i < requests && broken < 5; ++i) {
    const auto request = sampler.next(level);
    const auto session = plan::plan(builtin(), request);
    const auto violations = check(session, builtin());
    for (const auto& violation : violations) {
      UNSCOPED_INFO(words(request) << "\n  " << name(violation.rule) << ": " << violation.text);
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
