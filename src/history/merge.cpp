#include "hamstring/history/merge.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "hamstring/history/journal.hpp"

namespace hamstring::history {
namespace {

/// What the copies say under one id, as lines of the log.
struct Versions {
  std::set<std::string> replaced;  ///< in some copy something else follows
  std::set<std::string> last;      ///< of some copy
};

using ById = std::map<std::string, Versions>;

void add_copy(ById& by_id, const std::vector<Record>& copy) {
  std::map<std::string, std::string> last;
  for (const auto& record : copy) {
    if (!stands_for_bad_line(record)) {
      auto line = to_line(record);
      auto& before = last[record.id];
      if (!before.empty() && before != line) {
        by_id[record.id].replaced.insert(before);
      }
      before = std::move(line);
    }
  }
  for (auto& [id, line] : last) {
    by_id[id].last.insert(std::move(line));
  }
}

/// The version that counts: one that nobody has replaced, the same for every order of the copies.
const std::string& winner(const Versions& versions) {
  const auto open = std::find_if(versions.last.rbegin(), versions.last.rend(),
                                 [&](const std::string& line) { return !versions.replaced.contains(line); });
  return open == versions.last.rend() ? *versions.last.rbegin() : *open;
}

bool is_earlier(const Record& a, const Record& b) {
  return std::pair{a.at.utc(), a.id} < std::pair{b.at.utc(), b.id};
}

}  // namespace

std::vector<Record> missing_in(const std::vector<Record>& mine,
                               const std::vector<std::vector<Record>>& others) {
  ById by_id;
  add_copy(by_id, mine);
  std::set<std::string> known;
  std::map<std::string, std::string> last;
  for (const auto& record : mine) {
    known.insert(to_line(record));
    last[record.id] = to_line(record);
  }
  std::vector<Record> missing;
  for (const auto& other : others) {
    add_copy(by_id, other);
    for (const auto& record : other) {
      if (!stands_for_bad_line(record) && known.insert(to_line(record)).second) {
        missing.push_back(record);
      }
    }
  }
  std::stable_sort(missing.begin(), missing.end(), is_earlier);
  for (const auto& record : missing) {
    last[record.id] = to_line(record);
  }
  for (const auto& [id, versions] : by_id) {
    if (const auto& line = winner(versions); last[id] != line) {
      missing.push_back(std::move(*from_line(line).record));
    }
  }
  return missing;
}

}  // namespace hamstring::history
