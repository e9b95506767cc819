#include "exchange/cells.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "exchange/dates.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/history/record.hpp"

namespace hamstring::exchange {
namespace {

constexpr double kilograms_in_a_pound = 0.45359237;
constexpr double grams = 1000;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto start = text.find_first_not_of(blanks);
  return start == std::string_view::npos ? std::string_view{}
                                         : text.substr(start, text.find_last_not_of(blanks) + 1 - start);
}

/// "1,250" may be a thousand and more, or one and a quarter.
bool may_be_thousands(std::string_view text) {
  const auto comma = text.find(',');
  return comma != std::string_view::npos && comma > 0 && text.size() - comma == 4 && text[0] != '0';
}

}  // namespace

bool is_same_word(std::string_view a, std::string_view b) {
  return text::fold(a) == text::fold(b);
}

bool Cells::has(std::string_view column) const {
  return std::find(m_header.begin(), m_header.end(), column) != m_header.end();
}

std::string Cells::text(std::string_view column) const {
  const auto found = std::find(m_header.begin(), m_header.end(), column);
  return found == m_header.end()
             ? std::string{}
             : std::string{trimmed(m_row.cells[static_cast<std::size_t>(found - m_header.begin())])};
}

void Cells::refuse(std::string_view column, std::string_view expected) {
  if (m_fault.empty()) {
    const auto found = text(column);
    m_fault = std::string{column} + ": " + (found.empty() ? "is empty" : text::quote(found) + " is not") +
              (found.empty() ? "; it needs " : " ") + std::string{expected};
  }
}

std::optional<double> Cells::number(std::string_view text) const {
  std::string plain{text};
  if (may_be_thousands(text) || text.find_first_not_of("0123456789.,") != std::string_view::npos) {
    return std::nullopt;
  }
  std::replace(plain.begin(), plain.end(), ',', '.');
  double value = 0;
  const auto* end = plain.data() + plain.size();
  const auto [stop, error] = std::from_chars(plain.data(), end, value, std::chars_format::fixed);
  return error == std::errc{} && stop == end && std::isfinite(value) ? std::optional{value} : std::nullopt;
}

std::optional<double> Cells::decimal(std::string_view column, double most) {
  const auto found = text(column);
  if (found.empty()) {
    return std::nullopt;
  }
  const auto value = number(found);
  if (!value || *value > most) {
    refuse(column, "a number from 0 to " + std::to_string(std::llround(most)));
    return std::nullopt;
  }
  return value;
}

std::optional<int> Cells::whole(std::string_view column, int most) {
  const auto value = decimal(column, most);
  if (value && std::floor(*value) != *value) {
    refuse(column, "a whole number");
    return std::nullopt;
  }
  return value ? std::optional{static_cast<int>(*value)} : std::nullopt;
}

std::optional<double> Cells::load(std::string_view column, bool pounds) {
  const double unit = pounds ? kilograms_in_a_pound : 1;
  const auto value = decimal(column, std::floor(history::heaviest_load / unit));
  if (!value || *value == 0) {
    return std::nullopt;
  }
  return std::round(*value * unit * grams) / grams;
}

std::optional<double> Cells::load(std::string_view column, std::string_view unit, bool pounds) {
  const auto named = text(unit);
  return load(column, named.empty() ? pounds : named.starts_with("lb"));
}

std::optional<Seconds> Cells::length(std::string_view column) {
  const auto found = text(column);
  double total = 0;
  std::size_t start = 0;
  constexpr double sixty = 60;
  for (std::size_t end = 0; end != std::string::npos && !found.empty(); start = end + 1) {
    end = found.find(':', start);
    const auto part = number(std::string_view{found}.substr(start, end - start));
    const bool is_over = end == std::string::npos && start > 0 && part.value_or(0) >= sixty;
    if (!part || is_over || total * sixty + *part > history::longest_seconds) {
      refuse(column, "a time of at most a day, such as 95 or 1:35");
      return std::nullopt;
    }
    total = total * sixty + *part;
  }
  const auto seconds = std::llround(total);
  return seconds > 0 ? std::optional{Seconds{seconds}} : std::nullopt;
}

std::optional<double> Cells::effort(std::string_view column) {
  constexpr double most = 10;
  const auto value = decimal(column, most);
  if (!value || *value == 0) {
    return std::nullopt;
  }
  if (*value < 1) {
    refuse(column, "an effort from 1 to 10");
    return std::nullopt;
  }
  return std::round(*value * 2) / 2;
}

std::chrono::local_seconds Cells::date(std::string_view column) {
  const auto found = parse_date(text(column));
  if (!found) {
    refuse(column, "a date that is clear, such as 2026-04-03 18:00");
  }
  return found.value_or(std::chrono::local_seconds{});
}

std::string Cells::name(std::string_view column) {
  auto found = text(column);
  if (found.empty()) {
    refuse(column, "a name");
  }
  return found;
}

}  // namespace hamstring::exchange
