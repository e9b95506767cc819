#include "cli/text/advice_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "hamstring/plan/dose.hpp"

namespace hamstring::cli {
namespace {

using plan::Item;
using plan::Session;

constexpr int most_effort = 10;

/// How a first load is found, by the first of these things that the move uses. Each takes a number of
/// repetitions.
struct FirstLoad {
  std::string_view thing;
  std::string_view words;
};

constexpr FirstLoad first_loads[] = {
    {"resistance-band",
     "Choose a band that you could move {} times with good form; if in doubt, the lighter one."},
    {"leg-curl-machine", "Set a weight that you could move {} times with good form; if in doubt, less."},
    {"cable-machine", "Set a weight that you could move {} times with good form; if in doubt, less."},
    {"", "Choose a weight that you could lift {} times with good form; if in doubt, the lighter one."},
};

bool uses(const Item& item, std::string_view thing) {
  return thing.empty() ||
         std::find(item.equipment.begin(), item.equipment.end(), thing) != item.equipment.end();
}

std::string first_load(const Item& item, int effort) {
  const auto* found = std::find_if(std::begin(first_loads), std::end(first_loads),
                                   [&](const FirstLoad& one) { return uses(item, one.thing); });
  const int times = *item.reps + most_effort - effort;
  const auto& words = found->words;
  const auto gap = words.find("{}");
  return std::string{words.substr(0, gap)} + std::to_string(times) + std::string{words.substr(gap + 2)};
}

std::string ramp_text(const plan::Ramp& ramp, const Reading& reading, const Item& item) {
  const auto load = item.load ? fmt::format("about {}", load_text(std::round(*item.load) / 2, reading.unit))
                              : std::string{"about half the weight"};
  return fmt::format("First {}{} easy reps with {}.",
                     ramp.sets > 1 ? fmt::format("{} times ", ramp.sets) : "", ramp.reps, load);
}

/// "12 reps, last time 11" as "12 reps, last time 11."; a first letter is capital.
std::string sentence(std::string words) {
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') {
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  }
  return words.empty() || words.back() == '.' ? words : words + ".";
}

bool is_in_main(const Item& item, const Session& session) {
  return std::any_of(session.phases.begin(), session.phases.end(), [&](const plan::SessionPhase& part) {
    return part.phase == Phase::main &&
           std::any_of(part.items.begin(), part.items.end(),
                       [&](const Item& other) { return other.exercise == item.exercise; });
  });
}

std::string own_cap(int effort) {
  const int left = most_effort - effort;
  return fmt::format("Effort at most {} of 10 here: stop while {} more good rep{} would go.", effort, left,
                     left == 1 ? "" : "s");
}

}  // namespace

std::vector<std::string> advice_text(const Item& item, const Session& session, const Reading& reading) {
  std::vector<std::string> lines;
  if (item.change) {
    lines.push_back(sentence(item.change->reason));
  }
  if (item.ramp) {
    lines.push_back(ramp_text(*item.ramp, reading, item));
  }
  const auto* move = reading.catalogue.find(item.exercise);
  if (move == nullptr || !is_in_main(item, session)) {
    return lines;
  }
  const int cap = plan::effort_cap(session.request.level, session.request.avoid);
  const int effort = plan::effort_cap(*move, session.request.level, session.request.avoid);
  if (effort < cap) {
    lines.push_back(own_cap(effort));
  }
  if (item.reps && !item.load && has(*move, Trait::loaded)) {
    lines.push_back(first_load(item, effort));
  }
  return lines;
}

}  // namespace hamstring::cli
