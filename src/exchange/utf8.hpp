#pragma once
#include <string>
#include <string_view>

namespace hamstring::exchange {

/// Text as UTF-8. What is not UTF-8 is taken for Latin-1, which old spreadsheets write.
std::string to_utf8(std::string_view bytes);

}  // namespace hamstring::exchange
