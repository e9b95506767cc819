// What is exported is read back without a loss of anything that the columns can carry.
#include <random>

#include "hamstring/catalogue/load.hpp"
#include "hamstring/exchange/export.hpp"
#include "hamstring/exchange/import.hpp"
#include "support/catch2.hpp"

using namespace hamstring;
using history::Record;

namespace {

const Catalogue& builtin() {
  static const auto loaded = load_catalogue({builtin_catalogue()});
  return loaded.catalogue;
}

class Luck {
 public:
  explicit Luck(unsigned seed) : m_engine(seed) {}
  int of(int low, int high) {
    return low + static_cast<int>(m_engine() % static_cast<unsigned>(high - low + 1));
  }
  bool once_in(int times) { return of(1, times) == 1; }

 private:
  std::mt19937 m_engine;
};

history::Amount some_amount(const Exercise& exercise, Luck& luck) {
  history::Amount amount;
  const auto& dose = exercise.doses[static_cast<std::size_t>(exercise.level)];
  if (dose && dose->duration) {
    amount.duration = Seconds{luck.of(1, 3000)};
    return amount;
  }
  amount.sets = luck.of(1, 5);
  std::vector<int> sets;
  for (int i = 0; i < amount.sets; ++i) {
    sets.push_back(luck.of(1, 30));
  }
  const auto least = *std::min_element(sets.begin(), sets.end());
  if (luck.once_in(3)) {
    amount.hold = Seconds{least};
  } else {
    amount.reps = least;
    amount.hold = luck.once_in(3) ? std::optional{Seconds{luck.of(1, 9)}} : std::nullopt;
  }
  amount.by_set = *std::max_element(sets.begin(), sets.end()) == least ? std::vector<int>{} : sets;
  return amount;
}

std::string some_note(Luck& luck) {
  const std::vector<std::string> notes{"",           "fine",       "with, comma",
                                       "\"quoted\"", "two\nlines", "gr\xC3\xBC\xC3\x9F"};
  return notes[static_cast<std::size_t>(luck.of(0, static_cast<int>(notes.size()) - 1))];
}

Record some_record(int number, Luck& luck) {
  const auto& moves = builtin().exercises();
  const auto& exercise = moves[static_cast<std::size_t>(luck.of(0, static_cast<int>(moves.size()) - 1))];
  const auto day =
      std::chrono::local_days{std::chrono::year{2026} / 1 / 1} + std::chrono::days{luck.of(0, 300)};
  const Moment at{day + std::chrono::seconds{luck.of(0, 86399)}, std::chrono::minutes{60}};
  auto record = history::record_of(exercise, at, "r" + std::to_string(number));
  record.amount = some_amount(exercise, luck);
  if (luck.once_in(2)) {
    record.load = luck.of(1, 8000) / 8.0;
  }
  if (luck.once_in(2)) {
    record.rpe = luck.of(2, 20) / 2.0;
  }
  if (side_count(exercise) == 2 && luck.once_in(3)) {
    record.side = luck.once_in(2) ? history::Side::left : history::Side::right;
    record.sides = 1;
  }
  record.note = some_note(luck);
  return record;
}

/// What the columns can carry.
std::string carried(Record record) {
  record.id = "-";
  record.session.clear();
  return history::to_line(record);
}

std::vector<std::string> all_carried(const std::vector<Record>& records) {
  std::vector<std::string> out;
  for (const auto& record : records) {
    out.push_back(carried(record));
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("an export read back tells the same, twice over", "[exchange][property]") {
  for (unsigned seed = 0; seed < 100; ++seed) {
    INFO("seed " << seed);
    Luck luck{seed};
    std::vector<Record> records;
    for (int i = 0; i < 30; ++i) {
      records.push_back(some_record(i, luck));
    }
    const auto csv = exchange::to_csv(records, builtin());
    const auto found = exchange::read_history(csv, builtin(), {.offset = std::chrono::minutes{60}});
    REQUIRE(found);
    CHECK(found->refused.empty());
    CHECK(found->read == found->rows);
    CHECK(all_carried(found->records) == all_carried(records));
    CHECK(exchange::to_csv(found->records, builtin()) == csv);
  }
}

TEST_CASE("the moves of a session stay together", "[exchange]") {
  Luck luck{7};
  std::vector<Record> records;
  for (int i = 0; i < 4; ++i) {
    records.push_back(some_record(i, luck));
    records.back().at = {
        std::chrono::local_days{std::chrono::year{2026} / 4 / 3} + std::chrono::minutes{600 + i},
        std::chrono::minutes{60}};
    records.back().session = "s1";
  }
  const auto found = exchange::read_history(exchange::to_csv(records, builtin()), builtin(), {});
  REQUIRE(found->records.size() == 4);
  for (const auto& record : found->records) {
    CHECK_FALSE(record.session.empty());
    CHECK(record.session == found->records.front().session);
    CHECK(to_minute(record.at) == "2026-04-03 10:00");
  }
}
