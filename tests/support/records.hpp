#pragma once
#include <string>

#include "hamstring/history/record.hpp"

namespace hamstring::test {

inline Moment moment(const std::string& text) {
  return parse_typed_moment(text, std::chrono::minutes{60}).value();
}

inline Day day(const std::string& text) {
  return parse_day(text).value();
}

/// Two sets of twelve repetitions of a hip extension, done at noon.
inline history::Record done(const std::string& id, const std::string& on,
                            const std::string& exercise = "kickback",
                            Pattern pattern = Pattern::hip_extension) {
  history::Record record;
  record.id = id;
  record.at = moment(on);
  record.exercise = exercise;
  record.pattern = pattern;
  record.primary = {Muscle::hamstrings};
  record.amount = {2, 12, std::nullopt, std::nullopt};
  return record;
}

inline history::Record of_kind(history::Kind kind, const std::string& id, const std::string& on,
                               const std::string& target = "") {
  history::Record record;
  record.kind = kind;
  record.id = id;
  record.at = moment(on);
  record.target = target;
  return record;
}

}  // namespace hamstring::test
