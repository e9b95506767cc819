#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

#include "cli/command.hpp"
#include "cli/journal.hpp"
#include "cli/options.hpp"
#include "cli/settings.hpp"
#include "cli/text/layout.hpp"
#include "cli/text/side_test_text.hpp"
#include "cli/today.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/coach/stop.hpp"

namespace hamstring::cli {
namespace {

using history::Record;
using play::SideTest;

constexpr const char* by_hand =
    "`hamstring test` needs a terminal. Count each side on your own, then:\n"
    "  hamstring log add single-leg-bridge-test --side right --reps N\n"
    "  hamstring log add single-leg-bridge-test --side left --reps N\n"
    "`hamstring test --result` shows what that means.";

const Exercise& bridge(const Catalogue& catalogue) {
  return exercise_named(catalogue, std::string{history::bridge_test});
}

/// A test is close to the limit: none after a stop sign, on a move left out for the day, or against a limit.
void refuse_where_unwise(const Exercise& exercise, const std::vector<Record>& records,
                         const Settings& settings, Day today) {
  if (const auto stop = coach::standing_stop(records)) {
    throw Error{coach::words_of(*stop)};
  }
  if (history::left_out_on(records, today).contains(exercise.id)) {
    throw Error{"this test hurt today; leave it for another day"};
  }
  const auto unwise = contraindications(exercise);
  for (const auto tag : parse_words<AvoidTag>("avoid", settings.avoid.value_or(std::vector<std::string>{}))) {
    if (unwise.contains(tag)) {
      throw Error{"this test is left out for " + std::string{name(tag)} + ", which your settings avoid"};
    }
  }
}

/// The weaker side of the last test goes first.
play::Side first_side(const std::vector<Record>& records) {
  const auto tests = history::side_tests(records, history::bridge_test);
  const auto weaker = tests.empty() ? std::nullopt : history::weaker_side(tests.back());
  return weaker == history::Side::left ? play::Side::left : play::Side::right;
}

/// Puts each side on record once, as soon as it is done.
class Keeper {
 public:
  Keeper(const Context& context, const Exercise& exercise)
      : m_context(context), m_exercise(exercise), m_journal(journal_of(context.world)) {}

  void keep(const SideTest& test) {
    for (const auto side : {play::Side::right, play::Side::left}) {
      auto& is_kept = m_is_kept[static_cast<std::size_t>(side)];
      if (!is_kept && test.result(side).value_or(0) > 0) {
        append(record_of(side, *test.result(side)));
        is_kept = true;
      }
    }
  }

  /// Why something is not on record, and what it is; "" where all is.
  const std::string& trouble() const { return m_trouble; }

 private:
  void append(const Record& record) {
    try {
      m_journal.append(record);
    } catch (const Error& error) {
      m_trouble +=
          fmt::format("{}{}\nLog it by hand once that is put right: hamstring log add {} --side {} --reps {}",
                      m_trouble.empty() ? "" : "\n", error.what(), record.exercise, name(*record.side),
                      *record.amount.reps);
    }
  }

  Record record_of(play::Side side, int reps) {
    const auto now = m_context.world.now();
    auto record = history::record_of(m_exercise, now, new_id(m_context.world, now));
    m_session = m_session.empty() ? record.id : m_session;
    record.session = m_session;
    record.amount.reps = reps;
    record.side = side == play::Side::right ? history::Side::right : history::Side::left;
    record.sides = 1;
    return record;
  }

  const Context& m_context;
  const Exercise& m_exercise;
  history::Journal m_journal;
  std::string m_session;
  std::array<bool, 2> m_is_kept{};
  std::string m_trouble;
};

/// Until the test is over or a signal ends it; gives the signal.
int lead(SideTest& test, terminal::Console& console, Keeper& keeper, const Context& context) {
  const auto draw = [&] {
    const auto size = console.size();
    console.show(side_test_screen(test.view(), {size.columns, size.rows}, context.out_style(),
                                  can_draw(context.world)));
  };
  for (draw(); !test.is_over(); draw()) {
    const auto stage = test.view().stage;
    const auto happening = console.wait(test.until_change());
    test.advance(happening.elapsed);
    for (const auto key : happening.keys) {
      test.press(key);
    }
    keeper.keep(test);
    if (stage == SideTest::Stage::change && test.view().stage == SideTest::Stage::counting) {
      console.ring();
    }
    if (happening.signal != 0) {
      return happening.signal;
    }
  }
  return 0;
}

ExitCode show_result(const Context& context) {
  const auto tests = history::side_tests(read_records(context), history::bridge_test);
  if (tests.empty()) {
    note(context, "there is no test on record yet; `hamstring test` leads you through one.");
    return ExitCode::done;
  }
  context.out() << side_test_text(tests, context.world.now().day(),
                                  prose_width_of(context.world, context.world.out));
  return ExitCode::done;
}

ExitCode run_guided(const Context& context) {
  const auto catalogue = load_catalogue(context);
  const auto& exercise = bridge(catalogue);
  const auto records = records_to_plan_from(context, journal_of(context.world));
  refuse_where_unwise(exercise, records, load_settings(context.world), context.world.now().day());
  const auto console = context.world.open_console(
      {context.world.out.is_terminal && context.world.env("TERM") != "dumb", false, {}});
  if (!console->has_screen()) {
    throw Error{by_hand};
  }
  SideTest test{first_side(records)};
  Keeper keeper{context, exercise};
  const int signal = lead(test, *console, keeper, context);
  console->leave();
  if (!keeper.trouble().empty()) {
    throw Error{keeper.trouble()};
  }
  if (test.view().stage == SideTest::Stage::done) {
    show_result(context);
  } else {
    note(context, "The test ended early; what was counted to its end is on record.");
  }
  if (signal != 0) {
    context.out() << std::flush;
    context.err() << std::flush;
    console->end_as(signal);
  }
  return ExitCode::done;
}

}  // namespace

void add_test(CLI::App& app, Action& chosen) {
  const auto result_only = std::make_shared<bool>(false);
  auto* command = app.add_subcommand("test", "Test each leg: the single-leg bridge, counted by key");
  command->add_flag("--result", *result_only, "Show the last test against the one before; test nothing");
  command->footer(
      "Warm up first, and take a fresh day. You need a box or chair, about 60 cm high. Space counts a lift,\n"
      "enter ends a side; then there are 15 seconds to change.\n\n"
      "Examples\n"
      "  hamstring test\n"
      "  hamstring test --result\n"
      "  hamstring log add single-leg-bridge-test --side left --reps 22");
  command->callback([result_only, &chosen] {
    chosen = [result_only](const Context& context) {
      return *result_only ? show_result(context) : run_guided(context);
    };
  });
}

}  // namespace hamstring::cli
