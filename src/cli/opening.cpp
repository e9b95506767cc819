#include "cli/opening.hpp"

#include <fmt/format.h>

#include <algorithm>

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
  const auto room = size.rows > 0 ? size.rows - 1 : 0;
  rows.resize(room);
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

bool is_one_of(const std::vector<play::Key>& keys, std::u32string_view wanted) {
  return std::any_of(keys.begin(), keys.end(),
                     [&](play::Key key) { return wanted.find(key) != std::u32string_view::npos; });
}

/// Show `rows_of(size)` until one of `wanted`; the key, or 0 where a signal came first.
template <class Rows>
play::Key ask(terminal::Console& console, std::u32string_view wanted, int& signal, Rows rows_of) {
  while (true) {
    console.show(rows_of(console.size()));
    const auto happening = console.wait(std::nullopt);
    if (happening.signal != 0) {
      signal = happening.signal;
      return 0;
    }
    for (const auto pressed : happening.keys) {
      if (is_one_of({pressed}, wanted)) {
        return pressed;
      }
    }
  }
}

}  // namespace

std::vector<std::string> opening_rows(const Opening& opening, const terminal::Size& size) {
  const auto& session = opening.session;
  const auto width = size.columns;
  std::vector<Row> rows;
  add(rows, fmt::format("{}: {}", title(session), length_text(session.seconds)), width, Mark::heading);
  for (const auto* lines : {&session.notes, &session.warnings}) {
    for (const auto& line : *lines) {
      add(rows, line, width, Mark::warning);
    }
  }
  if (!opening.unfinished.empty()) {
    add(rows, opening.unfinished, width, Mark::warning);
  }
  for (const auto& phase : session.phases) {
    add(rows, std::string{play::words(phase.phase)}, width, Mark::accent);
    for (const auto& item : phase.items) {
      rows.push_back(move_row(item, width));
    }
  }
  add(rows, "At hand: " + needs_text(session), width);
  if (!opening.last_time.empty()) {
    add(rows, opening.last_time, width, Mark::dim);
  }
  add(rows, session.disclaimer, width, Mark::dim);
  const auto keys =
      opening.unfinished.empty() ? "space begins   q ends" : "g go on with it   space begins anew   q ends";
  return fitted(std::move(rows), keys, size, opening.style);
}

std::vector<std::string> alarm_rows(const Opening& opening, const terminal::Size& size) {
  std::vector<Row> rows;
  const auto width = size.columns;
  for (const auto& line : big_word("STOP", width, false)) {
    rows.push_back({{text::pad(line, width), Mark::danger}});
  }
  rows.emplace_back();
  for (const auto& line : opening.alarm) {
    add(rows, line, width, Mark::bold);
    rows.emplace_back();
  }
  return fitted(std::move(rows), "space: I have read this   q ends", size, opening.style);
}

Choice open(const Opening& opening, terminal::Console& console, int& signal) {
  if (!opening.alarm.empty()) {
    const auto pressed =
        ask(console, U" \nq", signal, [&](const terminal::Size& size) { return alarm_rows(opening, size); });
    if (pressed == U'q' || signal != 0) {
      return Choice::end;
    }
  }
  const auto wanted = opening.unfinished.empty() ? U" \nq" : U" \nqg";
  const auto pressed =
      ask(console, wanted, signal, [&](const terminal::Size& size) { return opening_rows(opening, size); });
  return pressed == U'g' ? Choice::go_on : pressed == U'q' || signal != 0 ? Choice::end : Choice::begin;
}

}  // namespace hamstring::cli
