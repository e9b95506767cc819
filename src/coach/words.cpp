#include "coach/words.hpp"

#include <array>
#include <cmath>
#include <string_view>

#include "hamstring/coach/schedule.hpp"

namespace hamstring::coach {

std::string number(double value) {
  constexpr int hundred = 100;
  const auto hundredths = std::llround(value * hundred);
  auto out = std::to_string(hundredths / hundred);
  if (const auto rest = hundredths % hundred; rest != 0) {
    const auto digits = std::to_string(hundred + rest).substr(1);
    out += "." + (digits.back() == '0' ? digits.substr(0, 1) : digits);
  }
  return out;
}

std::string counted(int value) {
  constexpr std::array<std::string_view, 11> words{"no",  "one",   "two",   "three", "four", "five",
                                                   "six", "seven", "eight", "nine",  "ten"};
  return value >= 0 && value < static_cast<int>(words.size())
             ? std::string{words[static_cast<std::size_t>(value)]}
             : std::to_string(value);
}

std::string words_of(Day day) {
  constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                     "Thursday", "Friday", "Saturday"};
  constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                    "May",       "June",     "July",     "August",
                                                    "September", "October",  "November", "December"};
  const std::chrono::year_month_day date{day};
  return std::string{weekdays[std::chrono::weekday{day}.c_encoding()]} + " " +
         std::to_string(static_cast<unsigned>(date.day())) + " " +
         std::string{months[static_cast<unsigned>(date.month()) - 1]};
}

}  // namespace hamstring::coach
