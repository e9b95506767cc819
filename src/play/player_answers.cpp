#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <string_view>
#include <utility>

#include "hamstring/play/player.hpp"

namespace hamstring::play {
namespace {

using namespace std::chrono_literals;

constexpr int pain_to_stop_at = 4;  ///< coaching-rules, rule 19
constexpr int top_of_scale = 10;    ///< of effort and of pain
constexpr int easy = 5;
constexpr int right = 7;
constexpr int tough = 9;
constexpr double heaviest = 1000;  ///< kg
constexpr std::size_t longest_load = 6;

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

bool passes(Key key) {
  return key == key::enter || key == key::escape;
}

/// Easy, right, tough.
std::optional<int> effort_of(Key key) {
  return key == U'e'   ? std::optional{easy}
         : key == U'r' ? std::optional{right}
         : key == U't' ? std::optional{tough}
                       : std::nullopt;
}

std::optional<double> to_load(const std::string& typed) {
  double load = 0;
  const auto* end = typed.data() + typed.size();
  const auto [stop, error] = std::from_chars(typed.data(), end, load);
  const bool is_sound = error == std::errc{} && stop == end && load <= heaviest;
  return is_sound ? std::optional{load} : std::nullopt;
}

bool is_weight(const std::string& equipment) {
  constexpr std::string_view weights[] = {"dumbbells",     "barbell",          "kettlebell",
                                          "ankle-weights", "leg-curl-machine", "cable-machine"};
  return std::find(std::begin(weights), std::end(weights), equipment) != std::end(weights);
}

/// True for a loaded move whose load is a number: a band's is none.
bool uses_weight(const Slot& slot) {
  auto words = slot.item.equipment;
  if (words.empty()) {
    for (const auto& any_of : slot.exercise.equipment) {
      words.insert(words.end(), any_of.begin(), any_of.end());
    }
  }
  return has(slot.exercise, Trait::loaded) && std::any_of(words.begin(), words.end(), is_weight);
}

std::string kilograms(double load) {
  auto text = std::to_string(std::lround(load * 100));
  while (text.size() < 3) {
    text.insert(text.begin(), '0');
  }
  text.insert(text.size() - 2, ".");
  while (text.back() == '0') {
    text.pop_back();
  }
  return (text.back() == '.' ? text.substr(0, text.size() - 1) : text) + " kg";
}

}  // namespace

bool Player::answer(Key pressed) {
  switch (m_question) {
    case Question::none:
      return false;
    case Question::effort:
      return answer_effort(pressed);
    case Question::pain:
      return answer_pain(pressed);
    case Question::load:
      return answer_load(pressed);
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
    case Question::keys:
      close();
      return true;
  }
  return false;
}

/// A 1 may be the beginning of a 10: the next key or a short silence tells. 0 is 10 too.
bool Player::answer_effort(Key pressed) {
  const auto number = digit(pressed);
  if (!m_typed.empty()) {
    m_typed.clear();
    if (number == 0) {
      take_effort(top_of_scale);
      return true;
    }
    take_effort(1);
    return answer_pain(pressed);
  }
  if (number == 1) {
    m_typed = "1";
    m_typed_for = 0ms;
  } else if (const auto effort = effort_of(pressed)) {
    take_effort(effort);
  } else if (number || passes(pressed)) {
    take_effort(number == 0 ? std::optional{top_of_scale} : number);
  } else {
    return false;
  }
  return true;
}

bool Player::answer_pain(Key pressed) {
  const auto number = digit(pressed);
  if (!m_typed.empty()) {
    m_typed.clear();
    take_pain(number == 0 ? top_of_scale : 1);
    return number.has_value() || passes(pressed);
  }
  if (number == 1) {
    m_typed = "1";
    m_typed_for = 0ms;
  } else if (number || passes(pressed)) {
    take_pain(number);
  } else {
    return false;
  }
  return true;
}

/// What was typed so far is the answer.
void Player::take_typed() {
  const auto typed = std::exchange(m_typed, {});
  if (typed.empty()) {
    return;
  }
  if (m_question == Question::effort) {
    take_effort(1);
  } else if (m_question == Question::pain) {
    take_pain(1);
  } else if (m_question == Question::load) {
    take_load(to_load(typed));
  }
}

void Player::take_effort(std::optional<int> effort) {
  if (effort) {
    m_tallies[m_asked_about].effort = effort;
    m_message = rating_words(m_asked_about);
  }
  m_question = Question::pain;
}

void Player::take_pain(std::optional<int> pain) {
  if (pain) {
    m_tallies[m_asked_about].pain = pain;
    m_message = rating_words(m_asked_about);
  }
  if (pain.value_or(0) >= pain_to_stop_at) {
    m_question = Question::leave_out;
  } else {
    m_question = Question::none;
    after_rating();
  }
}

/// What is rated is written; then what else is to be asked.
void Player::after_rating() {
  write_after_rating();
  if (m_is_rating) {
    return ask_for_ratings();
  }
  if (is_over_for(m_asked_about) && wants_load(m_asked_about)) {
    m_question = Question::load;
  }
}

std::string Player::rating_words(std::size_t index) const {
  const auto& tally = m_tallies[index];
  auto words = m_script.slots[index].item.name + ":";
  words += tally.effort ? " effort " + std::to_string(*tally.effort) : "";
  words += tally.pain ? std::string{tally.effort ? "," : ""} + " pain " + std::to_string(*tally.pain) : "";
  return words + ".";
}

bool Player::is_over_for(std::size_t index) const {
  return !is_in_move() || segment().slot != index;
}

/// The weight that the plan asks for, or that of last time.
std::optional<double> Player::known_load(std::size_t index) const {
  const auto& item = m_script.slots[index].item;
  const auto last = m_manner.loads.find(item.exercise);
  return item.load ? item.load : last == m_manner.loads.end() ? std::nullopt : std::optional{last->second};
}

/// A loaded move whose weight nobody has told yet.
bool Player::wants_load(std::size_t index) const {
  const auto& slot = m_script.slots[index];
  return slot.phase == Phase::main && uses_weight(slot) && !m_tallies[index].load &&
         m_tallies[index].complete_sets() > 0;
}

bool Player::answer_load(Key pressed) {
  const bool is_figure = digit(pressed) || pressed == U'.' || pressed == U',';
  if (is_figure && m_typed.size() < longest_load) {
    m_typed += pressed == U',' ? '.' : static_cast<char>(pressed);
  } else if (pressed == key::enter) {
    take_load(m_typed.empty() ? known_load(m_asked_about) : to_load(m_typed));
  } else if (pressed == key::escape) {
    take_load(std::nullopt);
  } else {
    return is_figure;
  }
  return true;
}

void Player::take_load(std::optional<double> load) {
  const bool was_wrong = !load && !m_typed.empty();
  m_typed.clear();
  if (was_wrong) {
    m_message = "That is no weight in kilograms, such as 12.5.";
    return;
  }
  m_question = Question::none;
  if (load) {
    m_tallies[m_asked_about].load = load;
    m_message = m_script.slots[m_asked_about].item.name + ": " + kilograms(*load) + ".";
    write_after_rating();
  }
}

bool Player::answer_leave_out(Key pressed) {
  if (pressed == U'n' || pressed == key::escape) {
    m_message = "Make it smaller, slower or lighter, and stop if it still hurts at 4 or more.";
    m_question = Question::none;
    after_rating();
  } else if (pressed == U'y' || pressed == key::enter) {
    m_question = Question::none;
    leave_out();
  }
  return true;
}

void Player::leave_out() {
  auto& tally = m_tallies[m_asked_about];
  tally.left_out = true;
  if (is_over_for(m_asked_about)) {
    tally.left_out_next = true;
    m_message = "Left out of the next session. If the next move hurts at 4 or more, stop that one too.";
    return after_rating();
  }
  skip();
  drop_rating();
  m_message = "Left out for today. If the next move hurts at 4 or more, stop that one too.";
}

/// A move that still runs is written when it is left.
void Player::write_after_rating() {
  if (is_over_for(m_asked_about)) {
    write_record(m_asked_about);
  }
}

bool Player::answer_quit(Key pressed) {
  if (pressed == U'q' || pressed == U'y' || pressed == key::enter) {
    finish(Outcome::quit);
  } else if (pressed == key::space) {
    toggle_pause();
  } else {
    close();
  }
  return true;
}

/// The sign belongs to the move that runs, or else to the one done last.
bool Player::answer_stop_sign(Key pressed) {
  if (const auto index = choice(pressed, stop_sign_count)) {
    const bool runs = is_in_move() || segment().stage == Stage::closing;
    const auto at = runs ? std::optional{segment().slot} : m_last_done;
    finish(Outcome::stopped);
    m_sign = static_cast<StopSign>(*index);
    m_effects.emplace_back(Stopped{*m_sign, at ? m_script.slots[*at].item.exercise : ""});
    m_message = advice(*m_sign);
    say(m_message, Rank::alarm);
  } else if (pressed == U'n' || pressed == key::escape) {
    close();
  } else if (pressed == key::space) {
    toggle_pause();
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

}  // namespace hamstring::play
