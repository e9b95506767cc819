#include "hamstring/play/player.hpp"

#include <algorithm>
#include <utility>

namespace hamstring::play {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds typing_pause = 2s;      ///< after which a number that could go on is taken as it is
constexpr Milliseconds rating_patience = 60s;  ///< for each question at the end

std::size_t slot_of(const Script& script, const Done& done) {
  const auto found = std::find_if(script.slots.begin(), script.slots.end(), [&](const Slot& slot) {
    const bool is_in_phase = slot.phase == done.phase || done.sets == 0;  // the log has none for these
    return is_in_phase && slot.item.exercise == done.exercise;
  });
  return static_cast<std::size_t>(found - script.slots.begin());
}

/// Milliseconds until a count of whole seconds changes.
Milliseconds until_tick(Milliseconds left) {
  const auto part = left % Milliseconds{1s};
  return part == 0ms ? Milliseconds{1s} : part;
}

bool has_main(const Script& script) {
  return std::any_of(script.slots.begin(), script.slots.end(),
                     [](const Slot& slot) { return slot.phase == Phase::main; });
}

}  // namespace

Player::Player(Script script, Alternatives alternatives, const std::vector<Done>& earlier, Manner manner)
    : m_script(std::move(script)),
      m_alternatives(std::move(alternatives)),
      m_manner(std::move(manner)),
      m_is_attended(!has_main(m_script)) {
  for (const auto& slot : m_script.slots) {
    m_tallies.emplace_back(m_next_entry++, slot);
  }
  go_on_from(earlier);
}

/// Start after the last move that was done, or at the set of it that is not done.
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
    m_last_done = start - 1;
    const auto& last = m_tallies[start - 1];
    const auto next = last.next_sets(m_script.slots[start - 1]);
    const bool is_complete = last.left_out || last.passed_over ||
                             std::min(next.right, next.left) > m_script.slots[start - 1].item.sets;
    start_at(m_script, is_complete ? start : start - 1, is_complete ? FirstSets{} : next);
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
  switch (m_question) {
    case Question::none:
    case Question::effort:
    case Question::load:
      return m_paused || m_is_rating;
    case Question::pain:
      return m_paused || m_is_rating || (is_in_move() && m_asked_about == segment().slot);
    default:
      return true;
  }
}

void Player::advance(Milliseconds elapsed) {
  while (!is_over() && elapsed > 0ms) {
    const auto before = elapsed;
    let_time_pass(elapsed);
    if (elapsed == before) {
      return;
    }
  }
}

/// Up to the next moment at which something begins or ends.
void Player::let_time_pass(Milliseconds& elapsed) {
  const bool types = !m_typed.empty() && m_question != Question::load && !m_paused;
  const bool runs = !holds_clock();
  const bool waits = m_is_rating && !m_paused;
  if (!types && !runs && !waits) {
    return;
  }
  auto step = elapsed;
  step = types ? std::min(step, typing_pause - m_typed_for) : step;
  step = runs ? std::min(step, segment().length - m_offset) : step;
  step = waits ? std::min(step, rating_patience - m_rating_for) : step;
  elapsed -= step;
  m_typed_for += types ? step : 0ms;
  m_rating_for += waits ? step : 0ms;
  if (runs) {
    m_offset += step;
    m_spent += step;
    fire_cues();
  }
  if (types && m_typed_for >= typing_pause) {
    take_typed();
  }
  if (waits && m_rating_for >= rating_patience) {
    return finish(Outcome::finished);
  }
  if (runs && m_offset >= segment().length) {
    finish_segment();
  }
}

void Player::fire_cues() {
  for (; m_next_cue < m_cues.size() && m_cues[m_next_cue].at <= m_offset; ++m_next_cue) {
    const auto& cue = m_cues[m_next_cue];
    if (cue.tone) {
      m_effects.emplace_back(Sound{*cue.tone});
    }
    if (!cue.say.empty()) {
      m_effects.emplace_back(Say{cue.say, cue.rank});
    }
  }
}

/// Be at a segment. What lies before `offset` is not heard.
void Player::go_to(std::size_t index, Milliseconds offset) {
  m_segment = index;
  m_offset = offset;
  m_cues = cues(m_script, index, m_manner.metronome);
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
  const auto next = m_script.segments[index];
  const bool leaves_move = next.slot != left || next.stage == Stage::closing;
  if (leaves_move && next.slot >= left) {
    pass_over_what_was_not_done(left);
  }
  if (is_in_move() && leaves_move) {
    drop_rating();
    write_record(left);
    ask_about_what_was_left(left, next);
  } else if (next.stage == Stage::rest && next.slot == left && next.set > 1 && wants_load(left)) {
    m_asked_about = left;
    m_question = Question::load;
  }
  if (leaves_move) {
    ask_presence(next);
  }
  go_to(index, offset);
}

void Player::pass_over_what_was_not_done(std::size_t index) {
  auto& tally = m_tallies[index];
  const auto done = tally.done(m_script.slots[index]);
  tally.passed_over = !done || done->sets == 0;
  write_record(index);
}

/// How hard it was; on the way back there is nothing to ask.
void Player::ask_about_what_was_left(std::size_t left, const Segment& next) {
  const auto done = m_tallies[left].done(m_script.slots[left]);
  const bool goes_on = next.slot > left || next.stage == Stage::closing;
  if (goes_on && done && done->sets > 0 && m_script.slots[left].phase == Phase::main &&
      !m_tallies[left].left_out) {
    m_asked_about = left;
    m_question = Question::effort;
  }
}

/// Once, where the main part ends and nobody has touched a key in it; how hard a move was is asked after
/// that.
void Player::ask_presence(const Segment& next) {
  const bool ends_main = next.stage == Stage::closing ||
                         (m_script.slots[next.slot].phase == Phase::cool_down && slot().phase == Phase::main);
  if (ends_main && m_manner.asks_presence && !m_is_attended && !m_is_presence_asked) {
    m_is_presence_asked = true;
    m_interrupted_question = std::exchange(m_question, Question::none);
    m_message = "Still there? Press any key.";
    say("Still there? Press any key.");
  }
}

void Player::finish_segment() {
  if (segment().stage == Stage::work) {
    count_set();
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
    pass_over_what_was_not_done(segment().slot);
    ask_for_ratings();
  }
}

/// What was not rated can be rated at the end, by someone who is there.
void Player::ask_for_ratings() {
  if (m_is_attended && m_manner.asks_presence) {
    for (std::size_t i = 0; i < m_script.slots.size(); ++i) {
      const auto& tally = m_tallies[i];
      const bool is_rateable = m_script.slots[i].phase == Phase::main && tally.written &&
                               tally.written->sets > 0 && !tally.effort && !tally.left_out;
      if (is_rateable && (!m_is_rating || i > m_asked_about)) {
        m_is_rating = true;
        m_rating_for = 0ms;
        m_asked_about = i;
        m_question = Question::effort;
        return;
      }
    }
  }
  finish(Outcome::finished);
}

void Player::finish(Outcome outcome) {
  take_typed();
  m_question = m_interrupted_question = Question::none;
  if (!m_is_rating && outcome != Outcome::finished && segment().stage == Stage::work) {
    count_left_set();
  }
  m_outcome = outcome;
  for (std::size_t i = 0; i < m_script.slots.size(); ++i) {
    write_record(i);
  }
  if (outcome == Outcome::finished) {
    m_effects.emplace_back(Sound{Tone::end});
    say("That was the session. Well done.", Rank::alarm);
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

/// What was asked for was done.
void Player::count_set() {
  const auto& item = slot().item;
  const int amount = item.reps ? reps_of(slot(), segment().set)
                               : static_cast<int>(item.duration.value_or(item.hold).count());
  const int sets = is_held_once(slot()) ? item.sets : 1;
  count_work(amount * sets, true);
}

/// A set that is left early counts what was done by then.
void Player::count_left_set() {
  if (amount_so_far() > 0) {
    count_work(amount_so_far(), false);
  }
}

void Player::count_work(int amount, bool is_whole) {
  if (segment().set == 0) {
    return;  // the ramp is no work
  }
  m_last_done = segment().slot;
  auto& tally = m_tallies[segment().slot];
  tally.passed_over = false;
  const auto count = [&](int set, int part) {
    if (is_whole) {
      tally.count(set, segment().side, part);
    } else {
      tally.count_part(set, segment().side, part);
    }
  };
  if (!is_held_once(slot())) {
    return count(segment().set, amount);
  }
  const int hold = static_cast<int>(slot().item.hold.count());
  for (int set = 1; set <= slot().item.sets && amount > 0; ++set, amount -= hold) {
    count(set, std::min(amount, hold));
  }
}

/// Repetitions past their middle, or whole seconds.
int Player::amount_so_far() const {
  if (segment().stage != Stage::work || segment().set == 0) {
    return 0;
  }
  if (!slot().item.reps) {
    return static_cast<int>(std::chrono::floor<Seconds>(m_offset).count());
  }
  const auto rep = std::max(rep_length(slot()), 1ms);
  return static_cast<int>((m_offset + rep / 2) / rep) / turns_in_work(slot());
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

std::vector<Done> Player::records() const {
  std::vector<Done> records;
  for (std::size_t i = 0; i < m_script.slots.size(); ++i) {
    if (auto done = m_tallies[i].done(m_script.slots[i])) {
      records.push_back(*std::move(done));
    }
  }
  return records;
}

/// A question about effort, pain or load goes unanswered, but for what was typed of it.
void Player::drop_rating() {
  take_typed();
  m_interrupted_question = Question::none;
  if (m_question == Question::effort || m_question == Question::pain || m_question == Question::load) {
    m_question = Question::none;
    write_record(m_asked_about);
  }
}

/// A key since the main part began: someone is there.
void Player::attend() {
  if (m_is_attended || slot().phase == Phase::warm_up) {
    return;
  }
  m_is_attended = true;
  if (m_is_presence_asked && m_question == Question::none) {
    close();
  }
  for (std::size_t i = 0; i < m_script.slots.size(); ++i) {
    m_tallies[i].unconfirmed = false;
    if (m_tallies[i].written) {
      write_record(i);
    }
  }
}

std::optional<Milliseconds> Player::until_change() const {
  if (is_over()) {
    return std::nullopt;
  }
  std::optional<Milliseconds> soonest;
  const auto consider = [&](Milliseconds time) { soonest = std::min(soonest.value_or(time), time); };
  if (!m_typed.empty() && m_question != Question::load && !m_paused) {
    consider(typing_pause - m_typed_for);
  }
  if (m_is_rating && !m_paused) {
    consider(rating_patience - m_rating_for);
  }
  if (!holds_clock()) {
    const auto left = segment().length - m_offset;
    consider(std::min({left, until_tick(left), until_tick(remaining())}));
    if (m_next_cue < m_cues.size()) {
      consider(m_cues[m_next_cue].at - m_offset);
    }
    if (segment().stage == Stage::work && slot().item.reps) {
      consider(until_tick(moment_at(slot(), m_offset).left));
    } else if (const auto moment = moment_before_hold(slot(), m_offset);
               moment && segment().stage == Stage::work) {
      consider(until_tick(moment->left));
    }
  }
  return soonest ? std::optional{std::max(*soonest, 1ms)} : std::nullopt;
}

}  // namespace hamstring::play
