#include "hamstring/coach/block.hpp"

#include <algorithm>
#include <array>

#include "coach/steps.hpp"

namespace hamstring::coach {
namespace {

using std::chrono::days;
using std::chrono::weeks;
using Moves = std::vector<std::string>;

constexpr weeks block_length{6};
constexpr int nordic_class = 7;

/// The sessions of one block, with their letters.
struct Sessions {
  int number = 0;
  Day since{};
  std::array<std::vector<const MainSession*>, 2> of;  // A, B
  int next = 0;                                       // letter of the next session
};

/// A session held on another day is of this block, or the first of the next one. After 8 to 13 days the last
/// session is done again.
void pass(Sessions& block, const MainSession& session) {
  if (block.number == 0 || session.day >= block.since + block_length) {
    block = {block.number + 1, session.day, {}, 0};
  }
  const bool is_repeat = session.ease == Ease::repeat && !(block.of[0].empty() && block.of[1].empty());
  const int letter = is_repeat ? 1 - block.next : block.next;
  block.of[static_cast<std::size_t>(letter)].push_back(&session);
  block.next = 1 - letter;
}

/// The moves of the last session; of one that was cut short, those of earlier ones of the same letter too.
Moves moves_of(const std::vector<const MainSession*>& sessions) {
  Moves moves;
  std::size_t most = 0;
  for (const auto* session : sessions) {
    most = std::max(most, session->moves.size());
  }
  for (auto at = sessions.rbegin(); at != sessions.rend(); ++at) {
    for (const auto& id : (*at)->moves) {
      if (moves.size() < most && !contains(moves, id)) {
        moves.push_back(id);
      }
    }
  }
  return moves;
}

/// More load, or as much with more repetitions, than when the block began; or too few turns to tell.
bool moved_on(const std::vector<Turn>& turns, Day since, Day until) {
  std::vector<std::pair<double, int>> doses;
  for (const auto& turn : turns) {
    if (turn.day >= since && turn.day <= until && turn.counts() && turn.ease != Ease::deload) {
      doses.emplace_back(turn.load.value_or(0), turn.amount.value_or(0));
    }
  }
  return doses.size() < 2 || doses.back() > doses.front();
}

void remember(Block& block, const Catalogue& catalogue, const Story& story, const Sessions& last) {
  const auto until = last.since + block_length - days{1};
  for (const int letter : {block.letter - 'A', 'B' - block.letter}) {
    for (const auto& id : moves_of(last.of[static_cast<std::size_t>(letter)])) {
      const auto* exercise = catalogue.find(id);
      const bool stays =
          exercise != nullptr && is_anchor(*exercise) && moved_on(story.turns(id), last.since, until);
      const bool is_of_this_letter = letter == block.letter - 'A';
      if (stays && is_of_this_letter) {
        block.last_anchors.push_back(id);
      } else if (!stays && !contains(block.last_rest, id)) {
        block.last_rest.push_back(id);
      }
    }
  }
}

}  // namespace

bool is_anchor(const Exercise& exercise) {
  const bool is_hip = exercise.pattern == Pattern::hip_extension || exercise.pattern == Pattern::hip_hinge;
  const bool is_knee = exercise.pattern == Pattern::knee_flexion;
  return has(exercise, Trait::loaded) ? is_hip || is_knee : is_knee && exercise.demand >= nordic_class;
}

Block block_on(const Catalogue& catalogue, const Story& story, const Condition& condition, Day day) {
  Sessions at;
  Sessions last;
  const auto enter = [&](const MainSession& session) {
    const auto before = at;
    pass(at, session);
    if (at.number != before.number) {
      last = before;
    }
  };
  for (const auto& session : story.sessions) {
    enter(session);
  }
  MainSession today;
  today.day = day;
  today.ease = condition.ease;
  enter(today);
  Block block;
  block.number = at.number;
  block.since = at.since;
  block.until = at.since + block_length - days{1};
  block.week = 1 + static_cast<int>((day - at.since) / weeks{1});
  block.letter = static_cast<char>('A' + (1 - at.next));
  for (auto& sessions : at.of) {
    std::erase(sessions, &today);
  }
  block.moves = moves_of(at.of[static_cast<std::size_t>(1 - at.next)]);
  block.other = moves_of(at.of[static_cast<std::size_t>(at.next)]);
  if (last.number > 0) {
    remember(block, catalogue, story, last);
  }
  return block;
}

}  // namespace hamstring::coach
