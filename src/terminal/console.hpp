#pragma once
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hamstring/play/key.hpp"
#include "hamstring/play/sound.hpp"

namespace hamstring::terminal {

struct Size {
  std::size_t columns = 80;
  std::size_t rows = 24;
  bool operator==(const Size&) const = default;
};

/// What came while a console waited.
struct Happening {
  std::chrono::milliseconds elapsed{};  ///< since the last one; not what passed while the process was stopped
  std::vector<play::Key> keys;
  bool is_redraw_due = false;  ///< the size changed, or the screen was used by others
  bool was_stopped = false;    ///< by ^Z, say
  int signal = 0;              ///< that ends the session: SIGHUP too where the terminal is gone
};

/// The screen, keyboard, clock and voice of a guided session; tests bring their own.
class Console {
 public:
  Console() = default;
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;
  virtual ~Console() = default;

  /// False where there is no screen to draw on and no keyboard: the session is plain lines.
  virtual bool has_screen() const = 0;
  virtual Size size() const = 0;
  /// Show these rows and nothing else.
  virtual void show(const std::vector<std::string>& rows) = 0;
  virtual void ring() = 0;
  /// Speak a text; what still waits to be spoken gives way to it. False where that cannot be done.
  virtual bool say(const std::string& text) = 0;
  /// The same by rank: a higher one cuts in, a count that would come late is dropped.
  virtual bool speak(const std::string& text, play::Rank rank) {
    static_cast<void>(rank);
    return say(text);
  }
  /// A tone, or the bell where there is nothing that plays tones.
  virtual void sound(play::Tone tone) {
    static_cast<void>(tone);
    ring();
  }
  /// What the voice complains of; "" for nothing.
  virtual std::string voice_trouble() const { return ""; }
  /// Put into the title of the terminal's window, and how much is done where the terminal shows that.
  virtual void head(const std::string& title, int percent) {
    static_cast<void>(title);
    static_cast<void>(percent);
  }
  /// Tell someone who looks at another window.
  virtual void notify(const std::string& text) { static_cast<void>(text); }
  /// A line for the program that follows the cues.
  virtual void tell(const std::string& line) { static_cast<void>(line); }
  /// Wait for something to happen, at most so long; for ever where nothing is given.
  virtual Happening wait(std::optional<std::chrono::milliseconds> at_most) = 0;
  /// Give the terminal back as it was found.
  virtual void leave() = 0;
  /// End the process as this signal does.
  virtual void end_as(int signal) = 0;
};

struct ConsoleOptions {
  bool wants_screen = true;
  bool reads_terminal = false;           ///< keys come from /dev/tty, since standard input is taken
  std::vector<std::string> say;          ///< a command and its first arguments, or "auto"; empty for no voice
  bool has_tones = false;                ///< the bell rings in their place
  std::vector<std::string> on_cue = {};  ///< a command that gets a line for each cue
  bool shows_progress = false;           ///< the terminal understands OSC 9;4
  bool has_title = false;                ///< the terminal has one
};

/// The real one. It has a screen where input and output are terminals in the foreground.
std::unique_ptr<Console> open_console(const ConsoleOptions& options);

}  // namespace hamstring::terminal
