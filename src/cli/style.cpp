#include "cli/style.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "hamstring/base/text.hpp"

namespace hamstring::cli {
namespace {

std::optional<std::size_t> columns_variable(const World& world) {
  const auto text = world.env("COLUMNS");
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_number = error == std::errc{} && end == text.data() + text.size() && value > 0;
  return is_number ? std::optional{value} : std::nullopt;
}

}  // namespace

std::string Style::wrap(std::string_view code, std::string_view text) const {
  if (!m_enabled || text.empty()) {
    return std::string{text};
  }
  return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
}

Style style_for(ColorChoice choice, const World& world, const Output& output) {
  if (choice != ColorChoice::automatic) {
    return Style{choice == ColorChoice::always};
  }
  if (!world.env("NO_COLOR").empty()) {
    return Style{false};
  }
  if (const auto force = world.env("CLICOLOR_FORCE"); !force.empty() && force != "0") {
    return Style{true};
  }
  return Style{output.is_terminal && world.env("TERM") != "dumb"};
}

std::size_t width_of(const World& world, const Output& output) {
  constexpr std::size_t usual = 80;
  constexpr std::size_t narrowest = 20;
  constexpr std::size_t widest = 1000;
  const auto terminal = output.is_terminal ? output.columns : std::nullopt;
  const auto width = terminal ? terminal : columns_variable(world);
  return std::clamp(width.value_or(usual), narrowest, widest);
}

std::size_t prose_width_of(const World& world, const Output& output) {
  constexpr std::size_t readable = 90;
  return std::min(width_of(world, output), readable);
}

bool can_draw(const World& world) {
  std::string locale;
  for (const auto* variable : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    locale = world.env(variable);
    if (!locale.empty()) {
      break;
    }
  }
  const auto folded = text::fold(locale);
  return folded.find("utf8") != std::string::npos && world.env("TERM") != "linux";
}

}  // namespace hamstring::cli
