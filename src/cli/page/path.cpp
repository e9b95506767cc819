#include "cli/page/path.hpp"

#include <cmath>
#include <cstdlib>
#include <vector>

namespace hamstring::cli {
namespace {

/// Coordinates in whole units: x and y in turn.
using Units = std::vector<long>;

/// The numbers up to the next command; `at` moves behind them.
Units units_of(const char*& at) {
  Units units;
  while (true) {
    char* end = nullptr;
    const double number = std::strtod(at, &end);
    if (end == at) {
      return units;
    }
    units.push_back(std::lround(number));
    at = end;
  }
}

/// With a space before it where the number before would run into it.
void add(std::string& out, long number, bool is_first) {
  out += (is_first || number < 0 ? "" : " ") + std::to_string(number);
}

void add_polygon(std::string& out, const Units& units) {
  out += 'M';
  add(out, units[0], true);
  add(out, units[1], false);
  out += units.size() > 2 ? "l" : "";
  for (std::size_t i = 2; i < units.size(); ++i) {
    add(out, units[i] - units[i - 2], i == 2);
  }
}

}  // namespace

std::string shortened(std::string_view data) {
  if (data.find_first_not_of("Mz0123456789.- ") != std::string_view::npos) {
    return std::string{data};
  }
  std::string text{data};
  std::string out;
  for (const char* at = text.c_str(); *at != '\0';) {
    const char command = *at++;
    const auto units = units_of(at);
    if (command == 'M' && units.size() >= 2 && units.size() % 2 == 0) {
      add_polygon(out, units);
    } else if (command == 'z' && units.empty()) {
      out += 'z';
    } else {
      return text;
    }
  }
  return out;
}

std::string with_short_paths(std::string_view marks) {
  constexpr std::string_view opening = " d=\"";
  std::string out;
  for (auto at = marks.find(opening); at != std::string_view::npos; at = marks.find(opening)) {
    const auto start = at + opening.size();
    const auto end = std::min(marks.find('"', start), marks.size());
    out += marks.substr(0, start);
    out += shortened(marks.substr(start, end - start));
    marks.remove_prefix(end);
  }
  return out + std::string{marks};
}

std::string without_shared_style(std::string_view marks) {
  std::string out{marks};
  for (const std::string_view said :
       {" stroke-linejoin=\"round\"", " paint-order=\"stroke\"", " stroke-linecap=\"round\""}) {
    for (auto at = out.find(said); at != std::string::npos; at = out.find(said, at)) {
      out.erase(at, said.size());
    }
  }
  return out;
}

}  // namespace hamstring::cli
