#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "hamstring/play/script.hpp"

/// Everything a screen needs to show one moment of a session.
namespace hamstring::play {

enum class Outcome { running, finished, quit, stopped };

/// What the person is being asked or shown. All but `effort`, `load`, and `pain` after a move hold the clock.
enum class Question { none, effort, pain, load, leave_out, quit, stop_sign, swap, how_to, keys };

/// Reasons to end a session at once (coaching-rules, rule 19).
enum class StopSign { pop_or_sharp_pain, cannot_bear_weight, bruise_or_gap, tingling, call_for_help };

/// How a move that could fill a slot compares with the one that does.
enum class Relation { easier, equal, harder };

struct Alternative {
  Relation relation{};
  Slot slot;
  bool operator==(const Alternative&) const = default;
};

/// The part of a repetition that runs, or of what comes before a hold.
struct PartView {
  std::string cue;  ///< "Lift", or the words of the move
  std::optional<Breath> breath;
  int seconds_left = 0;
  bool operator==(const PartView&) const = default;
};

/// What the figure does.
struct FigureView {
  enum class Mode { still, moving, held };  ///< first pose, through the tempo, at the far end

  std::string exercise;  ///< id
  Mode mode = Mode::still;
  std::vector<TempoPart> tempo;
  Milliseconds in_rep{};  ///< below the length of the tempo
  bool mirrored = false;  ///< for the left side
  bool operator==(const FigureView&) const = default;
};

struct View {
  Outcome outcome = Outcome::running;
  bool paused = false;
  Stage stage{};
  Phase phase{};
  std::size_t slot = 0;  ///< from 0
  std::size_t slots = 0;
  std::string name;  ///< of the move, or of the next one before it starts
  std::string dose;
  int set = 1;  ///< 0 for the ramp
  int sets = 1;
  std::optional<Side> side;
  std::optional<int> rep;  ///< the one that runs, from 1; a side
  int reps = 0;
  std::optional<PartView> part;
  int seconds_left = 0;  ///< of the segment, rounded up
  Milliseconds played{};
  Milliseconds total{};        ///< played and still to come
  Milliseconds spent{};        ///< that the clock ran; what was skipped took none
  std::string next;            ///< what follows the move; "" for nothing
  std::string guide;           ///< how to get into it, a line at a time; "" for nothing
  std::optional<double> load;  ///< kg, of the move
  bool big = false;            ///< the figure before all else
  FigureView figure;
  Question question = Question::none;
  std::string asked_about;         ///< name of the move that a question is about
  std::vector<std::string> lines;  ///< choices of a question, or the how-to
  std::size_t first_line = 0;      ///< of the how-to, to be seen at the top
  std::string typed;               ///< the beginning of an answer
  bool leaves_out_next = false;    ///< the question is about the next session
  std::string message;             ///< to be read; "" for nothing
  bool operator==(const View&) const = default;
};

/// Set-up, steps with their breath, and cautions; at least one line.
std::vector<std::string> how_to(const Exercise& exercise);

/// The words of a stop sign, and what to do about it.
std::string_view sign_words(StopSign sign);
std::string_view advice(StopSign sign);
inline constexpr std::size_t stop_sign_count = 5;

}  // namespace hamstring::play
