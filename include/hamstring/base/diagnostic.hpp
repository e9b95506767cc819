#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace hamstring {

/// One fault of a data file.
struct Diagnostic {
  std::string file;  ///< as the user named it
  std::string path;  ///< JSON path ("$.exercises[3].level"), or "line:column" of a syntax fault
  std::string text;  ///< what is wrong and what was expected

  bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

/// `mine.json: $.exercises[3].level: "hard" is not a level; …`
std::string to_string(const Diagnostic& diagnostic);

}  // namespace hamstring
