#include "hamstring/coach/advise.hpp"

#include <algorithm>

#include "coach/consultation.hpp"
#include "hamstring/coach/stop.hpp"
#include "hamstring/history/statistics.hpp"
#include "hamstring/plan/dose.hpp"
#include "hamstring/plan/time_model.hpp"

namespace hamstring::coach {
namespace {

using history::Record;
using plan::MainWork;

std::optional<plan::BasedOn> based_on(const std::vector<Record>& records, Day day) {
  plan::BasedOn out;
  for (const auto& record : records) {
    if (record.at.day() <= day) {
      ++out.records;
      out.last = record.id;
    }
  }
  return out.records > 0 ? std::optional{out} : std::nullopt;
}

void go_one_level_down(Consultation& c) {
  auto& level = c.out.request.level;
  if (c.condition.one_level_down && level != Level::beginner) {
    level = static_cast<Level>(static_cast<int>(level) - 1);
  }
}

void look_back(Consultation& c) {
  c.story = story_of(c.catalogue, c.records, c.day);
  c.condition = walk(c.story, c.out.request.level, c.day);
  go_one_level_down(c);
  follow_programme(c);
}

bool stops(Consultation& c) {
  const auto stop = standing_stop(c.records);
  if (stop) {
    c.brief().main = stop->is_emergency ? MainWork::none : MainWork::gentle;
    c.brief().why = words_of(*stop);
  }
  return stop.has_value();
}

/// The reason for rest, without when main work is due.
std::string plainly(const std::string& why) {
  auto first = why.substr(0, why.find(". ") + 1);
  if (!first.empty() && first.front() >= 'A' && first.front() <= 'Z') {
    first.front() = static_cast<char>(first.front() - 'A' + 'a');
  }
  return first;
}

bool rests(Consultation& c) {
  const auto level = c.out.request.level;
  auto allowance = allowance_on(c.story, c.routine, level, c.day);
  const bool has_minutes = std::chrono::minutes{c.out.request.minutes} >= plan::shortest_with_main;
  if (!allowance.main && !c.options.anyway) {
    c.brief().main = MainWork::mobility;
    c.brief().why = allowance.why;
    c.brief().next_due = allowance.due;
    return true;
  }
  c.most_sets = plan::level_table(level).session_sets;
  if (allowance.main) {
    if (allowance.most_sets < c.most_sets) {
      c.brief().most_sets = allowance.most_sets;
    }
    c.most_sets = allowance.most_sets;
  } else {
    c.brief().notes.push_back("Main work, because you asked for it with --anyway: " + plainly(allowance.why));
  }
  const auto due =
      has_minutes ? due_after(c.day, c.routine) : coming_days(c.story, c.routine, level, c.day, 1).front();
  c.brief().next_due = due > c.day ? std::optional{due} : std::nullopt;
  return false;
}

void dose(Consultation& c) {
  const Field field{c.catalogue, c.out.request};
  c.block = block_on(c.catalogue, c.story, c.condition, c.day);
  const bool has_block = !c.story.sessions.empty() && c.out.request.seed == 0;
  c.steps = steps_of(field, c.story, c.condition, c.day,
                     has_block ? c.block.other : std::vector<std::string>{}, c.most_sets);
  for (const auto& id : history::left_out_on(c.records, c.day)) {
    c.brief().leave_out.emplace(id, "left out for today, because it hurt");
  }
  prescribe(c, field);
  prescribe_programme(c, field);
  if (has_block) {
    keep_block(c, field);
  }
  ease_the_new(c, field);
  add_notes(c);
}

Consultation consultation(const Catalogue& catalogue, const plan::Request& request,
                          const std::vector<Record>& records, Day day, const Options& options) {
  return {catalogue, records, day, options, options.routine, {request, {}}};
}

}  // namespace

Advice advise(const Catalogue& catalogue, const plan::Request& request,
              const std::vector<history::Record>& records, Day day, const Options& options) {
  auto c = consultation(catalogue, request, records, day, options);
  for (const auto& [id, last] : history::last_done(records)) {
    c.brief().last_done.emplace(id, last.time_since_epoch().count());
  }
  c.brief().based_on = based_on(records, day);
  if (stops(c)) {
    return std::move(c.out);
  }
  look_back(c);
  if (!rests(c) && !records.empty()) {
    dose(c);
  }
  return std::move(c.out);
}

std::vector<Day> next_days(const Catalogue& catalogue, const plan::Request& request,
                           const std::vector<history::Record>& records, Day day, const Options& options,
                           int count) {
  if (standing_stop(records)) {
    return {};
  }
  auto c = consultation(catalogue, request, records, day, options);
  look_back(c);
  return coming_days(c.story, c.routine, c.out.request.level, day, count);
}

Standing standing_on(const Catalogue& catalogue, const plan::Request& request,
                     const std::vector<history::Record>& records, Day day) {
  auto story = story_of(catalogue, records, day);
  const auto condition = walk(story, request.level, day);
  const Field field{catalogue, request};
  return {steps_of(field, story, condition, day, {}, plan::level_table(request.level).session_sets),
          condition};
}

}  // namespace hamstring::coach
