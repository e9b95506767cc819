#pragma once
#include <cstddef>
#include <string>

namespace hamstring::cli {

/// The help of a command, laid out for `width` columns: usage, what it does, its options, those of every
/// command, and examples (the command's footer).
std::string help_text(const CLI::App& command, std::size_t width);

/// What was probably meant by the words that no command or option took.
std::string usage_hint(const CLI::App& root);

}  // namespace hamstring::cli
