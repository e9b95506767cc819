#include "cli/text/player_words.hpp"

#include <fmt/format.h>

#include "hamstring/play/cue.hpp"

namespace hamstring::cli {
namespace {

using play::Question;
using play::Stage;
using play::View;

constexpr int seconds_to_read = 100;  ///< more are easier to read as minutes

std::vector<std::string> part_lines(const View& view) {
  if (!view.part) {
    return {};
  }
  return {fmt::format("{} {}", view.part->cue, view.part->seconds_left),
          std::string{play::words(view.part->breath)}};
}

std::vector<std::string> repetition_lines(const View& view) {
  auto lines = part_lines(view);
  lines.push_back(fmt::format("of {}{}", view.reps, view.side ? " a side" : ""));
  return lines;
}

constexpr int ready_seconds = 10;  ///< of a gap or a rest, for getting into position

bool is_rating(const View& view) {
  return view.stage == Stage::closing ||
         (view.seconds_left == 0 && (view.question == Question::effort || view.question == Question::pain));
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
      return view.slot == 0 ? "Get ready" : "Get into it";
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
      return view.set == 0 ? "then the ramp again" : fmt::format("then set {} of {}", view.set, view.sets);
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

/// Each fits into 40 columns.
std::vector<std::string> all_keys() {
  return {"Keys (the clock stands; any key goes on)",
          "space: pause, go on",
          "n, right: next; b, left: back",
          "s: skip the move; d: done with this set",
          "+ and -: more, less rest",
          "e easy, r right, t tough, 1-10: how hard",
          "p: it hurts",
          "!: stop sign: a pop, tingling, faintness",
          "h: how to do it; w: swap it",
          "f: large figure",
          "q: end the session; what you did is kept"};
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
  auto lines = view.rep    ? repetition_lines(view)
               : view.part ? part_lines(view)
                           : std::vector<std::string>{waiting_words(view), second_line(view)};
  if (view.paused) {
    lines.insert(lines.begin(), "PAUSED");
  }
  if (view.load && *view.load > 0 && view.stage != Stage::closing) {
    lines.push_back(fmt::format("with {:g} kg", *view.load));
  }
  std::erase(lines, "");
  return lines;
}

std::string set_line(const View& view) {
  if (view.stage == Stage::gap || view.stage == Stage::get_ready || view.stage == Stage::closing) {
    return view.dose;
  }
  auto line = view.set == 0   ? std::string{"Ramp: easy, about half the load"}
              : view.sets > 1 ? fmt::format("Set {} of {}", view.set, view.sets)
                              : view.dose;
  if (view.side) {
    line += fmt::format(", {}", play::words(*view.side));
  }
  return line;
}

std::string stage_word(const View& view) {
  if (view.paused) {
    return "PAUSED";
  }
  switch (view.stage) {
    case Stage::get_ready:
    case Stage::settle:
      return "GET READY";
    case Stage::side_change:
      return "CHANGE";
    case Stage::rest:
    case Stage::gap:
      return view.seconds_left > ready_seconds ? "REST" : "GET READY";
    case Stage::closing:
      return "DONE";
    case Stage::work:
      return is_rating(view)                                    ? "DONE"
             : view.set == 0                                    ? "RAMP"
             : view.figure.mode == play::FigureView::Mode::held ? "HOLD"
                                                                : "WORK";
  }
  return "";
}

std::string side_word(const View& view) {
  const bool shows =
      !view.paused && view.side &&
      (view.stage == Stage::work || view.stage == Stage::settle || view.stage == Stage::side_change);
  return !shows ? "" : *view.side == play::Side::right ? "RIGHT" : "LEFT";
}

/// In a gap the move that comes is on the screen already.
std::string next_line(const View& view) {
  const bool leads = view.stage == Stage::gap || view.stage == Stage::get_ready;
  return view.next.empty() ? "" : (leads ? "Then: " : "Next: ") + view.next;
}

std::string name_line(const View& view) {
  return (view.stage == Stage::gap ? "Next: " : "") + view.name;
}

std::vector<std::string> question_lines(const View& view) {
  const auto& move = view.asked_about;
  switch (view.question) {
    case Question::effort:
      if (!view.typed.empty()) {
        return {fmt::format("How hard was {}? {}_ (0 makes it 10)", move, view.typed)};
      }
      return {
          fmt::format("How hard was {}? e easy, r right, t tough; or 1 to 10: 7 three more in you, 10 none.",
                      move),
          fmt::format("{}: e easy, r right, t tough, or 1 to 10?", move)};
    case Question::pain:
      if (!view.typed.empty()) {
        return {fmt::format("Pain in {}? {}_ (0 makes it 10)", move, view.typed)};
      }
      return {fmt::format("Pain in {}? 0 none, 4 stop the move, 10 the worst. Enter skips.", move),
              fmt::format("Pain in {}? 0 none, 4 stop it, 10 worst", move),
              "Pain? 0 none, 4 stop it, 10 the worst"};
    case Question::load: {
      const auto known = view.load ? fmt::format(" Enter: {:g} again.", *view.load) : std::string{};
      return {fmt::format("{}: how many kg in all? {}_{}", move, view.typed, known)};
    }
    default:
      return {};
  }
}

std::vector<std::string> panel(const View& view) {
  switch (view.question) {
    case Question::leave_out:
      if (view.leaves_out_next) {
        return {"Pain of 4 or more", fmt::format("Leave {} out of the next session?", view.asked_about),
                "y or Enter: leave it out", "n: keep it, smaller or lighter"};
      }
      return {"Pain of 4 or more: stop this move", fmt::format("Leave {} out for today?", view.asked_about),
              "y or Enter: leave it out", "n: go on with it, smaller or lighter"};
    case Question::quit:
      return {"End the session here? The clock stands.", "What you did is kept.", "q or y: end it",
              "n: go on"};
    case Question::stop_sign: {
      auto lines = numbered("Stop sign: what is it? The clock stands.", view.lines);
      lines.emplace_back("n: nothing of the kind, go on");
      return lines;
    }
    case Question::swap: {
      auto lines = numbered("Swap " + view.name + " for", view.lines);
      lines.emplace_back("n: keep it");
      return lines;
    }
    case Question::how_to: {
      std::vector<std::string> lines{view.name + " (the clock stands; any key goes on)"};
      lines.insert(lines.end(), view.lines.begin() + static_cast<std::ptrdiff_t>(view.first_line),
                   view.lines.end());
      return lines;
    }
    case Question::keys:
      return all_keys();
    default:
      return {};
  }
}

std::vector<std::string> key_hints(const View& view) {
  if (!panel(view).empty()) {
    return {};
  }
  std::vector<std::string> hints{view.paused ? "space go on" : "space pause", "! stop sign"};
  if (view.question == Question::effort) {
    hints.insert(hints.end(), {"e easy", "r right", "t tough"});
  }
  hints.insert(hints.end(), {"n next", "b back"});
  if (view.stage == Stage::work) {
    hints.insert(hints.end(), {"d done", "p pain"});
  } else {
    hints.emplace_back("+/- rest");
  }
  hints.insert(hints.end(), {"h how to", "f figure", "w swap", "s skip"});
  return hints;
}

}  // namespace hamstring::cli
