#include "hamstring/play/view.hpp"

#include <algorithm>
#include <string_view>

#include "hamstring/play/player.hpp"

namespace hamstring::play {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds cardio_cycle = 1200ms;  ///< two steps of a timed move, as its figure shows them

int seconds_up(Milliseconds length) {
  return static_cast<int>(std::chrono::ceil<Seconds>(length).count());
}

bool is_static(const Slot& slot) {
  return !slot.item.reps && !slot.item.duration;
}

/// A timed move goes round evenly.
std::vector<TempoPart> figure_tempo(const Slot& slot) {
  if (slot.item.duration && slot.exercise.pattern == Pattern::cardio) {
    return {{Motion::lift, cardio_cycle / 2, {}}, {Motion::lower, cardio_cycle / 2, {}}};
  }
  return slot.tempo;
}

FigureView figure_view(const Slot& slot, const Segment& segment, Milliseconds offset) {
  FigureView figure{slot.exercise.id, FigureView::Mode::moving, figure_tempo(slot), {}, false};
  const auto cycle = tempo_length(figure.tempo);
  if (segment.stage == Stage::side_change || segment.stage == Stage::closing || cycle <= 0ms) {
    figure.mode = FigureView::Mode::still;
  } else if (is_static(slot) && (segment.stage == Stage::work || segment.stage == Stage::settle)) {
    figure.mode = FigureView::Mode::held;
  } else {
    figure.in_rep = offset % cycle;
  }
  return figure;
}

std::vector<std::string> choices_of(const std::vector<Alternative>& alternatives) {
  constexpr std::string_view relations[] = {"easier", "equal", "harder"};
  std::vector<std::string> lines;
  for (const auto& alternative : alternatives) {
    lines.push_back(alternative.slot.item.name + " (" +
                    std::string{relations[static_cast<std::size_t>(alternative.relation)]} + ")");
  }
  return lines;
}

std::vector<std::string> stop_signs() {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < stop_sign_count; ++i) {
    lines.emplace_back(sign_words(static_cast<StopSign>(i)));
  }
  return lines;
}

std::string breath_note(const Step& step) {
  const auto breath = words(step.breath);
  return breath.empty() ? "" : " (" + std::string{breath} + ")";
}

}  // namespace

std::vector<std::string> how_to(const Exercise& exercise) {
  std::vector<std::string> lines{exercise.summary};
  for (const auto line : exercise.setup) {
    lines.emplace_back(line);
  }
  int number = 0;
  for (const auto step : exercise.steps) {
    lines.push_back(std::to_string(++number) + ". " + std::string{step.text} + breath_note(step));
  }
  for (const auto line : exercise.cautions) {
    lines.emplace_back(line);
  }
  if (lines.front().empty()) {
    lines.erase(lines.begin());
  }
  return lines.empty() ? std::vector<std::string>{exercise.name} : lines;
}

View Player::view() const {
  View view;
  view.outcome = m_outcome;
  view.paused = m_paused;
  view.message = m_message;
  view.slots = m_script.slots.size();
  if (m_script.segments.empty()) {
    return view;
  }
  view.stage = segment().stage;
  view.phase = slot().phase;
  view.slot = segment().slot;
  view.name = slot().item.name;
  view.dose = dose_words(slot());
  view.set = segment().set;
  view.sets = is_held_once(slot()) ? 1 : slot().item.sets;
  view.side = segment().side;
  view.seconds_left = seconds_up(segment().length - m_offset);
  view.played = played();
  view.total = view.played + remaining();
  view.spent = m_spent;
  view.next = view.slot + 1 < view.slots ? m_script.slots[view.slot + 1].item.name : "";
  view.figure = figure_view(slot(), segment(), m_offset);
  view.load = m_tallies[view.slot].load ? m_tallies[view.slot].load : known_load(view.slot);
  view.big = m_is_big;
  show_work(view);
  show_guide(view);
  view.figure.mirrored = view.side == Side::left;
  show_question(view);
  return view;
}

/// The last line that was said of how to get into the move.
void Player::show_guide(View& view) const {
  for (std::size_t i = 0; i < m_next_cue; ++i) {
    view.guide = m_cues[i].guides ? m_cues[i].say : view.guide;
  }
}

void Player::show_work(View& view) const {
  view.reps = slot().item.reps ? reps_of(slot(), segment().set) : 0;
  if (segment().stage == Stage::work && !slot().item.reps) {
    if (const auto moment = moment_before_hold(slot(), m_offset)) {
      view.part = PartView{words(moment->part), moment->part.breath, seconds_up(moment->left)};
    }
  }
  if (segment().stage != Stage::work || !slot().item.reps) {
    return;
  }
  const auto moment = moment_at(slot(), m_offset);
  const int turns = segment().set == 0 ? 1 : turns_in_work(slot());
  view.rep = std::min(moment.rep / turns + 1, view.reps);
  if (turns > 1) {
    view.side = static_cast<Side>(moment.rep % turns);
  }
  view.part = PartView{words(moment.part), moment.part.breath, seconds_up(moment.left)};
}

void Player::show_question(View& view) const {
  view.question = m_question;
  view.typed = m_typed;
  view.leaves_out_next = m_question == Question::leave_out && is_over_for(m_asked_about);
  view.asked_about = m_script.slots[std::min(m_asked_about, view.slots - 1)].item.name;
  switch (m_question) {
    case Question::swap:
      view.lines = choices_of(m_choices);
      break;
    case Question::stop_sign:
      view.lines = stop_signs();
      break;
    case Question::load:
      view.load = known_load(m_asked_about);
      break;
    case Question::how_to:
      view.lines = how_to(slot().exercise);
      view.first_line = m_first_line;
      break;
    default:
      break;
  }
}

std::string_view sign_words(StopSign sign) {
  constexpr std::string_view table[stop_sign_count] = {
      "a pop or a sharp pain", "the leg does not bear weight", "a bruise or a gap in the muscle",
      "tingling or numbness", "chest pain, faintness or unusual breathlessness"};
  return table[static_cast<std::size_t>(sign)];
}

std::string_view advice(StopSign sign) {
  constexpr std::string_view strain =
      "Stop here. Rest the leg, and do not stretch or test it. Have it looked at by a doctor or a "
      "physiotherapist; go "
      "today if it does not bear weight, is bruised or has a gap.";
  constexpr std::string_view nerve =
      "Stop here, and do not stretch the leg. Ask a doctor or a physiotherapist before you train again. "
      "Numbness "
      "between the legs, or trouble with bladder or bowels, is an emergency: call for help.";
  constexpr std::string_view emergency =
      "Stop here. Call for help now: your local emergency number, or someone near you. Sit or lie down.";
  switch (sign) {
    case StopSign::tingling:
      return nerve;
    case StopSign::call_for_help:
      return emergency;
    default:
      return strain;
  }
}

}  // namespace hamstring::play
