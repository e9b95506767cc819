#include "terminal/console.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>
#include <utility>

#include "terminal/feed.hpp"
#include "terminal/frame.hpp"
#include "terminal/key_decoder.hpp"
#include "terminal/raw_mode.hpp"
#include "terminal/signals.hpp"
#include "terminal/sounder.hpp"
#include "terminal/spawn.hpp"
#include "terminal/speech.hpp"
#include "terminal/voice.hpp"

namespace hamstring::terminal {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr auto escape_silence = 40ms;  ///< after which an escape is the key
constexpr auto longest_stall = 3s;     ///< a wait that takes longer than asked for by this was a stop
constexpr auto front_check = 200ms;    ///< in the background, until the process is in front again
constexpr int standard_output = 1;

milliseconds now() {
  timespec time{};
  ::clock_gettime(CLOCK_MONOTONIC, &time);
  return milliseconds{time.tv_sec * 1000 + time.tv_nsec / 1000000};
}

timespec to_timespec(milliseconds length) {
  return {static_cast<time_t>(length.count() / 1000), static_cast<long>(length.count() % 1000) * 1000000};
}

bool is_in_foreground(int descriptor) {
  return ::tcgetpgrp(descriptor) == ::getpgrp();
}

bool is_usable(int descriptor) {
  return ::isatty(descriptor) == 1 && is_in_foreground(descriptor);
}

class RealConsole : public Console {
 public:
  explicit RealConsole(const ConsoleOptions& options)
      : m_voice(speech(options.say)), m_feed(options.on_cue), m_options(options), m_last(now()) {
    m_input = options.reads_terminal ? ::open("/dev/tty", O_RDONLY | O_NOCTTY | O_CLOEXEC) : 0;
    if (options.wants_screen && m_input >= 0 && is_usable(m_input) && is_usable(standard_output)) {
      open_output();
      m_raw = std::make_unique<RawMode>(m_output);
      m_has_screen = true;
    }
  }

  bool has_screen() const override { return m_has_screen; }

  Size size() const override {
    winsize size{};
    if (::ioctl(standard_output, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) {
      return {};
    }
    return {size.ws_col, size.ws_row};
  }

  /// What the terminal has not taken yet goes before anything new.
  void show(const std::vector<std::string>& rows) override {
    if (!m_raw || !m_is_in_front || !m_unsent.empty()) {
      m_is_shown = m_is_shown && m_unsent.empty();
      return;
    }
    send(m_is_shown ? frame_update(m_rows, rows) : whole_frame(rows));
    m_rows = rows;
    m_is_shown = true;
  }

  void ring() override {
    if (m_raw && m_is_in_front) {
      send("\a");
    }
  }

  bool say(const std::string& text) override { return speak(text, play::Rank::turn); }
  bool speak(const std::string& text, play::Rank rank) override { return m_voice.say(text, rank); }
  std::string voice_trouble() const override {
    return m_options.say == std::vector<std::string>{"auto"} && !m_voice.has_program()
               ? "no speech program was found: spd-say, espeak-ng or say"
               : m_voice.trouble();
  }

  void sound(play::Tone tone) override {
    const bool plays = m_options.has_tones && m_sounder.play(tone);
    if (!plays && tone != play::Tone::tick) {
      ring();
    }
  }

  void head(const std::string& title, int percent) override {
    if (!m_raw || !m_is_in_front || (title == m_title && percent == m_percent)) {
      return;
    }
    std::string bytes;
    if (m_options.has_title && title != m_title) {
      bytes += "\x1b]2;" + title + "\a";
    }
    if (m_options.shows_progress && percent != m_percent) {
      m_raw->show_progress();
      bytes += "\x1b]9;4;1;" + std::to_string(percent) + "\a";
    }
    m_title = title;
    m_percent = percent;
    send(bytes);
  }

  void notify(const std::string& text) override {
    if (!m_has_focus && has_program("notify-send")) {
      m_errands.push_back(spawn({"notify-send", "--", "hamstring", text}));
    }
  }

  void tell(const std::string& line) override { m_feed.send(line); }

  Happening wait(std::optional<milliseconds> at_most) override {
    Happening happening;
    const auto until = at_most ? std::optional{now() + *at_most} : std::nullopt;
    while (!is_something(happening) && (!until || now() < *until)) {
      wait_once(until, happening);
    }
    take_time(at_most, happening);
    return happening;
  }

  void leave() override {
    m_voice.hush();
    m_raw.reset();
  }

  void end_as(int signal) override {
    leave();
    m_signals.end_process(signal);
  }

 private:
  static std::vector<std::string> speech(const std::vector<std::string>& say) {
    return say == std::vector<std::string>{"auto"} ? find_speech() : say;
  }

  /// A description of our own, so that it can be written to without ever waiting.
  void open_output() {
    const int own = ::open("/dev/tty", O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    m_output = own >= 0 ? own : standard_output;
  }

  /// As much as the terminal takes now; the rest when it takes more.
  void send(const std::string& bytes) {
    m_unsent += bytes;
    while (!m_unsent.empty()) {
      const auto written = ::write(m_output, m_unsent.data(), m_unsent.size());
      if (written < 0 && errno != EINTR) {
        m_is_gone = m_is_gone || (errno != EAGAIN && errno != EWOULDBLOCK);
        return;
      }
      m_unsent.erase(0, static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
  }

  static bool is_something(const Happening& happening) {
    return !happening.keys.empty() || happening.is_redraw_due || happening.was_stopped ||
           happening.signal != 0;
  }

  /// Wait for a key, a signal or the time, whichever comes first.
  void wait_once(std::optional<milliseconds> until, Happening& happening) {
    auto left = until ? std::optional{std::max(*until - now(), milliseconds{0})} : std::nullopt;
    if (m_decoder.is_undecided()) {
      left = std::min(left.value_or(escape_silence), milliseconds{escape_silence});
    }
    if (m_raw && !m_is_in_front) {
      left = std::min(left.value_or(front_check), milliseconds{front_check});
    }
    const auto timeout = to_timespec(left.value_or(0ms));
    std::array<pollfd, 2> files{
        {{m_raw && m_is_in_front ? m_input : -1, POLLIN, 0}, {m_unsent.empty() ? -1 : m_output, POLLOUT, 0}}};
    const int count =
        ::ppoll(files.data(), files.size(), left ? &timeout : nullptr, &m_signals.waiting_mask());
    if (count > 0 && files[1].revents != 0) {
      send("");
      happening.is_redraw_due = m_unsent.empty();
    }
    if (count > 0 && files[0].revents != 0) {
      read_keys(happening);
    } else if (count == 0 && m_decoder.is_undecided()) {
      happening.keys = m_decoder.flush();
    }
    take_signals(happening);
    if (m_raw && !m_is_in_front && is_in_foreground(standard_output)) {
      come_back();
      happening.was_stopped = true;
    }
    m_voice.update();
    m_sounder.update();
    std::erase_if(m_errands, [](pid_t child) { return child == 0 || reap(child).has_value(); });
  }

  void read_keys(Happening& happening) {
    std::array<char, 256> bytes{};
    const auto count = ::read(m_input, bytes.data(), bytes.size());
    if (count > 0) {
      happening.keys = m_decoder.feed({bytes.data(), static_cast<std::size_t>(count)});
      take_focus(happening.keys);
    } else if (count == 0 || errno != EINTR) {
      m_is_gone = true;
    }
  }

  /// Not keys of a person.
  void take_focus(std::vector<play::Key>& keys) {
    for (const auto pressed : keys) {
      m_has_focus = pressed == KeyDecoder::focus_gained || (m_has_focus && pressed != KeyDecoder::focus_lost);
    }
    std::erase_if(keys, [](play::Key pressed) {
      return pressed == KeyDecoder::focus_gained || pressed == KeyDecoder::focus_lost;
    });
  }

  void take_signals(Happening& happening) {
    if (m_signals.take_stop()) {
      leave_for_stop();
      happening.was_stopped = true;
    }
    if (m_signals.take_continue()) {
      come_back();
      happening.was_stopped = true;
    }
    if (m_signals.take_resize()) {
      m_is_shown = false;
      happening.is_redraw_due = true;
    }
    happening.signal = m_signals.ending() != 0 ? m_signals.ending() : m_is_gone ? SIGHUP : 0;
  }

  void leave_for_stop() {
    if (m_raw) {
      m_raw->leave();
    }
    m_signals.stop_process();
    m_is_after_stop = true;
  }

  /// Continued in the background the terminal stays as it is, until the process comes to the front.
  void come_back() {
    m_is_after_stop = true;
    m_is_shown = false;
    m_title.clear();
    m_percent = -1;
    m_is_in_front = m_raw && is_in_foreground(standard_output);
    if (m_is_in_front) {
      m_raw->enter();
    }
  }

  void take_time(std::optional<milliseconds> at_most, Happening& happening) {
    const auto before = std::exchange(m_last, now());
    happening.elapsed = m_last - before;
    const bool stalled = at_most && happening.elapsed > *at_most + longest_stall;
    if (stalled || std::exchange(m_is_after_stop, false)) {
      happening.was_stopped = true;
      happening.elapsed = 0ms;
    }
  }

  Signals m_signals;  // the first, so that the terminal is never taken without them
  std::unique_ptr<RawMode> m_raw;
  Voice m_voice;
  Sounder m_sounder;
  Feed m_feed;
  ConsoleOptions m_options;
  KeyDecoder m_decoder;
  int m_input = 0;
  int m_output = standard_output;
  std::string m_unsent;
  std::string m_title;
  int m_percent = -1;
  bool m_has_focus = true;
  std::vector<pid_t> m_errands;
  bool m_has_screen = false;
  bool m_is_in_front = true;
  bool m_is_shown = false;
  bool m_is_gone = false;
  bool m_is_after_stop = false;
  std::vector<std::string> m_rows;
  milliseconds m_last;
};

}  // namespace

std::unique_ptr<Console> open_console(const ConsoleOptions& options) {
  return std::make_unique<RealConsole>(options);
}

}  // namespace hamstring::terminal
