#include "cli/text/side_test_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cli/text/big_digits.hpp"
#include "cli/text/layout.hpp"
#include "cli/text/spans.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::cli {
namespace {

using play::SideTest;

constexpr std::string_view side_word(play::Side side) {
  return side == play::Side::right ? "right" : "left";
}

std::string capital(std::string word) {
  word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

std::string heading(const SideTest::View& view) {
  const auto side = std::string{side_word(view.side)};
  switch (view.stage) {
    case SideTest::Stage::ready:
      return "Single-leg bridge test, " + side + " side";
    case SideTest::Stage::counting:
      return capital(side) + " side";
    case SideTest::Stage::change:
      return "Change to the " + side + " side";
    case SideTest::Stage::done:
    case SideTest::Stage::quit:
      break;
  }
  return "";
}

std::string words(const SideTest::View& view) {
  switch (view.stage) {
    case SideTest::Stage::ready:
      return fmt::format(
          "Lie on your back with the {} heel on the box, about 60 cm high, that knee slightly bent, the "
          "other "
          "thigh upright. Lift your hips until trunk and thigh form one line, lower to the floor, go on "
          "until a clean lift is no longer possible. Stop at a cramp or at pain of 4 out of 10.",
          side_word(view.side));
    case SideTest::Stage::counting:
      return view.is_typed ? "Enter takes this number." : "A clean lift, a key. Do not swing the free leg.";
    case SideTest::Stage::change:
      return fmt::format("{} side: {}. Breathe, and put the other heel up.",
                         capital(std::string{side_word(view.side == play::Side::right ? play::Side::left
                                                                                      : play::Side::right)}),
                         view.other.value_or(0));
    case SideTest::Stage::done:
    case SideTest::Stage::quit:
      break;
  }
  return "";
}

std::string_view keys(SideTest::Stage stage) {
  return stage == SideTest::Stage::counting ? "space counts, - takes back, enter ends this side, q quits"
                                            : "space begins, q quits";
}

std::string number(const SideTest::View& view) {
  if (view.stage == SideTest::Stage::ready) {
    return "";
  }
  return std::to_string(view.stage == SideTest::Stage::change ? view.left.count() : view.count);
}

std::vector<Row> number_rows(const SideTest::View& view, std::size_t columns, std::size_t rows,
                             bool unicode) {
  std::vector<Row> out;
  if (!number(view).empty()) {
    for (const auto& line : big_digits(number(view), columns, rows, unicode)) {
      out.push_back({{line, Mark::bold}});
    }
    out.push_back({});
  }
  return out;
}

void append(std::vector<Row>& rows, const std::vector<Row>& more) {
  rows.insert(rows.end(), more.begin(), more.end());
}

std::string_view grade_text(history::Grade grade) {
  constexpr std::array<std::string_view, 3> words{"poor, under 20", "about average, 20 to 30",
                                                  "good, over 30"};
  return words[static_cast<std::size_t>(grade)];
}

std::string side_line(std::string_view side, std::optional<int> reps, std::size_t width) {
  const auto head = "  " + text::pad(side, 5);
  return reps ? hanging(fmt::format("{} {:>3}  ", head, *reps), grade_text(history::bridge_grade(*reps)),
                        width)
              : hanging(head + "   -  ", "not tested", width);
}

std::string between_sides(const history::SideTest& test) {
  const auto percent = std::lround(history::difference_in_percent(test));
  if (const auto weaker = history::weaker_side(test)) {
    return fmt::format(
        "The {} side did {} % less. Let it go first, in every set, and test again after six weeks.",
        name(*weaker), percent);
  }
  return percent == 0
             ? "Both sides did the same."
             : fmt::format("{} % between the sides: under 15 % is no reason to train one more.", percent);
}

std::string change_text(std::string_view side, std::optional<int> now, std::optional<int> before) {
  if (!now || !before) {
    return "";
  }
  const auto by = *now - *before;
  return fmt::format(", {} {}{}", side, *before, by == 0 ? "" : fmt::format(" ({:+})", by));
}

std::string last_time(const history::SideTest& now, const history::SideTest& before) {
  const auto sides =
      change_text("left", now.left, before.left) + change_text("right", now.right, before.right);
  return sides.empty() ? "" : "The test before, " + to_string(before.day) + ": " + sides.substr(2) + ".";
}

std::string next_time(const history::SideTest& test, Day today) {
  const auto due = history::next_test(test);
  return due <= today ? "The next test is due." : "Next test: from " + to_string(due) + ".";
}

}  // namespace

std::vector<std::string> side_test_screen(const SideTest::View& view, ScreenSize screen, const Style& style,
                                          bool unicode) {
  constexpr std::size_t around_number = 8;
  const auto room = screen.rows > around_number ? screen.rows - around_number : 1;
  const auto foot = paragraph(keys(view.stage), screen.columns, Mark::dim);
  std::vector<Row> rows{{{heading(view), Mark::heading}}, {}};
  append(rows, number_rows(view, screen.columns, room, unicode));
  append(rows, paragraph(words(view), screen.columns));
  rows.push_back({});
  // The keys stay in sight, whatever has to give way to them.
  rows.resize(std::min(rows.size(), screen.rows - std::min(screen.rows, foot.size())));
  append(rows, foot);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < std::min(rows.size(), screen.rows); ++i) {
    out.push_back(render(cut(rows[i], screen.columns), style));
  }
  return out;
}

std::string side_test_text(const std::vector<history::SideTest>& tests, Day today, std::size_t width) {
  const auto& last = tests.back();
  auto out = "Single-leg bridge test, " + to_string(last.day) + "\n";
  out += side_line("left", last.left, width) + side_line("right", last.right, width);
  if (last.has_both()) {
    out += hanging("", between_sides(last), width);
  }
  const auto before = tests.size() > 1 ? last_time(last, tests[tests.size() - 2]) : "";
  out += before.empty() ? "" : hanging("", before, width);
  out += hanging("", next_time(last, today), width);
  return out +
         hanging("",
                 "These norms know neither age nor sex, and the test asks the whole back of the body, not "
                 "the hamstrings alone.",
                 width);
}

}  // namespace hamstring::cli
