// A log of any bytes: each record is written and read again as it was, and what the log amounts to is shown.
#include "cli/text/record_text.hpp"
#include "cli/text/records_json.hpp"
#include "cli/text/stats_json.hpp"
#include "cli/text/stats_text.hpp"
#include "fuzz/fuzz.hpp"
#include "hamstring/coach/advise.hpp"
#include "hamstring/history/journal.hpp"
#include "hamstring/history/merge.hpp"
#include "hamstring/history/outlook.hpp"
#include "hamstring/history/side_tests.hpp"

namespace hamstring::fuzz {
namespace {

using history::Record;

constexpr std::size_t width = 60;

void round_trip(const history::Log& log) {
  for (const auto& record : log.records) {
    if (history::stands_for_bad_line(record)) {
      continue;
    }
    const auto line = history::to_line(record);
    require_printable(line);
    const auto again = history::from_line(line);
    require(again.record.has_value(), "what was written can be read", line);
    require(*again.record == record, "what was written is read as it was", line);
  }
}

void show(const std::vector<Record>& records, Day today) {
  require_printable(cli::record_list(records, width, cli::Style{false}));
  require_printable(cli::records_json(records));
  const cli::StatsView view{history::statistics(records, today),
                            Level::beginner,
                            today,
                            history::week_so_far(records, today),
                            2,
                            {},
                            true};
  require_printable(cli::stats_text(view, {width, true, cli::Style{false}}));
  const auto* stop = history::open_stop(records);
  require_printable(cli::stats_json(view, stop == nullptr ? std::nullopt : std::optional{stop->at.day()}));
  for (const auto& record : records) {
    history::visits(records, record.exercise);
  }
}

}  // namespace

void run(std::string_view bytes) {
  const auto log = history::parse_log(bytes);
  round_trip(log);
  const auto records = history::in_effect(log.records);
  require(history::in_effect(records) == records, "what counts, counts");
  require(history::missing_in(log.records, {log.records}).empty(), "a log lacks nothing of itself");
  const auto today = records.empty() ? Day{} : records.back().at.day();
  show(records, today);
  history::outlook(records, today);
  coach::standing_on(builtin(), plan::Request{}, records, today);
  history::side_tests(records, history::bridge_test);
  history::last_done(records);
}

}  // namespace hamstring::fuzz
