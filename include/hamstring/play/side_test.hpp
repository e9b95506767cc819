#pragma once
#include <array>
#include <optional>

#include "hamstring/catalogue/exercise.hpp"
#include "hamstring/play/key.hpp"
#include "hamstring/play/script.hpp"

/// A test of one side after the other, to failure or lost form, as a pure state machine: keys and time in, a
/// view out.
namespace hamstring::play {

/// Time to change sides (coaching-rules, "Time, in seconds").
inline constexpr Seconds test_change{15};

class SideTest {
 public:
  enum class Stage {
    ready,     ///< waits for the person to be in place
    counting,  ///< a key a repetition, or a number typed
    change,    ///< to the other side; counting begins at its end
    done,
    quit
  };

  struct View {
    Stage stage{};
    Side side{};
    int count = 0;             ///< repetitions of this side so far, or the number typed
    bool is_typed = false;     ///< `count` was typed
    Seconds left{};            ///< of the change of sides, a begun second counted whole
    std::optional<int> other;  ///< what the other side did, where it was first
  };

  explicit SideTest(Side first) : m_side(first) {}

  /// Space begins, then counts; a number may be typed instead; - takes one back; enter ends a side of which
  /// anything was counted or typed; q ends the test.
  void press(Key key);
  void advance(Milliseconds elapsed);
  /// Until the view changes by itself; nothing where it waits for a key.
  std::optional<Milliseconds> until_change() const;

  bool is_over() const { return m_stage == Stage::done || m_stage == Stage::quit; }
  View view() const;
  /// Repetitions of a side whose turn is over.
  std::optional<int> result(Side side) const { return m_results[static_cast<std::size_t>(side)]; }

 private:
  void count(Key key);
  void end_side();
  int shown() const { return m_typed.value_or(m_count); }

  Stage m_stage = Stage::ready;
  Side m_side;
  int m_count = 0;
  std::optional<int> m_typed;
  Milliseconds m_left{};
  std::array<std::optional<int>, 2> m_results{};
};

}  // namespace hamstring::play
