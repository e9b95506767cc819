#include "hamstring/play/player.hpp"

#include <algorithm>
#include <utility>

namespace hamstring::play {
namespace {

using namespace std::chrono_literals;

std::size_t slot_of(const Script& script, const Done& done) {
  const auto found = std::find_if(script.slots.begin(), script.slots.end(), [&](const Slot& slot) {
    return slot.phase == done.phase && slot.item.exercise == done.exercise;
  });
  return static_cast<std::size_t>(found - script.slots.begin());
}

/// Milliseconds until a count of whole seconds changes.
Milliseconds until_tick(Milliseconds left) {
  const auto part = left % Milliseconds{1s};
  return part == 0ms ? Milliseconds{1s} : part;
}

}  // namespace

Player::Player(Script script, Alternatives alternatives, const std::vector<Done>& earlier)
    : m_script(std::move(script)), m_alternatives(std::move(alternatives)) {
  for (const auto& slot : m_script.slots) {
    m_tallies.emplace_back(m_next_entry++, slot);
  }
  go_on_from(earlier);
}

/// Start after the last move that was done, or at its next set.
void Player::go_on_from(const std::vector<Done>& earlier) {
  std::size_t start = 0;
  for (const auto& done : earlier) {
    const auto index = slot_of(m_script, done);
    if (index < m_script.slots.size()) {
      m_tallies[index] = Tally(m_script.slots[index], done);
      start = std::max(start, index + 1);
    }
    m_next_entry = std::max(m_next_entry, done.entry + 1);
  }
  if (start > 0) {
    const auto& last = m_tallies[start - 1];
    const int sets = last.complete_sets();
    const bool is_complete = last.left_out || sets >= m_script.slots[start - 1].item.sets;
    start_at(m_script, is_complete ? start : start - 1, is_complete ? 1 : sets + 1);
    start -= is_complete ? 0 : 1;
  }
  if (start >= m_script.slots.size() || m_script.segments.empty()) {
    m_outcome = Outcome::finished;
  } else {
    go_to(first_segment(m_script, start));
  }
}

bool Player::is_passed_over(const Segment& candidate) const {
  return candidate.stage != Stage::closing && m_tallies[candidate.slot].left_out;
}

Milliseconds Player::played() const {
  Milliseconds total = m_offset;
  for (std::size_t i = 0; i < m_segment; ++i) {
    total += is_passed_over(m_script.segments[i]) ? 0ms : m_script.segments[i].length;
  }
  return total;
}

/// Time to come.
Milliseconds Player::remaining() const {
  Milliseconds total = -m_offset;
  for (auto i = m_segment; i < m_script.segments.size(); ++i) {
    const auto& candidate = m_script.segments[i];
    total += i > m_segment && is_passed_over(candidate) ? 0ms : candidate.length;
  }
  return total;
}

std::vector<Effect> Player::take_effects() {
  return std::exchange(m_effects, {});
}

bool Player::is_in_move() const {
  const auto stage = segment().stage;
  return stage == Stage::work || stage == Stage::settle || stage == Stage::side_change ||
         stage == Stage::rest;
}

bool Player::holds_clock() const {
  const bool waits_for_answer = m_question != Question::none && m_question != Question::effort;
  const bool runs_on = m_question == Question::pain && !(is_in_move() && m_asked_about == segment().slot);
  return m_paused || (waits_for_answer && !runs_on);
}

void Player::advance(Milliseconds elapsed) {
  while (!is_over() && !holds_clock() && elapsed > 0ms) {
    const auto step = std::min(elapsed, segment().length - m_offset);
    m_offset += step;
    elapsed -= step;
    fire_cues();
    if (m_offset >= segment().length) {
      finish_segment();
    }
  }
}

void Player::fire_cues() {
  for (; m_next_cue < m_cues.size() && m_cues[m_next_cue].at <= m_offset; ++m_next_cue) {
    const auto& cue = m_cues[m_next_cue];
    if (cue.bell) {
      m_effects.emplace_back(Bell{});
    }
    if (!cue.say.empty()) {
      m_effects.emplace_back(Say{cue.say, cue.minor});
    }
  }
}

/// Be at a segment. What lies before `offset` is not heard.
void Player::go_to(std::size_t index, Milliseconds offset) {
  m_segment = index;
  m_offset = offset;
  m_cues = cues(m_script, index);
  const auto heard = [&](const Cue& cue) { return cue.at < offset; };
  m_next_cue = static_cast<std::size_t>(std::count_if(m_cues.begin(), m_cues.end(), heard));
  if (segment().stage == Stage::work) {
    drop_rating();
    m_message.clear();
  }
  fire_cues();
}

/// Go to a segment; a move that is left is written down and asked about.
void Player::leave_for(std::size_t index, Milliseconds offset) {
  const auto left = segment().slot;
  const auto& next = m_script.segments[index];
  if (is_in_move() && (next.slot != left || next.stage == Stage::closing)) {
    drop_rating();
    if (write_record(left) && m_script.slots[left].phase == Phase::main) {
      m_asked_about = left;
      m_question = Question::effort;
    }
  }
  go_to(index, offset);
}

void Player::finish_segment() {
  if (segment().stage == Stage::work) {
    const auto& item = slot().item;
    count_work(item.reps.value_or(static_cast<int>(item.duration.value_or(item.hold).count())));
  }
  leave_or_finish(m_segment + 1);
}

/// Moves that are left out for the day are passed over.
void Player::leave_or_finish(std::size_t index) {
  while (index < m_script.segments.size() && is_passed_over(m_script.segments[index])) {
    ++index;
  }
  if (index < m_script.segments.size()) {
    leave_for(index);
  } else {
    finish(Outcome::finished);
  }
}

void Player::finish(Outcome outcome) {
  m_question = m_interrupted_question = Question::none;
  for (std::size_t i = 0; i < m_script.slots.size(); ++i) {
    write_record(i);
  }
  m_outcome = outcome;
  if (outcome == Outcome::finished) {
    m_effects.emplace_back(Bell{});
    say("That was the session. Well done.");
  }
}

void Player::pause() {
  m_paused = !is_over();
}

void Player::end() {
  if (!is_over()) {
    finish(Outcome::quit);
  }
}

void Player::count_work(int amount) {
  m_tallies[segment().slot].count(segment().set, segment().side, amount);
}

/// Repetitions past their middle, or whole seconds.
int Player::amount_so_far() const {
  if (!slot().item.reps) {
    return static_cast<int>(std::chrono::floor<Seconds>(m_offset).count());
  }
  const auto rep = std::max(rep_length(slot()), 1ms);
  const auto turns = reps_in_work(slot()) / std::max(*slot().item.reps, 1);
  return static_cast<int>((m_offset + rep / 2) / rep) / std::max(turns, 1);
}

/// True where the log did not hold it already.
bool Player::write_record(std::size_t index) {
  auto& tally = m_tallies[index];
  const auto done = tally.done(m_script.slots[index]);
  if (!done || done == tally.written) {
    return false;
  }
  tally.written = done;
  m_effects.emplace_back(*done);
  return true;
}

/// A question about effort or pain goes unanswered.
void Player::drop_rating() {
  m_interrupted_question = Question::none;
  if (m_question == Question::effort || m_question == Question::pain) {
    m_question = Question::none;
    write_record(m_asked_about);
  }
}

std::optional<Milliseconds> Player::until_change() const {
  if (is_over() || holds_clock()) {
    return std::nullopt;
  }
  const auto left = segment().length - m_offset;
  auto soonest = std::min({left, until_tick(left), until_tick(remaining())});
  if (m_next_cue < m_cues.size()) {
    soonest = std::min(soonest, m_cues[m_next_cue].at - m_offset);
  }
  if (segment().stage == Stage::work && slot().item.reps) {
    soonest = std::min(soonest, until_tick(moment_at(slot(), m_offset).left));
  }
  return std::max(soonest, 1ms);
}

}  // namespace hamstring::play
