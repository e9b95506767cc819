#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace hamstring::cli {

/// A line of help: "--level LEVEL" and what it is.
struct HelpRow {
  std::string term;
  std::string text;
};

enum class Rows { arguments, options };

/// What a command takes, in the order of its definition; for what it is to be called, see help_text().
std::vector<HelpRow> help_rows(const CLI::App& command, Rows which);

/// The help of a command, laid out for `width` columns: usage, what it does, its options, those of every
/// command, and examples (the command's footer).
std::string help_text(const CLI::App& command, std::size_t width);

/// What was probably meant by the words that no command or option took.
std::string usage_hint(const CLI::App& root);

}  // namespace hamstring::cli
