#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/history/record.hpp"

/// Stop signs (coaching-rules 19).
namespace hamstring::coach {

/// A stop sign that was not cleared.
struct OpenStop {
  Day day{};
  std::string sign;  ///< as noted: "a pop or a sharp pain"
  bool is_emergency = false;
  bool is_suspected = false;  ///< a damaged line of the log stands for it
};

/// The gravest of the open stop signs, else the last.
std::optional<OpenStop> standing_stop(const std::vector<history::Record>& records);

/// What is said at a sign, then and for as long as it is open.
std::string_view advice(std::string_view sign);

/// The sign, its day, what was said and what comes next, in sentences.
std::string words_of(const OpenStop& stop);

}  // namespace hamstring::coach
