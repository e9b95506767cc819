#include "cli/text/records_json.hpp"

namespace hamstring::cli {

std::string records_json(const std::vector<history::Record>& records) {
  std::string out = "{\"schema\":1,\"records\":[";
  for (const auto& record : records) {
    out += (&record == &records.front() ? "\n" : ",\n") + history::to_line(record);
  }
  return out + "\n]}\n";
}

}  // namespace hamstring::cli
