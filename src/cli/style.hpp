#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "cli/world.hpp"

namespace hamstring::cli {

enum class ColorChoice { automatic, always, never };

/// Marks up text for one output, or leaves it as it is where that output has no colour.
class Style {
 public:
  explicit Style(bool enabled) : m_enabled(enabled) {}
  bool enabled() const { return m_enabled; }
  std::string bold(std::string_view text) const { return wrap("1", text); }
  std::string dim(std::string_view text) const { return wrap("2", text); }
  std::string heading(std::string_view text) const { return wrap("1;36", text); }
  std::string warning(std::string_view text) const { return wrap("33", text); }
  std::string error(std::string_view text) const { return wrap("1;31", text); }
  std::string accent(std::string_view text) const { return wrap("33", text); }
  /// By the codes of a foreground and a background.
  std::string on_ground(std::string_view codes, std::string_view text) const { return wrap(codes, text); }

 private:
  std::string wrap(std::string_view code, std::string_view text) const;
  bool m_enabled;
};

/// By `--color`, NO_COLOR, CLICOLOR_FORCE, TERM=dumb and whether `output` is a terminal, in this order.
Style style_for(ColorChoice choice, const World& world, const Output& output);

/// Columns to lay text out for: those of the terminal, or COLUMNS, or 80; never under 20.
std::size_t width_of(const World& world, const Output& output);

/// The same, but no wider than prose reads well.
std::size_t prose_width_of(const World& world, const Output& output);

/// True where the environment's character set is UTF-8 and the terminal is not the Linux console.
bool can_draw(const World& world);

}  // namespace hamstring::cli
