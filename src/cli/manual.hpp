#pragma once
#include <string>
#include <string_view>
#include <vector>

/// The manual, made from the definitions of the commands and their help.
namespace hamstring::cli {

/// One page in the language of man(7).
struct ManualPage {
  std::string name;  ///< of its file: "hamstring-list.1"
  std::string text;
};

/// hamstring(1), a page for each command and one for the settings file. `date` stands at their foot, as
/// "2026-11-21".
std::vector<ManualPage> manual_pages(std::string_view date);

/// The example of the page on the settings file: a file with every key.
std::string_view example_settings();

}  // namespace hamstring::cli
