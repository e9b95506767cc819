#include "cli/opening.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "cli/text/big_digits.hpp"
#include "cli/text/item_text.hpp"
#include "cli/text/spans.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/play/cue.hpp"
#include "hamstring/play/key.hpp"

namespace hamstring::cli {
namespace {

void add(std::vector<Row>& rows, const std::string& words, std::size_t width, Mark mark = Mark::plain) {
  const auto lines = paragraph(text::escape(words), std::max<std::size_t>(width, 1), mark);
  rows.insert(rows.end(), lines.begin(), lines.end());
}

/// The keys stay in the last row, whatever else has no room.
std::vector<std::string> fitted(std::vector<Row> rows, const std::string& keys, const terminal::Size& size,
                                const Style& style) {
  rows.resize(size.rows > 0 ? size.rows - 1 : 0);
  rows.push_back({{keys, Mark::bold}});
  std::vector<std::string> lines;
  for (const auto& row : rows) {
    lines.push_back(render(cut(row, size.columns), style));
  }
  lines.resize(size.rows);
  return lines;
}

Row move_row(const plan::Item& item, std::size_t width) {
  const auto minutes =
      fmt::format("{:>2} min  ", std::max<std::int64_t>(1, (item.seconds.count() + 30) / 60));
  const auto load = item.load ? fmt::format(", {:g} kg", *item.load) : std::string{};
  return cut({{minutes, Mark::dim},
              {text::escape(item.name), Mark::bold},
              {"  " + dose_text(item) + load, Mark::plain}},
             width);
}

std::vector<Row> all_rows(const Opening& opening, std::size_t width) {
  const auto& session = opening.session;
  std::vector<Row> rows;
  add(rows, fmt::format("{}: {}", title(session), length_text(session.seconds)), width, Mark::heading);
  if (!opening.unfinished.empty()) {
    add(rows, opening.unfinished, width, Mark::warning);
  }
  for (const auto* lines : {&session.notes, &session.warnings}) {
    for (const auto& line : *lines) {
      add(rows, line, width, Mark::warning);
    }
  }
  add(rows, "At hand: " + needs_text(session), width);
  if (!opening.last_time.empty()) {
    add(rows, opening.last_time, width, Mark::dim);
  }
  for (const auto& phase : session.phases) {
    add(rows, std::string{play::words(phase.phase)}, width, Mark::accent);
    for (const auto& item : phase.items) {
      rows.push_back(move_row(item, width));
    }
  }
  add(rows, session.disclaimer, width, Mark::dim);
  return rows;
}

std::size_t room_of(const terminal::Size& size) {
  return size.rows > 0 ? size.rows - 1 : 0;
}

/// The first row that still fills the screen to its end.
std::size_t last_first(const Opening& opening, const terminal::Size& size) {
  const auto count = all_rows(opening, size.columns).size();
  return count > room_of(size) ? count - room_of(size) : 0;
}

std::vector<Row> alarm_body(const Alarm& alarm, std::size_t width, bool is_spaced) {
  std::vector<Row> rows;
  for (const auto& line : alarm.lines) {
    if (is_spaced) {
      rows.emplace_back();
    }
    add(rows, line, width, Mark::bold);
  }
  return rows;
}

std::vector<Row> alarm_head(const Alarm& alarm, std::size_t width, bool is_big) {
  const auto word = is_big ? big_word("STOP", width, alarm.unicode) : std::vector<std::string>{" STOP"};
  std::vector<Row> rows;
  for (const auto& line : word) {
    rows.push_back({{text::pad((is_big ? " " : "") + line, width), Mark::danger}});
  }
  return rows;
}

struct Answer {
  play::Key key = 0;
  int signal = 0;
};

/// Show `rows_of(size)` until one of `wanted` is pressed or a signal comes. Other keys go to `other`.
template <class Rows, class Other>
Answer ask(terminal::Console& console, std::u32string_view wanted, Rows rows_of, Other other) {
  while (true) {
    console.show(rows_of(console.size()));
    const auto happening = console.wait(std::nullopt);
    if (happening.signal != 0) {
      return {0, happening.signal};
    }
    for (const auto pressed : happening.keys) {
      if (wanted.find(pressed) != std::u32string_view::npos) {
        return {pressed, 0};
      }
      other(pressed);
    }
  }
}

}  // namespace

std::vector<std::string> opening_rows(const Opening& opening, const terminal::Size& size, std::size_t first) {
  auto rows = all_rows(opening, size.columns);
  const auto room = room_of(size);
  const auto start = std::min(first, rows.size() > room ? rows.size() - room : 0);
  const bool has_more = rows.size() > room;
  const bool has_more_below = rows.size() - start > room;
  rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(start));
  if (has_more_below && room > 1) {
    rows.resize(room - 1);
    rows.push_back({{"more below: arrow keys", Mark::dim}});
  }
  std::string keys =
      opening.unfinished.empty() ? "space begins   q ends" : "g go on with it  space anew  q ends";
  if (has_more && text::display_width(keys) + 12 < size.columns) {
    keys += "   up, down";
  }
  return fitted(std::move(rows), keys, size, opening.style);
}

/// As large as it can be without leaving anything out.
std::vector<std::string> alarm_rows(const Alarm& alarm, const terminal::Size& size) {
  const auto width = size.columns;
  std::vector<Row> rows;
  for (const auto& [is_big, is_spaced] : {std::pair{true, true}, {true, false}, {false, false}}) {
    rows = alarm_head(alarm, width, is_big);
    const auto body = alarm_body(alarm, width, is_spaced);
    rows.insert(rows.end(), body.begin(), body.end());
    if (rows.size() < size.rows) {
      break;
    }
  }
  const auto* keys = alarm.is_the_end ? "space or q: I have read this" : "space: I have read this   q ends";
  return fitted(std::move(rows), keys, size, alarm.style);
}

Choice open(const Opening& opening, terminal::Console& console, int& signal) {
  std::size_t first = 0;
  const auto move = [&](play::Key pressed) {
    const auto most = last_first(opening, console.size());
    if (pressed == play::key::down) {
      first = std::min(first + 1, most);
    } else if (pressed == play::key::up) {
      first -= std::min<std::size_t>(first, 1);
    }
  };
  const auto answer = ask(
      console, opening.unfinished.empty() ? U" \nq" : U" \nqg",
      [&](const terminal::Size& size) { return opening_rows(opening, size, first); }, move);
  signal = answer.signal;
  return answer.key == U'g' ? Choice::go_on : answer.key == U'q' || signal != 0 ? Choice::end : Choice::begin;
}

Choice stand(const Alarm& alarm, terminal::Console& console, int& signal) {
  const auto answer = ask(
      console, U" \nq", [&](const terminal::Size& size) { return alarm_rows(alarm, size); },
      [](play::Key) {});
  signal = answer.signal;
  return answer.key == U'q' || signal != 0 || alarm.is_the_end ? Choice::end : Choice::begin;
}

}  // namespace hamstring::cli
