#include <cmath>

#include "coach/consultation.hpp"

namespace hamstring::coach {
namespace {

std::string deload_words(const Condition& condition) {
  const std::string why = condition.after_full_weeks
                              ? "Five full weeks are behind you, and it is in an easy week that they pay off."
                              : "The last three sessions were hard on you.";
  return "An easy week until " + words_of(*condition.until) + ": half the sets, a tenth less load. " + why;
}

std::string way_back_words(const Condition& condition) {
  constexpr int hundred = 100;
  const auto less = hundred - static_cast<int>(std::lround(condition.sets * hundred));
  auto out = condition.days_off > 0
                 ? "Good to have you back after " + std::to_string(condition.days_off) + " days. "
                 : std::string{};
  out += "Week " + std::to_string(condition.week) + " of 4 on the way back: " + std::to_string(less) +
         " % fewer sets";
  out += condition.load < 1 ? ", and a fifth less load than before the break." : ".";
  if (condition.one_level_down) {
    out += " You train one level lower until " + words_of(*condition.until) + ".";
  }
  return out + " It comes back sooner than it came.";
}

std::string block_words(const Block& block) {
  return "Block " + std::to_string(block.number) + ", week " + std::to_string(block.week) +
         " of 6, session " + block.letter + ": its moves stay until " + words_of(block.until) +
         ", so that you can see them grow.";
}

}  // namespace

std::string words_of(const Condition& condition) {
  switch (condition.ease) {
    case Ease::deload:
      return deload_words(condition);
    case Ease::back:
      return way_back_words(condition);
    case Ease::repeat:
      return "It has been " + std::to_string(condition.days_off) +
             " days, so today repeats your last session; the steps go on from there.";
    case Ease::none:
      break;
  }
  return "";
}

void add_notes(Consultation& c) {
  auto& notes = c.brief().notes;
  if (auto words = words_of(c.condition); !words.empty()) {
    notes.push_back(std::move(words));
  }
  if (c.programme != nullptr) {
    notes.push_back(programme_words(c));
  }
  if (!c.story.sessions.empty() && c.out.request.seed == 0) {
    notes.push_back(block_words(c.block));
  }
}

}  // namespace hamstring::coach
