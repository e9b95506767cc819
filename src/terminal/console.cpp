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

#include "terminal/frame.hpp"
#include "terminal/key_decoder.hpp"
#include "terminal/raw_mode.hpp"
#include "terminal/signals.hpp"
#include "terminal/voice.hpp"

namespace hamstring::terminal {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr auto escape_silence = 40ms;  ///< after which an escape is the key
constexpr auto longest_stall = 3s;     ///< a wait that takes longer than asked for by this was a stop
constexpr int output = 1;

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
  explicit RealConsole(const ConsoleOptions& options) : m_voice(options.say), m_last(now()) {
    m_input = options.reads_terminal ? ::open("/dev/tty", O_RDONLY | O_NOCTTY | O_CLOEXEC) : 0;
    if (options.wants_screen && m_input >= 0 && is_usable(m_input) && is_usable(output)) {
      m_raw = std::make_unique<RawMode>(output);
      m_has_screen = true;
    }
  }

  bool has_screen() const override { return m_has_screen; }

  Size size() const override {
    winsize size{};
    if (::ioctl(output, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) {
      return {};
    }
    return {size.ws_col, size.ws_row};
  }

  void show(const std::vector<std::string>& rows) override {
    if (!m_raw || !m_is_in_front) {
      return;
    }
    const auto bytes = m_is_shown ? frame_update(m_rows, rows) : whole_frame(rows);
    m_rows = rows;
    m_is_shown = true;
    m_is_gone = m_is_gone || !write_fully(output, bytes.data(), bytes.size());
  }

  void ring() override {
    if (m_raw && m_is_in_front) {
      write_fully(output, "\a", 1);
    }
  }

  bool say(const std::string& text) override { return m_voice.say(text); }

  Happening wait(std::optional<milliseconds> at_most) override {
    Happening happening;
    const auto until = at_most ? std::optional{now() + *at_most} : std::nullopt;
    while (!is_something(happening) && (!until || now() < *until)) {
      wait_once(until, happening);
    }
    take_time(at_most, happening);
    return happening;
  }

  void leave() override { m_raw.reset(); }

  void end_as(int signal) override {
    leave();
    m_signals.end_process(signal);
  }

 private:
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
    const auto timeout = to_timespec(left.value_or(0ms));
    pollfd input{m_raw && m_is_in_front ? m_input : -1, POLLIN, 0};
    const int count = ::ppoll(&input, 1, left ? &timeout : nullptr, &m_signals.waiting_mask());
    if (count > 0) {
      read_keys(happening);
    } else if (count == 0 && m_decoder.is_undecided()) {
      happening.keys = m_decoder.flush();
    }
    take_signals(happening);
    m_voice.update();
  }

  void read_keys(Happening& happening) {
    std::array<char, 256> bytes{};
    const auto count = ::read(m_input, bytes.data(), bytes.size());
    if (count > 0) {
      happening.keys = m_decoder.feed({bytes.data(), static_cast<std::size_t>(count)});
    } else if (count == 0 || errno != EINTR) {
      m_is_gone = true;
    }
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
    m_is_in_front = m_raw && is_in_foreground(output);
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
  KeyDecoder m_decoder;
  int m_input = 0;
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
