#include "cli/today.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/text/layout.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/coach/stop.hpp"
#include "hamstring/history/statistics.hpp"
#include "hamstring/plan/rules.hpp"

namespace hamstring::cli {

void note(const Context& context, const std::string& message) {
  context.err() << hanging("", text::escape(message), prose_width_of(context.world, context.world.err));
}

std::vector<history::Record> records_to_plan_from(const Context& context, const history::Journal& journal,
                                                  bool fresh) {
  try {
    return history::in_effect(journal.read().records);
  } catch (const Error& error) {
    if (!fresh) {
      throw Error{std::string{error.what()} +
                  "\nIt may hold a stop sign, so nothing is planned from it. Put that right first; a session "
                  "without the log comes with --fresh, where you are sure that no stop sign stands."};
    }
    note(context, error.what());
    return {};
  }
}

std::string stop_words(const history::Record& stop) {
  return fmt::format("On {} you stopped on {}.", to_string(stop.at.day()), stop.note);
}

const coach::Programmes& programmes() {
  static const auto loaded = coach::load_programmes(coach::builtin_programmes());
  return loaded.programmes;
}

coach::Options options_of(const DayAsked& asked) {
  return {asked.routine, asked.anyway, &programmes()};
}

coach::Advice advice_for(const plan::Request& request, const Catalogue& catalogue,
                         const std::vector<history::Record>& records, const DayAsked& asked) {
  if (asked.fresh) {
    return {request, {}};
  }
  return coach::advise(catalogue, request, records, asked.day, options_of(asked));
}

plan::Session plan_for(const plan::Request& request, const Catalogue& catalogue,
                       const std::vector<history::Record>& records, const DayAsked& asked,
                       plan::LeftOutMoves others) {
  const auto advice = advice_for(request, catalogue, records, asked);
  return plan::plan(catalogue, advice.request, advice.brief, others);
}

void refuse_after_stop(const plan::Session& session, const Catalogue& catalogue,
                       const std::vector<history::Record>& records) {
  const auto stop = coach::standing_stop(records);
  if (!stop) {
    return;
  }
  plan::Brief brief;
  brief.main = plan::MainWork::gentle;
  const auto faults = plan::check(session, catalogue, brief);
  const bool is_gentle = std::none_of(faults.begin(), faults.end(), [](const plan::Violation& fault) {
    return fault.rule == plan::Rule::gentle || fault.rule == plan::Rule::no_main ||
           fault.rule == plan::Rule::known_moves;
  });
  if (stop->is_emergency || !is_gentle) {
    throw Error{coach::words_of(*stop)};
  }
}

}  // namespace hamstring::cli
