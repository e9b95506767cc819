#include "exchange/dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "hamstring/base/moment.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::exchange {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

/// The months in each language, folded. A shorter form is the beginning of one of them.
constexpr std::array<std::array<std::string_view, 8>, 12> month_names{{
    {"january", "januar", "jaenner", "janvier", "enero", "gennaio", "janeiro", "janner"},
    {"february", "februar", "fevrier", "febrero", "febbraio", "fevereiro"},
    {"march", "marz", "maerz", "mrz", "mars", "marzo", "marco"},
    {"april", "avril", "abril", "aprile"},
    {"may", "mai", "mayo", "maggio", "maio"},
    {"june", "juni", "juin", "junio", "giugno", "junho"},
    {"july", "juli", "juillet", "julio", "luglio", "julho"},
    {"august", "aout", "agosto"},
    {"september", "septembre", "septiembre", "settembre", "setembro", "setiembre"},
    {"october", "oktober", "octobre", "octubre", "ottobre", "outubro"},
    {"november", "novembre", "noviembre", "novembro"},
    {"december", "dezember", "decembre", "diciembre", "dicembre", "dezembro"},
}};

/// The only month of which `word` is the beginning.
std::optional<unsigned> month_of(std::string_view word) {
  constexpr std::size_t shortest = 3;
  const auto folded = text::fold(word);
  std::optional<unsigned> found;
  for (unsigned month = 0; month < month_names.size() && folded.size() >= shortest; ++month) {
    const auto& names = month_names[month];
    if (std::any_of(names.begin(), names.end(), [&](auto name) { return name.starts_with(folded); })) {
      if (found) {
        return std::nullopt;
      }
      found = month + 1;
    }
  }
  return found;
}

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc{} && end == digits.data() + digits.size() ? std::optional{value} : std::nullopt;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (true) {
    // U+202F and U+00A0 are spaces that some languages put before AM and PM.
    const auto start = text.find_first_not_of(" ,\t\xE2\x80\xAF\xC2\xA0");
    if (start == std::string_view::npos) {
      return words;
    }
    text.remove_prefix(start);
    const auto end = std::min(text.find_first_of(" ,\t\xE2\xC2"), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

/// "18:00", "18:00:30"; `half` is "AM" or "PM" or nothing.
std::optional<seconds> clock(std::string_view text, std::string_view half) {
  std::array<int, 3> parts{};
  for (std::size_t i = 0; i < parts.size() && !text.empty(); ++i) {
    const auto end = std::min(text.find(':'), text.size());
    const auto part = number(text.substr(0, end));
    if (!part || *part < 0 || *part > (i == 0 ? 23 : 59)) {
      return std::nullopt;
    }
    parts[i] = *part;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  const bool twelve = !half.empty();
  if (!text.empty() || (twelve && (parts[0] < 1 || parts[0] > 12))) {
    return std::nullopt;
  }
  if (twelve) {
    parts[0] = parts[0] % 12 + (half == "pm" ? 12 : 0);
  }
  return hours{parts[0]} + minutes{parts[1]} + seconds{parts[2]};
}

/// An offset as some write it, "… +0100", as ISO 8601 has it.
std::string with_colon(std::string_view text) {
  constexpr std::size_t offset = 5;
  std::string out{text};
  const auto sign = text.size() > offset ? text.size() - offset : 0;
  if (sign > 0 && out[sign - 1] == ' ' && (out[sign] == '+' || out[sign] == '-')) {
    out.insert(sign + 3, 1, ':');
    out.erase(sign - 1, 1);
  }
  return out;
}

struct Parts {
  std::vector<int> numbers;  ///< day and year
  std::optional<unsigned> month;
  std::string time;
  std::string half;
  bool is_clear = true;
};

void sort_in(Parts& parts, const std::string& word) {
  const auto folded = text::fold(word);
  const auto bare = word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
  if (word.find(':') != std::string::npos && parts.time.empty()) {
    parts.time = word;
  } else if (const auto value = number(bare)) {
    parts.numbers.push_back(*value);
  } else if (folded == "am" || folded == "pm") {
    parts.half = folded;
  } else if (const auto month = month_of(word); month && !parts.month) {
    parts.month = month;
  } else {
    const std::array<std::string_view, 6> between{"de", "del", "um", "a", "as", "at"};
    const bool is_known = std::find(between.begin(), between.end(), folded) != between.end();
    parts.is_clear = parts.is_clear && is_known;
  }
}

std::optional<std::chrono::local_seconds> joined(const Parts& parts) {
  if (!parts.is_clear || !parts.month || parts.numbers.size() != 2) {
    return std::nullopt;
  }
  const auto time = parts.time.empty() ? std::optional{seconds{hours{12}}} : clock(parts.time, parts.half);
  const std::chrono::year_month_day date{std::chrono::year{parts.numbers[1]},
                                         std::chrono::month{*parts.month},
                                         std::chrono::day{static_cast<unsigned>(parts.numbers[0])}};
  constexpr int first_year = 1900;
  const bool is_date = parts.numbers[0] > 0 && parts.numbers[1] >= first_year && date.ok();
  return time && is_date && parts.numbers[1] <= 9999
             ? std::optional<std::chrono::local_seconds>{std::chrono::local_days{date} + *time}
             : std::nullopt;
}

}  // namespace

std::optional<std::chrono::local_seconds> parse_date(std::string_view text) {
  if (const auto plain = parse_typed_moment(with_colon(text), minutes{0})) {
    return plain->local;
  }
  Parts parts;
  for (const auto& word : words_of(text)) {
    sort_in(parts, word);
  }
  return joined(parts);
}

}  // namespace hamstring::exchange
