#include "cli/guide.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cli/cue_line.hpp"
#include "cli/figure_stage.hpp"
#include "cli/text/player_screen.hpp"
#include "cli/text/player_words.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::cli {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds frame = 85ms;  ///< between two pictures of a figure that moves: 12 a second

std::string line_of(const play::View& view, const std::string& words) {
  return fmt::format("{:>6}  {}\n", clock_words(std::chrono::floor<Seconds>(view.played)),
                     text::escape(words));
}

bool is_moving(const play::FigureView& figure) {
  return figure.mode == play::FigureView::Mode::moving;
}

bool is_rest(play::Stage stage) {
  return stage == play::Stage::rest || stage == play::Stage::gap;
}

class Guide {
 public:
  Guide(play::Player& player, terminal::Console& console, SessionLog& log, const plan::Session& session,
        const Catalogue& catalogue, std::ostream& lines, const GuideOptions& options)
      : m_player(player),
        m_console(console),
        m_log(log),
        m_session(session),
        m_stage(catalogue),
        m_lines(lines),
        m_options(options) {}

  int run() {
    deliver();
    draw();
    while (!m_player.is_over()) {
      const auto happening = m_console.wait(until_next());
      take(happening);
      if (happening.signal != 0) {
        m_player.end();
      }
      deliver();
      draw();
      if (happening.signal != 0) {
        return happening.signal;
      }
    }
    return 0;
  }

 private:
  void take(const terminal::Happening& happening) {
    m_player.advance(happening.elapsed * m_options.speed);
    if (happening.was_stopped && m_console.has_screen()) {
      m_player.pause();
    }
    for (const auto pressed : happening.keys) {
      m_player.press(pressed);
    }
  }

  std::optional<Milliseconds> until_next() const {
    auto change = m_player.until_change();
    if (change) {
      *change = std::max((*change + Milliseconds{m_options.speed - 1}) / m_options.speed, 1ms);
    }
    return change && m_is_animated ? std::min(*change, Milliseconds{frame}) : change;
  }

  void deliver() {
    std::optional<play::Tone> tone;
    const auto view = m_player.view();
    for (const auto& effect : m_player.take_effects()) {
      if (const auto* said = std::get_if<play::Say>(&effect)) {
        say(*said);
        tell(view, *said);
      } else if (const auto* done = std::get_if<play::Done>(&effect)) {
        m_log.write(*done);
        m_log.keep(play::session_of(m_player.script(), m_session));
      } else if (const auto* stopped = std::get_if<play::Stopped>(&effect)) {
        m_log.write(*stopped);
      } else if (const auto* sound = std::get_if<play::Sound>(&effect)) {
        tone = m_options.sounds ? std::optional{sound->tone} : tone;
        tell(view, sound->tone);
      }
    }
    if (tone) {
      m_console.sound(*tone);
    }
    tell_trouble();
  }

  void say(const play::Say& said) {
    if (m_options.speaks && !m_is_silent && !m_console.speak(said.text, said.rank)) {
      m_is_silent = true;
    }
    if (!m_console.has_screen() && said.rank != play::Rank::count) {
      m_lines << line_of(m_player.view(), said.text) << std::flush;
    }
  }

  template <class What>
  void tell(const play::View& view, const What& what) {
    if (m_options.tells) {
      m_console.tell(cue_line(view, what));
    }
  }

  /// Into the title, and to someone who looks elsewhere when a rest ends.
  void head(const play::View& view) {
    const auto word = stage_word(view) + (side_word(view).empty() ? "" : " " + side_word(view));
    const auto total = std::max<std::int64_t>(view.total.count(), 1);
    m_console.head(word + " " + clock_words(Seconds{view.seconds_left}),
                   static_cast<int>(view.played.count() * 100 / total));
    if (is_rest(m_last_stage) && !is_rest(view.stage) && !m_player.is_over()) {
      m_console.notify("The rest is over: " + view.name);
    }
    m_last_stage = view.stage;
  }

  /// Without a screen trouble is told when it comes.
  void tell_trouble() {
    if (m_notice == notice()) {
      return;
    }
    m_notice = notice();
    if (!m_console.has_screen() && !m_notice.empty()) {
      m_lines << line_of(m_player.view(), m_notice) << std::flush;
    }
  }

  std::string notice() const {
    if (!m_log.trouble().empty()) {
      return "Not on record yet: " + m_log.trouble();
    }
    const auto trouble = m_options.speaks ? m_console.voice_trouble() : std::string{};
    if (!trouble.empty()) {
      return "No voice: " + trouble + ".";
    }
    if (m_is_silent) {
      return "The --say command cannot be run.";
    }
    return m_options.speed > 1 ? fmt::format("{} times as fast: nothing goes on record.", m_options.speed)
                               : "";
  }

  void draw() {
    if (!m_console.has_screen()) {
      return;
    }
    const auto size = m_console.size();
    const ScreenSize screen{size.columns, size.rows};
    auto view = m_player.view();
    if (view.slot == 0 && view.stage == play::Stage::get_ready && view.message.empty()) {
      view.message = m_options.introduction;
    }
    head(view);
    const auto room =
        m_options.unicode && panel(view).empty() ? figure_size(screen, view.big) : ScreenSize{0, 0};
    const auto& picture = m_stage.picture(view.figure, room);
    m_is_animated = picture.columns > 0 && is_moving(view.figure);
    m_console.show(player_screen(view, picture, screen, m_options.style, m_options.unicode, m_notice));
  }

  play::Player& m_player;
  terminal::Console& m_console;
  SessionLog& m_log;
  const plan::Session& m_session;
  FigureStage m_stage;
  std::ostream& m_lines;
  const GuideOptions& m_options;
  bool m_is_animated = false;
  play::Stage m_last_stage{};
  bool m_is_silent = false;
  std::string m_notice;
};

}  // namespace

int guide(play::Player& player, terminal::Console& console, SessionLog& log, const plan::Session& session,
          const Catalogue& catalogue, std::ostream& lines, const GuideOptions& options) {
  return Guide{player, console, log, session, catalogue, lines, options}.run();
}

void rehearse(play::Player& player, std::ostream& out) {
  while (true) {
    for (const auto& effect : player.take_effects()) {
      if (const auto* said = std::get_if<play::Say>(&effect); said != nullptr) {
        out << line_of(player.view(), said->text);
      }
    }
    const auto until = player.until_change();
    if (!until) {
      return;
    }
    player.advance(*until);
  }
}

}  // namespace hamstring::cli
