#include "cli/unit.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace hamstring::cli {
namespace {

constexpr double kilograms_in_a_pound = 0.45359237;

double rounded(double value, double parts) {
  return std::round(value * parts) / parts;
}

}  // namespace

std::string_view name_of(Unit unit) {
  return unit == Unit::kg ? "kg" : "lb";
}

double in_unit(double kilograms, Unit unit) {
  return unit == Unit::kg ? kilograms : rounded(kilograms / kilograms_in_a_pound, 10);
}

std::string load_text(double kilograms, Unit unit) {
  return fmt::format("{} {}", in_unit(kilograms, unit), name_of(unit));
}

std::optional<double> parse_load(std::string_view text, Unit unit) {
  double value = 0;
  const auto* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value, std::chars_format::fixed);
  std::string_view rest{stop, static_cast<std::size_t>(end - stop)};
  rest.remove_prefix(rest.starts_with(' ') ? 1 : 0);
  if (rest == "kg" || rest == "lb") {
    unit = rest == "kg" ? Unit::kg : Unit::lb;
  } else if (!rest.empty()) {
    return std::nullopt;
  }
  if (error != std::errc{} || !(value >= 0 && std::isfinite(value))) {
    return std::nullopt;
  }
  return unit == Unit::kg ? value : rounded(value * kilograms_in_a_pound, 1000);
}

}  // namespace hamstring::cli
