#pragma once
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "hamstring/play/cue.hpp"
#include "hamstring/play/key.hpp"
#include "hamstring/play/script.hpp"
#include "hamstring/play/tally.hpp"
#include "hamstring/play/view.hpp"

/// The guided session as a state machine: time and keys in, a view and effects out. It neither sleeps nor
/// prints.
namespace hamstring::play {

struct Say {
  std::string text;
  Rank rank = Rank::turn;
  bool operator==(const Say&) const = default;
};
struct Sound {
  Tone tone{};
  bool operator==(const Sound&) const = default;
};
struct Stopped {
  StopSign sign{};
  std::string exercise;  ///< id of the move that was done last; "" before any
  bool operator==(const Stopped&) const = default;
};
/// `Done` is a record to write; it replaces an earlier one of the same entry.
using Effect = std::variant<Say, Sound, Done, Stopped>;

/// What could fill a slot of the script instead, best first. At most nine are offered.
using Alternatives = std::function<std::vector<Alternative>(const Script&, std::size_t slot)>;

/// How a session is to be led.
struct Manner {
  bool metronome = false;
  bool asks_presence = false;           ///< there are keys to answer with
  std::map<std::string, double> loads;  ///< kg of last time, by exercise
};

/// A session that is being done. A copy goes its own way.
class Player {
 public:
  /// `earlier` holds the records of a session that goes on; what they cover is not played again.
  explicit Player(Script script, Alternatives alternatives = {}, const std::vector<Done>& earlier = {},
                  Manner manner = {});

  /// Let time pass. How it is sliced makes no difference.
  void advance(Milliseconds elapsed);
  /// Keys that mean nothing at the moment do nothing.
  void press(Key key);
  void pause();
  /// End the session from outside. What was done is among the effects.
  void end();

  bool is_over() const { return m_outcome != Outcome::running; }
  View view() const;
  /// What is played; swaps change it.
  const Script& script() const { return m_script; }
  /// Time until a number in the view changes, the figure left aside; nothing while the clock is held.
  std::optional<Milliseconds> until_change() const;
  /// The record of each slot as it stands, where there is one.
  std::vector<Done> records() const;
  /// What happened since the last call, in order.
  std::vector<Effect> take_effects();

 private:
  struct Binding;
  static const Binding bindings[];

  const Segment& segment() const { return m_script.segments[m_segment]; }
  const Slot& slot() const { return m_script.slots[segment().slot]; }
  bool holds_clock() const;
  bool is_in_move() const;

  bool is_passed_over(const Segment& candidate) const;
  Milliseconds played() const;
  Milliseconds remaining() const;

  void go_on_from(const std::vector<Done>& earlier);
  void go_to(std::size_t segment, Milliseconds offset = {});
  void leave_for(std::size_t segment, Milliseconds offset = {});
  void pass_over_what_was_not_done(std::size_t slot);
  void ask_about_what_was_left(std::size_t slot, const Segment& next);
  void ask_presence(const Segment& next);
  void leave_or_finish(std::size_t segment);
  void finish_segment();
  void fire_cues();
  void say(const std::string& text, Rank rank = Rank::turn) { m_effects.emplace_back(Say{text, rank}); }
  void ask_for_ratings();
  void finish(Outcome outcome);
  void let_time_pass(Milliseconds& elapsed);

  void count_set();
  void count_left_set();
  void count_work(int amount, bool is_whole);
  int amount_so_far() const;
  bool write_record(std::size_t slot);
  void write_after_rating();
  void drop_rating();
  void attend();

  void toggle_pause();
  void forward();
  void back();
  void skip();
  void done_early();
  void more_rest() { change_rest(Milliseconds{15000}); }
  void less_rest() { change_rest(Milliseconds{-15000}); }
  void change_rest(Milliseconds by);
  void ask(Question question);
  void close();
  void ask_quit() { ask(Question::quit); }
  void ask_how_to();
  void ask_keys() { ask(Question::keys); }
  void ask_swap();
  void ask_pain();
  void toggle_big() { m_is_big = !m_is_big; }
  void rate_easy() { rate(5); }
  void rate_right() { rate(7); }
  void rate_hard() { rate(9); }
  void rate(int effort);
  std::optional<std::size_t> rated_slot() const;

  bool answer(Key key);
  bool answer_effort(Key key);
  bool answer_pain(Key key);
  bool answer_load(Key key);
  bool answer_leave_out(Key key);
  bool answer_quit(Key key);
  bool answer_stop_sign(Key key);
  bool answer_swap(Key key);
  bool answer_how_to(Key key);
  void take_effort(std::optional<int> effort);
  void take_pain(std::optional<int> pain);
  void take_load(std::optional<double> load);
  void take_typed();
  void after_rating();
  std::string rating_words(std::size_t slot) const;
  std::optional<double> known_load(std::size_t slot) const;
  bool wants_load(std::size_t slot) const;
  bool is_over_for(std::size_t slot) const;
  void leave_out();
  void swap_for(Slot slot);
  std::optional<std::size_t> work_before(std::size_t segment) const;
  void show_work(View& view) const;
  void show_guide(View& view) const;
  void show_question(View& view) const;

  Script m_script;
  Alternatives m_alternatives;
  std::vector<Tally> m_tallies;  ///< by slot
  std::size_t m_next_entry = 0;
  std::size_t m_segment = 0;
  Milliseconds m_offset{};
  Milliseconds m_spent{};
  std::vector<Cue> m_cues;  ///< of the segment
  std::size_t m_next_cue = 0;
  bool m_paused = false;
  Outcome m_outcome = Outcome::running;
  Question m_question = Question::none;
  Question m_interrupted_question = Question::none;  ///< about a rating, under another one
  std::size_t m_asked_about = 0;                     ///< slot
  std::optional<StopSign> m_sign;
  std::size_t m_first_line = 0;  ///< of the how-to
  std::vector<Alternative> m_choices;
  std::string m_message;
  std::vector<Effect> m_effects;
  Manner m_manner;
  std::string m_typed;  ///< the beginning of an answer
  Milliseconds m_typed_for{};
  std::optional<std::size_t> m_last_done;  ///< slot
  bool m_is_attended = false;              ///< a key since the main part began
  bool m_is_presence_asked = false;
  bool m_is_big = false;
  bool m_is_rating = false;     ///< at the end, with nothing left to play
  Milliseconds m_rating_for{};  ///< since the last of these questions
};

}  // namespace hamstring::play
