#include "cli/today.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/text/layout.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/history/statistics.hpp"
#include "hamstring/plan/planner.hpp"

namespace hamstring::cli {
namespace {

plan::Brief brief_of(const std::vector<history::Record>& records) {
  plan::Brief brief;
  for (const auto& [id, day] : history::last_done(records)) {
    brief.last_done.emplace(id, day.time_since_epoch().count());
  }
  return brief;
}

}  // namespace

void note(const Context& context, const std::string& message) {
  context.err() << hanging("", text::escape(message), prose_width_of(context.world, context.world.err));
}

std::vector<history::Record> records_or_none(const Context& context, const history::Journal& journal) {
  try {
    return history::in_effect(journal.read().records);
  } catch (const Error& error) {
    note(context, error.what());
    return {};
  }
}

std::string stop_words(const history::Record& stop) {
  return fmt::format("On {} you stopped on {}.", to_string(stop.at.day()), stop.note);
}

plan::Session plan_today(plan::Request request, const Catalogue& catalogue,
                         const std::vector<history::Record>& records, const Context& context) {
  if (const auto* stop = history::open_stop(records)) {
    note(context, stop_words(*stop) + " " + how_to_clear);
    request.avoid.insert(AvoidTag::recent_strain);
  }
  for (const auto& id : history::left_out_on(records, context.world.now().day())) {
    if (catalogue.find(id) != nullptr &&
        std::find(request.with.begin(), request.with.end(), id) == request.with.end()) {
      request.without.push_back(id);
    }
  }
  return plan::plan(catalogue, request, brief_of(records));
}

}  // namespace hamstring::cli
