#include "hamstring/exchange/export.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "exchange/csv.hpp"
#include "exchange/own_words.hpp"
#include "hamstring/exchange/names.hpp"

namespace hamstring::exchange {
namespace {

using history::Kind;
using history::Record;

constexpr std::string_view header =
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE";

/// When a session began and how long it went on.
struct Span {
  Moment first;
  Moment last;
};

std::string number(double value) {
  std::array<char, 32> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
  return {buffer.data(), end.ptr};
}

std::string date_text(const Moment& at) {
  auto text = to_string(at).substr(0, 19);
  text[10] = ' ';
  return text;
}

std::string length_text(const Span& span) {
  const auto minutes = std::max<std::int64_t>(0, (span.last.utc() - span.first.utc()).count() / 60);
  constexpr std::int64_t hour = 60;
  return (minutes >= hour ? std::to_string(minutes / hour) + "h " : "") + std::to_string(minutes % hour) +
         "m";
}

std::string note_text(const Record& record) {
  if (!record.side) {
    return record.note;
  }
  const std::string side{*record.side == history::Side::left ? left_words : right_words};
  return record.note.empty() ? side : side + ". " + record.note;
}

class Writer {
 public:
  Writer(const std::vector<Record>& records, const Catalogue& catalogue)
      : m_catalogue(catalogue), m_names(catalogue) {
    for (const auto& record : records) {
      if (!record.session.empty() && record.kind == Kind::done) {
        auto& span = m_sessions.try_emplace(record.session, Span{record.at, record.at}).first->second;
        span.first = span.first.utc() <= record.at.utc() ? span.first : record.at;
        span.last = span.last.utc() >= record.at.utc() ? span.last : record.at;
      }
    }
  }

  void add(const Record& record) {
    for (int set = 0; set < record.amount.sets; ++set) {
      add_set(record, set);
    }
    add_lone_sets(record);
  }

  std::string finish() { return std::move(m_out); }

 private:
  /// Sets that one side did without the other.
  void add_lone_sets(const Record& record) {
    const auto& [right, left] = std::tie(record.amount.right, record.amount.left);
    for (std::size_t set = 0; set < std::min(right.size(), left.size()); ++set) {
      const auto side = right[set] > 0 ? history::Side::right : history::Side::left;
      if ((right[set] > 0) != (left[set] > 0) && record.side != side) {
        add(alone(record, side, right[set] + left[set]));
      }
    }
  }

  static Record alone(Record record, history::Side side, int each) {
    record.side = side;
    record.note.clear();
    auto& amount = record.amount;
    amount.sets = 1;
    amount.reps = amount.reps ? std::optional{each} : std::nullopt;
    amount.hold = amount.reps ? amount.hold : std::optional{Seconds{each}};
    amount.by_set = amount.right = amount.left = {};
    return record;
  }

  void add_set(const Record& record, int set) {
    const auto& amount = record.amount;
    const bool differs = static_cast<std::size_t>(set) < amount.by_set.size();
    const auto each = differs ? amount.by_set[static_cast<std::size_t>(set)] : 0;
    const auto reps = amount.reps && differs ? each : amount.reps.value_or(0);
    const auto hold = !amount.reps && differs ? Seconds{each} : amount.hold.value_or(Seconds{0});
    const auto seconds = amount.duration.value_or(hold);
    const auto workout = workout_of(record);
    row({date_text(workout.first), std::string{record.session.empty() ? by_hand_title : guided_title},
         length_text(workout), name_of(record.exercise), std::to_string(set + 1),
         number(record.load.value_or(0)), std::to_string(reps), "0", std::to_string(seconds.count()),
         set == 0 ? note_text(record) : side_alone(record), "", record.rpe ? number(*record.rpe) : ""});
  }

  /// The side stands in every row: each is read for itself.
  static std::string side_alone(const Record& record) {
    return !record.side ? "" : std::string{*record.side == history::Side::left ? left_words : right_words};
  }

  Span workout_of(const Record& record) const {
    const auto found = m_sessions.find(record.session);
    return found == m_sessions.end() ? Span{record.at, record.at} : found->second;
  }

  /// The name where it leads back to the same move, else the id.
  std::string name_of(const std::string& id) {
    const auto* exercise = m_catalogue.find(id);
    return exercise != nullptr && m_names.find(exercise->name) == exercise ? exercise->name : id;
  }

  void row(const std::vector<std::string>& cells) {
    for (const auto& cell : cells) {
      m_out += (&cell == &cells.front() ? "" : ",") + csv_cell(cell, ',');
    }
    m_out += '\n';
  }

  const Catalogue& m_catalogue;
  Names m_names;
  std::map<std::string, Span> m_sessions;
  std::string m_out{std::string{header} + "\n"};
};

}  // namespace

std::string to_csv(const std::vector<Record>& records, const Catalogue& catalogue) {
  std::vector<const Record*> done;
  for (const auto& record : records) {
    if (record.kind == Kind::done) {
      done.push_back(&record);
    }
  }
  std::stable_sort(done.begin(), done.end(),
                   [](const Record* a, const Record* b) { return a->at.utc() < b->at.utc(); });
  Writer writer{records, catalogue};
  for (const auto* record : done) {
    writer.add(*record);
  }
  return writer.finish();
}

}  // namespace hamstring::exchange
