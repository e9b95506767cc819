// A history of another program of any bytes: every row is read, skipped or refused, the same each time; what
// it gives comes through an export and back.
#include <algorithm>
#include <set>

#include "cli/text/import_text.hpp"
#include "fuzz/fuzz.hpp"
#include "hamstring/exchange/export.hpp"
#include "hamstring/exchange/import.hpp"

namespace hamstring::fuzz {
namespace {

using history::Record;

/// What the columns of an export can carry.
std::vector<std::string> carried(const std::vector<Record>& records) {
  std::vector<std::string> out;
  for (auto record : records) {
    record.id = "-";
    record.session.clear();
    out.push_back(history::to_line(record));
  }
  std::sort(out.begin(), out.end());
  return out;
}

void require_sound(const exchange::Import& found) {
  require(found.read + found.skipped_rows() + found.refused.size() == found.rows,
          "rows read, skipped and refused add up");
  std::set<std::string> ids;
  for (const auto& record : found.records) {
    require(ids.insert(record.id).second, "no two records have one id", record.id);
    const auto line = history::to_line(record);
    const auto again = history::from_line(line);
    require(again.record.has_value() && *again.record == record, "a record can be kept", line + again.fault);
  }
  for (const auto& refusal : found.refused) {
    require_printable(text::escape(refusal.reason));
  }
}

}  // namespace

void run(std::string_view bytes) {
  const exchange::Assumptions assumptions{std::chrono::minutes{60}};
  const auto found = exchange::read_history(bytes, builtin(), assumptions);
  if (!found) {
    return;
  }
  require_sound(*found);
  const auto again = exchange::read_history(bytes, builtin(), assumptions);
  require(again->records == found->records, "the same file gives the same records");
  constexpr std::size_t width = 60;
  require_printable(cli::import_text("fuzz.csv", *found, found->records.size(), width));
  const auto csv = exchange::to_csv(found->records, builtin());
  const auto back = exchange::read_history(csv, builtin(), assumptions);
  require(back && back->refused.empty() && back->read == back->rows, "an export is read whole", csv);
  require(exchange::to_csv(back->records, builtin()) == csv, "an export read back is the same export", csv);
  require(carried(back->records) == carried(found->records), "an export loses nothing", csv);
}

}  // namespace hamstring::fuzz
