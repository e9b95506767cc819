#pragma once
#include <nlohmann/json.hpp>
#include <string>

#include "hamstring/catalogue/load.hpp"

namespace hamstring::bench {

/// A catalogue file of `count` records: those of the built-in one again and again, under ids of their own.
inline std::string large_catalogue(std::size_t count) {
  auto records = nlohmann::json::from_cbor(builtin_catalogue().text)["exercises"];
  std::string text = R"({"schema":1,"exercises":[)";
  for (std::size_t i = 0; i < count; ++i) {
    auto record = records[i % records.size()];
    const auto copy = "-" + std::to_string(i / records.size());
    record["id"] = record["id"].get<std::string>() + copy;
    record["easier"].clear();
    record["harder"].clear();
    text += (i == 0 ? "" : ",") + record.dump();
  }
  return text + "]}";
}

}  // namespace hamstring::bench
