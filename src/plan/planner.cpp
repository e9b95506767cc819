#include "hamstring/plan/planner.hpp"

#include "hamstring/base/error.hpp"
#include "hamstring/plan/time_model.hpp"
#include "plan/draft.hpp"
#include "plan/explain.hpp"
#include "plan/left_out.hpp"

namespace hamstring::plan {
namespace {

void check(const Request& request) {
  constexpr int least = 5;
  constexpr int most = 120;
  if (request.minutes < least || request.minutes > most) {
    throw Error("a session takes 5 to 120 minutes, not " + std::to_string(request.minutes));
  }
}

/// Lays the phases out in time.
class Clock {
 public:
  SessionPhase lay_out(Phase phase, const Sequence& sequence) {
    SessionPhase out{phase, seconds_of(sequence, phase), {}};
    for (const auto& chosen : sequence) {
      out.items.push_back(place(chosen.item, phase));
    }
    return out;
  }

  Seconds now() const { return m_now; }

 private:
  static Seconds seconds_of(const Sequence& sequence, Phase phase) {
    Seconds sum{};
    for (std::size_t i = 0; i < sequence.size(); ++i) {
      sum += sequence[i].item.seconds +
             (i > 0 ? pause(sequence[i - 1].item, sequence[i].item, phase) : Seconds{});
    }
    return sum;
  }

  static Seconds pause(const Item& before, const Item& after, Phase phase) {
    return phase == Phase::main ? main_gap(before, after) : gap(before, after);
  }

  Item place(Item item, Phase phase) {
    if (m_before) {
      m_now += m_before_phase == phase ? pause(*m_before, item, phase) : gap(*m_before, item);
    }
    item.starts_at = m_now;
    m_now += item.seconds;
    m_before = item;
    m_before_phase = phase;
    return item;
  }

  Seconds m_now{};
  std::optional<Item> m_before;
  Phase m_before_phase{};
};

/// A session of no phases; what the log made of it is filled in.
Session begin(const Request& request, const Brief& brief) {
  Session session;
  session.request = request;
  session.unused = std::chrono::minutes{request.minutes};
  if (brief.main != MainWork::allowed) {
    session.warnings.push_back(brief.why);
  }
  session.disclaimer = disclaimer;
  session.notes = brief.notes;
  session.based_on = brief.based_on;
  session.next_due = brief.next_due;
  return session;
}

}  // namespace

Session plan(const Catalogue& catalogue, const Request& request, const Brief& brief, LeftOutMoves others) {
  check(request);
  auto session = begin(request, brief);
  if (brief.main == MainWork::none) {
    return session;
  }
  const auto material = gather(catalogue, request, brief);
  auto draft = best_draft(material);
  Clock clock;
  for (const auto& [phase, sequence] : {std::pair{Phase::warm_up, &draft.warm_up},
                                        {Phase::main, &draft.main},
                                        {Phase::cool_down, &draft.cool_down}}) {
    if (!sequence->empty()) {
      session.phases.push_back(clock.lay_out(phase, *sequence));
    }
  }
  session.seconds = clock.now();
  session.unused = std::chrono::minutes{request.minutes} - session.seconds;
  const Story story{session, draft.unmet, catalogue, material.ladders, brief};
  if (others == LeftOutMoves::told) {
    session.left_out = left_out(story);
  }
  explain(session, story);
  return session;
}

}  // namespace hamstring::plan
