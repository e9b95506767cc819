#include "plan/story.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "hamstring/plan/dose.hpp"
#include "plan/candidate.hpp"

namespace hamstring::plan {

std::span<const Item> items_of(const Session& session, Phase phase) {
  const auto found = std::find_if(session.phases.begin(), session.phases.end(),
                                  [&](const SessionPhase& part) { return part.phase == phase; });
  return found == session.phases.end() ? std::span<const Item>{} : std::span<const Item>{found->items};
}

bool is_gentle(const Story& story) {
  return story.brief.main == MainWork::gentle || must_be_gentle(story.session.request);
}

int hard_sets(const Session& session) {
  const auto items = items_of(session, Phase::main);
  return std::accumulate(items.begin(), items.end(), 0,
                         [](int sum, const Item& item) { return sum + item.sets; });
}

int most_hard_sets(const Story& story) {
  const int most = level_table(story.session.request.level).session_sets;
  return std::min(most, story.brief.most_sets.value_or(most));
}

std::string number_word(int number) {
  constexpr std::array<std::string_view, 11> words{"no",  "one",   "two",   "three", "four", "five",
                                                   "six", "seven", "eight", "nine",  "ten"};
  const bool has_word = number >= 0 && number < static_cast<int>(words.size());
  return has_word ? std::string{words[static_cast<std::size_t>(number)]} : std::to_string(number);
}

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

std::string counted(int number, const std::string& noun) {
  return number_word(number) + " " + noun + (number == 1 ? "" : "s");
}

}  // namespace hamstring::plan
