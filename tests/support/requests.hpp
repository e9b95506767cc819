#pragma once
#include <random>
#include <string>

#include "hamstring/catalogue/equipment.hpp"
#include "hamstring/plan/session.hpp"

/// Requests drawn from all that can be asked for, the same on every platform.
namespace hamstring::test {

class Requests {
 public:
  explicit Requests(std::uint32_t seed) : m_engine(seed) {}

  plan::Request next(Level level) {
    plan::Request request;
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

  int roll(int sides) { return static_cast<int>(m_engine() % static_cast<std::uint32_t>(sides)); }

 private:
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

inline std::string words(const plan::Request& request) {
  std::string out = std::string{name(request.level)} + " " + std::to_string(request.minutes) + " min, seed " +
                    std::to_string(request.seed) + (request.partner ? ", partner" : "") + ", has";
  for (const auto& word : request.equipment) {
    out += " " + word;
  }
  for (const auto tag : request.avoid) {
    out += " -" + std::string{name(tag)};
  }
  for (const auto& id : request.with) {
    out += " --with " + id;
  }
  for (const auto& id : request.without) {
    out += " --without " + id;
  }
  return out;
}

}  // namespace hamstring::test
