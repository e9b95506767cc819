#include "exchange/assemble.hpp"

#include <algorithm>
#include <array>

#include "exchange/own_words.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::exchange {
namespace {

using history::Amount;
using history::Record;
using history::Side;

/// Words for one side, folded: English, German, French, Spanish, Italian, Portuguese.
constexpr std::array<std::string_view, 9> left_names{"left",   "leftside",  "leftleg",  "l",       "links",
                                                     "gauche", "izquierda", "sinistra", "esquerda"};
constexpr std::array<std::string_view, 9> right_names{"right",  "rightside", "rightleg", "r",      "rechts",
                                                      "droite", "derecha",   "destra",   "direita"};

std::optional<Side> side_named(std::string_view words) {
  const auto folded = text::fold(words);
  if (std::find(left_names.begin(), left_names.end(), folded) != left_names.end()) {
    return Side::left;
  }
  return std::find(right_names.begin(), right_names.end(), folded) != right_names.end()
             ? std::optional{Side::right}
             : std::nullopt;
}

/// The side with which a note begins, which is then taken out of it.
std::optional<Side> take_side(std::string& note) {
  const auto end = std::min(note.find_first_of(".;,:"), note.size());
  const auto side = side_named(std::string_view{note}.substr(0, end));
  if (side) {
    const auto rest = note.find_first_not_of(".;,: ", end);
    note.erase(0, std::min(rest, note.size()));
  }
  return side;
}

/// "… (Left)" as a side and the name before it.
std::optional<Side> take_side_of_name(std::string& name) {
  const auto open = name.rfind('(');
  if (open == std::string::npos || open == 0 || !name.ends_with(')')) {
    return std::nullopt;
  }
  const auto side = side_named(std::string_view{name}.substr(open + 1, name.size() - open - 2));
  if (side) {
    name.erase(name.find_last_not_of(' ', open - 1) + 1);
  }
  return side;
}

bool is_timed(const Exercise& exercise) {
  return std::any_of(exercise.doses.begin(), exercise.doses.end(),
                     [](const auto& dose) { return dose && dose->duration; });
}

constexpr std::uint64_t hash_start = 0xcbf29ce484222325U;

/// FNV-1a, which gives the same everywhere.
std::uint64_t hash(std::string_view bytes) {
  auto value = hash_start;
  for (const char c : bytes) {
    value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  }
  return value;
}

void add_note(std::vector<std::string>& notes, const std::string& note) {
  if (!note.empty() && std::find(notes.begin(), notes.end(), note) == notes.end()) {
    notes.push_back(note);
  }
}

/// All notes, cut between two characters where they are too long.
std::string joined(const std::vector<std::string>& notes) {
  std::string out;
  for (const auto& note : notes) {
    out += (out.empty() ? "" : " / ") + note;
  }
  if (out.size() > history::longest_note) {
    auto end = history::longest_note;
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0U) == 0x80U) {
      --end;
    }
    out.resize(end);
  }
  return out;
}

Amount amount_of(const Set& set, const std::vector<int>& each, bool timed) {
  Amount amount;
  const auto least = *std::min_element(each.begin(), each.end());
  if (timed) {
    std::int64_t total = 0;
    for (const int seconds : each) {
      total = std::min<std::int64_t>(total + seconds, history::longest_seconds);
    }
    amount.duration = Seconds{total};
    return amount;
  }
  amount.sets = static_cast<int>(each.size());
  if (set.reps) {
    amount.reps = least;
    amount.hold = set.seconds;
  } else {
    amount.hold = Seconds{least};
  }
  if (*std::max_element(each.begin(), each.end()) != least) {
    amount.by_set = each;
  }
  return amount;
}

/// The id of what is the same whenever it is read: it depends on what was done alone, on the clock of the
/// workout and not on today's offset. `copy` tells apart what is there several times.
std::string id_of(Record record, int copy) {
  record.id = "-";
  record.session = "";
  record.at.offset = std::chrono::minutes{0};
  record.rpe.reset();  // these may be written down later
  record.note.clear();
  record.phase = {};
  record.pattern = {};
  record.primary.clear();
  record.secondary.clear();
  return history::make_id(record.at, hash(history::to_line(record) + std::to_string(copy)));
}

std::string session_of(const Set& set) {
  if (set.title == by_hand_title) {
    return {};
  }
  return "import-" + history::make_id(Moment{set.workout, {}}, hash(set.title));
}

}  // namespace

const Exercise* Assembler::exercise_of(Set& set, std::optional<Side>& side) {
  auto name = set.move;
  side = take_side_of_name(name);
  const auto* exercise = m_names.find(name);
  if (exercise == nullptr) {
    ++m_counts.skipped[static_cast<std::size_t>(Skip::other_move)];
    ++m_counts.other_moves[set.move];
    return nullptr;
  }
  if (!text::fold(exercise->name).starts_with(text::fold(name))) {
    m_counts.known_moves[set.move] = exercise->id;
  }
  if (side_count(*exercise) == 1) {
    side.reset();
  } else if (!side) {
    side = take_side(set.note);
  }
  return exercise;
}

void Assembler::take_note(const Place& place, const Set& set) {
  const auto last = m_last.find(place);
  if (last == m_last.end()) {
    m_early_notes[place].push_back(set.note);
  } else {
    add_note(m_pieces[last->second].notes, set.note);
    ++m_counts.read;
  }
}

bool Assembler::goes_on(const Piece& piece, const Set& set, std::optional<Side> side) const {
  const auto& first = piece.first;
  const bool same_hold = !set.reps || first.seconds == set.seconds;
  const bool counts_up = !set.order || !piece.order || *set.order > *piece.order;
  return first.load == set.load && piece.side == side && first.reps.has_value() == set.reps.has_value() &&
         same_hold && counts_up && piece.amounts.size() < std::size_t{history::most_sets};
}

void Assembler::take_workout_note(Piece& piece, const Set& set) {
  const auto workout = to_string(Moment{set.workout, {}}) + set.title;
  if (!set.workout_note.empty() && m_told.emplace(workout, true).second) {
    add_note(piece.notes, set.workout_note);
  }
}

void Assembler::add_set(Piece& piece, const Set& set) {
  piece.amounts.push_back(set.reps ? *set.reps : static_cast<int>(set.seconds->count()));
  piece.order = set.order ? set.order : piece.order;
  piece.rpe = std::max(piece.rpe, set.rpe);  // the hardest set is what counts
  add_note(piece.notes, set.note);
  take_workout_note(piece, set);
  ++m_counts.read;
}

void Assembler::take(Set set) {
  std::optional<Side> side;
  const auto* exercise = exercise_of(set, side);
  if (exercise == nullptr) {
    return;
  }
  const Place place{set.workout, set.title, exercise};
  if (set.is_note_alone) {
    take_note(place, set);
    return;
  }
  set.reps = set.reps == 0 ? std::nullopt : set.reps;
  if (!set.reps && !set.seconds) {
    ++m_counts.skipped[static_cast<std::size_t>(Skip::nothing_done)];
    return;
  }
  auto last = m_last.find(place);
  if (last == m_last.end() || !goes_on(m_pieces[last->second], set, side)) {
    m_pieces.push_back({set, exercise, side, {}, {}, {}, {}});
    last = m_last.insert_or_assign(place, m_pieces.size() - 1).first;
  }
  auto& piece = m_pieces[last->second];
  if (const auto early = m_early_notes.find(place); early != m_early_notes.end()) {
    for (const auto& note : early->second) {
      add_note(piece.notes, note);
      ++m_counts.read;
    }
    m_early_notes.erase(early);
  }
  add_set(piece, set);
}

Record Assembler::record_of(const Piece& piece) const {
  const auto& set = piece.first;
  auto record = history::record_of(*piece.exercise, {set.workout, m_assumptions.offset}, "");
  record.amount = amount_of(set, piece.amounts, !set.reps && is_timed(*piece.exercise));
  record.side = piece.side;
  record.sides = piece.side ? 1 : record.sides;
  record.load = set.load;
  record.rpe = piece.rpe;
  record.note = joined(piece.notes);
  record.session = session_of(set);
  return record;
}

void Assembler::finish(Import& out) {
  for (const auto& [place, notes] : m_early_notes) {
    m_counts.skipped[static_cast<std::size_t>(Skip::note)] += notes.size();
  }
  std::map<std::string, int> copies;
  for (const auto& piece : m_pieces) {
    auto record = record_of(piece);
    record.id = id_of(record, copies[id_of(record, 0)]++);
    out.records.push_back(std::move(record));
  }
  std::stable_sort(out.records.begin(), out.records.end(),
                   [](const Record& a, const Record& b) { return a.at.local < b.at.local; });
  out.read += m_counts.read;
  for (std::size_t i = 0; i < out.skipped.size(); ++i) {
    out.skipped[i] += m_counts.skipped[i];
  }
  out.other_moves = std::move(m_counts.other_moves);
  out.known_moves = std::move(m_counts.known_moves);
}

}  // namespace hamstring::exchange
