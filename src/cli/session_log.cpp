#include "cli/session_log.hpp"

#include <cmath>

#include "cli/session_store.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/history/statistics.hpp"

namespace hamstring::cli {
namespace {

using history::Amount;
using history::Kind;
using history::Record;

/// A plan's item has a hold of 0 where it has none, a record has none.
std::optional<Seconds> some(Seconds length) {
  return length > Seconds{0} ? std::optional{length} : std::nullopt;
}

Amount planned_amount(const plan::Item& item) {
  return {item.sets, item.reps, some(item.hold), item.duration, item.reps_by_set, {}, {}};
}

Amount amount_of(const play::Done& done) {
  const auto hold = done.reps ? some(done.planned.hold) : done.hold;
  return {done.sets, done.reps, hold, done.duration, done.by_set, done.right, done.left};
}

Kind kind_of(const play::Done& done) {
  return done.sets > 0 ? Kind::done : done.pain ? Kind::pain : Kind::skipped;
}

std::optional<history::Side> side_of(std::optional<play::Side> side) {
  if (!side) {
    return std::nullopt;
  }
  return *side == play::Side::right ? history::Side::right : history::Side::left;
}

std::optional<play::Side> side_of(std::optional<history::Side> side) {
  if (!side) {
    return std::nullopt;
  }
  return *side == history::Side::right ? play::Side::right : play::Side::left;
}

}  // namespace

SessionLog::SessionLog(World& world, const Catalogue& catalogue, history::Journal& journal,
                       std::string session, Level level)
    : m_world(world),
      m_catalogue(catalogue),
      m_journal(journal),
      m_session(std::move(session)),
      m_level(level) {}

void SessionLog::continue_from(const std::vector<Record>& records, std::size_t first_entry) {
  for (const auto& record : records) {
    m_written.emplace(first_entry++, record);
  }
}

Record SessionLog::record_of(const std::string& id) {
  const auto now = m_world.now();
  const auto* exercise = m_catalogue.find(id);
  auto record = history::record_of(exercise != nullptr ? *exercise : Exercise{}, now,
                                   history::make_id(now, m_world.random()));
  record.exercise = id;
  record.session = m_session;
  record.level = m_level;
  return record;
}

void SessionLog::write(const play::Done& done) {
  const auto known = m_written.find(done.entry);
  auto record = known != m_written.end() ? known->second : record_of(done.exercise);
  record.kind = kind_of(done);
  record.phase = done.phase;
  record.sides = done.side ? 1 : done.planned.sides;
  record.amount = amount_of(done);
  record.planned = planned_amount(done.planned);
  record.side = side_of(done.side);
  record.load = done.load;
  record.unconfirmed = done.unconfirmed;
  record.rpe = done.effort ? std::optional<double>{*done.effort} : std::nullopt;
  record.pain = done.pain;
  m_written.insert_or_assign(done.entry, record);
  append(record);
  if (done.left_out && m_left_out.insert(done.exercise).second) {
    auto left_out = record_of(done.exercise);
    left_out.kind = Kind::left_out;
    left_out.phase = done.phase;
    left_out.pain = done.pain;
    left_out.note = done.left_out_next ? history::next_session : "";
    append(left_out);
  }
}

void SessionLog::write(const play::Stopped& stopped) {
  auto record = record_of(stopped.exercise);
  record.kind = Kind::stop;
  record.at = stop_time(record.at);
  record.note = play::sign_words(stopped.sign);
  append(record);
}

Moment SessionLog::stop_time(const Moment& now) const {
  try {
    return history::stop_time(history::in_effect(m_journal.read().records), now);
  } catch (const Error&) {
    return now;  // the sign goes on record all the same
  }
}

void SessionLog::append(const Record& record) {
  if (m_is_kept) {
    m_waiting.push_back(record);
    append_waiting();
  }
}

void SessionLog::append_waiting() {
  try {
    while (!m_waiting.empty()) {
      m_journal.append(m_waiting.front());
      m_waiting.erase(m_waiting.begin());
    }
    m_trouble.clear();
  } catch (const Error& error) {
    m_trouble = error.what();
  }
}

void SessionLog::keep(const plan::Session& session) {
  if (m_is_kept && m_trouble.empty() && m_kept != session &&
      save_session(m_world.files, m_journal.path(), {m_session, session})) {
    m_kept = session;
  }
}

std::vector<Record> SessionLog::written() const {
  std::vector<Record> records;
  for (const auto& [entry, record] : m_written) {
    records.push_back(record);
  }
  return records;
}

std::vector<std::string> SessionLog::unsaved() {
  append_waiting();
  std::vector<std::string> lines;
  for (const auto& record : m_waiting) {
    lines.push_back(history::to_line(record));
  }
  return lines;
}

play::Done done_of(const Record& record, std::size_t entry) {
  play::Done done;
  done.entry = entry;
  done.exercise = record.exercise;
  done.phase = record.phase;
  done.side = side_of(record.side);
  done.load = record.load;
  done.unconfirmed = record.unconfirmed;
  if (record.kind == Kind::done) {
    done.sets = record.amount.sets;
    done.reps = record.amount.reps;
    done.hold = record.amount.reps ? std::nullopt : record.amount.hold;
    done.duration = record.amount.duration;
    done.by_set = record.amount.by_set;
    done.right = record.amount.right;
    done.left = record.amount.left;
  }
  done.effort = record.rpe ? std::optional{static_cast<int>(std::lround(*record.rpe))} : std::nullopt;
  done.pain = record.pain;
  return done;
}

}  // namespace hamstring::cli
