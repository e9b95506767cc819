#include <algorithm>
#include <utility>

#include "hamstring/play/player.hpp"

namespace hamstring::play {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds restart_after = 3s;  ///< going back before that goes to the work before
constexpr Milliseconds lead = 5s;           ///< to be in position for what is gone back to
constexpr Milliseconds shortest_rest = 10s;
constexpr Milliseconds longest_rest = 600s;
constexpr std::size_t most_choices = 9;
constexpr int pain_to_stop_at = 4;  ///< coaching-rules, rule 19

std::optional<int> digit(Key key) {
  if (key < U'0' || key > U'9') {
    return std::nullopt;
  }
  return static_cast<int>(key - U'0');
}

/// The choice that a digit names, from 0.
std::optional<std::size_t> choice(Key key, std::size_t count) {
  const auto number = digit(key);
  if (!number || *number == 0 || static_cast<std::size_t>(*number) > count) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(*number - 1);
}

bool skips(Key key) {
  return key == key::enter || key == key::space;
}

bool is_pause(Stage stage) {
  return stage == Stage::get_ready || stage == Stage::rest || stage == Stage::gap || stage == Stage::closing;
}

}  // namespace

struct Player::Binding {
  Key key;
  void (Player::*act)();
};

const Player::Binding Player::bindings[] = {
    {key::space, &Player::toggle_pause}, {key::right, &Player::forward}, {U'n', &Player::forward},
    {key::left, &Player::back},          {U'b', &Player::back},          {U's', &Player::skip},
    {U'd', &Player::done_early},         {U'w', &Player::ask_swap},      {U'h', &Player::ask_how_to},
    {U'?', &Player::ask_how_to},         {U'+', &Player::more_rest},     {U'=', &Player::more_rest},
    {U'-', &Player::less_rest},          {U'p', &Player::ask_pain},      {U'q', &Player::ask_quit},
};

void Player::press(Key pressed) {
  if (is_over()) {
    return;
  }
  m_message.clear();
  if ((pressed == U'!' || pressed == U'x') && m_question != Question::stop_sign) {
    return ask(Question::stop_sign);
  }
  if (m_question != Question::none && answer(pressed)) {
    return;
  }
  for (const auto& binding : bindings) {
    if (binding.key == pressed) {
      return (this->*binding.act)();
    }
  }
}

/// Ask over a question about effort or pain, which comes back afterwards.
void Player::ask(Question question) {
  if (m_question == Question::effort || m_question == Question::pain) {
    m_interrupted_question = m_question;
  }
  m_question = question;
}

void Player::close() {
  m_question = std::exchange(m_interrupted_question, Question::none);
}

void Player::toggle_pause() {
  m_paused = !m_paused;
}

void Player::forward() {
  m_paused = false;
  leave_or_finish(m_segment + 1);
}

void Player::back() {
  m_paused = false;
  const bool restarts = segment().stage == Stage::work && m_offset > restart_after;
  auto target = work_before(m_segment);
  if (segment().stage == Stage::work && (restarts || !target)) {
    target = m_segment;
  }
  if (!target) {
    return;
  }
  drop_rating();
  const bool has_lead = *target > 0 && m_script.segments[*target - 1].stage != Stage::work;
  const auto start = has_lead ? *target - 1 : *target;
  leave_for(start, has_lead ? std::max(m_script.segments[start].length - lead, Milliseconds{0}) : 0ms);
}

/// The last work before a segment that is not left out for the day.
std::optional<std::size_t> Player::work_before(std::size_t index) const {
  while (index-- > 0) {
    const auto& candidate = m_script.segments[index];
    if (candidate.stage == Stage::work && !m_tallies[candidate.slot].left_out) {
      return index;
    }
  }
  return std::nullopt;
}

void Player::skip() {
  m_paused = false;
  auto next = m_segment + 1;
  while (next < m_script.segments.size() && m_script.segments[next].slot == segment().slot &&
         m_script.segments[next].stage != Stage::closing) {
    ++next;
  }
  leave_or_finish(next);
}

void Player::done_early() {
  if (segment().stage == Stage::work && amount_so_far() > 0) {
    count_work(amount_so_far());
  }
  forward();
}

/// Lengthen or shorten this pause, and the rests that follow in the move.
void Player::change_rest(Milliseconds by) {
  for (auto i = m_segment; i < m_script.segments.size(); ++i) {
    auto& candidate = m_script.segments[i];
    const bool is_later_rest = candidate.stage == Stage::rest && candidate.slot == segment().slot;
    if (is_later_rest || (i == m_segment && is_pause(candidate.stage))) {
      candidate.length = std::clamp(candidate.length + by, shortest_rest, longest_rest);
      m_message = "Rest: " + length_words(candidate.length) + ".";
    }
  }
  if (m_offset >= segment().length) {
    return finish_segment();
  }
  m_cues = cues(m_script, m_segment);
  const auto heard = [&](const Cue& cue) { return cue.at <= m_offset; };
  m_next_cue = static_cast<std::size_t>(std::count_if(m_cues.begin(), m_cues.end(), heard));
}

void Player::ask_how_to() {
  m_first_line = 0;
  ask(Question::how_to);
}

void Player::ask_swap() {
  m_choices = m_alternatives ? m_alternatives(m_script, segment().slot) : std::vector<Alternative>{};
  m_choices.resize(std::min(m_choices.size(), most_choices));
  if (m_choices.empty() || segment().stage == Stage::closing) {
    m_message = "No other move fits here.";
  } else {
    ask(Question::swap);
  }
}

/// About the move that runs, or else the one before.
void Player::ask_pain() {
  const bool is_before = !is_in_move() && segment().stage != Stage::closing;
  if (is_before && segment().slot == 0) {
    return;
  }
  m_asked_about = is_before ? segment().slot - 1 : segment().slot;
  m_question = Question::pain;
}

bool Player::answer(Key pressed) {
  switch (m_question) {
    case Question::none:
      return false;
    case Question::effort:
      return answer_effort(pressed);
    case Question::pain:
      return answer_pain(pressed);
    case Question::leave_out:
      return answer_leave_out(pressed);
    case Question::quit:
      return answer_quit(pressed);
    case Question::stop_sign:
      return answer_stop_sign(pressed);
    case Question::swap:
      return answer_swap(pressed);
    case Question::how_to:
      return answer_how_to(pressed);
  }
  return false;
}

bool Player::answer_effort(Key pressed) {
  if (const auto number = digit(pressed)) {
    m_tallies[m_asked_about].effort = *number == 0 ? 10 : *number;
  } else if (!skips(pressed)) {
    return false;
  }
  m_question = Question::pain;
  return true;
}

bool Player::answer_pain(Key pressed) {
  const auto number = pressed == U't' ? std::optional{10} : digit(pressed);
  if (!number && !skips(pressed) && pressed != key::escape) {
    return false;
  }
  if (number) {
    m_tallies[m_asked_about].pain = number;
  }
  const bool is_too_much = number.value_or(0) >= pain_to_stop_at;
  m_question = is_too_much ? Question::leave_out : Question::none;
  if (!is_too_much) {
    write_after_rating();
  }
  return true;
}

bool Player::answer_leave_out(Key pressed) {
  if (pressed == U'n' || pressed == key::escape) {
    m_message = "Make it smaller, slower or lighter, and stop if it still hurts at 4 or more.";
    m_question = Question::none;
    write_after_rating();
  } else if (pressed == U'y' || skips(pressed)) {
    m_tallies[m_asked_about].left_out = true;
    m_question = Question::none;
    leave_out();
  }
  return true;
}

void Player::leave_out() {
  if (is_in_move() && segment().slot == m_asked_about) {
    skip();
    drop_rating();
  } else {
    write_record(m_asked_about);
  }
  m_message = "Left out for today. If the next move hurts at 4 or more, stop that one too.";
}

/// A move that still runs is written when it is left.
void Player::write_after_rating() {
  if (!is_in_move() || segment().slot != m_asked_about) {
    write_record(m_asked_about);
  }
}

bool Player::answer_quit(Key pressed) {
  if (pressed == U'q' || pressed == U'y' || pressed == key::enter) {
    finish(Outcome::quit);
  } else {
    close();
  }
  return true;
}

bool Player::answer_stop_sign(Key pressed) {
  if (const auto index = choice(pressed, stop_sign_count)) {
    finish(Outcome::stopped);
    m_sign = static_cast<StopSign>(*index);
    m_effects.emplace_back(Stopped{*m_sign, slot().item.exercise});
    m_message = advice(*m_sign);
    say(m_message);
  } else if (pressed == U'n' || pressed == key::escape || pressed == key::space) {
    close();
  }
  return true;
}

bool Player::answer_swap(Key pressed) {
  const auto index = choice(pressed, m_choices.size());
  close();
  if (index) {
    swap_for(m_choices[*index].slot);
  }
  return true;
}

bool Player::answer_how_to(Key pressed) {
  const auto last = how_to(slot().exercise).size() - 1;
  if (pressed == key::down || pressed == key::up) {
    m_first_line = pressed == key::down ? std::min(m_first_line + 1, last)
                                        : m_first_line - std::min<std::size_t>(m_first_line, 1);
  } else {
    close();
  }
  return true;
}

/// Sets that were done stay with the old move; the new one does those that are left.
void Player::swap_for(Slot slot) {
  m_paused = false;
  drop_rating();
  auto index = segment().slot;
  const int done = m_tallies[index].complete_sets();
  if (done > 0) {
    slot.item.sets = std::min(slot.item.sets, std::max(m_script.slots[index].item.sets - done, 1));
    write_record(index);
    end_after(m_script, index, done);
    insert_after(m_script, index, slot);
    ++index;
    m_tallies.emplace(m_tallies.begin() + static_cast<std::ptrdiff_t>(index), m_next_entry++, slot);
  } else {
    replace(m_script, index, slot);
    m_tallies[index] = Tally(m_tallies[index].entry(), slot);
  }
  go_to(first_segment(m_script, index));
}

}  // namespace hamstring::play
