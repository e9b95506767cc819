#include "cli/text/player_words.hpp"

#include "hamstring/play/cue.hpp"

namespace hamstring::cli {
namespace {

using play::Question;
using play::Stage;
using play::View;

constexpr int seconds_to_read = 100;  ///< more are easier to read as minutes

std::vector<std::string> repetition_lines(const View& view) {
  std::vector<std::string> lines;
  if (view.part) {
    lines.push_back(fmt::format("{} {}", play::words(view.part->motion), view.part->seconds_left));
    lines.emplace_back(play::words(view.part->breath));
  }
  lines.push_back(fmt::format("of {}", view.reps));
  return lines;
}

std::string waiting_words(const View& view) {
  switch (view.stage) {
    case Stage::get_ready:
      return "Get ready";
    case Stage::settle:
      return "Get into position";
    case Stage::side_change:
      return fmt::format("Change to the {}", play::words(view.side.value_or(play::Side::left)));
    case Stage::rest:
      return "Rest";
    case Stage::gap:
      return view.slot == 0 ? "Get ready" : "Next move";
    case Stage::closing:
      return "Main part done";
    case Stage::work:
      return view.figure.mode == play::FigureView::Mode::held ? "Hold" : "Keep going";
  }
  return "";
}

std::string second_line(const View& view) {
  switch (view.stage) {
    case Stage::rest:
      return fmt::format("then set {} of {}", view.set, view.sets);
    case Stage::get_ready:
    case Stage::gap:
      return view.dose;
    case Stage::work:
      return view.figure.mode == play::FigureView::Mode::held ? "breathe slowly" : "so that you can talk";
    default:
      return "";
  }
}

std::vector<std::string> numbered(const std::string& heading, const std::vector<std::string>& lines) {
  std::vector<std::string> out{heading};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out.push_back(fmt::format("{}. {}", i + 1, lines[i]));
  }
  return out;
}

}  // namespace

std::string clock_words(Seconds length) {
  return fmt::format("{}:{:02}", length.count() / 60, length.count() % 60);
}

std::string big_number(const View& view) {
  if (view.rep) {
    return std::to_string(*view.rep);
  }
  return view.seconds_left < seconds_to_read ? std::to_string(view.seconds_left)
                                             : clock_words(Seconds{view.seconds_left});
}

std::vector<std::string> beside_number(const View& view) {
  auto lines =
      view.rep ? repetition_lines(view) : std::vector<std::string>{waiting_words(view), second_line(view)};
  if (view.paused) {
    lines.insert(lines.begin(), "PAUSED");
  }
  std::erase(lines, "");
  return lines;
}

std::string set_line(const View& view) {
  if (view.stage == Stage::gap || view.stage == Stage::get_ready || view.stage == Stage::closing) {
    return view.dose;
  }
  auto line = view.sets > 1 ? fmt::format("Set {} of {}", view.set, view.sets) : view.dose;
  if (view.side) {
    line += fmt::format(", {}", play::words(*view.side));
  }
  return line;
}

std::string next_line(const View& view) {
  return view.next.empty() ? "" : "Next: " + view.next;
}

std::string question_line(const View& view) {
  switch (view.question) {
    case Question::effort:
      return fmt::format(
          "How hard was {}? 1 very easy, 7 three more in you, 9 one more, 0 = 10 none. Enter skips.",
          view.asked_about);
    case Question::pain:
      return fmt::format("Pain in {}? 0 none, 4 stop the move, 9 strong, t = 10. Enter skips.",
                         view.asked_about);
    default:
      return view.message;
  }
}

std::vector<std::string> panel(const View& view) {
  switch (view.question) {
    case Question::leave_out:
      return {"Pain of 4 or more: stop this move", fmt::format("Leave {} out for today?", view.asked_about),
              "y or Enter: leave it out", "n: go on with it, smaller or lighter"};
    case Question::quit:
      return {"End the session here?", "What you did is kept. You can go on later today with start --resume.",
              "q or y: end it", "n: go on"};
    case Question::stop_sign: {
      auto lines = numbered("Stop sign: what is it?", view.lines);
      lines.emplace_back("n: nothing of the kind, go on");
      return lines;
    }
    case Question::swap: {
      auto lines = numbered("Swap " + view.name + " for", view.lines);
      lines.emplace_back("n: keep it");
      return lines;
    }
    case Question::how_to: {
      std::vector<std::string> lines{view.name + " (any key goes on)"};
      lines.insert(lines.end(), view.lines.begin() + static_cast<std::ptrdiff_t>(view.first_line),
                   view.lines.end());
      return lines;
    }
    default:
      return {};
  }
}

std::vector<std::string> key_hints(const View& view) {
  if (!panel(view).empty()) {
    return {};
  }
  std::vector<std::string> hints{view.paused ? "space go on" : "space pause", "! stop sign", "n next",
                                 "b back"};
  if (view.stage == Stage::work) {
    hints.insert(hints.end(), {"d done early", "p pain"});
  } else {
    hints.emplace_back("+/- rest");
  }
  hints.insert(hints.end(), {"h how to", "w swap", "s skip move"});
  return hints;
}

}  // namespace hamstring::cli
