#pragma once
#include <optional>
#include <string>
#include <string_view>

/// Loads as people know them. The log, a session and every JSON keep kilograms.
namespace hamstring::cli {

enum class Unit { kg, lb };

std::string_view name_of(Unit unit);

/// "12.5 kg", "45 lb": to a tenth.
std::string load_text(double kilograms, Unit unit = Unit::kg);

/// The number alone: 20 in kilograms, 44.1 in pounds.
double in_unit(double kilograms, Unit unit);

/// A load typed as "45", "45lb", "45 lb" or "20 kg", in kilograms to a gram; `unit` is meant where none is
/// named. Nothing where it is no such load.
std::optional<double> parse_load(std::string_view text, Unit unit);

}  // namespace hamstring::cli
