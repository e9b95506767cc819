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
    {U'?', &Player::ask_keys},           {U'+', &Player::more_rest},     {U'=', &Player::more_rest},
    {U'-', &Player::less_rest},          {U'p', &Player::ask_pain},      {U'q', &Player::ask_quit},
    {U'f', &Player::toggle_big},         {U'e', &Player::rate_easy},     {U'r', &Player::rate_right},
    {U't', &Player::rate_hard},
};

void Player::press(Key pressed) {
  if (is_over()) {
    return;
  }
  const bool only_tells_of_presence = m_is_presence_asked && !m_is_attended && !m_message.empty();
  m_message.clear();
  attend();
  if ((pressed == U'!' || pressed == U'x') && m_question != Question::stop_sign) {
    return ask(Question::stop_sign);
  }
  if (only_tells_of_presence) {
    return;
  }
  if (m_question != Question::none && answer(pressed)) {
    return;
  }
  if (m_is_rating && pressed != key::space) {
    return pressed == U'q' ? finish(Outcome::finished) : void();
  }
  for (const auto& binding : bindings) {
    if (binding.key == pressed) {
      return (this->*binding.act)();
    }
  }
}

/// Ask over a question about a rating, which comes back afterwards.
void Player::ask(Question question) {
  take_typed();
  if (m_question == Question::effort || m_question == Question::pain || m_question == Question::load) {
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
  const bool is_work = segment().stage == Stage::work;
  const int amount = amount_so_far();
  const int reps = slot().item.reps ? reps_of(slot(), segment().set) : 0;
  count_left_set();
  leave_or_finish(m_segment + 1);
  if (is_work && amount > 0 && !is_over() && m_message.empty()) {
    m_message = "Counted: " + std::to_string(amount) +
                (reps > 0      ? " of " + std::to_string(reps) + "."
                 : amount == 1 ? " second."
                               : " seconds.");
  }
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
  count_left_set();
  auto next = m_segment + 1;
  while (next < m_script.segments.size() && m_script.segments[next].slot == segment().slot &&
         m_script.segments[next].stage != Stage::closing) {
    ++next;
  }
  leave_or_finish(next);
}

/// What was done replaces what was counted for the set before.
void Player::done_early() {
  if (amount_so_far() > 0) {
    count_work(amount_so_far(), true);
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
  m_cues = cues(m_script, m_segment, m_manner.metronome);
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

/// About the move that runs, or else the one that was done last.
void Player::ask_pain() {
  const bool runs = is_in_move() || segment().stage == Stage::closing;
  if (!runs && !m_last_done) {
    m_message = "No move was done yet. ! is for a stop sign.";
    return;
  }
  m_asked_about = runs ? segment().slot : *m_last_done;
  m_question = Question::pain;
}

/// The main move that a rating belongs to: until the next work begins.
std::optional<std::size_t> Player::rated_slot() const {
  const bool is_asked = m_question == Question::effort || m_question == Question::pain;
  if (is_asked) {
    return m_asked_about;
  }
  if (segment().stage == Stage::work || segment().stage == Stage::settle || !m_last_done) {
    return std::nullopt;
  }
  return m_script.slots[*m_last_done].phase == Phase::main ? m_last_done : std::nullopt;
}

void Player::rate(int effort) {
  const auto rated = rated_slot();
  if (!rated) {
    return;
  }
  m_tallies[*rated].effort = effort;
  m_message = rating_words(*rated);
  if (!is_in_move() || segment().slot != *rated) {
    write_record(*rated);
  }
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
