#pragma once
#include <chrono>
#include <optional>
#include <string_view>

namespace hamstring::exchange {

/// A date, with or without a time, as programs write it: "2026-04-03 18:00:00", "3 Apr 2026, 18:00",
/// "3 avr. 2026, 18:00", "3 de abr. de 2026, 18:00", "Apr 3, 2026, 6:00 PM". Months may be English, German,
/// French, Spanish, Italian or Portuguese. Noon stands in for a missing time. Nothing where it is not clear:
/// "03/04/2026" may be March or April.
std::optional<std::chrono::local_seconds> parse_date(std::string_view text);

}  // namespace hamstring::exchange
